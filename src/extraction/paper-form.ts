import type { Sentence, Tokens } from '../language/index.ts'

/** Longer lines tell something. */
const LONGEST = 120

/** Lines that give a paper of an office its form: number, addressee, recipients, signature, headings. */
const FORMS: readonly RegExp[] = [
  /^số ?: ?\S*\/\S+(?: [-–] .{3,60})?$/iu,
  /^(?:kính gửi|nơi nhận) ?:/iu,
  /^(?:TM|KT|TL|TUQ)\. ?(?:\p{Lu}|$)/u,
  /^\((?:đã ký|ký tên.{0,30}|ký.{0,20}đóng dấu)\)$/iu,
  /^[-+] (?:như (?:trên|kính gửi|điều).{0,30}|lưu ?:.{0,40}|lưu vt.{0,30})$/iu,
  /^\p{Lu}[\p{L} .]{1,40}, ngày \d{1,2} tháng \d{1,2} năm \d{4}$/u,
  // "III. KẾT LUẬN": a heading in capitals.
  /^(?=.*\p{Lu}{3})[\p{Lu}\d .,()/–-]{3,80}$/u,
  // "- Thành phần tham dự:", "Nội dung:": a label with nothing behind it.
  /^(?:[-+*•] ?|\d{1,2}[.)] ?|[a-zđ]\) ?)?(?:thời gian|địa điểm|thành phần|nội dung|kết luận|kết quả|kiến nghị|đề xuất|thông tin chung)[\p{L} ,]{0,50}:$/iu,
  // "Chủ trì: Ông …": when and where it was and who was there.
  /^(?:[-+*•] ?)?(?:thời gian|địa điểm|chủ trì|khách mời|thư ký|người ghi biên bản|thành phần)[\p{L} ,]{0,30}:.{1,90}$/iu,
  // "1. Về hợp tác lao động", "2. Đề xuất, kiến nghị": what the lines below are about.
  /^(?:về|đề xuất|kiến nghị|nhận xét|đánh giá chung|thông tin chung|tình hình chung|một số nội dung|thành phần|nội dung)[\p{L} ,–-]{0,60}$/iu
]

const RECIPIENTS = /^nơi nhận ?:/iu
const APPENDIX = /^(?:phụ lục|danh sách|biểu|kế hoạch)/iu

/** First tokens of the sentences that say nothing but what kind of paper they stand in; below "Nơi nhận:" come recipients and signature alone. */
export const paperFormIn = (tokens: Tokens, sentences: readonly Sentence[]): ReadonlySet<number> => {
  const found = new Set<number>()
  let closed = false
  for (const { from, to } of sentences) {
    const words = tokens.text.slice(
      tokens.starts[from],
      Math.min(tokens.ends[to - 1] as number, (tokens.starts[from] as number) + LONGEST + 1)
    )
    closed = (closed || RECIPIENTS.test(words)) && !APPENDIX.test(words)
    if (words.length <= LONGEST && (closed || FORMS.some((form) => form.test(words)))) found.add(from)
  }
  return found
}
