import type { DossierKind, PlaceLine, Register } from '../../register/index.ts'
import { searchKey } from '../../values/index.ts'
import { term } from '../../wording/index.ts'
import { LISTS } from '../dossiers/lists.ts'
import { type Part, type Setting, showLine } from '../dossiers/show-line.ts'
import { orError } from '../or-error.ts'
import { placeHref } from '../places/show-map.ts'
import { wordsIn } from '../words/index.ts'

/** Dossiers of one kind whose names hold the words of a search. */
export interface DossierHits {
  readonly kind: DossierKind
  readonly name: string
  readonly rows: readonly { readonly id: string; readonly href: string; readonly title: string; readonly about: readonly Part[] }[]
  /** The list of all of them; null where all are shown. */
  readonly all: string | null
}

/** Whom first, then what is to be done. */
const ORDER = ['partner', 'organisation', 'person', 'project', 'agreement', 'undertaking', 'meeting', 'need', 'result'] as const
const FEW = 4
const MANY = 30

/** The first few dossiers of each kind, or many of the one that is asked for. */
export const findDossiers = async (
  register: Register,
  text: string,
  only: DossierKind | null,
  setting: Setting
): Promise<DossierHits[]> => {
  const found: DossierHits[] = []
  if (searchKey(text).length < 2) return found
  const limit = only ? MANY : FEW
  for (const kind of only ? [only] : ORDER) {
    const { rows, nextCursor } = orError(await register.listDossiers({ kind, named: text, order: 'spoken', limit }), setting.language)
    if (rows.length === 0) continue
    found.push({
      kind,
      name: term('dossiers', kind, setting.language),
      rows: rows.map((line) => {
        const { id, href, title, cells } = showLine(line, setting)
        const about = cells.flatMap(({ column, parts }) => (SAID.has(column.key) ? parts.map(({ text }) => ({ text })) : []))
        return { id, href, title, about }
      }),
      all: nextCursor === null ? null : `/${LISTS[kind]}?q=${encodeURIComponent(text)}`
    })
  }
  return found
}

/** What is told of a hit beside its name. */
const SAID: ReadonlySet<string> = new Set(['kind', 'position', 'day', 'state', 'due', 'spoken', 'within'])

/** What a reader should know of the names of units in a search: that one is no more, or what went into one. */
export const unitsIn = (places: readonly PlaceLine[], text: string, { language }: Setting) => {
  const words = wordsIn(language).search
  const padded = ` ${searchKey(text)} `
  const holds = (name: string): boolean => padded.includes(` ${searchKey(name)} `)
  return places.flatMap(({ name, formerly }) => {
    const old = formerly.find((former) => holds(former.name))
    if (old) return [{ said: words.nowPartOf(old.name, name), href: placeHref(name), open: words.openPlace(name) }]
    const [first] = formerly
    return first && holds(name)
      ? [
          {
            said: words.holdsFormer(name, formerly.map((former) => former.name).join(', ')),
            href: placeHref(name),
            open: words.openPlace(name)
          }
        ]
      : []
  })
}
