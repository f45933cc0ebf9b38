import type { CooperationRecord } from '../extraction/index.ts'
import { accept, type Outcome, refuse, type Span } from '../values/index.ts'
import { ANSWERED, type Answer, type Answered, LISTS, type List } from './answer-schema.ts'
import { factsOf } from './article-facts.ts'
import { compare } from './compare.ts'
import { type Draft, listOf, type Setting } from './draft.ts'
import { whoIsIn } from './known-names.ts'
import { proveAction } from './prove-action.ts'
import { proveAgreement } from './prove-agreement.ts'
import { proveMeeting } from './prove-meeting.ts'
import { proveProject } from './prove-project.ts'
import { type DisputedWords, type Told, type ToldList, ToldTaker } from './prove-told.ts'

/** A model's answer, and the passage of the article that it was shown. */
export interface PassageAnswer {
  readonly passage: Span
  readonly answer: Answer
}

/** What a model's answers came to. Every item answered is in one of three: confirming, kept, dropped. */
export interface Proof {
  readonly answered: number
  /** How many items say what the rules say; the ids of those in the record. */
  readonly confirming: number
  readonly confirmed: ReadonlySet<string>
  /** Ids in the record of what the model read at the same words as something else. */
  readonly disputed: ReadonlySet<string>
  readonly kept: { readonly [L in List]: readonly Draft<L>[] }
  /** Steps and obstacles of projects: those of the rules' projects by their ids, how many were kept in all, what the rules read otherwise. */
  readonly told: ReadonlyMap<string, Told>
  readonly toldKept: number
  readonly toldDisputed: readonly DisputedWords[]
  /** How many were dropped, by the code of the reason. */
  readonly dropped: Readonly<Record<string, number>>
}

/** A passage holds no more items than this; what a model says beyond is not read. */
const MOST_ITEMS = 120

const TOLD_LISTS: readonly ToldList[] = ['milestones', 'obstacles']

const PROVE: { readonly [L in List]: (answered: Answered<L>, setting: Setting) => Outcome<Draft<L>> } = {
  meetings: proveMeeting,
  actions: proveAction,
  agreements: proveAgreement,
  projects: proveProject
}

/**
 * Holds every item of a model's answers to the proof that the rules' own items meet: its words stand in the article, what it states stands in those
 * words, its kind is borne out by them. The steps and obstacles of a project are items of their own. What the rules read too confirms them; what cannot be proved is dropped and counted by its reason.
 * A function of its arguments; its time grows with the article's length plus the items' number times the article's names and numbers.
 */
export const prove = (record: CooperationRecord, answers: readonly PassageAnswer[]): Proof => {
  const facts = factsOf(record)
  const whoIs = whoIsIn(record)
  const kept: { [L in List]: Draft<L>[] } = { meetings: [], actions: [], agreements: [], projects: [] }
  const confirmed = new Set<string>()
  const disputed = new Set<string>()
  const dropped: Record<string, number> = {}
  const count = { answered: 0, confirming: 0 }
  const told = new ToldTaker(record, kept.projects)
  const drop = (code: string): void => {
    dropped[code] = (dropped[code] ?? 0) + 1
  }

  const take = <L extends List>(list: L, item: unknown, passage: Span): Outcome<'kept' | 'confirming'> => {
    const read = ANSWERED[list].safeParse(item)
    if (!read.success) return refuse('item_shape_wrong')
    const proved = PROVE[list](read.data as Answered<L>, { facts, whoIs, passage })
    if (!proved.ok) return proved
    const judged = listOf(record, list).map((one) => ({ id: one.id, comparison: compare(facts, list, one, proved.value) }))
    const same = judged.filter(({ comparison }) => comparison === 'same')
    if (same.length > 0) {
      if (same.every(({ id }) => confirmed.has(id))) return refuse('item_repeated')
      for (const { id } of same) confirmed.add(id)
      return accept('confirming')
    }
    const other = judged.filter(({ comparison }) => comparison === 'differs')
    for (const { id } of other) disputed.add(id)
    if (other.length > 0) return refuse('reading_differs')
    if (kept[list].some((one) => compare(facts, list, one, proved.value) !== null)) return refuse('item_repeated')
    kept[list].push(proved.value)
    return accept('kept')
  }

  for (const { passage, answer } of answers) {
    let items = 0
    const judge = (taking: () => Outcome<'kept' | 'confirming'>): void => {
      count.answered++
      const taken = items++ < MOST_ITEMS ? taking() : refuse('too_many_items')
      if (!taken.ok) drop(taken.refusal.code)
      else if (taken.value === 'confirming') count.confirming++
    }
    for (const list of LISTS) for (const item of answer[list]) judge(() => take(list, item, passage))
    // Only when all projects are taken is it known of which one something is told.
    for (const item of answer.projects) {
      const read = ANSWERED.projects.safeParse(item)
      if (!read.success) continue
      for (const list of TOLD_LISTS)
        for (const one of read.data[list]) judge(() => told.take(list, one, read.data.name, { facts, whoIs, passage }))
    }
  }
  // What the model itself confirms elsewhere it does not dispute.
  for (const id of confirmed) disputed.delete(id)
  return { ...count, confirmed, disputed, kept, dropped, told: told.told, toldKept: told.kept, toldDisputed: told.disputed }
}
