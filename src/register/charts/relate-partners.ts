import { accept, type Outcome } from '../../values/index.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import type { ReadingStore, Store } from '../store.ts'
import { type CountedKind, EVERY_PARTNER } from './cells.ts'
import { type ChartQuery, MOST_WALKED, type ReadQuery, readQuery, tooWide } from './chart-query.ts'

export interface PartnersQuery extends ChartQuery {
  readonly kind?: CountedKind
}

interface SectorCount {
  readonly sector: string
  readonly count: number
}

export interface PartnersChart {
  readonly kind: CountedKind
  /** Those with most dossiers, the office's own partner left out; a dossier of two sectors stands in both. */
  readonly partners: readonly { readonly partner: Dossier; readonly count: number; readonly sectors: readonly SectorCount[] }[]
  /** How many partners are not shown, and how often a dossier of each sector stands under one of them. */
  readonly others: { readonly partners: number; readonly sectors: readonly SectorCount[] }
}

/** More partners than a page can hold apart. */
const MOST_PARTNERS = 30

interface Pair {
  readonly partner: string
  readonly sector: string
  readonly n: number
}

/** Which partners one works with in which sectors, by dossiers of one kind. Refuses with year_not_valid, chart_too_wide. */
export const relatePartners = ({ store }: { readonly store: Store }, query: PartnersQuery): Promise<Outcome<PartnersChart>> =>
  store.snapshot(async (now) => {
    const read = readQuery(query)
    if (!read.ok) return read
    const kind = query.kind ?? 'undertaking'
    const found = read.value.under.province === '' ? await kept(now, kind, read.value) : await walked(now, kind, read.value)
    if (found === null) return tooWide()
    const dossiers = new Map((await now.dossiers(found.top.map(({ partner }) => partner))).map((one) => [one.id, one]))
    const bySector = (pairs: readonly Pair[]): SectorCount[] =>
      [...Map.groupBy(pairs, ({ sector }) => sector)]
        .map(([sector, own]) => ({ sector, count: own.reduce((sum, { n }) => sum + n, 0) }))
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count || (a.sector < b.sector ? -1 : 1))
    const byPartner = Map.groupBy(found.pairs, ({ partner }) => partner)
    return accept({
      kind,
      partners: found.top.flatMap(({ partner, n }) => {
        const dossier = dossiers.get(partner)
        return dossier ? [{ partner: dossier, count: n, sectors: bySector(byPartner.get(partner) ?? []) }] : []
      }),
      others: { partners: found.others, sectors: found.others === 0 ? [] : bySector(found.rest) }
    })
  })

interface Found {
  readonly top: readonly { readonly partner: string; readonly n: number }[]
  readonly pairs: readonly Pair[]
  /** How many partners are not among them, and their pairs with the sectors. */
  readonly others: number
  readonly rest: readonly Pair[]
}

const kept = async (store: ReadingStore, kind: CountedKind, { under, years }: ReadQuery): Promise<Found> => {
  const home = await store.home()
  if (under.partner !== '') {
    const pairs = await store.pairCells(kind, [under.partner], under.sector, years)
    const rows = await store.stateCells(kind, { partner: under.partner, sector: '', province: '' }, years, false)
    const n = under.sector === '' ? sumOf(rows) : sumOf(pairs)
    return { top: n === 0 ? [] : [{ partner: under.partner, n }], pairs, others: 0, rest: [] }
  }
  const { partners: top, count } = await store.topPartners(kind, under.sector, years, { without: home, limit: MOST_PARTNERS })
  const ids = top.map(({ partner }) => partner)
  const pairs = await store.pairCells(kind, ids, under.sector, years)
  const every = await store.pairCells(kind, [EVERY_PARTNER], under.sector, years)
  const own = home === null ? [] : await store.pairCells(kind, [home], under.sector, years)
  const less = [...pairs, ...own].map((pair) => ({ ...pair, n: -pair.n }))
  return { top, pairs, others: count - top.length, rest: [...every, ...less] }
}

const walked = async (store: ReadingStore, kind: CountedKind, { under, facets, years }: ReadQuery): Promise<Found | null> => {
  const found = await store.walkPairs(kind, facets, years, MOST_WALKED)
  if (found === null) return null
  const home = await store.home()
  const wanted = found.filter(({ partner }) => (under.partner === '' ? partner !== home : partner === under.partner))
  const totals = wanted.filter(({ sector }) => sector === under.sector).toSorted((a, b) => b.n - a.n || (a.partner < b.partner ? -1 : 1))
  const top = totals.slice(0, MOST_PARTNERS)
  const shown = new Set(top.map(({ partner }) => partner))
  const pairs = wanted.filter(({ sector }) => sector !== '' && (under.sector === '' || sector === under.sector))
  return {
    top,
    pairs: pairs.filter(({ partner }) => shown.has(partner)),
    others: totals.length - top.length,
    rest: pairs.filter(({ partner }) => !shown.has(partner))
  }
}

const sumOf = (rows: readonly { readonly n: number }[]): number => rows.reduce((sum, { n }) => sum + n, 0)
