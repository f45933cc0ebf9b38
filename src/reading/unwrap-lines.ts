import { endsOpen, endsSentence, isListItem } from './cleaning/line-shape.ts'
import { isSlugLine } from './cleaning/teasers.ts'

// Lines that a program broke in the middle of a sentence: a column of fixed width, or the breaks of a page's source. Taken one by one they
// would pass for names, dates and headlines ("Sáng", "17/6/2009;", "Thanh Hóa."); joined they are the paragraphs they were.

/** A line of a fixed column is no longer than this; a longer one shows that lines are paragraphs. */
const WIDEST_COLUMN = 110
const NARROWEST_COLUMN = 40
/** Full lines that show a column, and breaks in mid-sentence that show a text broken anywhere. */
const LEAST_FULL = 4
const LEAST_BREAKS = 2

/** Words that no sentence ends with: what they announce stands on the next line. */
const ANNOUNCES =
  /(?:^| )(?:ngày|tháng|năm|số|và|với|của|cho|do|bởi|tại|từ|đến|về|là|các|những|theo|trong|trên|dưới|giữa|nhằm|để|gồm|tỉnh|thành phố|huyện|xã|phường|đồng chí|ông|bà)$/iu
const LONGEST_ANNOUNCEMENT = 12

const SMALL_START = /^\p{Ll}\S*(?: +\S|[.,;…])/u
/** Small letters with which a line of its own begins: an author, a source, a counter, a link. */
const OWN_LINE = /^(?:ảnh|hình|nguồn|theo|bởi|by|đăng|gửi|lượt|xem|đọc|in|chia|tin|bài|pv|tags?)(?![a-zà-ỹ])|^(?:https?:|www\.)/i

/** True where the sentence of `line` plainly goes on in `next`: "… do đồng chí Phạm Văn Toàn," "phó giám đốc sở, dẫn đầu" */
const runsOn = (line: string, next: string): boolean => {
  if (endsSentence(line) || /[:;]$/.test(line)) return false
  if (SMALL_START.test(next)) return !OWN_LINE.test(next) && !isSlugLine(next)
  return /^[\p{Lu}\d]/u.test(next) && ANNOUNCES.test(line.slice(-LONGEST_ANNOUNCEMENT))
}

/** In a text broken anywhere a comma at the end of a long line is another break: "… do đồng chí Phạm Văn Toàn," "Phó Giám đốc Sở, …" */
const endsInComma = (line: string): boolean => line.endsWith(',') && line.length >= NARROWEST_COLUMN

/** There too a few words with a full stop are the rest of the sentence above: "… một phần ba học tiếng" "Nhật." */
const leavesRest = (line: string, next: string): boolean =>
  line.length >= NARROWEST_COLUMN && !endsSentence(line) && !/[:;]$/.test(line) && next.length <= 24 && next.endsWith('.')

const isCapitalWord = (line: string): boolean => /^\p{Lu}\p{L}*$/u.test(line)

/** True where the first word of `next` would not have fitted behind `line`. */
const fills = (line: string, next: string, width: number): boolean => {
  const word = next.indexOf(' ')
  return line.length + 1 + (word < 0 ? next.length : word) > width - 3
}

/** True where two lines could be one: both have words, neither is a table's, the second is no list item. */
const couldJoin = (line: string, next: string): boolean =>
  line !== '' && next !== '' && !line.includes('|') && !next.includes('|') && !isListItem(next)

type Break = (line: string, next: string) => boolean

/** How the lines of a text were broken; null where they are paragraphs. */
const breakOf = (lines: readonly string[]): Break | null => {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0)
  const canBeColumn = width >= NARROWEST_COLUMN && width <= WIDEST_COLUMN
  let [breaks, afterWords, commas, inside, full] = [0, 0, 0, 0, 0]
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at] as string
    const next = lines[at + 1] as string
    if (!couldJoin(line, next)) continue
    if (runsOn(line, next) && SMALL_START.test(next)) {
      breaks++
      if (line.endsWith(',')) commas++
      if (isCapitalWord(line)) afterWords++
    }
    if (!canBeColumn || endsSentence(line) || endsOpen(line)) continue
    inside++
    if (fills(line, next, width)) full++
  }
  const ways: Break[] = []
  if (full >= LEAST_FULL && full >= inside * 0.8) ways.push((line, next) => fills(line, next, width))
  if (breaks >= LEAST_BREAKS) ways.push(runsOn, endsInComma, leavesRest)
  // Some editors break behind the first word of each paragraph, which may be a name: "Yên" "Bái, ngày 5 tháng 6".
  if (afterWords >= LEAST_BREAKS) ways.push((line, next) => isCapitalWord(line) && /^\p{Lu}\p{Ll}/u.test(next))
  // "… tiếp Bộ trưởng Bộ Môi trường," "bà Lê Mai." is a break even where it is the only one.
  if (commas > 0) ways.push((line, next) => line.endsWith(',') && runsOn(line, next))
  return ways.length === 0 ? null : (line, next) => couldJoin(line, next) && ways.some((isBreak) => isBreak(line, next))
}

/**
 * Joins the lines of a plain text that were broken within their sentences; an empty line ends a paragraph. Where lines are paragraphs they
 * stay. Linear.
 */
export const unwrapLines = (given: readonly string[]): readonly string[] => {
  const lines = given.map((line) => line.trim())
  const isBreak = breakOf(lines)
  if (isBreak === null) return given
  const paragraphs: string[][] = []
  lines.forEach((line, at) => {
    const open = paragraphs.at(-1)
    if (open && isBreak(lines[at - 1] as string, line)) open.push(line)
    else paragraphs.push([line])
  })
  return paragraphs.map((pieces) => pieces.join(' '))
}
