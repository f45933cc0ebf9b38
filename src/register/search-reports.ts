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
    for (const report of await store.searchable([after.id])) yield* hitsIn(store, report, words, after.position)
  }
  const batch = Math.min(AT_ONCE, size + 1)
  for (let place: Place | null = after; ; ) {
    const places = await store.findReports(words, place, batch, days)
    for (const report of await store.searchable(places.map(({ id }) => id))) yield* hitsIn(store, report, words, REPORT - 1)
    place = places.at(-1) ?? null
    if (places.length < batch || !place) return
  }
}

async function* hitsIn(store: ReadingStore, report: SearchableReport, typed: SearchWords, after: number): AsyncGenerator<Hit> {
  const { place, title, publishedOn, articleText, places } = report
  const words = withFormer(typed, places)
  const about = { reportId: place.id, title, publishedOn }
  const hitOf = ({ text, marks }: Snippet) => ({ snippet: text, marks, units: unitsIn(text, typed, places) })
  if (after < REPORT) {
    const snippet = snippetOf(piecesOf(articleText), words)
    if (snippet) yield { place: { ...place, position: REPORT }, hit: { ...about, itemId: null, kind: 'report', ...hitOf(snippet) } }
  }
  const found = report.items.filter((item) => item.position > after && holdsWords(item.words, words))
  if (found.length === 0) return
  const ids = found.map(({ id }) => id)
  const items = new Map((await store.items(place.id, ids)).map((item) => [item.id, item]))
  for (const { id, kind, position } of found) {
    const item = items.get(id)
    const snippet = item && snippetOf(piecesOfItem(item, articleText), words)
    if (snippet) yield { place: { ...place, position }, hit: { ...about, itemId: id, kind, ...hitOf(snippet) } }
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
