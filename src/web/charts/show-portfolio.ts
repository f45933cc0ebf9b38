import type { LedgerSumLine, LedgerSumQuery, LedgerSums, Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { type Language, TERMS } from '../../wording/index.ts'
import { showMoney } from '../format/money.ts'
import { ledgerHref } from '../ledger/ledger-address.ts'
import { ledgerWordsIn } from '../words/ledger.ts'
import { type DrawnFlows, drawFlows } from './draw-flows.ts'
import { type DrawnQuarters, drawQuarters, nameOfPeriod } from './draw-quarters.ts'
import { type DrawnTreemap, drawTreemap } from './draw-treemap.ts'
import { sectorName } from './sector-name.ts'
import { type Conversions, showConversions } from './show-conversions.ts'

/** What the portfolio's charts are of: one type and one currency, of some years. */
export interface PortfolioAddress {
  readonly type: string
  /** "" until the register says which it has most of. */
  readonly currency: string
  /** What all moneys are converted to, by the average of each year; "" where each stands for itself. */
  readonly in: string
  readonly from: string
  readonly until: string
}

export const readPortfolioAddress = (query: URLSearchParams): PortfolioAddress => ({
  type: Object.keys(TERMS.transactionType).find((type) => type === query.get('type')) ?? 'disbursement',
  currency: query.get('currency')?.trim() ?? '',
  in: query.get('in')?.trim() ?? '',
  from: query.get('from')?.trim() ?? '',
  until: query.get('until')?.trim() ?? ''
})

/** A line of the table beside a chart. */
export interface PortfolioLine {
  readonly cells: readonly string[]
  readonly amountMinor: string
  readonly amount: string
  readonly href: string
}

export interface Portfolio {
  /** What the figures are told in. */
  readonly currency: string
  /** Whose rows are counted; "" where they are of any money, converted. */
  readonly of: string
  /** Null where nothing was converted. */
  readonly conversions: Conversions | null
  readonly currencies: readonly string[]
  readonly treemap: { readonly drawn: DrawnTreemap; readonly lines: readonly PortfolioLine[] }
  readonly flows: { readonly drawn: DrawnFlows; readonly lines: readonly PortfolioLine[] }
  readonly quarters: { readonly drawn: DrawnQuarters; readonly lines: readonly PortfolioLine[] }
}

const NONE = 'none'

/** The charts of an address; null where the ledger has nothing of its type. Refuses with year_not_valid, currency_not_known. */
export const showPortfolio = async (
  register: Register,
  { type, currency: asked, in: to, from, until }: PortfolioAddress,
  language: Language
): Promise<Outcome<Portfolio | null>> => {
  const words = ledgerWordsIn(language).ledger
  const years = { ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }) }
  const all = await register.sumLedger({ type, standing: 'actual', ...years })
  if (!all.ok) return all
  const counted = all.value.lines.toSorted((a, b) => b.count - a.count)
  const of = asked || (to === '' ? (counted[0]?.currency ?? '') : '')
  const currency = to || of
  if (counted.length === 0 || currency === '') return accept(null)
  const counts = { ...(of === '' ? {} : { currency: of }), ...(to === '' ? {} : { in: to }), ...years }
  const query: LedgerSumQuery = { type, standing: 'actual', ...counts }
  const sums = await Promise.all([
    register.sumLedger({ ...query, by: 'sector' }),
    register.sumLedger({ ...query, by: 'partner,sector,place' }),
    register.sumLedger({ type: 'disbursement', ...counts, by: 'quarter' }),
    register.sumLedger(query),
    register.sumLedger({ type: 'disbursement', ...counts })
  ])
  const [sectors, flows, quarters, whole, disbursed] = sums
  if (!sectors.ok) return sectors
  if (!flows.ok) return flows
  if (!quarters.ok) return quarters
  if (!whole.ok) return whole
  if (!disbursed.ok) return disbursed
  // What could not be converted at all is told beside the charts, not drawn as nothing.
  const counting = ({ lines }: LedgerSums): readonly LedgerSumLine[] => lines.filter(({ count }) => count > 0)
  const [bySector, byFlow, byQuarter] = [counting(sectors.value), counting(flows.value), counting(quarters.value)]
  const show = (amountMinor: string): string => showMoney({ amountMinor, currency }, language)
  const narrowed = { type, standing: 'actual', currency: of, ...years }
  const lineOf = (cells: readonly string[], { amountMinor }: LedgerSumLine, more: Readonly<Record<string, string>>): PortfolioLine => ({
    cells,
    amountMinor,
    amount: show(amountMinor),
    href: ledgerHref({ ...narrowed, ...more })
  })
  const titles = new Map(byFlow.flatMap(({ partner }) => (partner ? [[partner.id, partner.title] as const] : [])))
  const nameOf = (column: number, key: string): string => {
    if (column === 1) return sectorName(key, language)
    if (column === 2) return key === NONE ? words.portfolioPage.noPlace : key
    return titles.get(key) ?? words.portfolioPage.noPartner
  }
  const ends = ({ partner, sector = NONE, place = NONE }: LedgerSumLine): [string, string, string] => [partner?.id ?? NONE, sector, place]
  const bySize = (a: { readonly amountMinor: string }, b: { readonly amountMinor: string }): number =>
    BigInt(a.amountMinor) < BigInt(b.amountMinor) ? 1 : -1
  return accept({
    currency,
    of,
    conversions: to === '' ? null : showConversions([...whole.value.lines, ...disbursed.value.lines], to, language),
    currencies: counted.map((line) => line.currency),
    treemap: {
      drawn: drawTreemap(
        bySector.map((line) => {
          const sector = line.sector ?? NONE
          return {
            key: sector,
            name: sectorName(sector, language),
            amountMinor: line.amountMinor,
            amount: show(line.amountMinor),
            href: ledgerHref({ ...narrowed, sector })
          }
        })
      ),
      lines: bySector
        .toSorted(bySize)
        .map((line) => lineOf([sectorName(line.sector ?? NONE, language)], line, { sector: line.sector ?? NONE }))
    },
    flows: {
      drawn: drawFlows(
        byFlow.map((line) => ({ ends: ends(line), amountMinor: line.amountMinor })),
        {
          nameOf,
          show,
          others: words.portfolioPage.others,
          hrefOf: ({ 0: partner = '', 1: sector = '', 2: place = '' }) => ledgerHref({ ...narrowed, partner, sector, place })
        }
      ),
      lines: byFlow.toSorted(bySize).map((line) => {
        const [partner, sector, place] = ends(line)
        return lineOf([nameOf(0, partner), nameOf(1, sector), nameOf(2, place)], line, { partner, sector, place })
      })
    },
    quarters: {
      drawn: drawQuarters(pairsOf(byQuarter), { currency, show, narrowed: { currency: of } }, language),
      lines: byQuarter.map((line) => {
        const period = line.quarter ?? ''
        return lineOf([nameOfPeriod(period, language), words.money[line.standing]], line, {
          type: 'disbursement',
          standing: line.standing,
          from: period,
          until: period
        })
      })
    }
  })
}

/** Planned and actual of a period side by side, in the order of time; a year of which no quarter is known stands at its end. */
const pairsOf = (lines: readonly LedgerSumLine[]) => {
  const amountOf = (own: readonly LedgerSumLine[], standing: string): string =>
    own.find((line) => line.standing === standing)?.amountMinor ?? '0'
  const placeOf = (period: string): string => (period.length === 4 ? `${period}~` : period)
  return [...Map.groupBy(lines, ({ quarter = '' }) => quarter)]
    .toSorted(([a], [b]) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map(([period, own]) => ({ period, planned: amountOf(own, 'planned'), actual: amountOf(own, 'actual') }))
}
