import { accept, type Outcome, searchKey } from '../values/index.ts'
import { type HitPlace, pageSize, readHitPlace, writeHitPlace } from './cursor.ts'
import type { Item } from './item.ts'
import type { Given } from './make-register.ts'
import { writtenIn } from './search-text.ts'
import { holdsAll, holdsPhrases, type SearchWords, searchWordsOf } from './search-words.ts'
import { bestSnippet, type Snippet, sentenceAt, sentencesOf } from './snippet.ts'
import type { ReadingStore, SearchableReport } from './store.ts'
import type { Page, SearchHit } from './views.ts'

const USUAL = 20
const MOST = 100
/** Reports looked through at a time: most yield several hits, so few are needed for a page. */
const AT_ONCE = 8
/** The place of a report among its own hits: before its items. */
const REPORT = -1

type Hit = { readonly place: HitPlace; readonly hit: SearchHit }

/**
 * Where words stand, newest report first; in each report first its article, then its items in order (rejected ones are left out), 20 hits a page
 * unless asked otherwise (at most 100). A report is found when its article and items together hold every word, an item when it alone does.
 * Refuses with search_too_short, search_too_long, cursor_not_valid.
 */
export const search = async (
  { store }: Pick<Given, 'store'>,
  query: { readonly text: string; readonly limit?: number; readonly cursor?: string }
): Promise<Outcome<Page<SearchHit>>> => {
  const words = searchWordsOf(query.text)
  if (!words.ok) return words
  const cursor = query.cursor === undefined ? null : readHitPlace(query.cursor)
  if (cursor && !cursor.ok) return cursor

  const size = pageSize(query.limit, USUAL, MOST)
  const hits: Hit[] = []
  for await (const hit of hitsAfter(store, words.value, cursor?.value ?? null, size)) {
    hits.push(hit)
    if (hits.length > size) break
  }
  const shown = hits.slice(0, size)
  const last = shown.at(-1)
  return accept({ rows: shown.map(({ hit }) => hit), nextCursor: last && hits.length > size ? writeHitPlace(last.place) : null })
}

async function* hitsAfter(store: ReadingStore, words: SearchWords, after: HitPlace | null, size: number): AsyncGenerator<Hit> {
  if (after) {
    for (const report of await store.searchable([after.id])) yield* hitsIn(store, report, words, after.position)
  }
  const batch = Math.min(AT_ONCE, size + 1)
  for (let place: { readonly newest: number; readonly id: string } | null = after; ; ) {
    const places = await store.findReports(words, place, batch)
    for (const report of await store.searchable(places.map(({ id }) => id))) yield* hitsIn(store, report, words, REPORT - 1)
    place = places.at(-1) ?? null
    if (places.length < batch || !place) return
  }
}

async function* hitsIn(store: ReadingStore, report: SearchableReport, words: SearchWords, after: number): AsyncGenerator<Hit> {
  const { place, title, publishedOn, articleText } = report
  const about = { reportId: place.id, title, publishedOn }
  if (after < REPORT) {
    const snippet = snippetOf(piecesOf(articleText), words)
    if (snippet) {
      const { text, marks } = snippet
      yield { place: { ...place, position: REPORT }, hit: { ...about, itemId: null, kind: 'report', snippet: text, marks } }
    }
  }
  const found = report.items.filter((item) => item.position > after && holdsAll(item.words, words))
  if (found.length === 0) return
  const items = new Map(
    (
      await store.items(
        place.id,
        found.map(({ id }) => id)
      )
    ).map((item) => [item.id, item])
  )
  for (const { id, kind, position } of found) {
    const item = items.get(id)
    if (!item) continue
    const snippet = snippetOf(piecesOfItem(item, articleText), words)
    if (!snippet) continue
    const { text, marks } = snippet
    yield { place: { ...place, position }, hit: { ...about, itemId: id, kind, snippet: text, marks } }
  }
}

/** The piece that shows the words best; where words were typed in quotes, only one that holds them so, and null where none does. */
const snippetOf = (pieces: Iterable<string>, words: SearchWords): Snippet | null => {
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
