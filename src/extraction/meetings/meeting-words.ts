import {
  type KnownMatch,
  keyOf,
  LOWER,
  type Mentions,
  outermost,
  type Sentence,
  type TellingEntry,
  type Tokens,
  type Turn,
  WORD
} from '../../language/index.ts'
import type { Meeting } from '../record.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phrases, wordSet } from '../text/phrases.ts'

/** Words that tell of a meeting. */
export interface Telling extends TellingEntry {
  readonly format: Meeting['format']
}

/** Every telling in the text, in order; words that only look like one are left out. */
export const findTellings = ({ scan }: Mentions): KnownMatch<Telling>[] =>
  outermost(scan.names.of('telling') as readonly KnownMatch<Telling>[]).filter((match) => !isFalse(scan.tokens, match))

const RECEIVE = keyOf('tiếp')
/** "tiếp Thị trưởng", "tiếp viện trưởng": those with a capital or a head are received. */
const HEAD = keyOf('trưởng')
const MEET = keyOf('gặp')
/** "tiếp tục", "tiếp theo", "tiếp cận": the syllable alone receives no one. */
const NOT_AFTER_RECEIVE = wordSet('tục theo cận nhận thu xúc nối sức tới viện diễn thị bước đến dân công nhau quản sóng giáp liệu tay')
const NOT_BEFORE_RECEIVE = wordSet('trực gián kế giao nối liên sẽ')
/** "gặp khó khăn", "gặp nhiều vướng mắc", "gặp gỡ nhau" */
const NOT_AFTER_MEET = wordSet('khó nhiều phải vướng trở rủi sự lại nhau thuận không hạn')
const NOT_BEFORE_MEET = wordSet('buổi cuộc thường đang còn hay bắt')

/** "Làm việc với cơ quan công an, chủ xe thừa nhận …": whoever is questioned meets nobody. */
const QUESTIONS = phrases(
  ['cơ quan công an', 'công an', 'cơ quan điều tra', 'cơ quan cảnh sát', 'lực lượng chức năng', 'cơ quan chức năng', 'tổ công tác']
    .map((who) => `${who} ,`)
    .join('|')
)

const isFalse = (tokens: Tokens, { from, to, entries }: KnownMatch<Telling>): boolean => {
  const { keys } = tokens
  if (opensWith(tokens, to, QUESTIONS) || opensWith(tokens, to + 1, QUESTIONS)) return true
  // "Hội nghị Gặp gỡ Nhật Bản": with a capital behind a word it is a name.
  if (keys[from] === MEET && tokens.cases[from] !== LOWER && from > 0 && tokens.kinds[from - 1] === WORD) return true
  // "bàn giao mặt bằng", "bàn giao 30 km mặt bằng": land for works, at no meeting.
  if (entries[0]?.form === 'bàn giao' && holds(tokens, to, to + LAND_REACH, LAND)) return true
  // "cảm ơn sự đón tiếp trọng thị của lãnh đạo TP. Huế": who thanks for it does not receive.
  if (entries[0]?.turn === 'receives' && keys[from - 1] === NOUN) return true
  // "Tiếp tục chương trình thăm và làm việc tại Trung Quốc, ngày 13/7, đoàn …": the programme of a journey.
  if (entries[0]?.turn === 'comes' && keys[from - 1] === PROGRAMME[1] && keys[from - 2] === PROGRAMME[0]) return true
  if (keys[to - 1] === RECEIVE && to - from <= 2)
    return (
      (tokens.cases[to] === LOWER && NOT_AFTER_RECEIVE.has(keys[to] as number) && keys[to + 1] !== HEAD) ||
      (to - from === 1 && NOT_BEFORE_RECEIVE.has(keys[from - 1] as number))
    )
  if (to - from === 1 && keys[from] === MEET) return NOT_AFTER_MEET.has(keys[to] as number) || NOT_BEFORE_MEET.has(keys[from - 1] as number)
  return false
}

const NOUN = keyOf('sự')
const PROGRAMME = ['chương', 'trình'].map(keyOf)
const LAND = phrases('mặt bằng|đất|diện tích|hồ sơ|công việc|nhiệm vụ')
const LAND_REACH = 6

/** What a paper tells of by its labels alone. */
export const SESSION: Telling = { kind: 'telling', form: 'thời gian', proper: false, format: 'working session', turn: 'between' }

const SAID = phrases(
  'cho biết|cho hay|chia sẻ|khẳng định|nhấn mạnh|thông tin|nhắc lại|cho rằng|bày tỏ|mong muốn|mong|đề nghị|hy vọng|từng|trước đó|trước đây'
)
const BEFORE = phrases('trước đó')
const COMMA = keyOf(',')
/** A day of its own makes a meeting of what somebody tells in passing. */
const REPORT_REACH = 40

/** "Thông tin này được bà X nêu tại cuộc làm việc với …": what was said at this meeting, not who says it. */
const WHAT_IS_TOLD = phrases('thông tin này|thông tin trên|thông tin đó|thông tin được')
/** "theo đề nghị của tỉnh", "với mong muốn": nobody says anything; "Đó là khẳng định của Bí thư … tại buổi tiếp": said at this meeting. */
const NO_SPEECH = wordSet('theo với đáp ứng sự là')
/** "Đoàn sẽ làm việc với …" has not met yet. */
const AHEAD = phrases('sẽ|dự kiến|chuẩn bị')
const AHEAD_REACH = 3

/** "Ông Morozov cho biết, tập đoàn đã làm việc với …", "trước đó đã gặp …": told of, not told. */
export const isReported = (tokens: Tokens, sentence: Sentence, { from }: KnownMatch): boolean => {
  // "Trước đó, ngày 15-6, Bí thư … đã có buổi làm việc với": the text itself tells what was before.
  const start = opensWith(tokens, sentence.from, BEFORE) && tokens.keys[sentence.from + 2] === COMMA ? sentence.from + 3 : sentence.from
  for (let i = Math.max(start, from - REPORT_REACH); i < from; i++)
    // "Sở Thông tin và Truyền thông": with a capital inside the sentence it is part of a name.
    if (
      (tokens.cases[i] === LOWER || i === sentence.from) &&
      opensWith(tokens, i, SAID) &&
      !opensWith(tokens, i, WHAT_IS_TOLD) &&
      !NO_SPEECH.has(tokens.keys[i - 1] as number)
    )
      return true
  return (
    isAhead(tokens, sentence, from) ||
    isOrdered(tokens, sentence, from) ||
    isInvited(tokens, sentence, from) ||
    isUsual(tokens, sentence, from)
  )
}

/** "yêu cầu Sở Xây dựng làm việc với Công ty A": what somebody is charged or asked to do has not been. "thực hiện chỉ đạo của Bộ, Sở đã làm việc với" tells what was. */
const isOrdered = (tokens: Tokens, sentence: Sentence, from: number): boolean => {
  for (let i = Math.max(sentence.from, from - ORDER_REACH); i < from; i++)
    if (opensWith(tokens, i, ORDERS) && !NAMED_ORDER.has(tokens.keys[i - 1] as number)) return true
  return false
}
const ORDERS = phrases('yêu cầu|kiến nghị|chỉ đạo|phân công|đôn đốc|giao nhiệm vụ|ủy quyền cho')
const ORDER_REACH = 24
const NAMED_ORDER = wordSet('theo với đáp ứng sự là hiện của những các tác kiến ban số về và')

/** "trung bình mỗi năm TP.HCM đón 200 đoàn khách": what happens every year is no meeting. */
const isUsual = (tokens: Tokens, sentence: Sentence, from: number): boolean => {
  for (let i = Math.max(sentence.from, from - USUAL_REACH); i < from; i++) if (opensWith(tokens, i, USUALLY)) return true
  return false
}
const USUALLY = phrases('trung bình mỗi|bình quân mỗi|mỗi năm|mỗi tháng')
const USUAL_REACH = 8

/**
 * "Bản ghi nhớ giữa A và B, ký năm 2013": a year or month behind the verb is an older paper's; a meeting tells its day. So is one that opens the sentence
 * ("Tháng 11/2022, A và B đã ký …") and lies before the month in which the page came out.
 */
export const isOldPaper = (
  { dates }: Mentions,
  sentence: Sentence,
  { entries, from, to }: KnownMatch<Telling>,
  publishedOn: string | null
): boolean => {
  const isVague = ({ kind }: Mentions['dates'][number]): boolean => kind === 'year' || kind === 'month'
  if (entries[0]?.format !== 'signing') return false
  const opens = within(dates, sentence.from, from).find((date) => isVague(date) && date.phraseFrom <= sentence.from + 1)
  const isBefore = !!opens?.on && publishedOn !== null && opens.on.slice(0, 7) < publishedOn.slice(0, opens.on.length)
  return isBefore || within(dates, to, to + FARTHEST_YEAR).some(isVague)
}
const FARTHEST_YEAR = 3

/** "mời Chủ tịch nước sang thăm": an invitation is no visit; "theo lời mời của X, … sang thăm" is one. */
const isInvited = ({ keys }: Tokens, sentence: Sentence, from: number): boolean => {
  for (let i = Math.max(sentence.from, from - INVITED_REACH); i < from; i++)
    if (keys[i] === INVITE && !NO_INVITING.has(keys[i - 1] as number)) return true
  return false
}
const INVITE = keyOf('mời')
const NO_INVITING = wordSet('lời được khách giấy thư')
const INVITED_REACH = 14

/** "sẽ làm việc", "dự kiến bàn giao": has not been yet. */
export const isAhead = (tokens: Tokens, sentence: Sentence, from: number): boolean => {
  for (let i = Math.max(sentence.from, from - AHEAD_REACH); i < from; i++) if (opensWith(tokens, i, AHEAD)) return true
  return false
}

const JOURNEY = keyOf('chuyến')

/** True for the visit of "trong chuyến thăm và làm việc tại tỉnh, đoàn đã tới chào …". */
const isJourney = (tokens: Tokens, { from }: KnownMatch): boolean => tokens.keys[from - 1] === JOURNEY

/** Of the tellings of one sentence those that tell its meeting: who is received "đến thăm và chào xã giao" comes to no other, and a journey is only told where nothing else is. */
export const mainTellings = (tokens: Tokens, tellings: readonly KnownMatch<Telling>[]): KnownMatch<Telling>[] => {
  const turnOf = (match: KnownMatch<Telling>): Turn | undefined => match.entries[0]?.turn
  const received = tellings.findIndex((match) => turnOf(match) === 'receives')
  const meets = tellings.some((match) => turnOf(match) !== 'between' && !isJourney(tokens, match))
  return tellings.filter((match, i) => {
    if (turnOf(match) === 'comes' && received >= 0 && i > received) return false
    return !(isJourney(tokens, match) && meets)
  })
}
