import type { Line } from '../line.ts'
import { countWords, endsSentence, hasCreditAtEnd, isCaptionShaped, isPictureWords, SENTENCE_BREAK } from './line-shape.ts'

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
    const end = creditEnd(text, credit + found[0].length, text[credit - 1] === '(')
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
  lines.flatMap((item) => (/(?:nh|ình|oto|ẢNH) ?:|ọa ?:|oạ ?:/u.test(item.text) ? splitGlued(item) : [item]))

/** Marks the captions that stand on a line of their own. */
export const markCaptions = (lines: readonly Line[]): Line[] =>
  lines.map((item, at) => {
    const { text } = item
    if (item.caption || text.length > LONGEST || at === 0) return item
    const credit = lines[at + 1]?.text ?? ''
    if (credit.length <= 60 && CREDIT_LINE.test(credit) && isCaptionShaped(text)) return { ...item, caption: true }
    const picture = hasCreditAtEnd(text)
      ? text.length <= 320 && countWords(text) > 6
      : isPictureWords(text) && isCaptionShaped(text) && !endsSentence(text)
    const view = /^(?:quang|toàn) cảnh/iu.test(text) && text.length <= 200 && isCaptionShaped(text)
    return picture || view ? { ...item, caption: true } : item
  })
