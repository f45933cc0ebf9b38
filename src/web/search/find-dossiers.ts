import { type DossierHit, type DossierKind, type PlaceLine, type Register, type SearchQuery, WORKS } from '../../register/index.ts'
import { accept, type Outcome, searchKey } from '../../values/index.ts'
import { term } from '../../wording/index.ts'
import { type Setting, showLine } from '../dossiers/show-line.ts'
import { placeHref } from '../places/show-map.ts'
import { wordsIn } from '../words/index.ts'
import { type MarkedPart, markedParts } from './marked-parts.ts'
import { KINDS } from './search-address.ts'
import { saidOfUnits } from './show-hits.ts'

/** A dossier that a search found, and by what. */
export interface ShownDossier {
  readonly id: string
  readonly href: string
  readonly title: readonly MarkedPart[]
  /** What is told beside its name: another name it was found by, its state, its day. */
  readonly about: readonly string[]
  /** What was said of it, where that holds the words; it leads to the item that says so. */
  readonly quote: { readonly href: string; readonly parts: readonly MarkedPart[]; readonly exact: boolean } | null
  readonly units: readonly string[]
}

/** Dossiers of one kind that a search found. */
export interface DossierHits {
  readonly kind: DossierKind
  readonly name: string
  readonly rows: readonly ShownDossier[]
  /** From where the next page goes on; null where all are shown. */
  readonly nextCursor: string | null
}

/** Whom first, then what is to be done. */
const ORDER = ['partner', 'organisation', 'person', 'project', 'agreement', 'undertaking', 'meeting', 'need', 'result', ...WORKS] as const
const FEW = 3
const MANY = 20

/** The first few dossiers of each kind, or a page of the one that is asked for. Refuses as a search does. */
export const findDossiers = async (
  register: Register,
  query: SearchQuery,
  only: DossierKind | null,
  setting: Setting
): Promise<Outcome<DossierHits[]>> => {
  const found = only ? await ofOne(register, query, only) : await register.searchKinds({ ...query, limit: FEW }, ORDER)
  if (!found.ok) return found
  return accept(
    found.value
      .filter(({ rows }) => rows.length > 0)
      .map(({ kind, rows, nextCursor }) => ({
        kind,
        name: term('dossiers', kind, setting.language),
        rows: rows.map((hit) => showDossier(hit, setting)),
        nextCursor
      }))
  )
}

const ofOne = async (register: Register, query: SearchQuery, kind: DossierKind) => {
  const found = await register.search({ ...query, kind, limit: MANY })
  return found.ok ? accept([{ kind, ...found.value.dossiers }]) : found
}

const showDossier = ({ dossier, titleMarks, otherName, quote, units }: DossierHit, setting: Setting): ShownDossier => {
  const { id, href, title, cells } = showLine(dossier, setting)
  const told = cells.flatMap(({ column, parts }) => (SAID.has(column.key) ? parts.map(({ text }) => text) : []))
  // A title is shown with its kind before it, or with a capital.
  const shift = title.toLowerCase().endsWith(dossier.title.toLowerCase()) ? title.length - dossier.title.length : title.length
  const marks = titleMarks.map(({ start, end }) => ({ start: start + shift, end: end + shift })).filter(({ end }) => end <= title.length)
  return {
    id,
    href,
    title: markedParts(title, marks),
    about: [...(otherName === null ? [] : [wordsIn(setting.language).search.alsoCalled(otherName)]), ...told],
    quote: quote && {
      href: `/reports/${quote.reportId}?item=${encodeURIComponent(quote.itemId)}#w-${quote.itemId}`,
      parts: markedParts(quote.snippet, quote.marks),
      exact: quote.exact
    },
    units: saidOfUnits(units, setting.language)
  }
}

/** What is told of a hit beside its name. */
const SAID: ReadonlySet<string> = new Set(['kind', 'group', 'position', 'day', 'state', 'due', 'spoken', 'within'])

/** The kinds to choose among. */
export const kindChoices = (setting: Setting): { readonly value: string; readonly name: string }[] => [
  { value: 'report', name: wordsIn(setting.language).search.inReports },
  ...KINDS.map((value) => ({ value, name: term('dossiers', value, setting.language) }))
]

/** What is said of a unit above what was found, with where all of it is, and for what one could search instead. */
export interface UnitNotice {
  readonly said: string
  readonly href: string
  readonly open: string
  readonly instead: { readonly text: string; readonly say: string } | null
}

/** What a reader should know of the names of units in a search: that one is no more, or what went into one. */
export const unitsIn = (places: readonly PlaceLine[], text: string, { language }: Setting): UnitNotice[] => {
  const words = wordsIn(language).search
  const padded = ` ${searchKey(text)} `
  const holds = (name: string): boolean => padded.includes(` ${searchKey(name)} `)
  return places.flatMap(({ name, formerly }): UnitNotice[] => {
    const old = formerly.find((former) => holds(former.name))
    const open = { href: placeHref(name), open: words.openPlace(name) }
    if (old) return [{ said: words.nowPartOf(old.name, name), ...open, instead: { text: name, say: words.searchFor(name) } }]
    const [first] = formerly
    return first && holds(name)
      ? [{ said: words.holdsFormer(name, formerly.map((former) => former.name).join(', ')), ...open, instead: null }]
      : []
  })
}
