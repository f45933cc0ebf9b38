import { searchKey } from '../../values/index.ts'

/** So much of both names must be the same; of pairs of letters that stand beside one another, by Dice's coefficient. */
const ALIKE = 0.6
const MOST = 3

/**
 * The names nearest to one that nobody has, nearest first, at most three: “Thoát nươc Cái Rang” is near “Thoát nước Cái Răng”. Compared without accents
 * by the pairs of letters that both have, which a swapped word, a word too many and a mistyped letter change little.
 */
export const nearNames = (name: string, candidates: readonly string[]): readonly string[] => {
  const wanted = pairsOf(name)
  return candidates
    .map((candidate) => ({ candidate, alike: likenessOf(wanted, pairsOf(candidate)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST)
    .map(({ candidate }) => candidate)
}

/** The pairs of letters within each word, with how often each stands there; a word of one letter is a pair with its end. */
const pairsOf = (name: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>()
  for (const word of searchKey(name).split(' '))
    for (let at = 0; at < Math.max(1, word.length - 1); at++) {
      const pair = word.slice(at, at + 2)
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  return pairs
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number => pairs.values().reduce((sum, n) => sum + n, 0)

/** Twice what both have of all that they have (Dice 1945): 1 where they are the same. */
const likenessOf = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  let shared = 0
  for (const [pair, n] of a) shared += Math.min(n, b.get(pair) ?? 0)
  return (2 * shared) / (sizeOf(a) + sizeOf(b))
}
