import { loadCommonPairs, nameKey } from '../../language/index.ts'
import type { DossierKind } from './dossier.ts'

/** Two titles that may mean one thing: how alike they are (0 to 1) and by which words. */
export interface Likeness {
  readonly score: number
  /** The words that both hold, as the first writes them. */
  readonly words: string
}

/** From this score on what two titles tell is proposed to be one thing. */
const ENOUGH = 0.4

/**
 * How alike two titles of one kind are; null where too little for a proposal. People by the words of the name in any order ("Tatsuya Hitomi" is
 * "Hitomi Tatsuya"). All else by pairs of neighbouring syllables, since single ones are in everything. What is told (needs, promises, results) is told
 * in ever other words: twice the pairs in common over all there are (Dice 1945), pairs that every report holds ("hợp tác", "hai bên") left out. A body
 * or project is like one whose name holds its own whole: "Tập đoàn BRG" in "Công ty Cổ phần Tập đoàn BRG".
 */
export const likenessOf = (kind: DossierKind, title: string, other: string): Likeness | null => {
  switch (kind) {
    case 'person':
      return sameWords(title, other)
    case 'organisation':
    case 'project':
      return oneInOther(title, other)
    case 'need':
    case 'undertaking':
    case 'result': {
      const found = samePairs(title, other)
      return found && found.score >= ENOUGH ? found : null
    }
    default:
      return null
  }
}

const oneInOther = (a: string, b: string): Likeness | null => {
  const [first, second] = [nameKey(a).split(' '), nameKey(b).split(' ')]
  const [shorter, longer] = first.length < second.length ? [first, second] : [second, first]
  const within = shorter.length > 1 && ` ${longer.join(' ')} `.includes(` ${shorter.join(' ')} `)
  return within ? { score: shorter.length / longer.length, words: first.length < second.length ? a : b } : null
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

type Pairs = ReadonlyMap<string, readonly [start: number, end: number]>

/** The pairs of the titles last compared: of one partner the same ones are compared with every new one. */
const paired = new Map<string, Pairs>()
const MOST_PAIRED = 2000

const pairsOf = (text: string): Pairs => {
  const known = paired.get(text)
  if (known) return known
  if (paired.size >= MOST_PAIRED) paired.clear()
  const pairs = pairsIn(text)
  paired.set(text, pairs)
  return pairs
}

/** Pairs of neighbouring syllables with where they stand in the text. */
const pairsIn = (text: string): Pairs => {
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
