import { type DateMention, keyOf, type Mentions, type Tokens, WORD } from '../../language/index.ts'
import { within } from '../text/in-order.ts'
import { holds, phrases, wordSet } from '../text/phrases.ts'
import type { MeetingSetting, Told } from './meeting-setting.ts'

// Which day a meeting was on.

/** How far from the verb a meeting's day may stand; a sentence without end has many days. */
const DATE_REACH = 120
/** Dates that are no day of a meeting, however they stand beside one. */
const NO_EVENT = new Set(['anniversary', 'fiscal-year', 'birth', 'document', 'stamp', 'lunar'])

/** The day that a telling's sentence says the meeting was on; null where none is its own. */
export const dateIn = ({ mentions }: MeetingSetting, { sentence, at }: Told): DateMention | null => {
  const { tokens } = mentions.scan
  const days = within(mentions.dates, Math.max(sentence.from, at - DATE_REACH), Math.min(sentence.to, at + DATE_REACH)).filter(
    (date) => date.kind === 'day' && isOn(date)
  )
  // "buổi làm việc với Bộ Tài chính ngày 21/8": a day behind a body looks like a paper's, and is the meeting's where no other is told.
  const own = days.filter((date) => !(date.role && NO_EVENT.has(date.role)))
  // "thăm các tỉnh miền Trung (28/11 - 1/12), ngày 30/11, … đã làm việc": a day in brackets says when something else was.
  const bare = own.find((date) => tokens.keys[date.from - 1] !== OPEN)
  // "Tổng giám đốc tiếp đoàn công tác (26/01/2015)": in brackets behind a headline stands the day of the page.
  if (!bare && own[0]?.to === sentence.to - 1 && own[0].parts.year !== null) return null
  const told = bare ?? own[0] ?? days.find((date) => date.role === 'document')
  // "Hà Nội, ngày 19/11/2024 – Ngân hàng A và Quỹ B ký kết …": a release tells of its own day, where it tells of no other.
  return told ?? days.find((date) => date.role === 'stamp' && opensRelease(mentions.scan.tokens, sentence, date)) ?? null
}

/** Only a place stands between the start of the sentence and its day, and a dash behind it. */
const opensRelease = ({ keys, kinds }: Tokens, sentence: { readonly from: number }, { from, to }: DateMention): boolean =>
  from > sentence.from &&
  from - sentence.from <= LONGEST_RELEASE &&
  kinds[sentence.from] === WORD &&
  (DASHES.has(keys[to] as number) || (keys[to] === CLOSE && DASHES.has(keys[to + 1] as number)))
const LONGEST_RELEASE = 9
const DASHES = wordSet('- – —')
const CLOSE = keyOf(')')
const OPEN = keyOf('(')

/** "Ngày 8/3", "trong chiều 8/3" */
const isOn = ({ relation, range }: DateMention): boolean => range === null && (relation === 'on' || relation === 'during')

/** Where no verb of meeting stands beside a day: the day the story opens with ("Ngày 15/6, …"), or, behind a summary, the sentence that opens with one or tells its part of the day ("được thông qua sáng 10/10"). */
export const openingDay = (setting: MeetingSetting): DateMention | null => {
  const ledes = setting.mentions.scan.sentences.filter(
    (sentence) => !setting.isAside(sentence) && sentence.to - sentence.from >= LEAST_LEDE
  )
  for (const lede of ledes.slice(0, MOST_LEDES)) {
    const days = within(setting.mentions.dates, lede.from, lede.to).filter(
      (date) => date.kind === 'day' && isOn(date) && date.dayMonth !== null && date.role === null
    )
    const [day] = days
    if (day && holds(setting.mentions.scan.tokens, lede.from, Math.min(lede.to, lede.from + PAPER_REACH), SENDS)) return null
    if (day && days.length === 1 && (lede === ledes[0] || day.phraseFrom <= lede.from + 1 || day.partOfDay !== null)) return day
    if (day) return null
  }
  return null
}
/** "Ngày 4/6, UBND tỉnh đã có báo cáo gửi Bộ …": the day of a paper, not of the meeting it tells of. */
const SENDS = phrases('có báo cáo|báo cáo gửi|có văn bản|có công văn|có tờ trình|văn bản gửi|ban hành|ra thông báo|có thông báo')
const PAPER_REACH = 30
/** Shorter lines above a story are labels. */
const LEAST_LEDE = 12
const MOST_LEDES = 4

/**
 * Where no day is told of a meeting, what its sentence tells of the month: "Từ ngày 4 - 8/5, đoàn … thăm và làm việc tại", and "Tháng 3/2019, UBND tỉnh …
 * đã làm việc với", where the sentence opens with it.
 */
export const monthIn = ({ mentions }: MeetingSetting, { sentence, at }: Told): DateMention | null => {
  const told = within(mentions.dates, Math.max(sentence.from, at - DATE_REACH), Math.min(sentence.to, at + DATE_REACH)).filter(
    ({ role, relation, horizon }) => !(role && NO_EVENT.has(role)) && RUNNING.has(relation) && horizon !== 'coming'
  )
  // A meeting told over two days ("trong hai ngày 5 và 6/6") has no one day, and was on both.
  const visit = told.find(
    ({ kind, range }) =>
      kind === 'day' &&
      range !== null &&
      range.from.parts.month === range.to.parts.month &&
      (range.to.parts.day ?? 0) - (range.from.parts.day ?? 0) > 1
  )
  const month = told.find(({ kind, range, phraseFrom }) => kind === 'month' && range === null && phraseFrom - sentence.from <= 1)
  return visit ?? month ?? null
}
const RUNNING = new Set<DateMention['relation']>(['on', 'during', 'from'])

/** The dates that can tell a year: those around it and those at the head of the text. */
export const datesNear = (mentions: Mentions, { from }: { readonly from: number }): DateMention[] => [
  ...mentions.dates.slice(0, HEAD_DATES).filter((date) => date.to < from - YEAR_REACH),
  ...within(mentions.dates, from - YEAR_REACH, from + YEAR_REACH)
]
const HEAD_DATES = 20
const YEAR_REACH = 1500
