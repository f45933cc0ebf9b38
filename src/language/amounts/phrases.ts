import { Edges } from '../edges.ts'
import { wordSet } from '../key-set.ts'
import { keyOf, MARK, NEWLINE, NUMBER, type Tokens, tokenise } from '../tokens.ts'

/** A trie over short phrases ("m3/ngày đêm", "đô la Mỹ"), each with what it means. */
export interface Phrases<T> {
  readonly edges: Edges
  /** node → meaning of the phrase that ends there. */
  readonly meanings: (T | undefined)[]
  readonly backwards: boolean
}

/** A phrase found: tokens up to `edge` (the end of a forward match, the begin of a backward one). */
export interface PhraseMatch<T> {
  readonly edge: number
  readonly meaning: T
}

const HYPHENS = wordSet(['-', '‐', '‑'])

/** Compiles phrases. A hyphen inside a phrase may be present or not ("đô la", "đô-la"). `backwards`: they are matched from their last word. */
export const compilePhrases = <T>(rows: Iterable<readonly [string, T]>, backwards = false): Phrases<T> => {
  const edges = new Edges()
  const meanings: (T | undefined)[] = [undefined]
  // One text of all forms, a line each: cutting many small texts would cost more than all the rest.
  const all = [...rows]
  const tokens = tokenise(all.map(([form]) => form).join('\n'))
  let from = 0
  for (const [, meaning] of all) {
    let to = from
    while (to < tokens.count && tokens.kinds[to] !== NEWLINE) to++
    const keys = [...tokens.keys.subarray(from, to)].filter((key) => !HYPHENS.has(key) || to - from === 1)
    from = to + 1
    if (backwards) keys.reverse()
    let node = 0
    for (const key of keys) {
      let next = edges.to(node, key)
      if (next === 0) {
        next = meanings.push(undefined) - 1
        edges.add(node, key, next)
      }
      node = next
    }
    meanings[node] = meaning
  }
  return { edges, meanings, backwards }
}

/** The longest phrase that begins at token `at` (that ends just before it, for backward phrases); null when none does. */
export const phraseAt = <T>(phrases: Phrases<T>, tokens: Tokens, at: number): PhraseMatch<T> | null => {
  const { edges, meanings, backwards } = phrases
  const step = backwards ? -1 : 1
  let i = backwards ? at - 1 : at
  let node = 0
  let edge = -1
  let meaning: T | undefined
  for (; i >= 0 && i < tokens.count; i += step) {
    const kind = tokens.kinds[i]
    if (kind === NEWLINE || kind === NUMBER) break
    const next = edges.to(node, tokens.keys[i] as number)
    if (next === 0) {
      if (node !== 0 && kind === MARK && HYPHENS.has(tokens.keys[i] as number) && isTight(tokens, i - 1) && isTight(tokens, i)) continue
      break
    }
    node = next
    const found = meanings[node]
    if (found !== undefined) {
      meaning = found
      edge = backwards ? i : i + 1
    }
  }
  return meaning === undefined ? null : { edge, meaning }
}

/** Whether token i and the next touch, with no space between ("m3/ngày", not "m3 / ngày"). */
export const isTight = (tokens: Tokens, i: number): boolean => i >= 0 && i + 1 < tokens.count && tokens.ends[i] === tokens.starts[i + 1]

/** A table from words to small codes (1…255), fast enough to be asked for every token of a text. */
export const wordCodes = (rows: Readonly<Record<string, number>>): Uint8Array => {
  const keys = Object.keys(rows).map((word) => [keyOf(word), rows[word] as number] as const)
  const table = new Uint8Array(Math.max(0, ...keys.map(([key]) => key)) + 1)
  for (const [key, code] of keys) table[key] = code
  return table
}
