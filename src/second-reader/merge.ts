import type { CooperationRecord, Doubt, Meeting, Project, SecondReader } from '../extraction/index.ts'
import { overlaps, type Span } from '../values/index.ts'
import { LISTS, type List } from './answer-schema.ts'
import { type Draft, type ItemOf, listOf } from './draft.ts'
import type { Proof } from './prove.ts'

/** What is told of the asking beside the proof: which model, how many passages, and what kept some from being read. */
export type Asking = Pick<SecondReader, 'model' | 'asked' | 'fault'>

const PREFIX: Readonly<Record<List, string>> = { meetings: 'm', actions: 'a', agreements: 'g', projects: 'j' }

/**
 * The record with what a second reader adds: new items under new ids, in the order of the text, each marked as the model's; the rules' items it
 * confirms marked as both's; a doubt where it reads the same words otherwise; no sentence unread that something was taken from; and the sum of it all.
 * Nothing that the rules read is changed or lost.
 */
export const merge = (record: CooperationRecord, proof: Proof, asking: Asking): CooperationRecord => {
  const added = {
    meetings: withKept(record, proof, 'meetings'),
    actions: withKept(record, proof, 'actions'),
    agreements: withKept(record, proof, 'agreements'),
    projects: withKept(record, proof, 'projects').map((project) => withTold(project, proof))
  }
  const fresh = LISTS.flatMap((list) => added[list].filter((item) => item.reader === 'model'))
  const told = [...proof.told.values(), ...proof.kept.projects].flatMap((one) => [...one.milestones, ...one.obstacles])
  const taken = [...fresh, ...told].flatMap((item) => item.evidence)
  return {
    ...record,
    ...added,
    doubts: [
      ...record.doubts,
      ...LISTS.flatMap((list) =>
        record[list].flatMap((item) => (proof.disputed.has(item.id) ? [doubtAbout(item, 'second_reader_differs')] : []))
      ),
      ...proof.toldDisputed.map((words) => doubtAbout(words, 'second_reader_differs')),
      ...added.meetings.filter((meeting) => meeting.reader === 'model').flatMap(doubtsOfMeeting),
      ...(asking.fault === null ? [] : [{ code: asking.fault, about: record.id, start: 0, end: 0, text: '' }])
    ],
    unread: record.unread.filter((sentence: Span) => !taken.some((words) => overlaps(sentence, words))),
    secondReader: {
      ...asking,
      answered: proof.answered,
      confirmed: proof.confirming,
      kept: fresh.length + proof.toldKept,
      dropped: { ...proof.dropped }
    }
  }
}

const withKept = <L extends List>(record: CooperationRecord, proof: Proof, list: L): ItemOf[L][] => {
  const known = listOf(record, list)
  const kept: readonly Draft<L>[] = proof.kept[list]
  const marked = known.map((item) => (proof.confirmed.has(item.id) ? { ...item, reader: 'both' as const } : item))
  if (kept.length === 0) return marked
  const last = Math.max(0, ...known.map((item) => Number(/\d+$/.exec(item.id)?.[0] ?? 0)))
  // The id was all that a draft lacked.
  const named = kept.map(
    (draft, i) => ({ id: `${PREFIX[list]}${last + 1 + i}`, ...draft, reader: 'model' as const }) as unknown as ItemOf[L]
  )
  return [...marked, ...named].sort((a, b) => startOf(a) - startOf(b))
}

/** A project with the steps and obstacles that the second reader adds to it, in the order of the text. */
const withTold = (project: Project, { told }: Proof): Project => {
  const added = told.get(project.id)
  if (!added) return project
  return {
    ...project,
    milestones: [...project.milestones, ...added.milestones].sort((a, b) => startOf(a) - startOf(b)),
    obstacles: [...project.obstacles, ...added.obstacles].sort((a, b) => startOf(a) - startOf(b))
  }
}

const startOf = (item: { readonly evidence: readonly Span[] }): number => item.evidence[0]?.start ?? 0

const doubtAbout = (
  item: { readonly id: string; readonly evidence: readonly (Span & { readonly exact: string })[] },
  code: string
): Doubt => {
  const words = item.evidence[0]
  return { code, about: item.id, start: words?.start ?? 0, end: words?.end ?? 0, text: words?.exact ?? '' }
}

/** The doubts that the rules would raise about such a meeting. */
const doubtsOfMeeting = (meeting: Meeting): Doubt[] => [
  ...(meeting.on === null && meeting.dayMonth !== null ? [doubtAbout(meeting, 'year_not_stated')] : []),
  ...(meeting.hosts.length === 0 || meeting.guests.length === 0 ? [doubtAbout(meeting, 'side_not_stated')] : [])
]
