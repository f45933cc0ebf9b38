import { foldWithOffsets, type Span, searchKey } from '../values/index.ts'
import { countFound, type SearchWords } from './search-words.ts'

/** Words of the original text and where in them the words of a search stand. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly Span[]
}

const MAX_LENGTH = 320
/** How much of a long sentence is shown before its first mark. */
const LEAD = 100

/** Words whose full stop ends no sentence: "TP. Cần Thơ", "PGS. TS. …". */
const ABBREVIATION = /(?:^|[\s(])(?:tp|tx|tt|q|p|pgs|gs|ts|ths|bs|ks|cn|mr|mrs|ms|dr|st|\p{Lu})\.$/iu

/** The sentences of a text, in order; a line ends one. Made for showing: quick, and a wrong cut does no harm. */
export function* sentencesOf(text: string): Generator<Span> {
  let start = 0
  for (const mark of text.matchAll(/\n|[.!?…]+["”’»)\]]*(?=\s+["“‘«(\p{Lu}\p{N}])/gu)) {
    const end = mark.index + mark[0].length
    if (mark[0] === '.' && ABBREVIATION.test(text.slice(Math.max(start, end - 6), end))) continue
    yield* trimmed(text, start, end)
    start = end
  }
  yield* trimmed(text, start, text.length)
}

/** The range without the space at its ends, unless it is all space. */
function* trimmed(text: string, start: number, end: number): Generator<Span> {
  const words = text.slice(start, end)
  if (words.trim() === '') return
  yield { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length }
}

/** The sentence in which a position stands. */
export const sentenceAt = (text: string, position: number): Span => {
  const lineStart = text.lastIndexOf('\n', position - 1) + 1
  const lineEnd = text.indexOf('\n', position)
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd)
  for (const { start, end } of sentencesOf(line)) {
    if (position < lineStart + end) return { start: lineStart + start, end: lineStart + end }
  }
  return { start: lineStart, end: lineStart + line.length }
}

/** Of some pieces of text the one that holds most of the words and names (the first, where several do), with its marks. */
export const bestSnippet = (pieces: Iterable<string>, search: SearchWords): Snippet => {
  const all = search.words.length + (search.names?.length ?? 0)
  let best = ''
  let most = -1
  for (const piece of pieces) {
    const found = countFound(searchKey(piece), search)
    if (found > most) [best, most] = [piece, found]
    if (found === all) break
  }
  return shortened(best, marksIn(best, search))
}

/** Where the words and names stand in a text, in whatever writing they stand there; in order, none overlapping. */
export const marksIn = (text: string, { words, lastIsPrefix, names = [] }: SearchWords): Span[] => {
  const { key, starts, ends } = foldWithOffsets(text)
  const last = words.at(-1)
  const found: { at: number; length: number }[] = []
  for (const { 0: word, index } of key.matchAll(/[^ ]+/g)) {
    const length = words.includes(word) ? word.length : lastIsPrefix && last !== undefined && word.startsWith(last) ? last.length : 0
    if (length > 0) found.push({ at: index, length })
  }
  const padded = ` ${key} `
  for (const form of new Set(names.flatMap(({ forms }) => forms)))
    for (let at = padded.indexOf(` ${form} `); at >= 0; at = padded.indexOf(` ${form} `, at + 1)) found.push({ at, length: form.length })
  const marks: Span[] = []
  for (const { at, length } of found.sort((a, b) => a.at - b.at || b.length - a.length)) {
    const mark = { start: starts[at] as number, end: ends[at + length - 1] as number }
    // One sign may hold two words ("½"), one name another: each is marked once.
    if (mark.start >= (marks.at(-1)?.end ?? 0)) marks.push(mark)
  }
  return marks
}

/** A long sentence is cut at spaces around its first mark; what is left is still the sentence's own words. */
const shortened = (text: string, marks: readonly Span[]): Snippet => {
  if (text.length <= MAX_LENGTH) return { text, marks }
  const wanted = Math.max(0, (marks[0]?.start ?? 0) - LEAD)
  const start = wanted === 0 ? 0 : Math.min(text.indexOf(' ', wanted) + 1 || wanted, marks[0]?.start ?? wanted)
  const space = text.lastIndexOf(' ', start + MAX_LENGTH)
  const end = start + MAX_LENGTH >= text.length ? text.length : space > start ? space : start + MAX_LENGTH
  return {
    text: text.slice(start, end),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start }))
  }
}
