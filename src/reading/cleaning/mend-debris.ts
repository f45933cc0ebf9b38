import { type Line, line } from '../line.ts'
import { tidySpaces } from '../normal-form.ts'
import { hasCreditAtEnd, innerSentenceEnd, isListItem, isProse, opensSentence } from './line-shape.ts'

// What copying a page as text or Markdown leaves of its pictures, links and tables: "![](…) |", "[words](address)", "| cell |", data URIs.

/** Index just after the bracket that closes the one at `open`, counting nested pairs; -1 where it never closes within `reach` characters. */
const closing = (text: string, open: number, left: string, right: string, reach: number): number => {
  let depth = 0
  const stop = Math.min(text.length, open + reach)
  for (let at = open; at < stop; at++) {
    if (text[at] === left) depth++
    else if (text[at] === right && --depth === 0) return at + 1
  }
  return -1
}

const LABEL_REACH = 400
const ADDRESS_REACH = 2_000

/** Takes Markdown pictures out whole and leaves of Markdown links their words. `pictures` says whether one was found. */
const unmark = (text: string): { text: string; pictures: boolean } => {
  let out = ''
  let from = 0
  let pictures = false
  let next = 0
  // Where nothing closes, the search goes on behind the stretch already looked at: "[[[[[[" costs one look and not one each.
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', next)) {
    const labelEnd = closing(text, at, '[', ']', LABEL_REACH)
    next = labelEnd < 0 ? at + LABEL_REACH : labelEnd
    if (labelEnd < 0 || text[labelEnd] !== '(') continue
    const end = closing(text, labelEnd, '(', ')', ADDRESS_REACH)
    next = end < 0 ? labelEnd + ADDRESS_REACH : end
    if (end < 0) continue
    const picture = text[at - 1] === '!'
    pictures ||= picture
    out += text.slice(from, picture ? at - 1 : at) + (picture ? ' ' : text.slice(at + 1, labelEnd - 1))
    from = end
  }
  return from === 0 ? { text, pictures } : { text: out + text.slice(from), pictures }
}

const DATA_URI = /data:(?:image|font|audio|video|application)\/[\w.+-]{1,60};base64,[\w+/=%-]*/g
const TABLE_RULE = /^[|\s:+-]*-{2,}[|\s:+-]*$/
const HEADING_MARK = /^#{1,6} +(?=\S)/
const BULLET = /^[-–+*•·▪●○]$/
const CRAWLER_DATE = /^date (\d{4}-\d{2}(?:-\d{2})?)(?: |$)/

const MARKED = 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ'
/** Between two words that lost their space: "Bình|Dương", "UBND|tỉnh"; a name without marks ("VietJet", "KoreaTech") is written so. */
const LOST_SPACE = new RegExp(
  `(?<=[${MARKED}]\\p{Ll}{0,3})(?=\\p{Lu}\\p{Ll})|(?<=\\p{Lu}{3})(?=\\p{Ll}{0,2}[${MARKED}]\\p{Ll}{0,3}(?!\\p{L}))`,
  'gu'
)

const SHORTEST_MENDED = 80

/** Longest row under a picture that is taken for its caption. */
const LONGEST_CAPTION = 420

const isCaptionSized = (text: string): boolean => {
  if (text.length > LONGEST_CAPTION) return false
  const second = innerSentenceEnd(text)
  return second < 0 || text.length <= 260 || innerSentenceEnd(text.slice(second)) < 0
}

/** Mends one table row: its filled cells, joined when there are several, for "Nguyễn Văn An - Giám đốc Sở" reads as the row did. */
const cellsOf = (text: string): string[] =>
  text
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => /[\p{L}\p{N}]/u.test(cell))

/**
 * Makes lines of the paragraphs of a plain text in normal form, without the debris; empty paragraphs are left out.
 * `stub` is the date a crawler wrote in front of the text ("date 2025-09-09 Chiều 8/9, …"), where it did.
 */
export const mendDebris = (paragraphs: readonly string[]): { lines: Line[]; stub: string | null } => {
  const lines: Line[] = []
  let stub: string | null = null
  let underPicture = false
  let bullet = false
  let bullets = 0
  for (const paragraph of paragraphs) {
    let text = tidySpaces(paragraph)
    if (text === '') continue
    if (BULLET.test(text)) {
      bullet = true
      bullets++
      continue
    }
    // "Bế mạc hội nghị toàn ngành -": in a list of bullets the next one has slipped up.
    const slipped = bullets > 1 && text.endsWith(' -')
    if (slipped) text = text.slice(0, -2)
    const crawled = text.startsWith('date ') ? CRAWLER_DATE.exec(text) : null
    if (crawled) {
      stub ??= crawled[1] as string
      text = text.slice(crawled[0].length)
    }
    if (text.includes('data:')) text = text.replace(DATA_URI, '')
    let pictures = false
    if (text.includes('](')) ({ text, pictures } = unmark(text))
    text = text.replace(HEADING_MARK, '')
    // A short line is a page's label as often, which may stand twice without a space between.
    text = tidySpaces(text.length < SHORTEST_MENDED ? text : text.replace(LOST_SPACE, ' '))
    const leading = text.startsWith('|')
    const trailing = text.endsWith('|')
    let row = false
    if (leading || trailing) {
      const cells = TABLE_RULE.test(text) ? [] : cellsOf(text)
      row = leading && trailing && cells.length === 1
      text = leading ? cells.join(' - ') : tidySpaces(text.replace(/[| ]+$/, ''))
    }
    if (text === '' || text === '!') {
      underPicture ||= pictures
      continue
    }
    // A picture and running text in one row is a box of another story; a caption has its row to itself or names the photographer.
    const box = pictures && trailing && isProse(text) && opensSentence(text) && !hasCreditAtEnd(text)
    const caption = (underPicture || pictures) && !box && isCaptionSized(text)
    lines.push(line(bullet && !isListItem(text) ? `- ${text}` : text, { caption, row: box || (row && !underPicture) }))
    underPicture = false
    bullet = slipped
  }
  return { lines, stub }
}
