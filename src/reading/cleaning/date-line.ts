import { daysInMonth } from '../../values/index.ts'
import { endsSentence, isNameLike } from './line-shape.ts'
import { BUTTON } from './toolbar.ts'

/** What a line that tells only when the page was published says. */
export interface DateLine {
  /** "2025-09-09"; null where the line gives no full date ("16:21", "Chủ nhật, 9/9"). */
  readonly day: string | null
  /** The line says that this is the day of publication or update, or gives an hour: today's clock in a page's head has neither more often than not. */
  readonly stated: boolean
  /** What stands beside the date: "PV", "Phan Minh", "Thời sự"; empty where nothing does. */
  readonly beside: string
}

const MONTHS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
/** "Tháng Bảy 27, 2024": an English date as some programs translate it; "27 Tháng Bảy, 2024" as others do. */
const MONTH_NAME = `tháng (?:${[...MONTHS].reverse().join('|')}|giêng)`
const WORD_MONTH = String.raw`${MONTH_NAME} \d{1,2}, \d{4}|\d{1,2} ${MONTH_NAME},? (?:năm )?\d{4}`
/** "Jul 13, 2022", "19 Jun 2024": as programs write it in English. */
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ENGLISH_MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const ENGLISH_DAY = String.raw`(?<![a-zà-ỹ])${ENGLISH_MONTH}\.? \d{1,2}, \d{4}|(?<!\d)\d{1,2} ${ENGLISH_MONTH}\.?,? \d{4}`
const DAY = String.raw`${WORD_MONTH}|${ENGLISH_DAY}|\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2} tháng \d{1,2},? (?:năm )?\d{4}|\d{1,2}[/.-]\d{1,2}(?![\d/.-])`
const TIME = String.raw`\d{1,2} ?(?::|giờ|h|g) ?\d{1,2}(?: ?(?::|phút) ?(?:\d{1,2})?)?['’]?(?: ?(?:am|pm|sa|ch))?(?![a-zà-ỹ\d])`
const WEEKDAY = `(?<![a-zà-ỹ])(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)(?=, \\d)|t[2-7]|cn)(?![a-zà-ỹ])`
const LABEL = `(?<![a-zà-ỹ])(?:(?:ngày|giờ|thời gian|được|lần)? ?(?:đăng|gửi|đưa|tạo|xuất bản|phát hành|cập nhật|ban hành|cập nhật cuối|cập nhật lần cuối)(?: tin| bài| lên| lúc| ngày| mới nhất| lần cuối)?|(?:posted|published|updated|last updated)(?: on)?)(?![a-zà-ỹ])`
const WORDS = `(?<![a-zà-ỹ])(?:ngày|lúc|hôm nay|vào|giờ|gmt|utc|ict|việt nam|english|rss|24h qua|(?:in|gửi) bài này|lượt xem|lượt đọc|đã xem|views?)(?![a-zà-ỹ])`

const LABELLED = new RegExp(LABEL, 'i')
const WEEKDAY_NAME = new RegExp(WEEKDAY, 'i')
const TIMED = new RegExp(TIME, 'i')
/** "2025-09-08T18:30:00Z", "2025-09-09T08:00:00+07:00": the instant that a program writes. */
const INSTANT = String.raw`(?<!\d)(\d{4}-\d{2}-\d{2})T(\d{2}):\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?(?![\d:])`
const WRITTEN_INSTANT = new RegExp(INSTANT)
/** Every piece of which a line made only of date, hour and view counter consists. */
const PIECES = new RegExp(
  [
    INSTANT,
    WEEKDAY,
    DAY,
    TIME,
    LABEL,
    String.raw`[\d.,]+ (?:lượt (?:xem|đọc)|views?)`,
    String.raw`(?:(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập)|views?|xem) ?:? ?[\d.,]+`,
    `(?<![a-zà-ỹ])${BUTTON}(?![a-zà-ỹ])`,
    WORDS,
    String.raw`[+-]0?\d(?::?\d\d)?(?![\d/.-])`
  ].join('|'),
  'gi'
)
const SEPARATORS = /[\s|,;:•·/()[\]+–—.'’-]+/gu

const FULL_DAY =
  /(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})|(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})|(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})/iu
const FULL_ENGLISH = new RegExp(
  String.raw`(?<![a-zà-ỹ])(${ENGLISH_MONTH})\.? (\d{1,2}), (\d{4})|(?<!\d)(\d{1,2}) (${ENGLISH_MONTH})\.?,? (\d{4})`,
  'i'
)
const FULL_WORD_MONTH = /tháng ([a-zà-ỹ]+(?: một| hai)?) (\d{1,2}), (\d{4})/i
const FULL_NAMED_MONTH = /(\d{1,2}) tháng ((?!năm \d)[a-zà-ỹ]+(?: một| hai)?),? (?:năm )?(\d{4})/iu

const isoDay = (year: number, month: number, day: number): string | null =>
  year >= 1945 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : null

const monthNamed = (name: string): number => (name.toLowerCase() === 'giêng' ? 1 : MONTHS.indexOf(name.toLowerCase()) + 1)

const englishMonth = (name: string): number => ENGLISH.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** The first full date in the text, "2025-09-09"; day before month, as in Vietnam. Null where there is none or it is in no calendar. */
export const dayIn = (text: string): string | null => {
  const found = FULL_DAY.exec(text)
  if (!found) {
    const [, name = '', day, year] = FULL_WORD_MONTH.exec(text) ?? []
    if (name !== '') return isoDay(Number(year), monthNamed(name), Number(day))
    const english = FULL_ENGLISH.exec(text)
    if (english)
      return isoDay(Number(english[3] ?? english[6]), englishMonth((english[1] ?? english[5]) as string), Number(english[2] ?? english[4]))
    const [, first, month = '', last] = FULL_NAMED_MONTH.exec(text) ?? []
    return isoDay(Number(last), monthNamed(month), Number(first))
  }
  const [, d1, m1, y1, y2, m2, d2, d3, m3, y3] = found
  if (y1) return isoDay(Number(y1), Number(m1), Number(d1))
  if (y2) return isoDay(Number(y2), Number(m2), Number(d2))
  return isoDay(Number(y3), Number(m3), Number(d3))
}

/**
 * The day of an instant as a reader in Vietnam has it: "2025-09-08T18:30:00Z" is 9 September there. With an offset of its own, or none,
 * the day is the one written. Null where the text holds no instant.
 */
const dayOfInstant = (text: string): string | null => {
  const [, day, hour, zone] = WRITTEN_INSTANT.exec(text) ?? []
  const written = day === undefined ? null : dayIn(day)
  return written === null || zone !== 'Z' ? written : dayInVietnam(written, Number(hour))
}

/** The day in Vietnam when the clock of Greenwich shows `hour` on `day`. */
export const dayInVietnam = (day: string, hour: number): string =>
  hour < MIDNIGHT_OF_VIETNAM ? day : new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10)
const MIDNIGHT_OF_VIETNAM = 17
const DAY_MS = 86_400_000

/**
 * Reads a line that consists of a date or an hour with its labels, and little else; null for every other line.
 * "16:21 | 09/09/2025 GMT+7" · "Thứ bảy, 18/11/2023 - 10:55" · "Lượt xem: 70 | Gửi lúc: 05/12/2013 15:42:27" · "PV • 28/01/2025 08:22"
 */
export const readDateLine = (text: string): DateLine | null => {
  if (text.length > 120 || !/\d/.test(text)) return null
  const instant = dayOfInstant(text)
  const timed = instant !== null || TIMED.test(text)
  const labelled = LABELLED.test(text)
  // With its weekday the translated form is today's clock at the top of the page, never the day of a story.
  const day = WEEKDAY_NAME.test(text) && FULL_WORD_MONTH.test(text) ? null : (instant ?? dayIn(text))
  if (!timed && day === null && !labelled && !/\d[/.-]\d|, \d{4}$/.test(text)) return null
  const beside = text.replace(PIECES, ' ').replace(SEPARATORS, ' ').trim()
  if (beside === '') return { day, stated: timed || labelled, beside }
  // "Phan Minh - 09/09/2025 16:21": an author or a section beside a full date with its hour.
  const words = beside.split(' ').length
  if (day !== null && (timed || labelled) && words <= 4 && !/\d/.test(beside) && beside.length <= 32) return { day, stated: true, beside }
  return readParts(text)
}

/** What sets the parts of such a line apart. */
const PART = / ?[|•»] ?| [-–—] /u
/** "Tác giả: Thu Hà", "Chuyên mục: Đối ngoại", "Phản hồi: 0": what else pages say beside the day. */
const FACT =
  /^(?:tác giả|(?:người (?:đăng|viết|gửi)|đăng bởi|viết bởi)(?: bài(?: viết)?)?|nguồn(?: tin)?|chuyên mục|danh mục|phản hồi|bình luận|đã xem|đã đọc) ?: ?(.{0,60})$/iu
/** "… | 512 | 0": how often the page was seen and answered. */
const COUNT = /^[\d.,]{1,9}$/
/** An office or paper that made the page: "Ban Quản lý dự án tỉnh", "Văn phòng Sở Y tế". */
const OFFICE =
  /^(?:(?:tiểu )?ban|sở|bộ|cục|vụ|chi cục|tổng cục|trung tâm|văn phòng|phòng|ubnd|hđnd|ủy ban|cổng|báo|tạp chí|đài|đại sứ quán|thông tin) \p{L}/iu
/** The day alone beside a name with capitals is a page's only in these years: "Điện Biên Phủ - 07/05/1954" is none. */
const FIRST_PAGES = '2000'
const MOST_ASIDE = 3
const LONGEST_ASIDE = 60

const besideDay = (text: string): string => text.replace(PIECES, ' ').replace(SEPARATORS, ' ').trim()

/**
 * A line whose parts are set apart by bars or dashes: one tells the full day, the others who made the page and how often it was seen.
 * "24/11/2020 | Thu Hà" · "Nhóm PV - Ảnh: Lê Bình | 29/09/2017 08:20" · "Văn phòng Sở Y tế - 21/03/2019" · "Thứ hai - 06/05/2024 09:20 | 318 | 0"
 */
const readParts = (text: string): DateLine | null => {
  const dated: string[] = []
  const aside: string[] = []
  let sure = false
  for (const part of text.split(PART).map((one) => one.trim())) {
    const fact = FACT.exec(part)
    if (fact || COUNT.test(part)) {
      sure = true
      if (fact?.[1] && !/\d/.test(fact[1])) aside.push(fact[1])
    } else if (besideDay(part) === '') dated.push(part)
    else if (/\d/.test(part) || part.length > LONGEST_ASIDE || endsSentence(part)) return null
    else aside.push(part)
  }
  const when = dated.join(' ')
  const day = dayIn(when)
  if (day === null || dated.length === 0 || aside.length > MOST_ASIDE) return null
  const stated = sure || TIMED.test(when) || LABELLED.test(when)
  const named = day >= FIRST_PAGES && aside.length === 1 && aside.every((one) => isNameLike(one) || OFFICE.test(one))
  return stated || named ? { day, stated: true, beside: aside.join(' - ') } : null
}
