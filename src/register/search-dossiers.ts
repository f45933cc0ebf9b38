import { searchKey } from '../values/index.ts'
import { DOSSIER_KINDS, type Dossier, type DossierKind } from './dossiers/dossier.ts'
import type { DossierHitsQuery, FoundDossier } from './dossiers/dossier-store.ts'
import { linesOf } from './dossiers/show-dossier.ts'
import type { DossierLine } from './dossiers/views.ts'
import { STATEMENTS_FOUND_BY } from './dossiers/word-dossier.ts'
import { formerProvinces, unitsIn, withFormer } from './former-units.ts'
import { snippetOf } from './search-reports.ts'
import { writtenIn } from './search-text.ts'
import { countFound, holdsAll, holdsPhrases, type SearchWords } from './search-words.ts'
import { marksIn } from './snippet.ts'
import type { ReadingStore } from './store.ts'
import type { DossierHit } from './views.ts'

type Found = { readonly place: FoundDossier; readonly hit: DossierHit }

/** Those that a search finds of the dossiers after a place, with where they are found; at most `limit`. */
export const findDossiers = async (store: ReadingStore, query: DossierHitsQuery): Promise<Found[]> => {
  const { search, limit } = query
  const hits: Found[] = []
  // Words typed in quotes are looked for here, so that a page may need several looks into the index.
  for (let after = query.after; hits.length < limit; ) {
    const places = await store.findDossiers({ ...query, after })
    hits.push(...(await hitsAt(store, places, search)))
    after = places.at(-1) ?? null
    if (places.length < limit || !after) break
  }
  return hits.slice(0, limit)
}

const hitsAt = async (store: ReadingStore, places: readonly FoundDossier[], search: SearchWords): Promise<Found[]> => {
  const lines = new Map((await linesOf(store, await store.dossiers(places.map(({ id }) => id)))).map((line) => [line.id, line]))
  const hits = await Promise.all(
    places.map(async (place): Promise<Found[]> => {
      const line = lines.get(place.id)
      const hit = line && (await hitOf(store, line, search))
      return hit ? [{ place, hit }] : []
    })
  )
  return hits.flat()
}

/** As deep as one look into the index goes for all kinds together. */
const DEEP = 100

/** The first that a search finds of each kind, at most `few` of each; `query` names no kind. */
export const findOfKinds = async (
  store: ReadingStore,
  query: Omit<DossierHitsQuery, 'kinds' | 'after' | 'limit'>,
  kinds: readonly DossierKind[],
  few: number
): Promise<Map<DossierKind, Found[]>> => {
  const { search } = query
  const found = new Map<DossierKind, Found[]>()
  if (search.phrases) {
    for (const kind of kinds) found.set(kind, await findDossiers(store, { ...query, kinds: [kind], after: null, limit: few }))
    return found
  }
  const places: (FoundDossier & { readonly kind: DossierKind })[] = []
  // Each look is among the kinds that the common ones hid in the look before: a kind that holds nothing is not gone through by itself.
  for (let wanted = kinds; wanted.length > 0; ) {
    // Deep enough for one kind at least to be known after each.
    const deep = Math.max(DEEP, wanted.length * few)
    const among = wanted.length === DOSSIER_KINDS.length ? {} : { kinds: wanted }
    const latest = await store.findDossiers({ ...query, ...among, after: null, limit: deep })
    const ofKind = Map.groupBy(latest, ({ kind }) => kind)
    const known = wanted.filter((kind) => latest.length < deep || (ofKind.get(kind) ?? []).length >= few)
    for (const kind of known) places.push(...(ofKind.get(kind) ?? []).slice(0, few))
    wanted = wanted.filter((kind) => !known.includes(kind))
  }
  const hits = await hitsAt(store, places, search)
  for (const kind of kinds)
    found.set(
      kind,
      hits.filter(({ hit }) => hit.dossier.kind === kind)
    )
  return found
}

/** Fields of a line that hold other names. */
const OTHER_NAMES = new Set(['name', 'alias', 'formerly'])

const hitOf = async (store: ReadingStore, line: DossierLine, search: SearchWords): Promise<DossierHit | null> => {
  const places = textsOf(line, new Set(['place']))
  const units = formerProvinces().filter(({ name }) => [line.title, ...places].some((text) => text.includes(name)))
  const words = withFormer(search, units)
  const holds = (text: string): boolean => holdsAll(searchKey(text), words) && holdsPhrases(searchKey(text), words)
  const titled = { dossier: line, titleMarks: marksIn(line.title, words) }
  const inTitle = unitsIn(line.title, search, units)
  if (holds(line.title)) return { ...titled, otherName: null, quote: null, units: inTitle }
  const otherName = textsOf(line, OTHER_NAMES).find(holds)
  if (otherName !== undefined) return { ...titled, otherName, quote: null, units: inTitle }
  const quote = await quoteOf(store, line, words)
  if (quote === null && words.phrases && !holdsPhrases(searchKey(line.title), words)) return null
  // A place may be named by neither: it is among what the dossier is filed under.
  const told = units.filter(({ name }) => places.includes(name))
  const named = quote === null ? told : unitsIn(`${line.title}\n${quote.snippet}\n${places.join('\n')}`, search, units)
  return { ...titled, otherName: null, quote, units: named }
}

const textsOf = ({ fields }: DossierLine, wanted: ReadonlySet<string>): string[] =>
  fields
    .filter(({ field }) => wanted.has(field))
    .flatMap(({ holds, others }) => [...holds, ...others].flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))

/** Of what was said of a dossier the words that hold most of those looked for. */
const quoteOf = async (store: ReadingStore, { id, title }: Dossier, words: SearchWords): Promise<DossierHit['quote']> => {
  const statements = await store.lastStatements(id, STATEMENTS_FOUND_BY)
  const counted = statements.map((statement) => ({ statement, found: countFound(statement.words, words) }))
  for (const { statement, found } of counted.sort((a, b) => b.found - a.found)) {
    if (found === 0) return null
    const { reportId, itemId } = statement
    const [item] = await store.items(reportId, [itemId])
    if (!item) continue
    const quotes = item.evidence.map(({ exact }) => exact)
    const snippet = snippetOf([...quotes, ...writtenIn(item.content)], words)
    if (snippet && (words.phrases || tellsMore(title, snippet.text, words)))
      return { reportId, itemId, snippet: snippet.text, marks: snippet.marks, exact: quotes.some((quote) => quote.includes(snippet.text)) }
  }
  return null
}

/** Whether a quote holds any of what is looked for that the title does not. */
const tellsMore = (title: string, quote: string, words: SearchWords): boolean =>
  countFound(searchKey(`${title}\n${quote}`), words) > countFound(searchKey(title), words)
