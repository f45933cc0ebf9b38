import { nextId } from '../enter-item.ts'
import { type Decision, type Item, type ItemContent, inTextOrder, stateAfter } from '../item.ts'
import { findByNewWords } from '../keep-decision.ts'
import { NAMING, renameIn } from '../read-anew.ts'
import { stateBefore } from '../review-steps.ts'
import { saysSame } from '../same-statement.ts'
import { itemWords } from '../search-text.ts'
import type { WritingStore } from '../store.ts'
import type { ItemSide, TheirDecision } from './conflict.ts'
import type { SourceReport } from './gather-source.ts'
import { compareHistories } from './histories.ts'
import { type Bringing, keepConflict, keepPassedOver, supersedeOn } from './keep-conflict.ts'
import { asProposed } from './report-of-source.ts'
import { sameItems } from './same-items.ts'

/**
 * Brings the decisions of a report over, each as it was taken, by whom and when; an item that the target has not read, or that a person entered, comes
 * with them. An item that was decided otherwise here is left as it is, and the conflict is kept. Returns which item here each of theirs is.
 */
export const bringItems = async (bringing: Bringing, source: SourceReport): Promise<ReadonlyMap<string, string>> => {
  const { store } = bringing
  const reportId = source.summary.id
  const ours = await store.items(reportId)
  const same = sameItems(source.items, ours)
  const decisions = Map.groupBy(await store.decisions(reportId), ({ itemId }) => itemId)
  const theirs = Map.groupBy(source.decisions, ({ itemId }) => itemId)
  const missing = source.items.filter(({ id }) => theirs.has(id) && !same.has(id))
  const isReworded = await insertMissing(store, { source, missing, ours, same })

  const here = new Map((await store.items(reportId)).map((item) => [item.id, item]))
  const taken: TheirDecision[] = []
  for (const item of source.items) {
    const itemId = same.get(item.id)
    const own = itemId === undefined ? undefined : here.get(itemId)
    const list = theirs.get(item.id)
    if (!own || !list) continue
    taken.push(...(await newDecisions(bringing, { item, own, theirs: list, ours: decisions.get(own.id) ?? [], same })))
  }
  const written = await takeDecisions(bringing, reportId, taken)
  if ((isReworded || written) && (await store.reportSummary(reportId))) await findByNewWords(store, reportId)
  return same
}

/** Puts items that the target does not have, with those that they name, among its own. Their ids go into `same`. Returns whether there were any. */
const insertMissing = async (
  store: WritingStore,
  {
    source,
    missing,
    ours,
    same
  }: {
    readonly source: SourceReport
    readonly missing: readonly Item[]
    readonly ours: readonly Item[]
    readonly same: Map<string, string>
  }
): Promise<boolean> => {
  const wanted = new Set(missing)
  // A set that grows while it is walked: an item that is named comes along, or its id would come to mean another.
  for (const item of wanted) for (const named of source.items) if (!same.has(named.id) && names(item, named.id)) wanted.add(named)
  const items = [...ours]
  for (const item of wanted) {
    const id = items.some((one) => one.id === item.id) ? nextId(item.kind, [...items, ...source.items]) : item.id
    same.set(item.id, id)
    items.push({ ...item, id })
  }
  const placed = [...ours]
  const firstOf = Map.groupBy(source.decisions, ({ itemId }) => itemId)
  for (const item of wanted) {
    const content = renamed(item.proposed, item, same)
    const id = same.get(item.id) ?? item.id
    const before = Math.min(...(firstOf.get(item.id) ?? []).map(({ revision }) => revision - 1))
    const fresh: Item = asProposed({ ...item, id, content, proposed: content }, before)
    placed.push(fresh)
    const position = placed.toSorted(inTextOrder).indexOf(fresh)
    await store.insertItem({ reportId: source.summary.id, item: fresh, position, words: itemWords(content) })
  }
  return wanted.size > 0
}

const names = ({ proposed, content }: Item, id: string): boolean => namesIn(proposed, id) || namesIn(content, id)

const namesIn = (value: unknown, id: string, naming = false): boolean => {
  if (value === null || typeof value !== 'object') return naming && value === id
  if (Array.isArray(value)) return value.some((part) => namesIn(part, id, naming))
  return Object.entries(value).some(([field, part]) => namesIn(part, id, NAMING.has(field)))
}

/** A content of theirs as it is told here: by the ids that its items have here, on the words of our own item. */
const renamed = (content: ItemContent, { evidence }: Pick<Item, 'evidence'>, same: ReadonlyMap<string, string>): ItemContent => {
  const { evidence: _, ...fields } = content
  return { ...(renameIn(fields, same) as ItemContent), evidence }
}

/** The decisions on one item that are to be taken here as well; none where it was decided otherwise here, which is kept as a conflict. */
const newDecisions = async (
  bringing: Bringing,
  {
    item,
    own,
    same,
    ...lists
  }: {
    readonly item: Item
    readonly own: Item
    readonly theirs: readonly Decision[]
    readonly ours: readonly Decision[]
    readonly same: ReadonlyMap<string, string>
  }
): Promise<readonly TheirDecision[]> => {
  const { theirs, ours, passed } = compareHistories(toldHere(lists.theirs, own, same), lists.ours)
  const [subject, part] = [lists.theirs[0]?.reportId ?? '', own.id]
  const side = { decisions: theirs, state: item.state, content: renamed(item.content, own, same) }
  const ourSide = { decisions: ours, state: own.state, content: own.content }
  if (passed.length > 0)
    await keepPassedOver(bringing, { subject, part, sides: { about: 'item', theirs: { ...side, decisions: passed }, ours: ourSide } })
  if (theirs.length === 0) return []
  if (ours.length > 0 && !isSame(side, ourSide)) {
    await keepConflict(bringing, { subject, part, sides: { about: 'item', theirs: side, ours: ourSide } })
    return []
  }
  await supersedeOn(bringing, { subject, part })
  return theirs
}

/** Decisions of theirs on an item, oldest first, by the ids that the items have here. */
const toldHere = (all: readonly Decision[], own: Item, same: ReadonlyMap<string, string>): TheirDecision[] =>
  all.map((one) => {
    const undone = one.verdict === 'undo' ? all.find(({ step }) => step === one.undoes) : undefined
    return {
      ...one,
      itemId: own.id,
      before: renamed(one.before, own, same),
      after: renamed(one.after, own, same),
      state: one.verdict === 'undo' ? (undone ? stateBefore(all, undone) : 'proposed') : stateAfter(one.verdict),
      undoesId: undone?.id ?? null
    }
  })

/** What both turned down is the same, whatever it said. */
const isSame = (one: ItemSide, other: ItemSide): boolean =>
  one.state === other.state && (one.state === 'rejected' || saysSame(one.content, other.content))

/**
 * Takes decisions of theirs on items as they stand here, in the order in which they were taken there; what was one step is one here. Returns whether the
 * words that the report is found by changed.
 */
export const takeDecisions = async (
  { store, brought }: Pick<Bringing, 'store' | 'brought'>,
  reportId: string,
  taken: readonly TheirDecision[]
): Promise<boolean> => {
  const steps = new Map<number, number>()
  const stepOf = new Map((await store.decisions(reportId)).map(({ id, step }) => [id, step]))
  let isReworded = false
  for (const { state, undoesId, ...decision } of taken.toSorted((a, b) => a.step - b.step)) {
    const [item] = await store.items(reportId, [decision.itemId])
    if (!item) throw new Error(`The item ${decision.itemId} of ${reportId} vanished while it was brought over.`)
    const step = await store.decideItem({
      decision: {
        ...{ ...decision, before: item.content, step: steps.get(decision.step) ?? null },
        undoes: undoesId === null ? null : (stepOf.get(undoesId) ?? null)
      },
      ...{ revision: item.revision, stateBefore: item.state, state, words: itemWords(decision.after) }
    })
    if (step === null) throw new Error(`The item ${item.id} of ${reportId} changed while it was claimed.`)
    steps.set(decision.step, step)
    stepOf.set(decision.id, step)
    brought.decisions += 1
    isReworded ||= !saysSame(item.content, decision.after)
  }
  return isReworded
}
