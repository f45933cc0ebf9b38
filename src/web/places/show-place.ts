import type { DossierKind, DossierLine, PlaceLine, Register } from '../../register/index.ts'
import { showDate, term } from '../../wording/index.ts'
import { hrefOf, LISTS } from '../dossiers/lists.ts'
import { short } from '../dossiers/next-in-list.ts'
import { type Column, columnsOf, type Row, type Setting, showLine, titleOf } from '../dossiers/show-line.ts'
import { shiftDay } from '../format/shift-day.ts'
import { orError } from '../or-error.ts'
import { wordsIn } from '../words/index.ts'

/** What of one kind is filed under a province: the first few, and where all are. */
export interface PlaceSection {
  readonly kind: DossierKind
  readonly title: string
  readonly count: number
  readonly href: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** In the order in which an office asks for them. */
const ORDER = [
  'undertaking',
  'meeting',
  'agreement',
  'project',
  'need',
  'result',
  'plan',
  'facility',
  'asset',
  'product',
  'placement',
  'delegation',
  'organisation',
  'person'
] as const
const SHOWN = 6

export const listHref = (kind: DossierKind, province: string): string => `/${LISTS[kind]}?province=${encodeURIComponent(province)}`

/** Everything filed under a province, kind by kind; kinds of which there is nothing are left out. */
export const showSections = async (register: Register, place: PlaceLine, setting: Setting): Promise<PlaceSection[]> => {
  const { language } = setting
  const words = wordsIn(language).places
  const facets = [{ facet: 'province', value: place.name }]
  const sections: PlaceSection[] = []
  for (const kind of ORDER) {
    const { rows } = orError(await register.listDossiers({ kind, facets, order: 'spoken', limit: SHOWN }), language)
    if (rows.length === 0) continue
    const count = rows.length < SHOWN ? rows.length : orError(await register.countDossiers({ kind, facets }), language)
    const shown = rows.map((line): Row => {
      const row = showLine(line, setting)
      const former = formerNamesIn(line, place)
      return former.length === 0 ? row : { ...row, under: [row.under, words.saidAs(former.join(', '))].filter(Boolean).join(' · ') }
    })
    sections.push({
      kind,
      title: term('dossiers', kind, language),
      count,
      href: listHref(kind, place.name),
      columns: columnsOf(kind, language),
      rows: shown
    })
  }
  return sections
}

/** The names of units that are no more by which a dossier speaks of the province. */
const formerNamesIn = (line: Pick<DossierLine, 'title' | 'fields' | 'links'>, { formerly }: Pick<PlaceLine, 'formerly'>): string[] => {
  const said = [
    line.title,
    ...line.fields.flatMap(({ holds }) => holds.map(({ value }) => (typeof value === 'string' ? value : JSON.stringify(value)))),
    ...line.links.map(({ dossier }) => dossier.title)
  ]
  const named = formerly.map(({ name }) => name).filter((name) => said.some((text) => text.includes(name)))
  // "Hà Nam Ninh" also holds "Hà Nam".
  return named.filter((name) => !named.some((longer) => longer !== name && longer.includes(name)))
}

/** The most pressing thing that is filed under a province, else null. */
export const nextAt = async (register: Register, province: string, { language, today }: Setting) => {
  const words = wordsIn(language).dossiers.list
  const facets = [{ facet: 'province', value: province }]
  const first = async (query: { readonly dueUntil?: string; readonly dueFrom?: string; readonly order: 'due' | 'silent' }) =>
    orError(await register.listDossiers({ kind: 'undertaking', facets, pending: true, limit: 1, ...query }), language).rows[0]
  const late = await first({ dueUntil: shiftDay(today, -1), order: 'due' })
  const line = late ?? (await first({ dueFrom: today, order: 'due' })) ?? (await first({ order: 'silent' }))
  if (!line) return null
  const title = short(titleOf(line, language))
  const day = (date: string | null): string => (date === null ? '' : showDate(date, language))
  const said = late
    ? words.nextOverdue(title, day(line.dueBy))
    : line.dueBy !== null
      ? words.nextDue(title, day(line.dueBy))
      : words.nextSilent(title, day(line.spokenOn))
  return { said, href: hrefOf(line) }
}

/** How many dossiers of all counted kinds a province has. */
export const sumOf = ({ counts }: PlaceLine): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
