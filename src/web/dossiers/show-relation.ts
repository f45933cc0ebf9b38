import type { Dossier, DossierKind, DossierLine, DossierListFilter, Facet, Register } from '../../register/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { shiftDay } from '../format/shift-day.ts'
import { orError } from '../or-error.ts'
import { wordsIn } from '../words/index.ts'
import { LISTS } from './lists.ts'
import { type Setting, titleOf } from './show-line.ts'
import { type ShownLink, showOther } from './show-links.ts'

type Line = Omit<ShownLink, 'removable'>

/** What a partner's page tells of the whole relation. */
export interface Relation {
  /** How much of each kind there is, each leading to its list. */
  readonly counts: readonly { readonly said: string; readonly href: string; readonly late: boolean }[]
  /** What waits, by whose word it is. */
  readonly waiting: readonly { readonly name: string; readonly href: string; readonly lines: readonly Line[] }[]
  readonly groups: readonly { readonly name: string; readonly href: string; readonly lines: readonly Line[] }[]
  /** Year by year, the latest first. */
  readonly years: readonly { readonly year: string; readonly entries: readonly Entry[] }[]
}

export interface Entry extends Line {
  readonly kind: DossierKind
  readonly kindName: string
  readonly day: string
}

const TIMED = ['meeting', 'undertaking', 'agreement', 'project', 'need', 'result'] as const
const MANY = 60
const FEW = 8

/** The whole relation with a partner: what waits, what was agreed, who is there, and when what happened; and what of it is overdue. */
export const showRelation = async (
  register: Register,
  partner: Dossier,
  setting: Setting
): Promise<{ readonly shown: Relation; readonly waitingDossiers: readonly Dossier[] }> => {
  const { language } = setting
  const words = wordsIn(language).dossiers
  const under: Facet = { facet: 'partner', value: partner.id }
  const by: Facet = { facet: 'by', value: partner.id }
  const list = async (
    query: DossierListFilter & { readonly limit: number; readonly order?: 'due' | 'spoken' }
  ): Promise<readonly DossierLine[]> => orError(await register.listDossiers(query), language).rows
  const href = (kind: DossierKind, more: Readonly<Record<string, string>> = {}): string =>
    `/${LISTS[kind]}?${new URLSearchParams({ partner: partner.id, ...more })}`
  const line = (one: DossierLine): Line => ({ ...showOther(one, setting), title: titleOf(one, language) })

  const timed = (await Promise.all(TIMED.map((kind) => list({ kind, facets: [under], limit: MANY })))).flat()
  const counts = await Promise.all(
    [...TIMED, 'organisation', 'person'].map(async (kind) => ({
      kind: kind as DossierKind,
      n: orError(await register.countDossiers({ kind: kind as DossierKind, facets: [under] }), language)
    }))
  )
  const pending = { kind: 'undertaking', pending: true, limit: FEW } as const
  const theirs = await list({ ...pending, facets: [under, by] })
  const ours = await list({ ...pending, facets: [under, { ...by, not: true }] })
  const people = await list({ kind: 'person', facets: [under], limit: FEW })
  const bodies = await list({ kind: 'organisation', facets: [under], limit: FEW })
  const late = await list({ ...pending, facets: [under], dueUntil: shiftDay(setting.today, -1), order: 'due' })
  const overdue = orError(
    await register.countDossiers({ kind: 'undertaking', facets: [under], pending: true, dueUntil: shiftDay(setting.today, -1) }),
    language
  )
  const shown: Relation = {
    counts: [
      ...(overdue > 0 ? [{ said: words.page.overdue(overdue), href: href('undertaking', { when: 'overdue' }), late: true }] : []),
      ...counts
        .filter(({ n }) => n > 0)
        .map(({ kind, n }) => ({
          said: `${n} ${term('dossiers', kind, language).toLocaleLowerCase(language)}`,
          href: href(kind),
          late: false
        }))
    ],
    waiting: [
      { name: words.page.theirs, href: href('undertaking', { by: partner.id }), lines: theirs.map(line) },
      { name: words.page.ours, href: href('undertaking', { by: `!${partner.id}` }), lines: ours.map(line) }
    ].filter(({ lines }) => lines.length > 0),
    groups: [
      { name: words.page.bodies, href: href('organisation'), lines: bodies.map(line) },
      { name: words.page.people, href: href('person'), lines: people.map(line) }
    ].filter(({ lines }) => lines.length > 0),
    years: yearsOf(timed, setting, line)
  }
  return { shown, waitingDossiers: [...late, ...theirs, ...ours] }
}

const yearsOf = (timed: readonly DossierLine[], { language }: Setting, line: (one: DossierLine) => Line): Relation['years'] => {
  const entries = timed
    .toSorted(
      (a, b) => (b.spokenOn ?? '').localeCompare(a.spokenOn ?? '') || TIMED.indexOf(a.kind as never) - TIMED.indexOf(b.kind as never)
    )
    .map((one) => ({ year: one.spokenOn?.slice(0, 4) ?? '', entry: entryOf(one, line(one), language) }))
  return [...Map.groupBy(entries, ({ year }) => year)].map(([year, rows]) => ({ year, entries: rows.map(({ entry }) => entry) }))
}

const entryOf = (one: DossierLine, line: Line, language: Language): Entry => ({
  ...line,
  // The day stands before it already.
  facts: one.kind === 'meeting' ? line.facts.slice(1) : line.facts,
  kind: one.kind,
  kindName: term('dossier', one.kind, language),
  day: one.spokenOn === null ? '' : dayMonth(one.spokenOn)
})

/** The day within its year: "21/05". */
const dayMonth = (day: string): string => day.slice(5).split('-').reverse().join('/')
