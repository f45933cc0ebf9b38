import type { Decision, Item, ItemState } from './item.ts'
import { isEntered, stateAfter } from './item.ts'

/** What a person decided at one stroke on one item or on many: what is undone as one. */
export interface ReviewStep {
  /** Its number in the report, from 1. */
  readonly step: number
  readonly verdict: Decision['verdict']
  /** ISO 8601 instant, UTC. */
  readonly at: string
  readonly items: readonly string[]
}

/** What of a decision tells how its item stands. */
export type Judged = Pick<Decision, 'verdict' | 'step' | 'undoes'>

/** How an item stands, as its decisions, oldest first, tell. */
export const stateNow = (ofItem: readonly Judged[]): ItemState => {
  const last = ofItem.at(-1)
  if (!last) return 'proposed'
  if (last.verdict !== 'undo') return stateAfter(last.verdict)
  const undone = ofItem.find(({ step }) => step === last.undoes)
  return undone ? stateBefore(ofItem, undone) : 'proposed'
}

/** How an item stood before a decision on it, as its decisions, oldest first, tell. */
export const stateBefore = <T extends Judged>(ofItem: readonly T[], decision: T): ItemState => {
  const earlier = ofItem.slice(0, ofItem.indexOf(decision))
  // Before a person entered it, it was not there: what is not entered counts as little as what is rejected.
  return earlier.length === 0 && decision.verdict === 'enter' ? 'rejected' : stateNow(earlier)
}

/** Whether an item was entered by hand and then undone, as its decisions tell: it stands for nothing any more, and its history stays. */
export const isTakenBack = (item: Pick<Item, 'proposed'>, ofItem: readonly Decision[]): boolean => {
  const undone = new Set(ofItem.map(({ undoes }) => undoes))
  return isEntered(item) && !ofItem.some(({ verdict, step }) => verdict !== 'undo' && !undone.has(step))
}

/**
 * The last step of a person on a report that still stands. Null where there is none, and where somebody has since decided otherwise on one of its items:
 * what is not there any more cannot be taken back. `order` are the report's items, in their order.
 */
export const lastStepOf = (decisions: readonly Decision[], by: string, order: readonly Pick<Item, 'id'>[]): ReviewStep | null => {
  const undone = new Set(decisions.map(({ undoes }) => undoes))
  const standing = decisions.filter(({ verdict, step }) => verdict !== 'undo' && !undone.has(step))
  const number = Math.max(0, ...standing.filter((decision) => decision.by === by).map(({ step }) => step))
  const members = standing.filter(({ step }) => step === number)
  const [first] = members
  if (!first) return null
  const revisions = new Map(members.map(({ itemId, revision }) => [itemId, revision]))
  const overtaken = standing.some(({ itemId, revision }) => revision > (revisions.get(itemId) ?? Number.POSITIVE_INFINITY))
  return overtaken
    ? null
    : { step: number, verdict: first.verdict, at: first.at, items: order.map(({ id }) => id).filter((id) => revisions.has(id)) }
}
