import { isVietnameseSyllable } from '../encodings/syllable.ts'
import type { Line } from '../line.ts'
import { tidySpaces } from '../normal-form.ts'
import { showsPeople } from './captions.ts'
import { countWords, endsOpen, endsSentence, isHeadline, isPictureWords, isProse } from './line-shape.ts'

// Headlines of other stories that stand inside a story without any heading of their own.

/** "Khai mạc hội chợ vùng Khai mạc hội chợ vùng" -> "Khai mạc hội chợ vùng": a link copied together with the text of its picture. */
export const half = (text: string): string | null => {
  if (text.length < 41 || text.length > 420 || text.length % 2 === 0) return null
  const middle = (text.length - 1) / 2
  return text[middle] === ' ' && text.slice(0, middle) === text.slice(middle + 1) ? text.slice(0, middle) : null
}

/** No headline is longer; a line without end would be more than a pattern can walk. */
const LONGEST_SLUG = 220
const SLUG = /^[a-z0-9]+(?: [a-z0-9]+){3,}/
const CAPITAL_SLUG = /^[A-Z0-9]+(?: [A-Z0-9]+){7,}$/

/** Vietnamese without its marks: "KON TUM CO 15 DU AN PHI CHINH PHU TAI TRO"; few English words have the shape of its syllables. */
const isUnmarked = (text: string): boolean => {
  const words = text.split(' ').filter((word) => /^[A-Z]+$/.test(word))
  return words.filter(isVietnameseSyllable).length >= words.length * 0.8
}

/** A picture's text made from a headline ("doan cong tac tinh tham va lam viec"), alone or in front of a headline; no Vietnamese sentence starts so. */
export const isSlugLine = (text: string): boolean => {
  const start = text.slice(0, LONGEST_SLUG)
  if (text.length < LONGEST_SLUG && CAPITAL_SLUG.test(start)) return isUnmarked(start)
  const found = SLUG.exec(start)
  if (!found) return false
  const rest = text.slice(found[0].length).trim()
  return rest === '' || (found[0].split(' ').length >= 5 && /^\p{Lu}/u.test(rest) && !isProse(rest))
}

const isLooseHeadline = (item: Line): boolean =>
  !item.caption && isHeadline(item.text) && !isPictureWords(item.text) && !/(?:ảnh|nguồn)\s?:/i.test(item.text)

/** Shorter lines ("Về giáo dục:", "- Hỗ trợ") may stand in a story twice. */
const SHORTEST_REPEAT = 20

/**
 * Takes out what a page says twice. A line repeated word for word stays once: it is a paragraph copied, or a caption below the same words of
 * its picture. But a headline that stands in two places apart, or is doubled within one line, is a link to another story and goes
 * altogether. So do two or more headlines in a row right after the lede: pages put links to earlier stories there; one alone stays, it may
 * be a subheading of this story, and so do lists.
 */
export const dropRepeats = (lines: readonly Line[], title: string | null): Line[] => {
  // `after` is what follows a line where it first stands: a document copied twice repeats that too, a link does not.
  const places = new Map<string, { first: number; last: number; apart: boolean; after: string | undefined }>()
  const single = lines.map((item) => half(item.text))
  const own = lines.map((item, at) => single[at] ?? item.text)
  own.forEach((text, at) => {
    if (text.length < SHORTEST_REPEAT) return
    const known = places.get(text)
    if (!known) places.set(text, { first: at, last: at, apart: false, after: own[at + 1] })
    else {
      known.apart ||= at - known.last > 1 && own[at + 1] !== known.after
      known.last = at
    }
  })
  const once: Line[] = []
  const links = new Set<Line>()
  lines.forEach((item, at) => {
    const text = own[at] as string
    const known = places.get(text)
    const repeatedBelow = known !== undefined && known.last > known.first && !known.apart
    const kept =
      text === item.text && !repeatedBelow
        ? item
        : { ...item, text, caption: item.caption || (repeatedBelow && (!isProse(text) || isTwice(known, at, text))) }
    if (known && (known.first < at || text === title)) return
    once.push(kept)
    const doubled = single[at] !== null
    if ((doubled || known?.apart) && isLooseHeadline(kept)) links.add(kept)
  })
  return dropLinksAfterLede(once).filter((item) => !links.has(item))
}

/** "Lãnh đạo hai tỉnh ký kết chương trình hợp tác." twice on end below the lede: the name of a picture and its caption. */
const isTwice = ({ first, last }: { readonly first: number; readonly last: number }, at: number, text: string): boolean =>
  at > 0 && last === first + 1 && showsPeople(text)

/** Two short lines in a row are a heading and its subheading; news headlines are longer. */
const LEAST_LINK_WORDS = 8

const dropLinksAfterLede = (lines: readonly Line[]): Line[] => {
  const lede = lines.findIndex((item) => isProse(item.text))
  if (lede < 0 || lede > 6) return [...lines]
  let end = lede + 1
  while (end < lines.length && isLooseHeadline(lines[end] as Line) && countWords((lines[end] as Line).text) >= LEAST_LINK_WORDS) end++
  const links = end - lede - 1
  const storyFollows = lines.slice(end, end + 6).some((item) => isProse(item.text))
  const introducesList = /[:;,]$/.test((lines[lede] as Line).text)
  return introducesList || links < 2 || links > 8 || !storyFollows ? [...lines] : [...lines.slice(0, lede + 1), ...lines.slice(end)]
}

const BRACKET = /\[(\p{Lu}[^[\]]{24,180})\]/gu

/** Takes out links in square brackets that stand between sentences: "… hai nước. [Thành phố Sông Hồng đón đoàn khách Nhật Bản] Tại buổi tiếp …" */
export const dropBracketLinks = (text: string): string => {
  if (!text.includes('[')) return text
  const without = text.replace(BRACKET, (whole, inside: string, at: number) => {
    const before = text.slice(Math.max(0, at - 3), at).trimEnd()
    const after = text.slice(at + whole.length, at + whole.length + 3).trimStart()
    const between = (before === '' || /[.!?…”")]$/.test(before)) && (after === '' || /^[\p{Lu}“"\d]/u.test(after))
    return between && isHeadline(inside) ? ' ' : whole
  })
  return without === text ? text : tidySpaces(without)
}

/** A small letter, digit or bracket with a capital set right against it: "… cho Quảng NinhKhai mạc Hội chợ …"; a straight quotation mark only where it closes. */
const SEAM = /(?<=[\p{Ll}\d)”]|[\p{L}\d.!?]")(?=\p{Lu}\p{Ll}+ )/u

/** True for headlines of other stories run together in one line, as pages put them under a lede. */
export const isRunOfHeadlines = (text: string): boolean => {
  if (text.length > 600 || endsSentence(text) || endsOpen(text)) return false
  const parts = text.split(SEAM)
  return parts.length > 1 && parts.every((part) => countWords(part.trim()) >= 5 && isHeadline(part.trim()))
}

/** Boxes of other stories, each a picture beside running text, between a title and its story: two or more rows, with the story outside. */
export const dropBoxesAbove = (lines: readonly Line[]): Line[] => {
  const isBox = (item: Line): boolean => item.row && !item.caption && isProse(item.text)
  const story = lines.findIndex((item) => !item.row && !item.caption && isProse(item.text))
  const boxes = lines.slice(0, Math.max(story, 0)).filter(isBox)
  return boxes.length < 2 ? [...lines] : lines.filter((item) => !boxes.includes(item))
}
