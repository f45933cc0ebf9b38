import type { Line } from '../line.ts'
import { isListItem, isProse } from './line-shape.ts'
import { ruleFor } from './rule.ts'
import { boxRules, closingRules } from './section-rules.ts'

// A letter, report, notice or minutes of an office: what stands at its edges is number, recipients and signatures, not a page's furniture.

/** Parts that only a paper of a Vietnamese office has, and that cleaning leaves in its text. */
const SIGNS = [
  /^nơi nhận ?:/iu,
  /^kính gửi ?:/iu,
  /^số ?: ?\S*\d?\S*\/[a-zà-ỹ\d-]+/i,
  /^(?:TM\.|KT\.|TL\.|TUQ\.|Q\.) ?\p{Lu}/u,
  /^BIÊN BẢN(?= |$)/u
]

const isSign = ({ text }: Line): boolean => text.length <= 120 && SIGNS.some((sign) => sign.test(text))

/** True for a paper of an office. */
export const isOfficePaper = (lines: readonly Line[]): boolean =>
  (lines.length > 60 ? [...lines.slice(0, 25), ...lines.slice(-35)] : lines).some(isSign)

/** What a paper calls itself; behind it stands what it is about. */
const KIND =
  /^(?:BÁO CÁO|THÔNG BÁO|BIÊN BẢN|TỜ TRÌNH|KẾ HOẠCH|CÔNG VĂN|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|CÔNG ĐIỆN|ĐỀ ÁN|PHIẾU TRÌNH)(?: (?:NHANH|TÓM TẮT|KẾT QUẢ|ĐOÀN RA|ĐOÀN VÀO|KẾT LUẬN|HỌP|LÀM VIỆC|CUỘC HỌP|HỘI NGHỊ|HỘI ĐÀM|GHI NHỚ))*(?= |$)/u
const ABOUT = /^(?:V\/v|Về việc)(?!\p{L})/iu
/** What cannot belong to the words that say what a paper is about. */
const NOT_ABOUT = /^(?:kính gửi|căn cứ|số ?:|hôm nay|thời gian|địa điểm)/iu
const HEAD = 40
const MOST_LINES = 4
const LONGEST_TITLE = 400

/** Where a paper's title stands, and its words; null where it has none. */
export interface PaperTitle {
  readonly text: string
  readonly from: number
  readonly to: number
}

const joins = (text: string, continues: boolean): boolean => {
  if (NOT_ABOUT.test(text) || isListItem(text) || /[:;]$/.test(text)) return false
  return continues ? /^\p{Ll}/u.test(text) : !isProse(text) || text.length < 300
}

/** "BÁO CÁO" and below it "Kết quả buổi làm việc với …" is one title; of a letter "V/v …" is. */
export const paperTitle = (lines: readonly Line[]): PaperTitle | null => {
  const head = lines.slice(0, HEAD)
  const at = head.findIndex(({ text }) => KIND.test(text) && text.length < LONGEST_TITLE)
  const from = at >= 0 ? at : head.findIndex(({ text }) => ABOUT.test(text) && text.length < LONGEST_TITLE)
  if (from < 0) return null
  let text = (head[from] as Line).text
  let to = from + 1
  // Below a bare kind the first line says what the paper is about; further lines only go on with it.
  const capitals = text === text.toUpperCase()
  if (at >= 0 && KIND.exec(text)?.[0] === text) {
    const about = lines[to]
    if (!about || !joins(about.text, false)) return /\s\S+\s/u.test(text) ? { text, from, to } : null
    text += ` ${about.text}`
    to++
    const inCapitals = capitals && about.text === about.text.toUpperCase()
    while (
      inCapitals &&
      lines[to]?.text === lines[to]?.text.toUpperCase() &&
      to - from < MOST_LINES &&
      joins(lines[to]?.text ?? ':', false)
    ) {
      text += ` ${(lines[to] as Line).text}`
      to++
    }
  }
  while (to - from < MOST_LINES && joins(lines[to]?.text ?? ':', true)) {
    text += ` ${(lines[to] as Line).text}`
    to++
  }
  return text.length < LONGEST_TITLE ? { text, from, to } : null
}

const SECTION = [...boxRules, ...closingRules]

/** A paper on a web page ends where the page's own sections begin: below its last sign. */
export const withoutPageBelow = (lines: readonly Line[]): Line[] => {
  const last = Math.max(
    lines.findLastIndex(isSign),
    lines.findIndex(({ text }) => isProse(text))
  )
  const end = lines.findIndex(({ text }, at) => at > last && !KIND.test(text) && ruleFor(SECTION, text) !== null)
  return end < 0 ? [...lines] : lines.slice(0, end)
}
