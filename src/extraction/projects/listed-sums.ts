import { keyOf, type Tokens, tokenAt } from '../../language/index.ts'
import { isCurrency } from '../../values/index.ts'
import type { Figure } from '../record.ts'
import { opensWith, phrases, wordSet } from '../text/phrases.ts'
import type { ToldProject } from './project-zones.ts'

// Sums told of several projects at once: “A” và “B” có tổng vốn lần lượt là 300 tỷ đồng và 500 tỷ đồng.

/** Money that stands behind a list of projects. */
export interface ListedSums {
  /** What is told of each in its turn. */
  readonly inTurn: ReadonlyMap<ToldProject, readonly Figure[]>
  /** The ids of all of it, with what is of all projects together and so of no single one. */
  readonly taken: ReadonlySet<string>
}

const IN_TURN = phrases('lần lượt|tương ứng|theo thứ tự')
const EACH = phrases('mỗi dự án|từng dự án|đều')
const AND = keyOf('và')
const BETWEEN = wordSet('“ ” " , và dự án')
/** Tokens between the names of two that are listed. */
const FARTHEST = 7

/** Lists of projects joined by "và", and the money told behind each in the same sentence. */
export const listedSums = (tokens: Tokens, all: readonly ToldProject[], figures: readonly Figure[]): ListedSums => {
  const named = all
    .flatMap((told) => told.mentions.filter(({ says }) => says === 'name').map((mention) => ({ told, mention })))
    .sort((a, b) => a.mention.from - b.mention.from)
  const inTurn = new Map<ToldProject, Figure[]>()
  const taken = new Set<string>()
  const money = figures.filter(({ unit }) => isCurrency(unit))
  let next = 0
  for (let i = 0; i < named.length; ) {
    let last = i
    let isJoined = false
    for (
      let one = named[last + 1];
      one && isListed(tokens, (named[last] as typeof one).mention.to, one.mention.from);
      one = named[last + 1]
    ) {
      isJoined = hasAnd(tokens, (named[last] as typeof one).mention.to, one.mention.from)
      last++
    }
    const list = named.slice(i, last + 1)
    i = last + 1
    const end = list.at(-1)?.mention
    if (list.length < 2 || !end || !isJoined) continue
    const stop = Math.min(end.sentence.to, named[i]?.mention.from ?? end.sentence.to)
    const behind: Figure[] = []
    let turn = false
    let each = false
    for (let at = end.to; at < stop; at++) {
      turn ||= opensWith(tokens, at, IN_TURN)
      each ||= opensWith(tokens, at, EACH)
    }
    const at = (figure: Figure | undefined): number => (figure ? tokenAt(tokens, figure.evidence[0]?.start ?? 0) : stop)
    while (at(money[next]) < end.to) next++
    for (; at(money[next]) < stop; next++) behind.push(money[next] as Figure)
    const isInTurn = turn && behind.length === list.length
    if (!isInTurn && (turn || each || behind.length > 1)) continue
    for (const [k, figure] of behind.entries()) {
      taken.add(figure.id)
      const owner = isInTurn ? list[k]?.told : undefined
      if (owner) inTurn.set(owner, [...(inTurn.get(owner) ?? []), figure])
    }
  }
  return { inTurn, taken }
}

const isListed = ({ keys }: Tokens, from: number, to: number): boolean => {
  if (to <= from || to - from > FARTHEST) return false
  for (let i = from; i < to; i++) if (!BETWEEN.has(keys[i] as number)) return false
  return true
}

const hasAnd = ({ keys }: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (keys[i] === AND) return true
  return false
}
