import { loadWords, type Sentence } from '../../language/index.ts'
import type { Reference } from '../record.ts'
import { within } from '../text/in-order.ts'
import { phraseAt, phrases } from '../text/phrases.ts'
import type { Listed } from './attendance.ts'
import { bodiesOf, isForeign, isNew, type MeetingSetting, type MeetingSides, NOBODY, personsIn, type Told } from './meeting-setting.ts'
import { isAhead, type Telling } from './meeting-words.ts'

// A ceremony to which people of the place and from abroad came, where no verb says that they met.

const CEREMONY = phrases(loadWords('meetings/ceremonies').join('|'))
/** A story's first sentences tell what happened; what stands below may be history. */
const FIRST = 4
const SHORTEST = 8
/** The list of who came stands in the sentence of the ceremony or the next two. */
const LIST_SENTENCES = 3
const MOST_BODIES = 3

export interface Ceremony {
  readonly told: Told
  readonly sides: MeetingSides
}

/** "đã diễn ra Lễ khánh thành và bàn giao cầu. Đến dự có ông X, Phó Tổng Lãnh sự Nhật Bản; bà Y, Phó Chủ tịch UBND tỉnh": those at home are the hosts. */
export const findCeremony = (setting: MeetingSetting, lists: readonly Listed[]): Ceremony | null => {
  const opening = setting.mentions.scan.sentences.filter((sentence) => !setting.isAside(sentence) && sentence.to - sentence.from > SHORTEST)
  for (const [i, sentence] of opening.slice(0, FIRST).entries()) {
    const at = ceremonyAt(sentence, setting)
    if (at < 0) continue
    const last = opening[Math.min(i + LIST_SENTENCES, opening.length) - 1] as Sentence
    const listed = lists.filter(({ company, from }) => company === 'present' && sentence.from <= from && from < last.to)
    const told: Told = { sentence, telling: CEREMONY_TOLD, at, to: at + phraseAt(setting.mentions.scan.tokens, at, CEREMONY) }
    const sides = sidesOf(told, listed, setting)
    if (sides) return { told, sides }
  }
  return null
}
const CEREMONY_TOLD: Telling = { kind: 'telling', form: 'lễ', proper: false, format: 'conference', turn: 'between' }

/** Where a sentence that tells its day names a ceremony that was held; −1 where none does. */
const ceremonyAt = (sentence: Sentence, { mentions }: MeetingSetting): number => {
  const { tokens } = mentions.scan
  const isDated = within(mentions.dates, sentence.from, sentence.to).some(
    ({ kind, role, range }) => kind === 'day' && role === null && !range
  )
  if (!isDated) return -1
  for (let at = sentence.from; at < sentence.to; at++) if (phraseAt(tokens, at, CEREMONY) > 0 && !isAhead(tokens, sentence, at)) return at
  return -1
}

/** Bodies of the persons who came, in two groups: at home and from abroad. Where one group is empty nobody met. */
const sidesOf = ({ sentence, at }: Told, lists: readonly Listed[], setting: MeetingSetting): MeetingSides | null => {
  const own = personsIn(within(setting.actors, sentence.from, at))
  const persons = [...new Set([...own, ...lists.flatMap((list) => list.persons)])]
  const [hosts, guests]: [Reference[], Reference[]] = [[], []]
  const [receiving, coming]: [string[], string[]] = [[], []]
  for (const id of persons) {
    const [body] = bodiesOf([{ from: 0, to: 0, kind: 'person', references: [{ id, name: '' }] }], setting)
    if (!body) continue
    const [side, people] = isForeign(body, setting) ? [guests, coming] : [hosts, receiving]
    people.push(id)
    if (isNew(body, side) && side.length < MOST_BODIES) side.push(body)
  }
  return hosts.length && guests.length ? { ...NOBODY, hosts, guests, receiving, coming } : null
}
