import type { Sentence, Tokens } from '../../language/index.ts'

/** Longer lines tell something. */
const LONGEST = 120

/**
 * Lines that give a paper of an office its form, in small letters: number, addressee, recipients, headings. A letter is [a-zà-ỹ] and there is no
 * `u` flag: the patterns are compiled at every start, and with it that takes twice as long.
 */
const FORMS: readonly RegExp[] = [
  /^số ?: ?\S*\/\S+(?: [-–] .{3,60})?$/,
  /^(?:kính gửi|nơi nhận) ?:/,
  /^\((?:đã ký|ký tên.{0,30}|ký.{0,20}đóng dấu)\)$/,
  /^[-+] (?:như (?:trên|kính gửi|điều).{0,30}|lưu ?:.{0,40}|lưu vt.{0,30})$/,
  /^[a-zà-ỹ][a-zà-ỹ .]{1,40}, ngày \d{1,2} tháng \d{1,2} năm \d{4}$/,
  // "- Thành phần tham dự:", "Nội dung:": a label with nothing behind it.
  /^(?:[-+*•] ?|\d{1,2}[.)] ?|[a-zđ]\) ?)?(?:thời gian|địa điểm|thành phần|nội dung|kết luận|kết quả|kiến nghị|đề xuất|thông tin chung)[a-zà-ỹ ,]{0,50}:$/,
  // "Chủ trì: Ông …": when and where it was and who was there.
  /^(?:[-+*•] ?)?(?:thời gian|địa điểm|chủ trì|khách mời|thư ký|người ghi biên bản|thành phần)[a-zà-ỹ ,]{0,30}:.{1,90}$/,
  // "1. Về hợp tác lao động", "2. Đề xuất, kiến nghị": what the lines below are about.
  /^(?:về|đề xuất|kiến nghị|nhận xét|đánh giá chung|thông tin chung|tình hình chung|một số nội dung|thành phần|nội dung)[a-zà-ỹ ,–-]{0,60}$/
]
/** "TM. ỦY BAN NHÂN DÂN": who signs, for whom. */
const SIGNS = /^(?:TM|KT|TL|TUQ)\. ?/
/** "III. KẾT LUẬN": a heading in capitals. */
const LONGEST_HEADING = 80
const LETTERS = /[a-zà-ỹ]{3}/
const HEADING_MARKS = /^[a-zà-ỹ\d .,()/–-]+$/

const RECIPIENTS = /^nơi nhận ?:/
const APPENDIX = /^(?:phụ lục|danh sách|biểu|kế hoạch)/

const isForm = (words: string, lower: string): boolean =>
  FORMS.some((form) => form.test(lower)) ||
  SIGNS.test(words) ||
  (words.length <= LONGEST_HEADING && words === words.toUpperCase() && LETTERS.test(lower) && HEADING_MARKS.test(lower))

/** First tokens of the sentences that say nothing but what kind of paper they stand in; below "Nơi nhận:" come recipients and signature alone. */
export const paperFormIn = (tokens: Tokens, sentences: readonly Sentence[]): ReadonlySet<number> => {
  const found = new Set<number>()
  let closed = false
  for (const { from, to } of sentences) {
    const words = tokens.text.slice(
      tokens.starts[from],
      Math.min(tokens.ends[to - 1] as number, (tokens.starts[from] as number) + LONGEST + 1)
    )
    const lower = words.toLowerCase()
    closed = (closed || RECIPIENTS.test(lower)) && !APPENDIX.test(lower)
    if (words.length <= LONGEST && (closed || isForm(words, lower))) found.add(from)
  }
  return found
}
