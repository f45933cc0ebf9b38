import {
  type CalledBody,
  keyOf,
  LOWER,
  loadWordsBy,
  MARK,
  NEWLINE,
  NUMBER,
  type Sentence,
  type Tokens,
  WORD
} from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import type { Reference } from '../record.ts'
import { calledAt } from '../text/called-kinds.ts'
import { within } from '../text/in-order.ts'
import { opensWith, type Phrases, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { bodiesOf, isCountry, isNew, type MeetingSetting, personsIn } from './meeting-setting.ts'

// Lists of who took part: "Về phía tỉnh có …", "Cùng đi có …", "Tiếp đoàn có …", and the lines below "Phía Nhật Bản:" in a paper.

/** What the words before a list say of those in it. */
export type Company =
  /** "Về phía X có": they are X's. */
  | 'party'
  /** "Tiếp đoàn có": they receive. */
  | 'hosts'
  /** "Cùng đi có", "Đoàn gồm": they came. */
  | 'guests'
  /** "Cùng dự có": they were there. */
  | 'present'

export interface Listed {
  readonly company: Company
  /** Whose people they are; null for lists that name no party. */
  readonly party: Reference | null
  /** The party as it is named: "Phía Nhật Bản". */
  readonly named: Reference | null
  /** The party is called the delegation ("phía đoàn"), the guests ("phía bạn") or not at all. */
  readonly isDelegation: boolean
  /** The party is called by what it is alone: "Phía nhà trường", "phía công ty"; who reports calls himself "đơn vị". */
  readonly called: CalledBody | 'reporter' | null
  readonly persons: readonly string[]
  /** The bodies named in it, or spoken for by those who are. */
  readonly bodies: readonly Reference[]
  /** First tokens of the sentences that say nothing but who took part. */
  readonly sentences: readonly number[]
  /** Tokens of the words that open the list. */
  readonly from: number
  readonly to: number
}

const COLON = keyOf(':')
const COMMA = keyOf(',')
const SEMICOLON = keyOf(';')
const HAS = wordSet('có gồm')
const MARKS = wordSet('- – — + * • . ) ( /')
const OPENERS = loadWordsBy('meetings/attendance', ['party', 'hosts', 'guests', 'present', 'before party', 'own party'])
const PARTY = phrases(OPENERS.party)
const SIDE = phrases('về phía')
const OWN = phrases(OPENERS['own party'])
const HOSTS = phrases(OPENERS.hosts)
const GUESTS = phrases(OPENERS.guests)
const PRESENT = phrases(OPENERS.present)
/** The words between "về phía" and the party: "về phía lãnh đạo tỉnh …", "về phía đoàn công tác của …". */
const BEFORE_PARTY = wordSet(OPENERS['before party'])
const FRIEND = wordSet('bạn khách')
const DELEGATION = keyOf('đoàn')
const PARTNER = keyOf('đối')
/** How far behind the words that open a list its "có" may stand: "Tham dự buổi tiếp và làm việc với đoàn có". */
const FARTHEST_HAS = 16
/** How far behind "có" the first person may begin ("có sự tham dự của ông …"), and how long he may be named. */
const FARTHEST_FIRST = 5
const LONGEST_FIRST = 60
/** A line of a list that names nobody still belongs to it. */
const NAMELESS = phrases('đại diện|lãnh đạo|các|một số|cùng|và')

/** A list to which the lines below may add. */
interface OpenList extends Listed {
  readonly persons: string[]
  readonly sentences: number[]
}

/** All lists of a text, in its order. */
export const findAttendance = (setting: MeetingSetting): Listed[] => {
  const { tokens, sentences } = setting.mentions.scan
  const found: Listed[] = []
  let open: OpenList | null = null
  for (const sentence of sentences) {
    const from = behindMarks(tokens, sentence)
    if (from >= sentence.to) continue
    const lists = listsIn(tokens, sentence, from, setting)
    for (const list of lists) found.push(list)
    const last = lists[lists.length - 1]
    if (last) {
      const goesOn = tokens.keys[sentence.to - 1] === COLON || last.to >= sentence.to - 1
      open = goesOn ? last : null
      continue
    }
    if (!open) continue
    const actors = within(setting.actors, from, sentence.to)
    const [first] = actors
    const isMember = first?.kind === 'person' && first.from - from <= 3
    if (isMember) open.persons.push(...listedIn(tokens, actors))
    if (isMember || opensWith(tokens, from, NAMELESS)) open.sentences.push(sentence.from)
    else open = null
  }
  return found
}

/** The first token behind "- ", "1. ", "a) ", "II. ". */
export const behindMarks = (tokens: Tokens, { from, to }: Sentence): number => {
  let at = from
  for (;;) {
    const isMark = tokens.kinds[at] === MARK && MARKS.has(tokens.keys[at] as number)
    const next = tokens.keys[at + 1] as number
    const isNumbering = (tokens.kinds[at] === NUMBER || isLabel(tokens, at)) && (next === keyOf('.') || next === keyOf(')'))
    if (at >= to || !(isMark || isNumbering)) return at
    at += isNumbering ? 2 : 1
  }
}

/** "a", "II" */
const isLabel = (tokens: Tokens, at: number): boolean =>
  tokens.kinds[at] === WORD && /^(?:[a-zđ]|[IVX]+)$/u.test(tokens.text.slice(tokens.starts[at], tokens.ends[at]))

const COMPANIES: readonly (readonly [Company, Phrases])[] = [
  ['guests', GUESTS],
  ['hosts', HOSTS],
  ['present', PRESENT],
  ['party', PARTY]
]

/** Lists that begin in one sentence: at its head, or behind a comma or semicolon ("…; về phía đoàn có …"). */
const listsIn = (tokens: Tokens, sentence: Sentence, from: number, setting: MeetingSetting): OpenList[] => {
  const starts: { at: number; company: Company }[] = []
  for (let i = from; i < sentence.to; i++) {
    if (i > from && tokens.kinds[i - 1] !== MARK) continue
    const company =
      COMPANIES.find(([, forms]) => opensWith(tokens, i, forms))?.[0] ?? (i === from && receivesByName(i, setting) ? 'hosts' : null)
    if (company && (i === from || company === 'party' || tokens.keys[i - 1] === SEMICOLON)) {
      const named = company === 'party' ? i : partyInside(tokens, i, sentence.to)
      starts.push(named >= 0 ? { at: named, company: 'party' } : { at: i, company })
    }
  }
  return starts.flatMap(({ at, company }, index) => {
    const to = starts[index + 1]?.at ?? sentence.to
    const list = company === 'party' ? partyList(at, to, sentence, setting) : plainList(at, to, company, sentence, setting)
    return list ? [list] : []
  })
}

/** "Tiếp ông X có ông Y": behind the guest's name stands who receives him. */
const receivesByName = (at: number, { mentions, actors }: MeetingSetting): boolean => {
  const { keys } = mentions.scan.tokens
  const [guest] = RECEIVE.has(keys[at] as number) ? within(actors, at + 1, at + FARTHEST_GUEST) : []
  return guest !== undefined && (guest.kind === 'person' || guest.kind === 'body') && HAS.has(keys[guest.to] as number)
}
const RECEIVE = wordSet('tiếp đón')
const FARTHEST_GUEST = 4

/** "Tham dự buổi tiếp về phía nhà trường có": the party is named between the words that open the list and its "có"; −1 where none is. */
const partyInside = (tokens: Tokens, from: number, to: number): number => {
  for (let i = from; i < Math.min(to, from + FARTHEST_HAS) && !HAS.has(tokens.keys[i] as number) && tokens.keys[i] !== COLON; i++)
    if (opensWith(tokens, i, SIDE)) return i
  return -1
}

/** "Cùng đi có bà A; ông B" */
const plainList = (at: number, to: number, company: Company, sentence: Sentence, setting: MeetingSetting): OpenList | null => {
  const { tokens } = setting.mentions.scan
  const end = hasBehind(at, Math.min(to, at + FARTHEST_HAS), setting)
  if (end < 0) return null
  const actors = within(setting.actors, end, to)
  return {
    company,
    party: null,
    named: null,
    isDelegation: false,
    called: null,
    persons: listedIn(tokens, actors),
    bodies: bodiesOf(
      actors.filter(({ kind, from }) => (kind === 'person' || kind === 'body') && !UNDER.has(tokens.keys[from - 1] as number)),
      setting
    ),
    sentences: at === behindMarks(tokens, sentence) ? [sentence.from] : [],
    from: at,
    to: end
  }
}

/** The token behind the "có", "gồm có" or ":" that announces people; −1 where none stands before `to`, or "có" has another object ("đã có buổi làm việc với"). */
const hasBehind = (from: number, to: number, setting: MeetingSetting): number => {
  const { tokens } = setting.mentions.scan
  for (let i = from; i < to; i++) {
    if (tokens.keys[i] === COLON) return i + 1
    if (!HAS.has(tokens.keys[i] as number)) continue
    let end = i + 1
    while (HAS.has(tokens.keys[end] as number) || tokens.keys[end] === COLON) end++
    const named = within(setting.actors, end, end + LONGEST_FIRST).some(
      (actor) => actor.kind === 'person' && actor.from - end <= FARTHEST_FIRST
    )
    return named || end >= tokens.count || tokens.kinds[end] === NEWLINE || opensWith(tokens, end, NAMELESS) ? end : -1
  }
  return -1
}

/** "Về phía tỉnh có …", "Phía Nhật Bản: …", "Về phía IUCN, bà X …": the first alone where no list is announced. */
const partyList = (at: number, to: number, sentence: Sentence, setting: MeetingSetting): OpenList | null => {
  const { tokens } = setting.mentions.scan
  let start = at + 1
  while (start < to && (PARTY_WORDS.has(tokens.keys[start] as number) || BEFORE_PARTY.has(tokens.keys[start] as number))) start++
  const words = tokens.keys.slice(at, start)
  const isGuests = words.includes(DELEGATION) || words.some((word) => FRIEND.has(word)) || tokens.keys[start] === PARTNER
  const inside = within(setting.actors, at, to)
  const named = inside.find((actor) => actor.kind !== 'person' && actor.kind !== 'both' && actor.from >= at && actor.from <= start + 1)
  const called = isGuests ? null : calledAmong(tokens, at + 1, start, to)
  const party = called ? undefined : named
  const end = party ? Math.max(party.to, start) : (called?.to ?? start)
  if (!party && !isGuests && !called) return null
  const announced = hasBehind(end, Math.min(to, end + 6), setting)
  const people = within(setting.actors, end, to).filter((actor) => actor.kind === 'person')
  const [first] = people
  const speaks = announced < 0 && first !== undefined && first.from - end <= 3 && tokens.keys[end] === COMMA
  const isHeading = end >= to
  if (announced < 0 && !speaks && !isHeading) return null
  const persons = announced >= 0 ? listedIn(tokens, within(setting.actors, announced, to)) : speaks && first ? personsIn([first]) : []
  return {
    company: 'party',
    party: party ? partyMeant(party, first, setting) : null,
    named: party && !isBareWord(party, tokens) ? (party.references[0] ?? null) : null,
    isDelegation: isGuests || party?.kind === 'guests',
    called: called?.kind ?? null,
    persons,
    bodies: [],
    sentences: speaks ? [] : [sentence.from],
    from: at,
    to: announced >= 0 ? announced : end
  }
}
const PARTY_WORDS = wordSet('phía điểm cầu diện cho bên a b mặt')

/** "Thay mặt tỉnh, Phó Chủ tịch …": which province it is, the body of who speaks says. */
const isBareWord = ({ kind, from, to }: Actor, { cases }: Tokens): boolean =>
  kind === 'place' && cases.slice(from, to).every((one) => one === LOWER)

/** "Phía nhà trường có", "phía công ty:": a common word that ends the party's name; "công ty" begins like "công tác", which may stand before one. */
const calledAmong = (
  tokens: Tokens,
  from: number,
  last: number,
  to: number
): { readonly kind: CalledBody | 'reporter'; readonly to: number } | null => {
  for (let at = from; at <= last; at++) {
    const reporter = phraseAt(tokens, at, OWN)
    const found = reporter ? { kind: 'reporter' as const, length: reporter } : calledAt(tokens, at)
    if (!found || found.kind === 'board') continue
    const end = at + found.length
    const kind = tokens.kinds[end]
    if (end >= to || kind === MARK || kind === NEWLINE || HAS.has(tokens.keys[end] as number)) return { kind: found.kind, to: end }
  }
  return null
}

/** A place or country is a party through the body that its first person speaks for. */
const partyMeant = (party: Actor, first: Actor | undefined, setting: MeetingSetting): Reference | null => {
  if (party.kind === 'place' && first) {
    const [body] = bodiesOf([first], setting)
    if (body && !isCountry(body, setting)) return body
  }
  return party.references[0] ?? null
}

/** The persons of a list; who stands under "do", "với" or "của" is no member of it. */
const listedIn = (tokens: Tokens, actors: readonly Actor[]): string[] =>
  personsIn(actors.filter((actor) => !UNDER.has(tokens.keys[actor.from - 1] as number)))
const UNDER = wordSet('do với của cho từ')

/** The parties named one after the other, each once. */
export const partiesIn = (lists: readonly Listed[]): Reference[] => {
  const found: Reference[] = []
  for (const { party } of lists) if (party && isNew(party, found)) found.push(party)
  return found
}
