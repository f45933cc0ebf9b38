import type { Milestone, Obstacle } from '../extraction/index.ts'
import { tokenAt } from '../language/index.ts'
import { type Span, searchKey } from '../values/index.ts'
import type { List } from './answer-schema.ts'
import type { ArticleFacts } from './article-facts.ts'
import type { Draft } from './draft.ts'

/** Two readings of one place: of the same thing, or of two. */
export type Comparison = 'same' | 'differs' | null

/** So much of the shorter quotation's words must lie in the other for the two to be of one place. */
const SHARED = 0.8

/**
 * Compares an item with one that is already there: 'same' when both quote the same words and call them the same, 'differs' when they call them
 * something else, null when they are two items.
 */
export const compare = <L extends List>(facts: ArticleFacts, list: L, known: Draft<L>, answered: Draft<L>): Comparison => {
  const here = shared(facts, known.evidence, answered.evidence) >= SHARED
  return COMPARE[list](known as never, answered as never, here)
}

/** The same of two steps of one project: the same words for one kind, or one kind, status and day told twice. */
export const compareMilestones = (facts: ArticleFacts, known: Milestone, answered: Milestone): Comparison => {
  if (known.kind !== answered.kind) return null
  const says = known.status === answered.status && (known.on === answered.on || answered.on === null)
  const here = shared(facts, known.evidence, answered.evidence) >= SHARED
  return here ? calledThe(says) : says && known.on !== null && answered.on !== null ? 'same' : null
}

export const compareObstacles = (facts: ArticleFacts, known: Obstacle, answered: Obstacle): Comparison => {
  const here = shared(facts, known.evidence, answered.evidence) >= SHARED
  return here || isRepeated(known.text, answered.text) ? calledThe(known.kind === answered.kind) : null
}

const calledThe = (same: boolean): Comparison => (same ? 'same' : 'differs')

const COMPARE: { readonly [L in List]: (known: Draft<L>, answered: Draft<L>, here: boolean) => Comparison } = {
  /** One sentence tells of one meeting, and one day of one meeting with the same people, whatever it is called. */
  meetings: (known, answered, here) => {
    const ids = new Set([...known.hosts, ...known.guests].map((one) => one.id))
    const together = [...answered.hosts, ...answered.guests].every((one) => ids.has(one.id))
    const sameDay = known.on === answered.on || known.on === null || answered.on === null
    if (here) return calledThe(known.format === answered.format || together)
    return together && sameDay ? 'same' : null
  },
  actions: (known, answered, here) => (here || isRepeated(known.text, answered.text) ? calledThe(known.kind === answered.kind) : null),
  /** A paper named again without other parties is the one before of its kind. */
  agreements: (known, answered, here) => {
    if (here) return calledThe(known.kind === answered.kind && known.status === answered.status)
    const ids = new Set(known.parties.map((party) => party.id))
    return known.kind === answered.kind && answered.parties.every((party) => ids.has(party.id))
      ? calledThe(known.status === answered.status)
      : null
  },
  projects: (known, answered, here) => (isOneName(known.name, answered.name) ? 'same' : here ? 'differs' : null)
}

/** How much of the shorter first quotation lies in the other, in words: 0 to 1. */
const shared = ({ tokens }: ArticleFacts, a: readonly Span[], b: readonly Span[]): number => {
  const [x, y] = [a[0], b[0]]
  if (!x || !y) return 0
  const words = (span: Span): number => tokenAt(tokens, span.end) - tokenAt(tokens, span.start)
  const both = words({ start: Math.max(x.start, y.start), end: Math.max(Math.max(x.start, y.start), Math.min(x.end, y.end)) })
  return both / Math.max(1, Math.min(words(x), words(y)))
}

/** The same clause said twice. */
const isRepeated = (a: string, b: string): boolean => searchKey(a) === searchKey(b)

/** The same words, or all words of the shorter in the longer. */
export const isOneName = (a: string, b: string): boolean => {
  const [x, y] = [new Set(searchKey(a).split(' ')), new Set(searchKey(b).split(' '))]
  const [small, large] = x.size < y.size ? [x, y] : [y, x]
  return small.size > 1 && [...small].every((word) => large.has(word))
}
