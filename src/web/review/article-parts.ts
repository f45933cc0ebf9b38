import type { Span } from '../../values/index.ts'

/** How much of an article one page shows: a longer one, or one with more items, is shown in parts. */
export const PART_LENGTH = 30_000
export const PART_ITEMS = 200
/** However many items begin at one place, a part goes on at least this far. */
const PART_SHORTEST = 1_000

/**
 * Cuts an article into parts that a page can show, at the end of a line, a sentence or a word where there is one. `starts` says where
 * the items begin. The parts, put together, are the article again; there is always one.
 */
export const cutArticle = (text: string, starts: readonly number[]): Span[] => {
  const sorted = starts.toSorted((a, b) => a - b)
  const parts: Span[] = []
  let start = 0
  let item = 0
  do {
    while ((sorted[item] ?? Number.POSITIVE_INFINITY) < start) item += 1
    const tooMany = sorted[item + PART_ITEMS] ?? Number.POSITIVE_INFINITY
    const limit = Math.min(start + PART_LENGTH, Math.max(tooMany, start + PART_SHORTEST))
    const end = limit >= text.length ? text.length : start + cutWithin(text.slice(start, limit))
    parts.push({ start, end })
    start = end
  } while (start < text.length)
  return parts
}

/** The last good place in its second half to cut a stretch of text, so that each part has a length; never within a letter. */
const cutWithin = (text: string): number => {
  const places = ['\n', '. ', ' '].map((mark) => text.lastIndexOf(mark) + mark.length)
  const whole = /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length
  return places.find((place) => place > text.length / 2) ?? whole
}

/** Which part (from 0) holds a place of the article. */
export const partAt = (parts: readonly Span[], place: number): number =>
  Math.max(
    0,
    parts.findLastIndex((part) => part.start <= place)
  )
