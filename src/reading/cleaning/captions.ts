import type { Line } from '../line.ts'
import { readDateLine } from './date-line.ts'
import {
  countWords,
  endsOpen,
  endsSentence,
  hasCreditAtEnd,
  isCaptionShaped,
  isPictureWords,
  isProse,
  opensSentence,
  SENTENCE_BREAK
} from './line-shape.ts'

// Captions of this story's photos: found by the credit they carry, put on a line of their own, marked.

const CREDIT = /(?<=^|[\s.,;(–-])(?:Ảnh|ảnh|ẢNH|Hình|Photo)(?: minh h(?:ọa|oạ))? ?: ?/gu

/** One word of a credit: "Thu", "T.L", "VGP/Nhật", "&", "Đô". */
const WORD = /[\p{Lu}\d][^\s,;:()]*|[&–/-]|và|www\.[^\s)]+/uy

/** A closed word that ends a credit by being an agency. */
const AGENCY = /(?:^|\/)(?:TTXVN|VNA|VGP|VOV\d?|VTV\d?|BNEWS|TTX)$/u

/** Words that begin a new sentence though a name follows them ("Ảnh: Thu Hà Ông Nguyễn Văn An …"). */
const STARTERS = new Set(['Ông', 'Bà', 'Ngài', 'UBND', 'HĐND', 'TP', 'TP.HCM'])

/** A capitalised word before a small one or a number is no longer a name: "Đồng chí", "Sáng 8/9", "Nhân dịp". */
const beginsSentence = (text: string, word: string, end: number): boolean =>
  STARTERS.has(word) || /^ [\p{Ll}\d]/u.test(text.slice(end, end + 3))

/** Where the credit that begins at `start` (just after its colon) ends. */
const creditEnd = (text: string, start: number, bracketed: boolean): number => {
  if (bracketed) {
    const close = text.indexOf(')', start)
    if (close >= 0 && close - start <= 80) return close + 1
  }
  let at = start
  for (let words = 0; words < 8; words++) {
    WORD.lastIndex = at
    const found = WORD.exec(text)
    if (!found) break
    const word = found[0]
    if (words > 0 && /^\p{Lu}/u.test(word) && beginsSentence(text, word, at + word.length)) break
    at += word.length
    if (/[.!?]$/.test(word) && !/^\p{Lu}\.$/u.test(word)) return at
    if (AGENCY.test(word)) return text[at] === '.' ? at + 1 : at
    if (text[at] === ',' && text[at + 1] === ' ') break
    if (text[at] !== ' ') break
    at++
  }
  while (at > start && text[at - 1] === ' ') at--
  return text[at] === '.' ? at + 1 : at
}

const LONGEST_CREDIT_END = 50

/** True where the few words left of the line are no sentence: "Ảnh: Sở" is followed by "Ngoại vụ Sông Hồng cung cấp". */
const endsInCredit = (text: string, named: number): boolean =>
  text.length - named <= LONGEST_CREDIT_END && !endsSentence(text) && !endsOpen(text) && countWords(text.slice(named).trim()) <= 8

const SENTENCE_END = new RegExp(SENTENCE_BREAK, 'gu')

const LONGEST = 500

/**
 * Splits one line at the captions glued into it: "… giữa hai nước. Quang cảnh buổi tiếp. Ảnh: Thu Hà/TTXVN Đồng chí Bí thư …" A caption
 * glued to a story takes the sentence before its credit; a line that ends with its credit may be a caption of two sentences.
 */
const splitGlued = (whole: Line): Line[] => {
  const { text } = whole
  const starts = [...text.matchAll(SENTENCE_END)].map((found) => found.index + found[0].length)
  const parts: Line[] = []
  let from = 0
  let next = 0
  const push = (to: number, caption: boolean): void => {
    const piece = text.slice(from, to).trim()
    if (piece !== '') parts.push({ ...whole, text: piece, caption, row: false })
    from = to
  }
  for (const found of text.matchAll(CREDIT)) {
    const credit = found.index
    if (credit < from) continue
    const named = creditEnd(text, credit + found[0].length, text[credit - 1] === '(')
    const end = endsInCredit(text, named) ? text.length : named
    const rest = text.slice(end, end + 60).trimStart()
    // Sentences that begin between the last caption and this credit; the credit itself, behind a full stop, is none.
    while (next < starts.length && (starts[next] as number) <= from) next++
    const first = next
    while (next < starts.length && (starts[next] as number) < credit - 1) next++
    const alone = rest === '' && credit - from <= 240 && next - first <= 1
    const start = next === first || alone ? from : (starts[next - 1] as number)
    // A credit in mid-sentence ("ảnh: vệ tinh cho thấy …") is no caption's.
    const closes = rest === '' || /^[\p{Lu}“"(\d-]/u.test(rest)
    if (!closes || end - start > LONGEST || end === credit + found[0].length) continue
    if (start > from) push(start, false)
    push(end, true)
  }
  if (parts.length === 0) return [whole]
  push(text.length, false)
  return parts
}

/** A credit set below its caption, on a line of its own. */
const CREDIT_LINE = /^\(?(?:Ảnh|ẢNH|Nguồn ảnh|Photo) ?:/u

/** Gives every caption that its credit tells a line of its own. */
export const splitCaptions = (lines: readonly Line[]): Line[] =>
  lines.flatMap((item) =>
    item.text.includes(':') && /(?:nh|ình|oto|ẢNH) ?:|ọa ?:|oạ ?:/u.test(item.text) && readDateLine(item.text) === null
      ? splitGlued(item)
      : [item]
  )

/** How the words under a picture begin: with those who are seen on it. */
const SEEN =
  /^(?:(?:các )?(?:đồng chí|đại biểu|đại diện|thành viên)|ông|bà|ngài|(?:phó |nguyên )?(?:chủ tịch|bí thư|thủ tướng|bộ trưởng|giám đốc|trưởng|tổng|thị trưởng|thống đốc)|thứ trưởng|đại sứ|lãnh đạo|đoàn|hai (?:bên|đoàn|nhà|vị)|lễ ký(?: kết)?)(?!\p{L})/iu
/** True for a line that may stand below a picture. */
export const showsPeople = (text: string): boolean => SEEN.test(text) && text.length <= LONGEST
/** What they are seen doing, to the end of the line. */
const ACT =
  /(?<![a-zà-ỹ])(?:phát biểu|chụp (?:ảnh|hình)|(?:trao|tặng|nhận)(?: tặng)? (?:quà|hoa|tranh|bức|biểu t|kỷ niệm|đồ lưu niệm|cờ)|bắt tay)[^:;"“]{0,110}$/i
/** "… cắt băng khánh thành (Từ trái sang phải: Bà …, Ông …": who stands where is only told of a picture. */
const ROW = /\((?:hàng \p{L}+,? ?)?từ (?:trái|phải)(?: sang| qua)/iu
const LONGEST_ROW = 1200
const ROW_OF_GUESTS = /^(?:các )?đại biểu[^.,:;]{5,60}$/iu
/** Also seen, but told in sentences as well: only without a full stop. */
const SCENE = /(?<![a-zà-ỹ])(?:tiếp|làm việc|chủ trì|ký|chứng kiến|tham quan|thăm|đón|chào|cùng)(?![a-zà-ỹ])/i
/** Words that tell what somebody said, wants or will do: such a line is the story's, whatever else it looks like. */
const TELLS =
  /(?<![a-zà-ỹ])(?:cho biết|cho rằng|khẳng định|nhấn mạnh|đề nghị|đề xuất|mong|bày tỏ|cam kết|thống nhất|nhất trí|cảm ơn|đánh giá|giới thiệu|yêu cầu|(?<!ngoại )giao(?! lưu| thông)|sẽ|cần(?! thơ)|nhằm|đã)(?![a-zà-ỹ])/i

/** A line between paragraphs that only shows people at something: "Đồng chí Lê Bình phát biểu tại buổi làm việc." */
export const isScene = (text: string): boolean => {
  if (ROW.test(text) && text.length < LONGEST_ROW) return true
  if (text.length > 260 || !SEEN.test(text) || TELLS.test(text) || !isCaptionShaped(text)) return false
  return ACT.test(text) || ROW_OF_GUESTS.test(text) || (!endsSentence(text) && countWords(text) >= 10 && SCENE.test(text))
}

/** A picture's name with a number: "Tiếp đoàn công tác tỉnh Nara - ảnh 1", which pages make of the title, or of a caption. */
const NUMBERED = /^(?:.{12,200}?) ?[-–—] ?(?:ảnh|hình|image|photo) ?\d{1,2}\.?$/iu
const NUMBER = /^ ?[-–—]? ?(?:ảnh|hình|image|photo)? ?\d{0,2}\.?$/iu

/** Takes out the names that pages give their pictures, and marks what stands below such a name as the caption it is. */
export const dropPictureNames = (lines: readonly Line[], title: string | null): Line[] => {
  const isName = (text: string): boolean =>
    title !== null && text.startsWith(title)
      ? NUMBER.test(text.slice(title.length, title.length + 16))
      : text.length < 220 && NUMBERED.test(text)
  const kept: Line[] = []
  let below = false
  for (const item of lines) {
    if (isName(item.text)) {
      below = true
      continue
    }
    kept.push(below && !item.caption && isCaptionShaped(item.text) && !TELLS.test(item.text) ? { ...item, caption: true } : item)
    below = false
  }
  return kept
}

/** Marks the captions that stand on a line of their own; a scene counts only below the story's first paragraph, above it is a lede. */
export const markCaptions = (lines: readonly Line[]): Line[] => {
  const lede = lines.findIndex((item) => !item.caption && isProse(item.text))
  return lines.map((item, at) => {
    const { text } = item
    if (item.caption || text.length > LONGEST) return item
    const credit = lines[at + 1]?.text ?? ''
    const told = opensSentence(text) && isProse(text)
    if (credit.length <= 60 && CREDIT_LINE.test(credit) && isCaptionShaped(text) && !told) return { ...item, caption: true }
    const picture = hasCreditAtEnd(text)
      ? text.length <= 320 && countWords(text) > 6
      : isPictureWords(text) && isCaptionShaped(text) && !endsSentence(text)
    const view = /^(?:quang|toàn) cảnh/iu.test(text) && text.length <= 200 && isCaptionShaped(text)
    const scene = lede >= 0 && at > lede && isScene(text)
    return picture || view || scene ? { ...item, caption: true } : item
  })
}
