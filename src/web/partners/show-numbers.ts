import type { CountedKind, DossierKind, DossierListFilter, Register } from '../../register/index.ts'
import { term } from '../../wording/index.ts'
import { SOON_DAYS } from '../dossiers/how-long.ts'
import { LISTS } from '../dossiers/lists.ts'
import type { Setting } from '../dossiers/show-line.ts'
import { statesOf } from '../dossiers/states.ts'
import { MOST_COUNTED } from '../format/most-counted.ts'
import { shiftDay } from '../format/shift-day.ts'
import { orError } from '../or-error.ts'
import { wordsIn } from '../words/index.ts'

/** Numbers that each lead to the list of what they count; none is nought. */
export interface Numbers {
  readonly title: string
  readonly entries: readonly { readonly n: string; readonly label: string; readonly href: string; readonly late: boolean }[]
}

/** The states of an undertaking that somebody still has to see to. */
const WAITING = ['open', 'under way']

/** How a relation stands: what waits and whose it is, agreements and projects by state, what else is on record. */
export const showNumbers = async (register: Register, partner: string, { language, today }: Setting): Promise<Numbers[]> => {
  const words = wordsIn(language).partners
  const href = (kind: DossierKind, more: Readonly<Record<string, string>> = {}): string =>
    `/${LISTS[kind]}?${new URLSearchParams({ partner, ...more })}`
  const count = async (filter: DossierListFilter): Promise<number> => orError(await register.countDossiers(filter), language)
  const under = { facet: 'partner', value: partner }
  const entry = (n: number, label: string, to: string, late = false) => ({
    n: n >= MOST_COUNTED ? `${MOST_COUNTED.toLocaleString(language)}+` : String(n),
    label,
    href: to,
    late
  })
  const group = (title: string, entries: readonly ReturnType<typeof entry>[]): Numbers => ({
    title,
    entries: entries.filter(({ n }) => n !== '0')
  })
  const inState = async (kind: CountedKind): Promise<(state: string) => number> => {
    const { columns } = orError(await register.countStates({ kind, partner }), language)
    const all = columns.flatMap(({ states }) => states)
    return (state) => all.reduce((n, one) => n + (one.state === state ? one.count : 0), 0)
  }
  const byState = async (kind: CountedKind): Promise<Numbers> => {
    const sum = await inState(kind)
    return group(
      term('dossiers', kind, language),
      statesOf(kind, language).map(({ value, name }) => entry(sum(value), name, href(kind, { state: value })))
    )
  }
  const open = { kind: 'undertaking', facets: [under], pending: true } as const
  const by = { facet: 'by', value: partner }
  const [theirs, late, soon, meetings, needs, results, sum, agreements, projects] = await Promise.all([
    count({ ...open, facets: [by] }),
    count({ ...open, dueUntil: shiftDay(today, -1) }),
    count({ ...open, dueFrom: today, dueUntil: shiftDay(today, SOON_DAYS) }),
    count({ kind: 'meeting', facets: [under] }),
    count({ kind: 'need', facets: [under, { facet: 'state', value: 'open' }] }),
    count({ kind: 'result', facets: [under] }),
    inState('undertaking'),
    byState('agreement'),
    byState('project')
  ])
  // What waits in all is known by its states, so that the rest needs no count of its own.
  const ours =
    theirs < MOST_COUNTED
      ? WAITING.reduce((n, state) => n + sum(state), -theirs)
      : await count({ ...open, facets: [under, { ...by, not: true }] })
  const groups = [
    group(words.open, [
      entry(late, words.overdue, href('undertaking', { when: 'overdue' }), true),
      entry(soon, words.soon, href('undertaking', { when: 'soon' })),
      entry(theirs, words.theirs, href('undertaking', { by: partner, pending: 'yes' })),
      entry(ours, words.ours, href('undertaking', { by: `!${partner}`, pending: 'yes' }))
    ]),
    agreements,
    projects,
    group(words.more, [
      entry(meetings, words.meetings, href('meeting')),
      entry(needs, words.needs, href('need', { state: 'open' })),
      entry(results, words.results, href('result'))
    ])
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}
