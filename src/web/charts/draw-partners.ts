import type { PartnersChart } from '../../register/index.ts'
import type { Language } from '../../wording/index.ts'
import { hrefOf } from '../dossiers/lists.ts'
import { wordsIn } from '../words/index.ts'
import { type Conditions, countedHref } from './chart-address.ts'
import { fitted } from './scale.ts'
import { sectorName } from './sector-name.ts'

export interface Node {
  readonly id: string
  readonly name: string
  readonly shortName: string
  /** 0 where no list holds just so many. */
  readonly count: number
  readonly href: string
  readonly y: number
}

export interface Edge {
  readonly key: string
  readonly said: string
  readonly count: number
  /** Null for those of partners that are folded into one: no list holds just these. */
  readonly href: string | null
  readonly path: string
  readonly width: number
}

export interface DrawnPartners {
  readonly width: number
  readonly height: number
  /** Where the two columns of dots stand. */
  readonly from: number
  readonly to: number
  readonly partners: readonly Node[]
  readonly sectors: readonly Node[]
  readonly edges: readonly Edge[]
  /** How many lines are drawn where not all are; else null. */
  readonly drawn: number | null
  readonly table: readonly {
    readonly name: string
    readonly href: string
    readonly count: number | null
    readonly countHref: string
    readonly sectors: readonly { readonly name: string; readonly count: number; readonly href: string | null }[]
  }[]
}

const [WIDTH, FROM, TO, TOP] = [1000, 350, 720, 20]
const [LINE, LEAST] = [28, 3]
const MOST_EDGES = 48
const MOST_SECTORS = 16
const OTHERS = ''

interface Pair {
  readonly partner: string
  readonly sector: string
  readonly count: number
}

/**
 * Partners at the left, sectors at the right, a line for each pair. Both columns are put in the order in which fewest lines cross: each by the middle of
 * what it leads to, in turn, beginning with the largest on top; the same figures give the same picture.
 */
export const drawPartners = (chart: PartnersChart, conditions: Conditions, language: Language): DrawnPartners => {
  const words = wordsIn(language).charts.partners
  const { kind, partners, others } = chart
  const all: Pair[] = [
    ...partners.flatMap(({ partner, sectors }) => sectors.map(({ sector, count }) => ({ partner: partner.id, sector, count }))),
    ...others.sectors.map(({ sector, count }) => ({ partner: OTHERS, sector, count }))
  ]
  const strongest = all.toSorted((a, b) => b.count - a.count || (a.partner + a.sector < b.partner + b.sector ? -1 : 1))
  const sectorSums = sumBy(all, ({ sector }) => sector)
  const shownSectors = new Set(
    [...sectorSums]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, MOST_SECTORS)
      .map(([sector]) => sector)
  )
  const pairs = strongest.filter(({ sector }) => shownSectors.has(sector)).slice(0, MOST_EDGES)
  const shown = partners.filter(({ partner }) => pairs.some((pair) => pair.partner === partner.id))
  const order = untangled(
    shown.map(({ partner }) => partner.id),
    [...shownSectors].filter((sector) => pairs.some((pair) => pair.sector === sector)),
    pairs
  )
  const left = [...order.partners, ...(pairs.some(({ partner }) => partner === OTHERS) ? [OTHERS] : [])]
  const rows = Math.max(left.length, order.sectors.length, LEAST)
  const yIn = (list: readonly string[], id: string): number => Math.round(TOP + ((list.indexOf(id) + 0.5) * rows * LINE) / list.length)
  const named = new Map(partners.map((one) => [one.partner.id, one]))
  const nameOf = (id: string): string => named.get(id)?.partner.title ?? words.others(others.partners)
  const listOf = (partner: string, more: Readonly<Record<string, string>> = {}): string =>
    countedHref(kind, conditions, partner === OTHERS ? more : { partner, ...more })
  const most = Math.max(1, ...pairs.map(({ count }) => count))
  const nodes = left.map((id): Node => {
    const one = named.get(id)
    const name = nameOf(id)
    return {
      id,
      name,
      shortName: fitted(name, 38),
      count: one?.count ?? 0,
      href: one ? listOf(id) : '/partners',
      y: yIn(left, id)
    }
  })
  return {
    width: WIDTH,
    height: TOP * 2 + rows * LINE,
    from: FROM,
    to: TO,
    partners: nodes,
    sectors: order.sectors.map((sector) => {
      const name = sectorName(sector, language)
      const href = countedHref(kind, conditions, { sector })
      return { id: sector, name, shortName: fitted(name, 28), count: 0, href, y: yIn(order.sectors, sector) }
    }),
    edges: pairs.toReversed().map(({ partner, sector, count }) => ({
      key: `${partner} ${sector}`,
      said: words.edge(nameOf(partner), sectorName(sector, language), count),
      count,
      href: partner === OTHERS ? null : listOf(partner, { sector }),
      path: curve(yIn(left, partner), yIn(order.sectors, sector)),
      width: Math.round((1 + 9 * (count / most)) * 10) / 10
    })),
    drawn: pairs.length < all.length ? pairs.length : null,
    table: [
      ...partners.map(({ partner, count, sectors }) => ({
        name: partner.title,
        href: hrefOf(partner),
        count,
        countHref: listOf(partner.id),
        sectors: sectors.map((one) => ({
          name: sectorName(one.sector, language),
          count: one.count,
          href: listOf(partner.id, { sector: one.sector })
        }))
      })),
      ...(others.partners === 0
        ? []
        : [
            {
              name: words.others(others.partners),
              href: '/partners',
              count: null,
              countHref: '',
              sectors: others.sectors.map((one) => ({
                name: sectorName(one.sector, language),
                count: one.count,
                href: null
              }))
            }
          ])
    ]
  }
}

const curve = (from: number, to: number): string => {
  const middle = (FROM + TO) / 2
  return `M${FROM} ${from}C${middle} ${from} ${middle} ${to} ${TO} ${to}`
}

const sumBy = (pairs: readonly Pair[], key: (pair: Pair) => string): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const pair of pairs) sums.set(key(pair), (sums.get(key(pair)) ?? 0) + pair.count)
  return sums
}

const ROUNDS = 6

/** Both columns by the weighted middle of what their lines lead to. */
const untangled = (partners: readonly string[], sectors: readonly string[], pairs: readonly Pair[]) => {
  let [left, right] = [partners, sectors]
  for (let round = 0; round < ROUNDS; round++) {
    right = byMiddle(right, left, pairs, ({ sector, partner }) => [sector, partner])
    left = byMiddle(left, right, pairs, ({ sector, partner }) => [partner, sector])
  }
  return { partners: left, sectors: right }
}

const byMiddle = (
  list: readonly string[],
  other: readonly string[],
  pairs: readonly Pair[],
  ends: (pair: Pair) => readonly [own: string, far: string]
): string[] => {
  const place = new Map(other.map((id, i) => [id, (i + 0.5) / other.length]))
  const middle = new Map(
    list.map((id, i) => {
      const own = pairs
        .map((pair) => ({ ends: ends(pair), count: pair.count }))
        .filter(({ ends: [near, far] }) => near === id && place.has(far))
      const weight = own.reduce((sum, { count }) => sum + count, 0)
      const sum = own.reduce((all, { ends: [, far], count }) => all + (place.get(far) ?? 0) * count, 0)
      return [id, weight === 0 ? (i + 0.5) / list.length : sum / weight]
    })
  )
  return list.toSorted((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0))
}
