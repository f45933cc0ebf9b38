import type { FinanceOfDossier, MoneyOfCurrency } from '../../register/index.ts'
import { type Language, showDate, showNumber } from '../../wording/index.ts'
import { type DrawnQuarters, drawQuarters, nameOfPeriod } from '../charts/draw-quarters.ts'
import { showMoney } from '../format/money.ts'
import { ledgerWordsIn } from '../words/ledger.ts'
import { ledgerHref } from './ledger-address.ts'

/** The money of a project in one currency, as its page shows it. */
export interface ShownMoney {
  readonly currency: string
  /** From what was asked for to what was paid; null: nothing is entered of it. */
  readonly stages: readonly { readonly name: string; readonly amount: string; readonly href: string }[]
  readonly unpaid: { readonly name: string; readonly amount: string } | null
  readonly years: readonly {
    readonly year: string
    readonly allotted: string
    readonly disbursed: string
    readonly rate: string
    readonly share: number | null
  }[]
  readonly chart: DrawnQuarters | null
  readonly quarters: readonly {
    readonly period: string
    readonly name: string
    readonly planned: string
    readonly actual: string
    readonly plannedSoFar: string
    readonly actualSoFar: string
  }[]
  readonly forecast: string | null
}

const STAGES = [
  ['requested', 'request'],
  ['allotted', 'allotment'],
  ['committed', 'commitment,incoming commitment'],
  ['contracted', 'contract'],
  ['disbursed', 'disbursement'],
  ['accepted', 'accepted work'],
  ['paid', 'expenditure']
] as const

export const showFinance = ({ dossier, money }: FinanceOfDossier, language: Language): readonly ShownMoney[] =>
  money.map((own) => shown(own, dossier.id, language))

const shown = (own: MoneyOfCurrency, project: string, language: Language): ShownMoney => {
  const words = ledgerWordsIn(language).ledger.money
  const { currency, forecast } = own
  const show = (amountMinor: string): string => showMoney({ amountMinor, currency }, language)
  return {
    currency,
    stages: STAGES.filter(([stage]) => own[stage] !== '0').map(([stage, type]) => ({
      name: words[stage],
      amount: show(own[stage]),
      href: ledgerHref({ project, type, standing: 'actual', currency })
    })),
    unpaid:
      own.unpaid === null
        ? null
        : { name: own.unpaid.startsWith('-') ? words.overpaid : words.unpaid, amount: show(own.unpaid.replace('-', '')) },
    years: own.years.map(({ year, allotted, disbursed, absorption }) => ({
      year,
      allotted: show(allotted),
      disbursed: show(disbursed),
      rate: absorption === null ? '–' : `${showNumber(String(absorption / 10), language)} %`,
      share: absorption === null ? null : Math.min(1000, Math.max(0, absorption))
    })),
    chart: own.quarters.length === 0 ? null : drawQuarters(own.quarters, { currency, show, narrowed: { project } }, language),
    quarters: own.quarters.map(({ period, planned, actual, plannedSoFar, actualSoFar }) => ({
      period,
      name: nameOfPeriod(period, language),
      planned: show(planned),
      actual: show(actual),
      plannedSoFar: show(plannedSoFar),
      actualSoFar: show(actualSoFar)
    })),
    forecast:
      forecast === null
        ? null
        : forecast.until === null
          ? words.forecastNone(show(forecast.left))
          : words.forecastSaid(show(forecast.left), show(forecast.pace), showDate(forecast.until, language))
  }
}
