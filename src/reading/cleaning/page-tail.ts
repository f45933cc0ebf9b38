import { type Imprint, type Line, noImprint } from '../line.ts'
import { isScene } from './captions.ts'
import { readDateLine } from './date-line.ts'
import { KIN, kinshipWith } from './find-title.ts'
import {
  countWords,
  endsOpen,
  endsSentence,
  hasCreditAtEnd,
  isHeadline,
  isListItem,
  isNameLike,
  isPictureWords,
  isProse,
  opensSentence
} from './line-shape.ts'
import { readSignature } from './signature.ts'
import { half } from './teasers.ts'

// What stands under the story: author, source, date, loose links, a table of teasers.

/** An author's name set behind the last full stop: "… trong thời gian tới. V.GIANG", "… hai địa phương./. Thu Hà" */
const GLUED_NAME = /(?<=[.!?…”"]) ((?:\p{Lu}[A-Za-zÀ-ỹ.]{0,12}[ -]?){1,4})$/u

const isTeaserRow = (item: Line): boolean => item.row && !item.caption && !isPictureWords(item.text) && !hasCreditAtEnd(item.text)

/**
 * Single-cell table rows at the very end, none of them under a picture, are teasers of other stories, provided the story itself is no table:
 * one row only where the page's other sections follow at once (`cut`), several anywhere.
 */
const withoutTeaserRows = (lines: readonly Line[], cut: boolean): readonly Line[] => {
  let end = lines.length
  while (end > 0 && isTeaserRow(lines[end - 1] as Line)) end--
  const rows = lines.length - end
  if (rows === 0 || (rows === 1 && !cut)) return lines
  const size = (items: readonly Line[]): number => items.reduce((sum, item) => sum + item.text.length, 0)
  const story = lines.slice(0, end).filter((item) => !item.row)
  return size(story) > size(lines.slice(end)) && story.some((item) => isProse(item.text)) ? lines.slice(0, end) : lines
}

const LONGEST_LEDE = 240
const LEAST_HEADLINE = 8

/** A headline of some length over a short lede, twice or more at the very end of a story that has no headings of its own: teasers of other stories. */
const withoutTeaserPairs = (lines: readonly Line[]): readonly Line[] => {
  const isHead = ({ text, caption }: Line): boolean => !caption && isHeadline(text) && !isProse(text) && !isPictureWords(text)
  const isLede = ({ text, caption }: Line): boolean => !caption && isProse(text) && text.length <= LONGEST_LEDE && endsSentence(text)
  let end = lines.length
  while (
    end > 2 &&
    isLede(lines[end - 1] as Line) &&
    isHead(lines[end - 2] as Line) &&
    countWords((lines[end - 2] as Line).text) >= LEAST_HEADLINE
  )
    end -= 2
  const story = lines.slice(0, end)
  if (lines.length - end < 4 || story.some(isHead)) return lines
  const prose = story.filter(({ text, caption }) => !caption && isProse(text))
  const kinship = kinshipWith(prose)
  // The headings of a long story are kin to it; of other stories at least one is not.
  return prose.length >= 2 && lines.slice(end).some((line) => isHead(line) && kinship(line.text) < KIN) ? story : lines
}

/** "Video: 220624-le-ky.mp4?_t=17" */
const MEDIA_FILE = /^(?:\p{L}+: )?\S+\.(?:mp4|mp3|jpe?g|png|pdf)(?:\?\S*)?$/iu

/** A headline, a few words without a figure, words in small letters throughout (a picture's text), bare years: nothing a story ends with. */
const isLoose = (text: string): boolean =>
  !opensSentence(text) &&
  (isHeadline(text) ||
    (countWords(text) <= 5 && !/\d/.test(text)) ||
    MEDIA_FILE.test(text) ||
    /^\p{Ll}/u.test(text) ||
    /^\d{4} ?[-–] ?\d{4}$/.test(text))

/** "Tin, ảnh: Phòng Kế hoạch": no caption begins like this, and no item of a list. */
const WHO_WROTE = /^(?:tin|bài|tác giả|thực hiện|nguồn)[ ,:]/iu

/** Words before a colon that introduce a page's own list, not the story's. */
const PAGE_LIST = /^(?:chủ đề|chuyên mục|chuyên đề|xem|đọc|tin|bài|nguồn|tác giả|từ kh)/iu

/** No headline has so many words. */
const LONG_SENTENCE = 24

/** A scene that shares this much with the story is this story's. */
const OWN_SCENE = 0.5

/** Words of a line that no other story's headline is made of. */
const LONGER_THAN_HEADLINES = 24

/** How far up the words are looked for that introduce a list. */
const LONGEST_LIST = 40

/**
 * Tells of one line after another, from below, whether it is of a list and so no loose link: it has a list's mark, or goes on from "Tham dự có:"
 * through lines as short as itself. Each line above is looked at once, however many ask.
 */
const listIn = (lines: readonly Line[]): ((at: number) => boolean) => {
  /** From here to the line asked for all have been looked at, and only this one can say what they are. */
  let reached = lines.length
  let says = false
  return (at) => {
    if (isListItem((lines[at] as Line).text)) return true
    if (reached >= at) [reached, says] = [at, false]
    while (!says && reached > Math.max(0, at - LONGEST_LIST)) {
      const { text } = lines[--reached] as Line
      says = endsOpen(text) || isProse(text) || endsSentence(text)
    }
    const { text } = lines[reached] as Line
    return says && reached >= at - LONGEST_LIST && endsOpen(text) && !PAGE_LIST.test(text)
  }
}

/** Takes the page's lines off the end of a story; `cut` says that the page's other sections followed at once. */
export const readTail = (lines: readonly Line[], cut: boolean): { lines: Line[]; imprint: Imprint } => {
  let { publishedOn, author, publisher } = noImprint
  const kept = [...withoutTeaserPairs(lines)]
  // No prose is taken off, so that what is asked of it here holds to the end.
  const prose = lines.filter((item) => isProse(item.text))
  const kinship = kinshipWith(prose)
  const belongsToList = listIn(lines)
  const sign = (text: string): boolean => {
    const found = readSignature(text)
    if (!found) return false
    author = found.author ?? author
    publisher = found.publisher ?? publisher
    publishedOn ??= found.day
    return true
  }
  for (;;) {
    const rows = withoutTeaserRows(kept, cut)
    kept.length = rows.length
    const at = kept.length - 1
    const last = kept[at]
    if (!last || at === 0 || isProse(last.text)) break
    const date = readDateLine(last.text)
    if (date) {
      publishedOn ??= date.day
      kept.pop()
      continue
    }
    if (belongsToList(at) && !WHO_WROTE.test(last.text)) break
    // Six words or fewer with a credit are a photographer's line, not a caption: "Ảnh: Thu Hà".
    if ((!last.caption || countWords(last.text) <= 6 || WHO_WROTE.test(last.text)) && sign(last.text)) {
      kept.pop()
      continue
    }
    if (endsSentence(last.text) || endsOpen(last.text) || isPictureWords(last.text) || hasCreditAtEnd(last.text)) break
    if (half(last.text) === null && !isLoose(last.text)) break
    // "Tổng Lãnh sự X cùng Bí thư Tỉnh ủy Y": who is seen is of this story where the story names them.
    if (last.caption && isScene(last.text) && kinship(last.text) >= OWN_SCENE) break
    // A last sentence whose full stop was lost: longer than headlines are, and of the same matter.
    if (!last.caption && countWords(last.text) >= LONG_SENTENCE && kinship(last.text) >= KIN) break
    // A story that has no running text at all keeps what it has.
    if (prose.length === 0) break
    // No headline is as long as this: the story's own last sentence, whose full stop was left out or cut off.
    if (!last.caption && countWords(last.text) >= LONGER_THAN_HEADLINES && kinship(last.text) >= KIN) break
    kept.pop()
  }
  const end = kept[kept.length - 1]
  const name = end ? GLUED_NAME.exec(end.text)?.[1] : undefined
  if (end && name && isProse(end.text) && isNameLike(name) && name.length <= 30) {
    author ??= readSignature(name)?.author ?? null
    kept[kept.length - 1] = { ...end, text: end.text.slice(0, -name.length - 1).trimEnd() }
  }
  return { lines: kept, imprint: { publishedOn, author, publisher } }
}
