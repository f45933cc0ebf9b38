import { searchKey } from '../values/index.ts'
import type { HitPlace, Place } from './cursor.ts'
import { unitsIn, withFormer } from './former-units.ts'
import type { Item } from './item.ts'
import { writtenIn } from './search-text.ts'
import { holdsPhrases, holdsWords, type SearchWords } from './search-words.ts'
import { bestSnippet, type Snippet, sentenceAt, sentencesOf } from './snippet.ts'
import type { Days, ReadingStore, SearchableReport } from './store.ts'
import type { SearchHit } from './views.ts'

/** Reports looked through at a time: most yield several hits, so few are needed for a page. */
const AT_ONCE = 8
/** The place of a report among its own hits: before its items. */
const REPORT = -1

export type Hit = { readonly place: HitPlace; readonly hit: SearchHit }

/** Hits in articles and items after a place, newest report first; `size` of them are wanted. */
export async function* hitsAfter(
  store: ReadingStore,
  words: SearchWords,
  { after, size, days }: { readonly after: HitPlace | null; readonly size: number; readonly days: Days }
): AsyncGenerator<Hit> {
  if (after) {
    for (const report of await store.searchable([after.id])) yield* hitsIn(store, found(report, words, after.position), size)
  }
  const batch = Math.min(AT_ONCE, size + 1)
  for (let place: Place | null = after; ; ) {
    const places = await store.findReports(words, place, batch, days)
    const looked = (await store.searchable(places.map(({ id }) => id))).map((report) => found(report, words, REPORT - 1))
    const ahead = await Promise.all(firstOf(looked, size).map((one) => itemsOf(store, one, 0, size)))
    for (const [i, one] of looked.entries()) yield* hitsIn(store, one, size, ahead[i])
    place = places.at(-1) ?? null
    if (places.length < batch || !place) return
  }
}

/** A report that holds the words, and its items that do. */
interface Looked {
  readonly report: SearchableReport
  readonly typed: SearchWords
  readonly words: SearchWords
  readonly after: number
  readonly items: SearchableReport['items']
}

const found = (report: SearchableReport, typed: SearchWords, after: number): Looked => {
  const words = withFormer(typed, report.places)
  return { report, typed, words, after, items: report.items.filter((item) => item.position > after && holdsWords(item.words, words)) }
}

/** The reports whose items will do for a page: these are asked for together. */
const firstOf = (looked: readonly Looked[], size: number): readonly Looked[] => {
  let hits = 0
  return looked.filter(({ items }) => {
    const isWanted = hits <= size
    hits += items.length + 1
    return isWanted
  })
}

/** As many of a report's items as a page shows, from the one at `from` on. */
const itemsOf = async (store: ReadingStore, { report, items }: Looked, from: number, size: number): Promise<Item[]> => {
  const ids = items.slice(from, from + size + 1).map(({ id }) => id)
  return ids.length === 0 ? [] : store.items(report.place.id, ids)
}

async function* hitsIn(store: ReadingStore, looked: Looked, size: number, ahead?: readonly Item[]): AsyncGenerator<Hit> {
  const { report, typed, words, after, items } = looked
  const { place, title, publishedOn, articleText, places } = report
  const about = { reportId: place.id, title, publishedOn }
  const hitOf = ({ text, marks }: Snippet) => ({ snippet: text, marks, units: unitsIn(text, typed, places) })
  if (after < REPORT) {
    const snippet = snippetOf(piecesOf(articleText), words)
    if (snippet) yield { place: { ...place, position: REPORT }, hit: { ...about, itemId: null, kind: 'report', ...hitOf(snippet) } }
  }
  for (let from = 0; from < items.length; from += size + 1) {
    const all = (from === 0 ? ahead : undefined) ?? (await itemsOf(store, looked, from, size))
    const known = new Map(all.map((item) => [item.id, item]))
    for (const { id, kind, position } of items.slice(from, from + size + 1)) {
      const item = known.get(id)
      const snippet = item && snippetOf(piecesOfItem(item, articleText), words)
      if (snippet) yield { place: { ...place, position }, hit: { ...about, itemId: id, kind, ...hitOf(snippet) } }
    }
  }
}

/** The piece that shows the words best; where words were typed in quotes, only one that holds them so, and null where none does. */
export const snippetOf = (pieces: Iterable<string>, words: SearchWords): Snippet | null => {
  if (!words.phrases) return bestSnippet(pieces, words)
  const exact = [...pieces].filter((piece) => holdsPhrases(searchKey(piece), words))
  return exact.length === 0 ? null : bestSnippet(exact, words)
}

function* piecesOf(articleText: string): Generator<string> {
  for (const { start, end } of sentencesOf(articleText)) yield articleText.slice(start, end)
}

/** The sentences an item stands on; then, where they do not hold the words, what is written in it (a fuller name, a person's own text). */
function* piecesOfItem(item: Item, articleText: string): Generator<string> {
  for (const words of item.evidence) {
    const sentence = sentenceAt(articleText, words.start)
    yield articleText.slice(sentence.start, Math.max(sentence.end, words.end))
  }
  yield* writtenIn(item.content)
}
