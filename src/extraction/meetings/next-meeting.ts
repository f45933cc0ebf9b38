import { type DateMention, keyOf } from '../../language/index.ts'
import type { Reference } from '../record.ts'
import { holds, opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { behindMarks } from './attendance.ts'
import { isNear } from './complete-sides.ts'
import { type Draft, isForeign, isNew, type MeetingSetting, type MeetingSides, type Told } from './meeting-setting.ts'

// Whether what is told next is another meeting than the one told before it.

/** A telling with its own day and another side is another meeting. */
export const isOther = (draft: Draft, sides: MeetingSides, date: DateMention): boolean => {
  if (draft.date === null || sides.guests.length === 0) return false
  const known = [...draft.hosts, ...draft.guests]
  // "Cùng ngày, Phó Chủ tịch nước … tiếp Thủ tướng X": somebody else of the same office.
  if (isTold(date) && isReceivedAgain(draft, sides)) return true
  return (
    [...sides.hosts, ...sides.guests].some((side) => isNew(side, known)) &&
    (draft.date.dayMonth !== date.dayMonth || draft.date.partOfDay !== date.partOfDay || isTold(date))
  )
}

const isReceivedAgain = (draft: Draft, { receiving }: MeetingSides): boolean =>
  draft.receiving.length > 0 && receiving.length > 0 && receiving.every((id) => !draft.receiving.includes(id))

/** Other guests, or, in a sentence that opens with its day, the same who come to others: "Sáng 7/10, tại Frankfurt, Đoàn dự tọa đàm do …". */
export const isElsewhere = (draft: Draft, { hosts, guests }: MeetingSides, { sentence }: Told, date: DateMention): boolean => {
  const known = [...draft.hosts, ...draft.guests]
  if (guests.every((one) => isNew(one, known))) return true
  return date.phraseFrom - sentence.from <= 1 && hosts.every((one) => isNew(one, known)) && guests.every((one) => !isNew(one, draft.guests))
}

/**
 * "Trước đó, Bộ trưởng X đã hội đàm với Bộ trưởng Y" below "Thủ tướng … tiếp Bộ trưởng Y": another who acts for the state meets the same guest from abroad.
 */
export const isAnotherHost = (draft: Draft, { hosts, guests }: MeetingSides, { sentence }: Told, setting: MeetingSetting): boolean => {
  const actsForState = (one: Reference): boolean => !isForeign(one, setting) && OF_STATE.has(setting.kindOf(one.id) ?? '')
  if (draft.first.sentence === sentence || guests.length * hosts.length === 0 || draft.guests.length * draft.hosts.length === 0)
    return false
  if (!draft.hosts.every(actsForState) || !hosts.every((one) => actsForState(one) && isNew(one, draft.hosts))) return false
  const countries = new Set(draft.guests.map(({ id }) => setting.countryOf(id)))
  return guests.every((one) => isForeign(one, setting) && !!setting.countryOf(one.id) && countries.has(setting.countryOf(one.id)))
}
const OF_STATE = new Set(['government', 'ministry', 'parliament', 'office'])

/** "Cùng ngày", "sáng hôm sau": a day told from the meeting before. */
export const isTold = ({ relative, dayMonth }: DateMention): boolean =>
  (relative === 'same-day' || relative === 'day-after') && dayMonth === null

/** "Tiếp Đại sứ Pháp, …" below "Tiếp Đại sứ Maroc, …": guests of two countries are received one after the other. */
export const isAnotherGuest = (draft: Draft, sides: MeetingSides, setting: MeetingSetting): boolean => {
  const countries = (guests: readonly Reference[]) => guests.flatMap((one) => (isForeign(one, setting) ? [setting.countryOf(one.id)] : []))
  const known = countries(draft.guests)
  const [country] = countries(sides.guests)
  const isNamed = country !== undefined && country !== null && known.length > 0 && !known.includes(country)
  return isNamed && draft.first.telling.turn === 'receives' && sides.hosts.every((one) => !isNew(one, draft.hosts))
}

/**
 * "Cũng trong sáng nay, Thủ tướng đã tiếp …": what opens like this below a reception tells of the next one; so does, with both its sides,
 * "Buổi chiều, Phó Chủ tịch UBND tỉnh làm việc với Công ty B".
 */
export const isNextGuest = (draft: Draft, sides: MeetingSides, { sentence, at, telling }: Told, setting: MeetingSetting): boolean => {
  const { tokens } = setting.mentions.scan
  const start = behindMarks(tokens, sentence)
  if (draft.first.sentence === sentence || at - start > FARTHEST_OPENING || sides.guests.length === 0) return false
  if (!sides.guests.every((one) => isNew(one, [...draft.guests, ...draft.hosts]))) return false
  if (telling.turn === 'receives' && draft.first.telling.turn === 'receives' && opensWith(tokens, start, ALSO)) return true
  return MEETS.has(telling.turn) && sides.hosts.length > 0 && draft.guests.length > 0 && partAt(start, setting) !== null
}
const ALSO = phrases('cũng trong|cũng vào|cũng tại|cũng ngay|cùng ngày|cùng buổi|tiếp đó|tiếp theo|sau đó|trước đó')
const ALSO_IN = phrases('cũng trong|cũng vào')
const MEETS = new Set(['receives', 'meets'])
/** "Cũng trong sáng nay, tại Trụ sở Chính phủ, Thủ tướng Chính phủ … đã tiếp" */
const FARTHEST_OPENING = 30

/** "Tiếp đó, Chủ tịch UBND tỉnh làm việc với Ngân hàng B", "Đoàn cũng đã làm việc với Hiệp hội C": abroad the same guests come to another body. */
export const isNextHost = (draft: Draft, { hosts, guests }: MeetingSides, told: Told, setting: MeetingSetting): boolean => {
  const { tokens } = setting.mentions.scan
  const start = behindMarks(tokens, told.sentence)
  const isKnown = guests.length > 0 && guests.every((one) => !isForeign(one, setting) && !isNew(one, draft.guests))
  if (!isKnown || told.telling.turn === 'between' || draft.first.sentence === told.sentence) return false
  const isBody = (one: Reference): boolean => isForeign(one, setting) && setting.levelOf(one.id) === undefined
  const known = [...draft.hosts, ...draft.guests]
  if (draft.hosts.length * hosts.length === 0 || !hosts.every((one) => isBody(one) && isNew(one, known))) return false
  return opensWith(tokens, start, ALSO) || holds(tokens, Math.max(start, told.at - FARTHEST_TOO), told.at, TOO)
}
const TOO = phrases('cũng')
const FARTHEST_TOO = 4

/** "Cũng trong sáng nay": the one told before was that morning too. */
export const opensAlso = ({ sentence }: Told, { mentions }: MeetingSetting): boolean =>
  opensWith(mentions.scan.tokens, behindMarks(mentions.scan.tokens, sentence), ALSO_IN)

const IN = wordSet('cũng trong vào')
const PARTS = [
  ['buổi sáng', 'morning'],
  ['buổi trưa', 'noon'],
  ['buổi chiều', 'afternoon'],
  ['buổi tối', 'evening']
] as const
const PART_PHRASES = PARTS.map(([form, part]) => [phrases(form), part] as const)
const COMMA = keyOf(',')

/** "Buổi sáng, …", "Cũng trong buổi sáng, …": the part of the day that a sentence opens with. */
const partAt = (start: number, { mentions }: MeetingSetting): DateMention['partOfDay'] => {
  const { tokens } = mentions.scan
  let at = start
  while (at < start + 2 && IN.has(tokens.keys[at] as number)) at++
  const found = PART_PHRASES.find(([form]) => tokens.keys[at + phraseAt(tokens, at, form)] === COMMA && opensWith(tokens, at, form))
  return found ? found[1] : null
}

/** The day of the meeting told before, in the part that this sentence opens with. */
export const dayOfPart = (day: DateMention | null, { sentence }: Told, setting: MeetingSetting): DateMention | null => {
  const partOfDay = partAt(behindMarks(setting.mentions.scan.tokens, sentence), setting)
  return day && partOfDay ? { ...day, partOfDay } : null
}

/** "lãnh đạo thành phố Đà Nẵng tiếp nhiều đoàn khách", "đoàn sang thăm tỉnh Quảng Trị": a place stands for its bodies until one of them is told to meet the guests. */
export const isOutline = (draft: Draft, sides: MeetingSides, told: Told, setting: MeetingSetting): boolean => {
  if (draft.hosts.length === 0 || sides.hosts.length === 0 || sides.guests.length === 0) return false
  if (draft.guests.length === 0 && partAt(behindMarks(setting.mentions.scan.tokens, told.sentence), setting) !== null) return true
  const isPlace = ({ id }: Reference): boolean => setting.levelOf(id) !== undefined
  if (!draft.hosts.every(isPlace) || sides.hosts.some(isPlace)) return false
  const isKnown = sides.guests.every((one) => !isNew(one, draft.guests))
  // "có chuyến khảo sát tại TP Việt Trì. Ngày 5/9, Đoàn đã làm việc với UBND tỉnh Phú Thọ": where they looked is no host.
  if (isKnown && draft.date === null && draft.first.telling.format === 'survey') return true
  return draft.hosts.every((one) => isNear(one, sides.hosts)) && (draft.guests.length === 0 || isKnown)
}

/** "Cùng ngày, A và B ký …": a second paper of one who signs already is no second meeting. */
export const isSharing = (draft: MeetingSides, sides: MeetingSides): boolean => {
  const known = [...draft.hosts, ...draft.guests]
  return [...sides.hosts, ...sides.guests].some((side) => !isNew(side, known))
}
