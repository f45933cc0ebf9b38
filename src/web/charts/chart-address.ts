import type { ChartQuery, CountedKind, DossierKind, StoodKind, SumKind } from '../../register/index.ts'
import { LISTS } from '../dossiers/lists.ts'

export const BYS = ['year', 'quarter'] as const
export type By = (typeof BYS)[number]
export const SUMS: readonly SumKind[] = ['project', 'commitment', 'agreement', 'proposal', 'assignment', 'result']
export const STOOD: readonly StoodKind[] = ['undertaking', 'agreement']
/** The money that sums are shown in as well; "" for none. */
export const INTO: readonly string[] = ['', 'VND', 'USD', 'JPY']
/** How the ends are told apart, the usual first. */
export const ENDS: readonly By[] = ['quarter', 'year']
export const KINDS: readonly CountedKind[] = ['undertaking', 'project', 'agreement']

/** What the address of the charts asks for; the partner as a person typed it, or by its id as a link has it. */
export interface ChartAddress {
  readonly from: string
  readonly until: string
  readonly partner: string
  readonly sector: string
  readonly province: string
  readonly by: By
  /** At the end of each what, and of what kind, is told how many stood. */
  readonly each: By
  readonly stood: StoodKind
  readonly of: SumKind
  readonly kind: CountedKind
  /** Each sum in this money as well; "" for none. */
  readonly in: string
}

export const readChartAddress = (query: URLSearchParams): ChartAddress => {
  const word = (name: string): string => query.get(name)?.normalize('NFC').trim() ?? ''
  const among = <T extends string>(name: string, all: readonly T[]): T => all.find((each) => each === word(name)) ?? (all[0] as T)
  return {
    from: word('from'),
    until: word('until'),
    partner: word('partner'),
    sector: word('sector'),
    province: word('province'),
    by: among('by', BYS),
    each: among('each', ENDS),
    stood: among('stood', STOOD),
    of: among('of', SUMS),
    kind: among('kind', KINDS),
    in: among('in', INTO)
  }
}

export type Conditions = Pick<ChartAddress, 'from' | 'until' | 'partner' | 'sector' | 'province'>

export const queryOf = ({ from, until, partner, sector, province }: Conditions): ChartQuery =>
  Object.fromEntries(Object.entries({ from, until, partner, sector, province }).filter(([, value]) => value !== ''))

/** The list of what a part of a chart counts: the chart's own conditions with those of the part. */
export const countedHref = (
  kind: DossierKind,
  { from, until, partner, sector, province }: Conditions,
  more: Readonly<Record<string, string>>
) => {
  const span = from === '' && until === '' ? '' : from === until ? from : `${from}..${until}`
  const all = { partner, sector, province, first: span, ...more }
  const query = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ''))
  return `/${LISTS[kind]}${query.size === 0 ? '' : `?${query}`}`
}
