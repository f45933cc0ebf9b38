import { loadCommonPairs, nameKey } from '../../language/index.ts'
import type { DossierKind } from './dossier.ts'

/** Two titles that may mean one thing: how alike they are (0 to 1) and by which words. */
export interface Likeness {
  readonly score: number
  /** The words that both hold, as the first writes them. */
  readonly words: string
}

/** From this score on two dossiers of a kind are proposed to be one. Needs, promises and results are told in ever other words, names are not. */
const ENOUGH: Partial<Record<DossierKind, number>> = {
  need: 0.4,
  undertaking: 0.4,
  result: 0.4,
  project: 0.6,
  organisation: 0.75,
  person: 1
}

/** The kinds whose dossiers are compared with each other. */
export const COMPARED: ReadonlySet<DossierKind> = new Set(Object.keys(ENOUGH) as DossierKind[])

/**
 * How alike two titles of one kind are; null where too little for a proposal. People by the words of the name in any order ("Tatsuya Hitomi" is
 * "Hitomi Tatsuya"); all else by pairs of neighbouring syllables, since single ones are in everything: twice those in common over all there are
 * (Dice 1945), pairs that every report holds ("hợp tác", "hai bên") left out.
 */
export const likenessOf = (kind: DossierKind, title: string, other: string): Likeness | null => {
  const enough = ENOUGH[kind]
  if (enough === undefined) return null
  const found = kind === 'person' ? sameWords(title, other) : samePairs(title, other)
  return found && found.score >= enough ? found : null
}

const sameWords = (a: string, b: string): Likeness | null => {
  const [first, second] = [a, b].map((name) => nameKey(name).split(' ').sort().join(' '))
  return first === second && first?.includes(' ') ? { score: 1, words: a } : null
}

/** Fewer pairs than these say nothing: two words in common are an accident. */
const FEWEST = 3

const samePairs = (a: string, b: string): Likeness | null => {
  const [first, second] = [pairsOf(a), pairsOf(b)]
  const common = [...first.keys()].filter((pair) => second.has(pair))
  if (common.length < Math.min(FEWEST, first.size, second.size) || common.length === 0) return null
  const score = (2 * common.length) / (first.size + second.size)
  return {
    score,
    words: joined(
      common.map((pair) => first.get(pair) as readonly [number, number]),
      a
    )
  }
}

const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu

/** Pairs of neighbouring syllables with where they stand in the text. */
const pairsOf = (text: string): Map<string, readonly [start: number, end: number]> => {
  const pairs = new Map<string, readonly [number, number]>()
  let last: { readonly key: string; readonly start: number } | null = null
  for (const { 0: word, index } of text.matchAll(SYLLABLE)) {
    const key = nameKey(word)
    if (last) {
      const pair = `${last.key} ${key}`
      if (!isCommon(pair)) pairs.set(pair, [last.start, index + word.length])
    }
    last = { key, start: index }
  }
  return pairs
}

/** Pairs that nearly every report holds, made ready when they are first asked for. */
const isCommon = (pair: string): boolean => {
  common ??= new Set(
    loadCommonPairs().flatMap((words) => {
      const syllables = nameKey(words).split(' ')
      return syllables.slice(1).map((syllable, i) => `${syllables[i]} ${syllable}`)
    })
  )
  return common.has(pair)
}
let common: ReadonlySet<string> | undefined

/** The words at these places, neighbours put together. */
const joined = (places: readonly (readonly [number, number])[], text: string): string => {
  const runs: [number, number][] = []
  for (const [start, end] of places.toSorted((a, b) => a[0] - b[0])) {
    const run = runs.at(-1)
    if (run && start <= run[1]) run[1] = Math.max(run[1], end)
    else runs.push([start, end])
  }
  return runs.map(([start, end]) => text.slice(start, end)).join(' … ')
}
