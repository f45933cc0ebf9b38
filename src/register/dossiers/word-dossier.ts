import { loadWritings } from '../../language/index.ts'
import { nameWords, wordsOfTexts } from '../search-text.ts'
import type { ReadingStore } from '../store.ts'
import type { Dossier, FieldValue } from './dossier.ts'
import type { DossierWords, Facet } from './dossier-store.ts'
import { Values } from './noun.ts'

/** The fields by which a thing is called, and those in which others are named with it; codes of our own are in neither. */
const NAMES = ['name', 'alias', 'title', 'formerly'] as const
const TOLD = ['text', 'by', 'to', 'host', 'guest', 'place'] as const

/** How many of the latest statements a dossier is found by. */
export const STATEMENTS_FOUND_BY = 20
/** No name or report of ours has as many different words; a body of a thousand names must not cost each of its reports. */
const MOST_WORDS = 600

/**
 * The words by which a dossier is found: those of its names, and of what was last said of it. A body, person or partner is found by its names alone:
 * all that is said of one is filed under what it says.
 */
export const wordsOfDossier = async (
  store: ReadingStore,
  { id, kind, title }: Pick<Dossier, 'id' | 'kind' | 'title'>,
  stated: readonly FieldValue[],
  facets: readonly Facet[]
): Promise<DossierWords> => {
  const values = new Values(stated)
  const named = nameWords([title, ...NAMES.flatMap((field) => values.texts(field))])
    .split(' ')
    .slice(0, MOST_WORDS)
  const isNamedOnly = kind === 'partner' || kind === 'organisation' || kind === 'person'
  const items = isNamedOnly ? [] : (await store.lastStatements(id, STATEMENTS_FOUND_BY)).map(({ words }) => words)
  // Those of its partners too: what was agreed with Bạc Liêu is found under Cà Mau.
  const provinces = facets.filter(({ facet }) => facet === 'province').map(({ value }) => value)
  const known = new Set(named)
  const told = [wordsOfTexts([...TOLD.flatMap((field) => values.texts(field)), ...provinces]), ...items].flatMap((words) =>
    words.split(' ')
  )
  const said = [...new Set(told)].filter((word) => word !== '' && !known.has(word)).slice(0, MOST_WORDS)
  return { named: named.join(' '), said: said.join(' '), wordedBy: loadWritings().digest }
}
