import { searchKey } from '../../values/index.ts'
import type { Dossier, DossierKind } from '../dossiers/dossier.ts'
import { HAS_INDICATOR } from '../dossiers/entries/indicator-facet.ts'
import { heldEntries } from '../dossiers/entries/show-entries.ts'
import { MEASURED } from '../dossiers/entries/works-entries.ts'
import { linesOf } from '../dossiers/show-dossier.ts'
import type { DossierLine } from '../dossiers/views.ts'
import type { Store } from '../store.ts'
import { type IndicatorView, indicatorsOf } from './measure.ts'

/** How an indicator stands, the most pressing first: a value waits for approval, was returned, is missing for a period that is over; then how far it is. */
export const INDICATOR_STANDINGS = ['waiting', 'returned', 'missing', 'under way', 'achieved', 'without target'] as const
export type IndicatorStanding = (typeof INDICATOR_STANDINGS)[number]

export interface IndicatorLine {
  readonly dossier: Pick<Dossier, 'id' | 'kind' | 'title'>
  /** What it is about: the project of a result. */
  readonly about: readonly Pick<Dossier, 'id' | 'kind' | 'title'>[]
  readonly indicator: IndicatorView
  readonly standing: IndicatorStanding
  /** The period that the standing is of; null where it is of none. */
  readonly period: string | null
}

export interface IndicatorQuery {
  readonly standing?: IndicatorStanding
  /** Words of its name, its code or its dossier's name; accents aside. */
  readonly words?: string
}

export interface ListedIndicators {
  readonly rows: readonly IndicatorLine[]
  /** How many there are of each standing, whatever standing was asked for. */
  readonly counts: Readonly<Record<IndicatorStanding, number>>
  /** Whether there are more dossiers with indicators than are looked at (1,000 of each kind). */
  readonly cut: boolean
}

const MOST = 1000
const AT_ONCE = 200

/** Every indicator of the register, what is most pressing first, then by name. */
export const listIndicators = (
  { store }: { readonly store: Store },
  { standing, words = '' }: IndicatorQuery,
  today: string
): Promise<ListedIndicators> =>
  store.snapshot(async (now) => {
    const found: Dossier[] = []
    let cut = false
    for (const kind of MEASURED) {
      const listed = await now.listDossiers({ kind, facets: [HAS_INDICATOR], order: 'spoken', after: null, limit: MOST + 1 })
      cut ||= listed.length > MOST
      found.push(...listed.slice(0, MOST))
    }
    const lines: DossierLine[] = []
    for (let at = 0; at < found.length; at += AT_ONCE) lines.push(...(await linesOf(now, found.slice(at, at + AT_ONCE))))
    const sought = searchKey(words).split(' ').filter(Boolean)
    const all = lines
      .flatMap((line) =>
        indicatorsOf(ENTRIES.flatMap((kind) => heldEntries(line, kind))).map((indicator) => lineOf(line, indicator, today))
      )
      .filter(({ dossier, about, indicator: { entry } }) => {
        const key = ` ${searchKey([entry.value.title, entry.value.code, dossier.title, ...about.map(({ title }) => title)].join(' '))}`
        return sought.every((word) => key.includes(` ${word}`))
      })
    const counts = Object.fromEntries(INDICATOR_STANDINGS.map((one) => [one, all.filter((line) => line.standing === one).length]))
    return {
      rows: all.filter((line) => standing === undefined || line.standing === standing).sort(pressing),
      counts: counts as ListedIndicators['counts'],
      cut
    }
  })

const ENTRIES = ['indicator', 'target', 'actual'] as const

const lineOf = ({ id, kind, title, links }: DossierLine, indicator: IndicatorView, today: string): IndicatorLine => ({
  dossier: { id, kind, title },
  about: links
    .filter(({ direction, dossier }) => direction === 'from' && ABOUT.has(dossier.kind))
    .map(({ dossier }) => ({ id: dossier.id, kind: dossier.kind, title: dossier.title })),
  indicator,
  ...standingOf(indicator, today)
})

const ABOUT: ReadonlySet<DossierKind> = new Set(['project'])

const standingOf = ({ periods, achieved, goal }: IndicatorView, today: string): Pick<IndicatorLine, 'standing' | 'period'> => {
  for (const standing of ['waiting', 'returned'] as const) {
    const state = standing === 'waiting' ? 'pending' : 'returned'
    const waiting = periods.find(({ open }) => open.some(({ value }) => value.state === state))
    if (waiting) return { standing, period: waiting.period }
  }
  const missing = periods.find(({ to, target, counted }) => target !== null && counted === null && to < today)
  if (missing) return { standing: 'missing', period: missing.period }
  if (achieved) return { standing: 'achieved', period: goal?.period ?? null }
  return goal === null ? { standing: 'without target', period: null } : { standing: 'under way', period: goal.period }
}

const pressing = (a: IndicatorLine, b: IndicatorLine): number =>
  INDICATOR_STANDINGS.indexOf(a.standing) - INDICATOR_STANDINGS.indexOf(b.standing) ||
  (a.period ?? '9').localeCompare(b.period ?? '9') ||
  a.indicator.entry.value.title.localeCompare(b.indicator.entry.value.title, 'vi') ||
  a.dossier.id.localeCompare(b.dossier.id)
