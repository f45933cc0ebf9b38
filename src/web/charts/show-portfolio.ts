import type { LedgerQuery, LedgerSumLine, Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { type Language, TERMS } from '../../wording/index.ts'
import { showMoney } from '../format/money.ts'
import { ledgerHref } from '../ledger/ledger-address.ts'
import { ledgerWordsIn } from '../words/ledger.ts'
import { type DrawnFlows, drawFlows } from './draw-flows.ts'
import { type DrawnQuarters, drawQuarters, nameOfPeriod } from './draw-quarters.ts'
import { type DrawnTreemap, drawTreemap } from './draw-treemap.ts'
import { sectorName } from './sector-name.ts'

/** What the portfolio's charts are of: one type and one currency, of some years. */
export interface PortfolioAddress {
  readonly type: string
  /** "" until the register says which it has most of. */
  readonly currency: string
  readonly from: string
  readonly until: string
}

export const readPortfolioAddress = (query: URLSearchParams): PortfolioAddress => ({
  type: Object.keys(TERMS.transactionType).find((type) => type === query.get('type')) ?? 'disbursement',
  currency: query.get('currency')?.trim() ?? '',
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
  readonly currency: string
  readonly currencies: readonly string[]
  readonly treemap: { readonly drawn: DrawnTreemap; readonly lines: readonly PortfolioLine[] }
  readonly flows: { readonly drawn: DrawnFlows; readonly lines: readonly PortfolioLine[] }
  readonly quarters: { readonly drawn: DrawnQuarters; readonly lines: readonly PortfolioLine[] }
}

const NONE = 'none'

/** The charts of an address; null where the ledger has nothing of its type. Refuses with year_not_valid, currency_not_known. */
export const showPortfolio = async (
  register: Register,
  { type, currency: asked, from, until }: PortfolioAddress,
  language: Language
): Promise<Outcome<Portfolio | null>> => {
  const words = ledgerWordsIn(language).ledger
  const years = { ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }) }
  const all = await register.sumLedger({ type, standing: 'actual', ...years })
  if (!all.ok) return all
  const counted = all.value.lines.toSorted((a, b) => b.count - a.count)
  const currency = asked || (counted[0]?.currency ?? '')
  if (currency === '') return accept(null)
  const query: LedgerQuery = { type, standing: 'actual', currency, ...years }
  const sums = await Promise.all([
    register.sumLedger({ ...query, by: 'sector' }),
    register.sumLedger({ ...query, by: 'partner,sector,place' }),
    register.sumLedger({ type: 'disbursement', currency, ...years, by: 'quarter' })
  ])
  const [sectors, flows, quarters] = sums
  if (!sectors.ok) return sectors
  if (!flows.ok) return flows
  if (!quarters.ok) return quarters
  const show = (amountMinor: string): string => showMoney({ amountMinor, currency }, language)
  const narrowed = { type, standing: 'actual', currency, ...years }
  const lineOf = (cells: readonly string[], { amountMinor }: LedgerSumLine, more: Readonly<Record<string, string>>): PortfolioLine => ({
    cells,
    amountMinor,
    amount: show(amountMinor),
    href: ledgerHref({ ...narrowed, ...more })
  })
  const titles = new Map(flows.value.lines.flatMap(({ partner }) => (partner ? [[partner.id, partner.title] as const] : [])))
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
    currencies: counted.map((line) => line.currency),
    treemap: {
      drawn: drawTreemap(
        sectors.value.lines.map((line) => {
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
      lines: sectors.value.lines
        .toSorted(bySize)
        .map((line) => lineOf([sectorName(line.sector ?? NONE, language)], line, { sector: line.sector ?? NONE }))
    },
    flows: {
      drawn: drawFlows(
        flows.value.lines.map((line) => ({ ends: ends(line), amountMinor: line.amountMinor })),
        {
          nameOf,
          show,
          others: words.portfolioPage.others,
          hrefOf: ({ 0: partner = '', 1: sector = '', 2: place = '' }) => ledgerHref({ ...narrowed, partner, sector, place })
        }
      ),
      lines: flows.value.lines.toSorted(bySize).map((line) => {
        const [partner, sector, place] = ends(line)
        return lineOf([nameOf(0, partner), nameOf(1, sector), nameOf(2, place)], line, { partner, sector, place })
      })
    },
    quarters: {
      drawn: drawQuarters(pairsOf(quarters.value.lines), { currency, show, narrowed: {} }, language),
      lines: quarters.value.lines.map((line) => {
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
