import { keyOf, LOWER, MARK, type Tokens, WORD } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { countedBefore, subjectBefore } from '../actors/subjects.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phrases, wordSet } from '../text/phrases.ts'
import { behindMarks } from './attendance.ts'
import { bodiesOf, isCountry, type MeetingSetting, personsIn, type Told } from './meeting-setting.ts'

// Who stands where around a verb that tells of a meeting.

const BY = keyOf('do')
const BY_NOW = keyOf('đã')
const OPEN = keyOf('(')
const COMMA = keyOf(',')
const SEMICOLON = keyOf(';')
/** Behind the verb these begin what the meeting is about, where it is, or who leads. */
const BREAKS = wordSet('do nhằm để về tại nhân trong trước sau theo bàn trao thảo tìm đang đến sang bên thăm')
/** "đoàn công tác đến từ Công ty A" */
const COME = keyOf('đến')
const FROM = keyOf('từ')
/** An actor under one of these does nothing itself: "tại trụ sở Bộ …", "với JICA". */
const UNDER = wordSet('tại ở sở từ với về giữa do của ngày đến hệ')
/** How far from the verb the sides may stand; a sentence without end has many actors. */
const REACH = 150
const FARTHEST_OBJECT = 9

/** Actors of the told sentence near its verb that can be a side. */
export const actorsAround = (told: Told, setting: MeetingSetting): Actor[] => {
  const { tokens } = setting.mentions.scan
  const { keys } = tokens
  return within(setting.actors, Math.max(told.sentence.from, told.at - REACH), Math.min(told.sentence.to, told.to + REACH)).filter(
    (actor) => actor.kind !== 'both' && (keys[actor.from - 1] !== OPEN || countedBefore(tokens, told.sentence.from, actor.from - 1) >= 0)
  )
}

/** How far before "tại buổi làm việc với" the one may stand of whom it is told: "yêu cầu của Thứ trưởng X tại buổi làm việc với …". */
const FARTHEST_SPEAKER = 3

/** The one who receives: the nearest person or body before the verb that stands under no preposition. */
export const subjectsOf = (told: Told, before: readonly Actor[], setting: MeetingSetting): Actor[] => {
  const { tokens } = setting.mentions.scan
  const isUnder = (actor: Actor | undefined): boolean => actor !== undefined && UNDER.has(tokens.keys[actor.from - 1] as number)
  // "tại Trường Đại học Khoa học, Đại học Quốc gia, lãnh đạo Nhà trường …": the larger body behind a comma only says where the house belongs.
  const free = before.filter(
    (actor, i) => !isUnder(actor) && !(isUnder(before[i - 1]) && isBehindBody(tokens, before[i - 1] as Actor, actor))
  )
  // "trong khuôn khổ chuyến thăm Hungary, Chủ tịch Quốc hội X đã hội kiến", "tại Nhà khách tỉnh, UBND tỉnh …": a place and a comma before a person or body set the scene.
  const joined = subjectBefore(tokens, told.sentence.from, before, told.at).filter(
    (actor, i, all) => !(actor.kind === 'place' && ACTS.has(all[i + 1]?.kind ?? '') && tokens.keys[actor.to] === COMMA)
  )
  const first =
    joined.find((actor) => actor.kind !== 'pronoun' && actor.kind !== 'guests' && free.includes(actor)) ??
    free.findLast((actor) => actor.kind === 'person') ??
    free.findLast((actor) => actor.kind === 'body') ??
    free.at(-1) ??
    before.findLast((actor) => actor.kind === 'person' && told.at - actor.to <= FARTHEST_SPEAKER)
  return first ? [first] : []
}

const MANY = phrases('các đồng chí|các đ/c|các ông|các bà|các vị|các đại biểu')
/** ", Phó Châu trưởng Châu Hồng Hà chủ trì": how long a post that no table knows may be before its body. */
const LONGEST_POST = 6

/** Persons told to receive: "Các đồng chí: A, Bí thư …; B, Phó Chủ tịch … tiếp đoàn" are all of them; behind "ông X, Phó Châu trưởng Châu Y" X stands for Y. */
export const receiversOf = (told: Told, subjects: readonly Actor[], before: readonly Actor[], setting: MeetingSetting): string[] => {
  const { tokens } = setting.mentions.scan
  if (opensWith(tokens, behindMarks(tokens, told.sentence), MANY)) return personsIn(before)
  const [subject] = subjects
  const last = before.findLast(({ from }) => subject !== undefined && from < subject.from)
  const isPostOf =
    subject !== undefined &&
    subject.kind !== 'person' &&
    last?.kind === 'person' &&
    tokens.keys[last.to] === COMMA &&
    subject.from - last.to <= LONGEST_POST
  return personsIn(isPostOf ? [last] : subjects)
}

/** "Bluewave Đắk Lắk": a place behind a capital inside the sentence ends the name of somebody else. */
export const isPartOfName = ({ kind, from }: Actor, { sentence }: Told, { mentions }: MeetingSetting): boolean => {
  const { cases, kinds, ends, starts } = mentions.scan.tokens
  const at = from - 1
  const isJoined = kinds[at] === WORD && cases[at] !== LOWER && starts[from] === (ends[at] as number) + 1
  return kind === 'place' && isJoined && at > sentence.from
}

const ACTS = new Set(['person', 'body'])

const isBehindBody = ({ keys }: Tokens, first: Actor, second: Actor): boolean =>
  first.kind === 'body' && second.kind === 'body' && second.from - first.to === 1 && keys[first.to] === COMMA && keys[second.to] !== BY_NOW

const LEADS = phrases('làm trưởng đoàn|là trưởng đoàn|dẫn đầu|trưởng đoàn|làm đồng trưởng đoàn')
const AND = wordSet('và cùng , ;')
const ANOTHER = wordSet('đoàn ông bà ngài đồng đại')
/** How long the posts of a delegation's head may be. */
const LONGEST_LEADER = 90

/** Behind "do ông X, … dẫn đầu và": where the next guest begins; −1 where none is joined. */
const behindLeader = (told: Told, from: number, setting: MeetingSetting): number => {
  const { tokens } = setting.mentions.scan
  const end = Math.min(told.sentence.to, from + LONGEST_LEADER)
  for (let i = from; i < end; i++) {
    if (!opensWith(tokens, i, LEADS)) continue
    let at = i + 1
    while (at < i + 5 && !AND.has(tokens.keys[at] as number)) at++
    while (AND.has(tokens.keys[at] as number)) at++
    return at > i + 1 && at < told.sentence.to && ANOTHER.has(tokens.keys[at] as number) && at - i < 8 ? at : -1
  }
  return -1
}

/** What stands behind the verb and is joined by commas, "và", "cùng": the object; a leader ("do …") is not, but who is joined behind one is. */
export const objectsOf = (told: Told, inside: readonly Actor[], setting: MeetingSetting): Actor[] => {
  const { tokens } = setting.mentions.scan
  const after: Actor[] = []
  // "Tiếp đoàn, Đại sứ X bày tỏ …": behind the comma stands who receives.
  if (told.at - told.sentence.from <= 1 && tokens.keys[told.to] === COMMA) return after
  const opened = setsScene(told, inside, setting)
  let at = told.to
  for (const actor of inside) {
    if (actor.from < at) continue
    const stop = breakBetween(told, at, actor.from, setting)
    if (stop >= 0) {
      const goesOn = goesOnBehind(tokens, stop, after, actor) || goesOnWith(tokens, stop, after, actor)
      const next = tokens.keys[stop] === BY ? behindLeader(told, stop, setting) : goesOn ? actor.from : -1
      if (next < 0) break
      at = next
      if (actor.from < at) continue
    }
    if (actor.from - at > FARTHEST_OBJECT) break
    // "Tại buổi làm việc với ADB, Phó Chủ tịch UBND tỉnh … cho biết": behind the comma stands who speaks.
    if (opened && after.length && tokens.keys[actor.from - 1] === COMMA && actor.kind !== 'place') break
    at = actor.to
    // "huyện Jangsu, tỉnh Jeolla, Hàn Quốc": the larger place only says where the smaller one is.
    const last = after[after.length - 1]
    if (last && isBehindComma(tokens, actor) && rankOf(actor, setting) > rankOf(last, setting)) continue
    // "Ban điều phối Dự án tỉnh Bình Định": a place right behind a body says where the body is.
    if (last?.kind === 'body' && actor.kind === 'place' && actor.from <= last.to) continue
    after.push(actor)
  }
  // "đoàn doanh nghiệp Hà Lan do bà X, Tổng Lãnh sự …, dẫn đầu": a country comes through the body of who leads.
  const [only] = after
  if (after.length !== 1 || only?.kind !== 'place' || !only.references.some((one) => isCountry(one, setting))) return after
  const leader = inside.find((actor) => actor.kind === 'person' && actor.from > only.to && tokens.keys[actor.from - 1] === BY)
  return leader && bodiesOf([leader], setting).length ? [leader] : after
}

/** "các Bộ A, B, C; Ngân hàng D, UBND tỉnh E và nhà đầu tư Công ty F": behind a list of bodies a semicolon goes on with further ones. */
const goesOnBehind = ({ keys }: Tokens, stop: number, listed: readonly Actor[], next: Actor): boolean =>
  keys[stop] === SEMICOLON &&
  next.kind === 'body' &&
  next.from - stop <= NEAREST_BEHIND &&
  LISTS_ON.has(keys[next.to] as number) &&
  listed.length > 1 &&
  listed.every(({ kind }) => kind === 'body')
/** "làm việc với UBND tỉnh A (Nhật Bản); với Đại sứ quán B": another whom they met. */
const goesOnWith = ({ keys }: Tokens, stop: number, listed: readonly Actor[], next: Actor): boolean =>
  keys[stop] === SEMICOLON && keys[stop + 1] === WITH && next.kind === 'body' && next.from - stop <= NEAREST_BEHIND + 1 && listed.length > 0
const WITH = keyOf('với')
/** "; lãnh đạo Ngân hàng D" */
const NEAREST_BEHIND = 4
const LISTS_ON = wordSet(', ; và cùng . về')

/** "các đơn vị liên quan", but not "liên danh Tập đoàn BRG và Tập đoàn Sumitomo" */
const CONCERNED = keyOf('liên')
const CONCERNED_TAIL = keyOf('quan')

const breakBetween = (told: Told, from: number, to: number, setting: MeetingSetting): number => {
  const { keys, kinds } = setting.mentions.scan.tokens
  for (let i = from; i < Math.min(to, told.sentence.to); i++)
    if (
      (BREAKS.has(keys[i] as number) && !(keys[i] === COME && keys[i + 1] === FROM)) ||
      (kinds[i] === MARK && keys[i] === SEMICOLON) ||
      (keys[i] === CONCERNED && keys[i + 1] === CONCERNED_TAIL)
    )
      return i
  return -1
}

const OPENERS = phrases(
  'trong chuyến|nhân chuyến|khuôn khổ chuyến|tại buổi|tại cuộc|tại các buổi|tại các cuộc|trong buổi|sau buổi|kết thúc buổi|phát biểu tại buổi|tại phiên|trong cuộc'
)
/** How far behind "tại buổi" its verb may stand: "Ngày 17/9, tại buổi làm việc với …". */
const FARTHEST_OPENER = 8

/** True for a verb inside "Tại buổi làm việc với …", which only sets the scene of what the sentence tells. */
const opensSentence = ({ sentence, at }: Told, setting: MeetingSetting): boolean => {
  const { tokens } = setting.mentions.scan
  const from = Math.max(sentence.from, at - 3)
  return at - sentence.from <= FARTHEST_OPENER && holds(tokens, from, Math.min(at + 2, sentence.to), OPENERS)
}

/** True where the verb stands before its subject: "Tại buổi làm việc với X, Y cho biết", "Chiều 4/11, tiếp X, Y đề nghị". */
const setsScene = (told: Told, inside: readonly Actor[], setting: MeetingSetting): boolean =>
  opensSentence(told, setting) ||
  !inside.some(
    (actor) => actor.to <= told.at && !AT.has(setting.mentions.scan.tokens.keys[actor.from - 1] as number) && !isSeat(actor, setting)
  )

/** "tại Trụ sở Chính phủ, tiếp X, Y đề nghị": whose house it is does nothing there. */
const isSeat = ({ from }: Actor, { mentions }: MeetingSetting): boolean => {
  const { tokens } = mentions.scan
  for (let at = from - 1; at >= Math.max(0, from - NEAREST_SEAT); at--)
    if (opensWith(tokens, at, SEATS)) return AT.has(tokens.keys[at - 1] as number)
  return false
}
const NEAREST_SEAT = 3

/** "Tại buổi làm việc với X, Y cho biết": Y, who stands behind the object. */
export const speakerBehind = (told: Told, inside: readonly Actor[], objects: readonly Actor[], setting: MeetingSetting): Actor[] => {
  const last = objects[objects.length - 1]
  if (!last || !setsScene(told, inside, setting)) return []
  const { keys } = setting.mentions.scan.tokens
  const speaker = inside.find((actor) => actor.from > last.to && (actor.kind === 'person' || isPost(actor, setting)))
  if (!speaker) return []
  for (let i = last.to; i < speaker.from; i++) if (keys[i] === COMMA) return [speaker]
  return []
}

/** "…, Thủ tướng nói ngay đến": a post behind a comma whose body is known, and whose holder nobody names. */
const isPost = ({ kind, from, to, references }: Actor, setting: MeetingSetting): boolean =>
  kind === 'body' &&
  references.length > 0 &&
  setting.mentions.scan.tokens.keys[from - 1] === COMMA &&
  within(setting.mentions.posts, from, to).some((post) => post.from === from)

/** How large a place is: a district lies in a city, a city in a province, a province in a country; 1 for anything else. */
const rankOf = (actor: Actor, setting: MeetingSetting): number => {
  if (actor.kind !== 'place') return 1
  if (actor.references.some((one) => isCountry(one, setting))) return 9
  const { keys } = setting.mentions.scan.tokens
  const typed = RANKS.find(([type]) => actor.references[0]?.name.startsWith(type))?.[1]
  return typed ?? TYPES.get(keys[actor.from] as number) ?? TYPES.get(keys[actor.from - 1] as number) ?? 3
}

/** ", tỉnh Shimane" and ", Shimane" */
const isBehindComma = ({ keys }: Tokens, { from }: Actor): boolean =>
  keys[from - 1] === COMMA || (TYPES.has(keys[from - 1] as number) && (keys[from - 2] === COMMA || keys[from - 3] === COMMA))
const RANKS: readonly (readonly [string, number])[] = [
  ['huyện', 1],
  ['quận', 1],
  ['thành phố', 2],
  ['thị xã', 2],
  ['tỉnh', 4],
  ['bang', 4],
  ['vùng', 4],
  ['phủ', 4]
]
/** By the last syllable of the type that stands before a name. */
const TYPES = new Map(RANKS.map(([type, rank]) => [keyOf(type.split(' ').at(-1) as string), rank] as const))

const SEATS = phrases('nhà riêng|tư dinh|tư gia|trụ sở|hội trường|nhà khách|phòng họp|văn phòng|phòng khánh tiết')
const AT = wordSet('tại ở')
/** How many words may stand between "tại trụ sở" and whose it is. */
const FARTHEST_SEAT = 6
/** What goes on for more words than this without an end is no sentence, and is not gone through for each meeting in it. */
const LONGEST_SENTENCE = 400

/** Whose house the meeting is in: "tại trụ sở Bộ Y tế", "Địa điểm: hội trường UBND tỉnh". */
export const houseIn = (from: number, to: number, setting: MeetingSetting): Actor | undefined => {
  const { tokens } = setting.mentions.scan
  const actors = within(setting.actors, from, Math.min(to, from + LONGEST_SENTENCE))
  return actors.find((actor, k) => {
    // "tại nhà riêng Đại sứ Nhật Bản": whoever holds the post stands for the embassy.
    if (actor.kind !== 'body' && !(actor.kind === 'person' && bodiesOf([actor], setting).length)) return false
    // "Văn phòng Chính phủ, UBND tỉnh …": the name of another body is no seat.
    const behind = actors[k - 1]?.kind === 'body' ? (actors[k - 1] as Actor).to : from
    for (let i = Math.max(behind, actor.from - FARTHEST_SEAT); i < actor.from; i++) if (opensWith(tokens, i, SEATS)) return true
    return false
  })
}

/** The places where the told meeting is: "tại thành phố Nam Ninh". */
export const placesOfMeeting = (inside: readonly Actor[], setting: MeetingSetting): Actor[] =>
  inside.filter((actor) => actor.kind === 'place' && AT.has(setting.mentions.scan.tokens.keys[actor.from - 1] as number))
