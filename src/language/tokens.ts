import type { Span } from '../values/index.ts'
import { HASH_BEGINS, hashOn, SeenWords } from './seen-words.ts'
import { syllableKey } from './syllable-key.ts'

/** What a token is. A number keeps its dots and commas ("30.000", "1.339,5"); every other character that is no letter stands alone. */
export const WORD = 1
export const NUMBER = 2
export const MARK = 3
export const NEWLINE = 4

/** How a word is written. */
export const LOWER = 0
export const CAPITALISED = 1
export const ALL_CAPITALS = 2

/**
 * A text cut into tokens, as parallel arrays (a text of a million characters has a quarter of a million tokens, and objects would cost more than the reading).
 * `keys` are numbers that stand for the compared form of a word or mark, the same number for the same form in every text of this process.
 */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly kinds: Uint8Array
  readonly cases: Uint8Array
  readonly keys: Int32Array
}

/** Where the tokens `from` ≤ i < `to` stand in the text. */
export const spanOf = ({ starts, ends }: Tokens, { from, to }: { readonly from: number; readonly to: number }): Span => ({
  start: starts[from] as number,
  end: ends[to - 1] as number
})

/** True where a word stands that begins with a capital. */
export const isCapital = ({ kinds, cases }: Tokens, at: number): boolean => kinds[at] === WORD && cases[at] !== LOWER

const LETTER = 1
const DIGIT = 2
const SPACE = 3
const BREAK = 4
const classes = new Uint8Array(0x10000)
const LATIN_TO_KANA = String.fromCharCode(...Array.from({ length: 0x3000 }, (_, code) => code))
for (const [pattern, type] of [
  [/[\p{L}\p{M}]+/gu, LETTER],
  [/\s+/g, SPACE],
  [/[0-9]+/g, DIGIT],
  [/\n/g, BREAK]
] as const)
  for (const { index, 0: run } of LATIN_TO_KANA.matchAll(pattern)) classes.fill(type, index, index + run.length)
// Letters of other scripts (Chinese, Korean …) are letters too; a name may be quoted in its own writing.
for (let code = 0x3000; code < 0x10000; code++)
  classes[code] = code < 0xa000 || (code >= 0xac00 && code < 0xd7b0) || code >= 0xf900 ? LETTER : 0
classes[0x3000] = SPACE
for (let code = 0x3001; code < 0x3030; code++) classes[code] = 0
for (let code = 0xff00; code < 0x10000; code++) classes[code] = 0

const keyByForm = new Map<string, number>()

/** The number that stands for a compared form; made on first sight. */
const keyOfForm = (form: string): number => {
  let key = keyByForm.get(form)
  if (key === undefined) {
    key = keyByForm.size + 1
    keyByForm.set(form, key)
  }
  return key
}

/** The number that stands for a word as written (`keyOf("Hoà") === keyOf("hòa")`). Never 0. */
export const keyOf = (word: string): number => {
  let hash = HASH_BEGINS
  for (let i = 0; i < word.length; i++) hash = hashOn(hash, word.charCodeAt(i))
  const at = seen.find(word, 0, word.length, hash)
  return at >= 0 ? seen.keyAt(at) : remembered(word, hash).key
}

/**
 * What is known of each word as written: its key, and whether it is LOWER, CAPITALISED or ALL_CAPITALS. Only short words are remembered,
 * and only so many, so that a long-lived process does not fill with words it saw once.
 */
const seen = new SeenWords()
const LONGEST_REMEMBERED = 12
const REMEMBERED_WORDS = 200_000

const remembered = (word: string, hash: number): { readonly key: number; readonly written: number } => {
  const key = keyOfForm(syllableKey(word))
  const written = caseOf(word)
  if (word.length <= LONGEST_REMEMBERED) {
    if (seen.count > REMEMBERED_WORDS) seen.clear()
    seen.put(word, hash, key, written)
  }
  return { key, written }
}

/** A longer run of letters is no word of any language, and is cut here, so that no pattern is ever asked of a line without end. */
const LONGEST_WORD = 200

const caseOf = (word: string): number => {
  const first = word[0] as string
  if (first === first.toLowerCase()) return LOWER
  if (word.length === 1) return CAPITALISED
  const rest = word.slice(1)
  return rest === rest.toUpperCase() && rest !== rest.toLowerCase() ? ALL_CAPITALS : CAPITALISED
}

/** Cuts `text` (NFC) into tokens; white space is no token, a newline is. Linear in the text's length. */
export const tokenise = (text: string): Tokens => {
  const length = text.length
  let room = (length >> 2) + 16
  let starts = new Int32Array(room)
  let ends = new Int32Array(room)
  let keys = new Int32Array(room)
  let kinds = new Uint8Array(room)
  let cases = new Uint8Array(room)
  let count = 0
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    const type = classes[code]
    if (type === SPACE) {
      at++
      continue
    }
    if (count === room) {
      room *= 2
      starts = grown(starts, room)
      ends = grown(ends, room)
      keys = grown(keys, room)
      kinds = widened(kinds, room)
      cases = widened(cases, room)
    }
    const start = at++
    let hash = hashOn(HASH_BEGINS, code)
    if (type === LETTER) {
      // Digits may follow letters: "m3", "km2", "QL1A".
      for (const most = Math.min(length, start + LONGEST_WORD); at < most; at++) {
        const letter = text.charCodeAt(at)
        const next = classes[letter]
        if (next !== LETTER && next !== DIGIT) break
        hash = hashOn(hash, letter)
      }
      kinds[count] = WORD
    } else if (type === DIGIT) {
      while (at < length) {
        const code = text.charCodeAt(at)
        if (classes[code] === DIGIT) at++
        else if ((code === 46 || code === 44) && classes[text.charCodeAt(at + 1)] === DIGIT) at += 2
        else break
      }
      kinds[count] = NUMBER
    } else kinds[count] = type === BREAK ? NEWLINE : MARK
    starts[count] = start
    ends[count] = at
    if (type !== DIGIT) {
      const found = seen.find(text, start, at, hash)
      const word = found >= 0 ? null : remembered(text.slice(start, at), hash)
      keys[count] = word ? word.key : seen.keyAt(found)
      if (type === LETTER) cases[count] = word ? word.written : seen.writtenAt(found)
    }
    count++
  }
  return {
    text,
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    kinds: kinds.subarray(0, count),
    cases: cases.subarray(0, count),
    keys: keys.subarray(0, count)
  }
}

const widened = (old: Uint8Array<ArrayBuffer>, room: number): Uint8Array<ArrayBuffer> => {
  const more = new Uint8Array(room)
  more.set(old)
  return more
}

const grown = (old: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> => {
  const more = new Int32Array(room)
  more.set(old)
  return more
}

/** The words of tokens `from` ≤ i < `to` as they stand in the text. */
export const wordsOf = (tokens: Tokens, from: number, to: number): string =>
  from >= to ? '' : tokens.text.slice(tokens.starts[from], tokens.ends[to - 1])

/** Index of the first token that starts at or after `offset` (binary search); `count` when there is none. */
export const tokenAt = (tokens: Tokens, offset: number): number => {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.starts[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
