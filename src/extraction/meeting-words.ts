import { compileNames, findNames, type KnownMatch, keyOf, LOWER, type Phrase, type Sentence, type Tokens } from '../language/index.ts'
import { opensWith, phrases, wordSet } from './phrases.ts'
import type { Meeting } from './record.ts'

/** Who is told by the words: `receives`: the subject is the host; `comes`: the subject is the guest; `meets`: either may be; `joint`: both stand before the verb; `between`: only the format is told. */
export type Turn = 'receives' | 'comes' | 'meets' | 'joint' | 'between'

/** Words that tell of a meeting. */
export interface Telling extends Phrase {
  readonly kind: 'telling'
  readonly format: Meeting['format']
  readonly turn: Turn
}

const TELLINGS: readonly (readonly [Meeting['format'], Turn, string])[] = [
  ['reception', 'between', 'buổi tiếp|buổi đón tiếp|buổi tiếp đón|cuộc tiếp'],
  [
    'reception',
    'receives',
    'tiếp|đã tiếp|chủ trì tiếp|tiếp và làm việc với|tiếp, làm việc với|tiếp xã giao|tiếp thân mật|đón tiếp|tiếp đón|tiếp đoàn|có buổi tiếp|vừa tiếp|tiếp kiến|chủ trì buổi tiếp và làm việc|có buổi tiếp và làm việc với|có buổi tiếp, làm việc với|tiếp và làm việc|chủ trì buổi tiếp'
  ],
  ['reception', 'comes', 'đến chào|chào xã giao|đến chào xã giao|đến chào từ biệt|chào từ biệt'],
  [
    'working session',
    'comes',
    'đến thăm và làm việc với|đến thăm và làm việc tại|sang thăm và làm việc|đến thăm và làm việc|thăm và làm việc tại|thăm và làm việc với|thăm, làm việc tại|thăm, làm việc với|đến thăm, làm việc với|đến thăm, làm việc tại|đến làm việc với|đến làm việc tại|về làm việc với|đã đến thăm và làm việc tại|đã đến thăm và làm việc với'
  ],
  [
    'working session',
    'between',
    'buổi làm việc|cuộc làm việc|phiên làm việc|cuộc họp|buổi họp|cuộc gặp|buổi gặp|buổi gặp gỡ|buổi trao đổi'
  ],
  [
    'working session',
    'meets',
    'trò chuyện cùng|trò chuyện với|hội kiến|hội kiến với|gặp gỡ và làm việc với|gặp gỡ, làm việc với|làm việc với|có buổi làm việc với|đã làm việc với|làm việc cùng|họp với|họp trực tuyến với|trao đổi trực tuyến với|gặp gỡ|đã gặp|gặp mặt|có cuộc gặp với|có cuộc gặp|có cuộc gặp gỡ với|có cuộc gặp và làm việc với|có cuộc gặp gỡ và làm việc với|có buổi gặp với|có cuộc làm việc với|gặp'
  ],
  ['talks', 'meets', 'hội đàm|hội đàm với|có cuộc hội đàm với'],
  ['signing', 'joint', 'ký|ký kết|đã ký|đã ký kết|đã tiến hành ký kết|tiến hành ký kết|trao đổi biên bản'],
  ['working session', 'joint', 'đồng chủ trì|họp|đã họp|họp bàn|phối hợp tổ chức|kiểm tra|bàn giao|cùng kiểm tra|tổ chức họp'],
  ['signing', 'between', 'lễ ký kết|lễ ký|buổi lễ ký kết|lễ trao'],
  ['conference', 'between', 'hội nghị|hội thảo|diễn đàn|tọa đàm'],
  ['visit', 'between', 'chuyến thăm|chuyến công tác'],
  [
    'visit',
    'comes',
    'thăm chính thức|đến thăm|sang thăm|tới thăm|có chuyến thăm|có chuyến công tác tại|có chuyến công tác đến|có chuyến thăm và làm việc tại|có chuyến thăm, làm việc tại|có chuyến thăm và làm việc với|có chuyến thăm, làm việc với|có chuyến làm việc tại|có chuyến làm việc với'
  ],
  ['survey', 'comes', 'đi khảo sát|khảo sát thực địa|đến khảo sát']
]

const NAMES = compileNames(
  TELLINGS.flatMap(([format, turn, forms]) =>
    forms.split('|').map((form): Telling => ({ kind: 'telling', form, proper: false, format, turn }))
  )
)

/** Every telling in the text, in order; words that only look like one are left out. */
export const findTellings = (tokens: Tokens): KnownMatch<Telling>[] =>
  findNames(NAMES, tokens)
    .of('telling')
    .filter((match) => !isFalse(tokens, match))

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

const isFalse = (tokens: Tokens, { from, to }: KnownMatch): boolean => {
  const { keys } = tokens
  if (keys[to - 1] === RECEIVE && to - from <= 2)
    return (
      (tokens.cases[to] === LOWER && NOT_AFTER_RECEIVE.has(keys[to] as number) && keys[to + 1] !== HEAD) ||
      (to - from === 1 && NOT_BEFORE_RECEIVE.has(keys[from - 1] as number))
    )
  if (to - from === 1 && keys[from] === MEET) return NOT_AFTER_MEET.has(keys[to] as number) || NOT_BEFORE_MEET.has(keys[from - 1] as number)
  return false
}

/** What a paper tells of by its labels alone. */
export const SESSION: Telling = { kind: 'telling', form: 'thời gian', proper: false, format: 'working session', turn: 'between' }

const SAID = phrases(
  'cho biết|cho hay|chia sẻ|khẳng định|nhấn mạnh|thông tin|nhắc lại|cho rằng|bày tỏ|mong muốn|mong|đề nghị|hy vọng|từng|trước đó|trước đây'
)
/** A day of its own makes a meeting of what somebody tells in passing. */
const REPORT_REACH = 40

/** "theo đề nghị của tỉnh", "với mong muốn": nobody says anything. */
const NO_SPEECH = wordSet('theo với đáp ứng sự')
/** "Đoàn sẽ làm việc với …" has not met yet. */
const AHEAD = phrases('sẽ|dự kiến|chuẩn bị')
const AHEAD_REACH = 3

/** "Ông Morozov cho biết, tập đoàn đã làm việc với …", "trước đó đã gặp …": told of, not told. */
export const isReported = (tokens: Tokens, sentence: Sentence, { from }: KnownMatch): boolean => {
  for (let i = Math.max(sentence.from, from - REPORT_REACH); i < from; i++)
    if (opensWith(tokens, i, SAID) && !NO_SPEECH.has(tokens.keys[i - 1] as number)) return true
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
