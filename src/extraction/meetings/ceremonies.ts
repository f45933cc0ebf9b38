import { loadWords, type Sentence } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { subjectBefore } from '../actors/subjects.ts'
import type { Reference } from '../record.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import type { Listed } from './attendance.ts'
import { isNear } from './complete-sides.ts'
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

const HELD = phrases([...loadWords('meetings/ceremonies'), 'lễ kỷ niệm', 'lễ khai trương', 'lễ ra mắt', 'kỳ họp'].join('|'))
const HOLDS = phrases('tổ chức|khai mạc|tiến hành|bế mạc')
const BY_WHOM = phrases('được tổ chức|do')
const FARTHEST_HOLD = 4
const FARTHEST_HOLDER = 6
const WAS_HELD = phrases('được tổ chức|diễn ra|được long trọng tổ chức')
/** How long the name of what is held may be. */
const LONGEST_NAME = 40
const AT = wordSet('tại ở')
const SPEAKS_THERE = phrases('tại buổi lễ|tại lễ|phát biểu tại')
const COMES_TO = phrases('dự|tham dự|đến dự|tới dự')
const FARTHEST_GUEST = 10

/** "Sáng 14/12, thành phố Đà Nẵng tổ chức Lễ khởi công …", "HĐND tỉnh khai mạc kỳ họp": what one body holds on a day that is told, with those who are told in the next sentence to come to it. */
export const findHeld = (setting: MeetingSetting): Ceremony[] => {
  const { tokens } = setting.mentions.scan
  const opening = setting.mentions.scan.sentences.filter((sentence) => !setting.isAside(sentence) && sentence.to - sentence.from > SHORTEST)
  return opening.slice(0, FIRST).flatMap((sentence, i) => {
    const at = heldAt(sentence, setting)
    if (at < 0) return []
    const host = holderOf(sentence, at, setting)
    if (host === null) return []
    const told: Told = { sentence, telling: CEREMONY_TOLD, at, to: at + phraseAt(tokens, at, HELD) }
    const hosts = host ? [host] : []
    const coming = comersIn(opening[i + 1], setting)
    const guests = bodiesOf(coming, setting).filter(
      (one) => isNew(one, hosts) && !isNear(one, hosts) && hosts.every((own) => !isNear(own, [one]))
    )
    return [{ told, sides: { ...NOBODY, hosts, guests: guests.slice(0, MOST_BODIES), coming: guests.length ? personsIn(coming) : [] } }]
  })
}

/** Who holds it: whoever stands before the verb; where it "was held", the body at which it was; undefined where nobody is told, null where nothing was held. */
const holderOf = (sentence: Sentence, at: number, setting: MeetingSetting): Reference | undefined | null => {
  const { tokens } = setting.mentions.scan
  let verb = at - 1
  while (verb > sentence.from && at - verb <= FARTHEST_HOLD && !opensWith(tokens, verb, HOLDS)) verb--
  if (opensWith(tokens, verb, HOLDS) && !opensWith(tokens, verb - 1, BY_WHOM)) {
    const before = within(setting.actors, sentence.from, verb)
    const subject = subjectBefore(tokens, sentence.from, before, verb).slice(0, 1)
    // "HĐND tỉnh khóa X đã khai mạc kỳ họp": which one it is stands between.
    const near = before.findLast(({ kind, to }) => kind === 'body' && verb - to <= FARTHEST_HOLDER)
    return bodiesOf(subject.length ? subject : near ? [near] : [], setting)[0] ?? null
  }
  if (!holds(tokens, at, Math.min(sentence.to, at + LONGEST_NAME), WAS_HELD)) return null
  const house = within(setting.actors, sentence.from, sentence.to).find(
    ({ kind, from }) => kind === 'body' && AT.has(tokens.keys[from - 1] as number)
  )
  return house ? bodiesOf([house], setting)[0] : undefined
}

/** Where a sentence that tells its day names what is held; −1 where none does. */
const heldAt = (sentence: Sentence, { mentions }: MeetingSetting): number => {
  const { tokens } = mentions.scan
  if (!within(mentions.dates, sentence.from, sentence.to).some(({ kind, role, range }) => kind === 'day' && role === null && !range))
    return -1
  for (let at = sentence.from; at < sentence.to; at++) if (phraseAt(tokens, at, HELD) > 0 && !isAhead(tokens, sentence, at)) return at
  return -1
}

/** "Thủ tướng X dự và phát biểu tại buổi lễ": who stands before the verb that says so; "Tại buổi lễ, Đại sứ Y …": who speaks there. */
const comersIn = (sentence: Sentence | undefined, setting: MeetingSetting): Actor[] => {
  if (!sentence) return []
  const { tokens } = setting.mentions.scan
  if (opensWith(tokens, sentence.from, SPEAKS_THERE))
    return within(setting.actors, sentence.from, sentence.to)
      .filter(({ kind }) => kind === 'person')
      .slice(0, 1)
  for (let at = sentence.from; at < sentence.to; at++)
    if (opensWith(tokens, at, COMES_TO))
      return within(setting.actors, Math.max(sentence.from, at - FARTHEST_GUEST), at).filter(({ kind }) => kind === 'person')
  return []
}
