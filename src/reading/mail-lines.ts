import type { Line } from './line.ts'

// What mail puts around a text: lines of a forwarded message's head, marks of quotation, a signature.

const FORWARDED =
  /^[-_* ]{0,20}(?:forwarded message|original message|begin forwarded message|thư (?:đã )?(?:được )?chuyển tiếp|thư gốc|tin nhắn gốc)[-_* :]{0,20}$/iu
/** "Vào Th 2, 8 thg 9, 2025 vào lúc 16:21 Lê Mai <mai@songhong.vn> đã viết:" */
const WROTE = /^(?:on|vào) .{6,120}(?:wrote|đã viết) ?:$/iu
const SENT_FROM = /^(?:sent from my|gửi từ|đã gửi từ|get outlook for|tải outlook).{0,60}$/iu
const SIGNATURE_MARK = '--'
const LONGEST_SIGNATURE = 15

const HEAD_FIELD = /^\*?(from|từ|người gửi|sent|đã gửi|gửi|ngày|date|to|đến|tới|người nhận|cc|bcc|subject|chủ đề|tiêu đề) ?:\*? ?\S/iu
const SENDER = /^(?:from|từ|người gửi)$/i
const SUBJECT = /^(?:subject|chủ đề|tiêu đề)$/i

/** Where the head of a forwarded message ends that begins at `from`; `from` itself where none does. */
const headEnd = (lines: readonly Line[], from: number): number => {
  const fields: string[] = []
  let at = from
  for (; at < lines.length; at++) {
    const field = HEAD_FIELD.exec((lines[at] as Line).text)?.[1]
    if (!field) break
    fields.push(field)
  }
  return fields.length >= 3 && fields.some((name) => SENDER.test(name)) && fields.some((name) => SUBJECT.test(name)) ? at : from
}

const unquoted = (item: Line): Line => (item.text.startsWith('>') ? { ...item, text: item.text.replace(/^(?:> ?)+/, '').trim() } : item)

/** Leaves of a message's lines what it says: quoted and forwarded words stay, without the marks and heads mail gives them. */
export const dropMailMarks = (given: readonly Line[]): Line[] => {
  const lines = given.map(unquoted)
  const mark = lines.findLastIndex((item) => item.text === SIGNATURE_MARK)
  const end = mark >= 0 && lines.length - mark <= LONGEST_SIGNATURE ? mark : lines.length
  const kept: Line[] = []
  for (let at = 0; at < end; at++) {
    const after = headEnd(lines, at)
    if (after > at) {
      at = after - 1
      continue
    }
    const item = lines[at] as Line
    if (item.text !== '' && !FORWARDED.test(item.text) && !WROTE.test(item.text) && !SENT_FROM.test(item.text)) kept.push(item)
  }
  return kept
}

const ANSWER = /^(?:\s*(?:re|fwd?|tr|aw|wg|trả lời|chuyển tiếp)(?:\[\d{1,2}\])?\s*:)+\s*/iu

/** A subject without "Re:" and "Fwd:" in front of it; null where nothing is left. */
export const titleOfSubject = (subject: string): string | null => subject.replace(ANSWER, '').trim() || null

const ATTACHED = /đính kèm|kèm theo|gửi kèm|file kèm|tệp kèm|attach|enclosed/iu
const MOST_OF_NOTE = 80

/** True for words that only point to what is attached: "Kính gửi anh, em gửi báo cáo trong tệp đính kèm." */
export const pointsToAttachment = (text: string): boolean =>
  ATTACHED.test(text) && (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= MOST_OF_NOTE
