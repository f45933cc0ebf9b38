import type { LedgerSumLine } from '../../register/index.ts'
import { type Language, sentenceOf, term } from '../../wording/index.ts'
import { capital } from '../dossiers/show-value.ts'
import { showMoney } from '../format/money.ts'
import { sayRate } from '../rates/show-rates.ts'

/** How sums of several moneys came to one: what was of each money in each year, and by which rate of whom. */
export interface Conversions {
  /** What they were converted to, ISO 4217. */
  readonly to: string
  readonly lines: readonly {
    /** Of what: "Giải ngân, thực tế". */
    readonly what: string
    readonly year: string
    readonly amount: string
    readonly comesTo: string
    /** Each rate that it went through, with its day and who published it; none where the money is the same. */
    readonly rates: readonly { readonly said: string; readonly source: string }[]
  }[]
  /** What is in no figure, since no rate is known. */
  readonly left: readonly { readonly what: string; readonly year: string; readonly amount: string; readonly why: string }[]
}

/** How sums came about; one that is given twice is told once. */
export const showConversions = (sums: readonly LedgerSumLine[], to: string, language: Language): Conversions => {
  const each = new Map(sums.map((sum) => [`${sum.type}\n${sum.standing}`, sum])).values().toArray()
  const whatOf = ({ type, standing }: LedgerSumLine): string =>
    `${capital(term('transactionType', type, language))}, ${term('standing', standing, language)}`
  return {
    to,
    lines: each.flatMap((sum) =>
      (sum.parts ?? [])
        .toSorted((a, b) => (a.year === b.year ? compare(a.currency, b.currency) : compare(a.year, b.year)))
        .map(({ year, currency, amountMinor, comesTo, rates }) => ({
          what: whatOf(sum),
          year,
          amount: showMoney({ amountMinor, currency }, language),
          comesTo: showMoney({ amountMinor: comesTo, currency: to }, language),
          rates: rates.map((rate) => ({ said: sayRate(rate, language), source: `${rate.on}, ${rate.source}` }))
        }))
    ),
    left: each.flatMap((sum) =>
      (sum.unconverted ?? []).map(({ year, currency, amountMinor, refusal }) => ({
        what: whatOf(sum),
        year,
        amount: showMoney({ amountMinor, currency }, language),
        why: sentenceOf(refusal, language)
      }))
    )
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
