import { searchKey } from '../../values/index.ts'
import { type Imprint, type Line, noImprint } from '../line.ts'
import { type DateLine, readDateLine } from './date-line.ts'
import { withoutDateline } from './dateline.ts'
import { isSectionLabel, KIN, kinshipWith, titleAt } from './find-title.ts'
import { countWords, endsOpen, endsSentence, isHeadline, isListItem, isNameLike, isProse } from './line-shape.ts'
import { readSignature } from './signature.ts'

// What stands above the story: menu, clock, title, date, author, a second copy of the lede.

/** How far from the top the head of a page can reach, in lines. */
const HEAD = 80

const same = (a: string, b: string): boolean => a === b || (Math.abs(a.length - b.length) <= 12 && searchKey(a) === searchKey(b))

const isMenuLike = ({ text }: Line): boolean => countWords(text) < 12 && !endsSentence(text) && !isListItem(text)

interface Head {
  readonly lines: Line[]
  readonly title: string | null
  readonly imprint: Imprint
}

const publicationDay = (dates: readonly (DateLine | null)[], title: number): string | null => {
  const full = dates.flatMap((date, at) => (date?.day ? [{ at, ...date, day: date.day }] : []))
  // Beside the title before far from it, below it before above it (where a page shows today's clock), stated before bare.
  const rank = (date: { at: number; stated: boolean }): number =>
    (date.stated ? 0 : 100) + (title < 0 ? date.at : date.at > title ? date.at - title : 8 + title - date.at)
  return full.sort((a, b) => rank(a) - rank(b))[0]?.day ?? null
}

/** Items of a list that nothing introduces and that has little to do with the story: "- Bế mạc hội nghị toàn ngành". */
const otherStories = (head: readonly Line[], kinship: (text: string) => number): ReadonlySet<Line> => {
  const listed = head.filter((item, at) => isListItem(item.text) && !head.slice(0, at).some((above) => endsOpen(above.text)))
  const strange = listed.filter((item) => kinship(item.text) < KIN)
  return new Set(listed.length < 2 || strange.length * 2 < listed.length ? [] : listed)
}

/** "Tiếp đoàn công tác tỉnh Nara - ảnh 1 Quang cảnh buổi tiếp." -> the caption, without the picture's text in front of it. */
const withoutPictureTitle = (item: Line, title: string | null): Line => {
  if (title === null || !item.text.startsWith(title)) return item
  const label = /^ ?[-–] ?(?:ảnh|hình) \d{1,2} ?[:.]? ?(?=\p{Lu})/iu.exec(item.text.slice(title.length, title.length + 24))
  return label ? { ...item, text: item.text.slice(title.length + label[0].length), caption: true } : item
}

/**
 * Reads the head: finds the title (unless the page's own markup gave `known`), takes the menu, date and author lines away, keeps what
 * belongs to the story. A text that begins with running text has no title.
 */
export const readHead = (lines: readonly Line[], known: string | null): Head => {
  const firstProse = lines.findIndex((item) => isProse(item.text) && !(known && same(item.text, known)))
  // The lede may be followed by the date or the author; two more lines belong to the head as far as those go.
  const reach = firstProse < 0 ? Math.min(lines.length, HEAD) : Math.min(firstProse, HEAD)
  const head = lines.slice(0, reach)
  const dates = head.map((item) => readDateLine(item.text))
  const kinship = kinshipWith(lines.slice(reach))
  const place = known === null ? titleAt(head, dates, kinship) : head.findIndex((item) => same(item.text, known))
  const title = known ?? (place >= 0 ? (head[place] as Line).text : null)
  let { publishedOn, author, publisher } = noImprint
  publishedOn = publicationDay(dates, place)
  const kept: Line[] = []
  const others = otherStories(head, kinship)
  head.forEach((item, at) => {
    const date = dates[at]
    if (date) {
      if (isNameLike(date.beside) && !isSectionLabel(date.beside)) author ??= readSignature(date.beside)?.author ?? null
      return
    }
    if (at === place || (title !== null && same(item.text, title))) return
    if (isSectionLabel(item.text)) return
    // Short lines above the title are the page's, and headlines that share nothing with the story are other stories'.
    if (at < place && (isMenuLike(item) || (isHeadline(item.text) && kinship(item.text) < KIN))) return
    // "Nhật." is the rest of a sentence that a line break cut off, not a name.
    const signed = at > place && place >= 0 && !/^\p{Lu}\p{Ll}+\.$/u.test(item.text) ? readSignature(item.text) : null
    if (signed) {
      // One word ("Gốc", "Nhanh") is as often a label of the page as somebody's name.
      if (signed.author && /[ .]|^\p{Lu}+$/u.test(signed.author)) author ??= signed.author
      publisher ??= signed.publisher
      publishedOn ??= signed.day
      return
    }
    if (others.has(item)) return
    kept.push(item)
  })
  const rest = lines.slice(reach)
  const after = rest.findIndex((item, at) => at > 0 && at <= 2 && readDateLine(item.text)?.stated === true)
  if (after > 0) publishedOn ??= readDateLine((rest[after] as Line).text)?.day ?? null
  const story = [...kept, ...(after > 0 ? rest.filter((_, at) => at !== after) : rest)].map((whole, at) => {
    if (at > 3) return whole
    const item = withoutPictureTitle(whole, title)
    const { text, publisher: site, day } = withoutDateline(item.text)
    publisher ??= site
    publishedOn ??= day
    return text === item.text ? item : { ...item, text }
  })
  return { lines: story, title, imprint: { publishedOn, author, publisher } }
}

/** Drops a lede that a later paragraph begins with: "Hai bên đã giới thiệu khái quát tiềm năng..." above the paragraph that says it in full. */
export const dropCutCopies = (lines: readonly Line[]): Line[] => {
  const cut = lines.slice(0, 5).map((item) => item.text.replace(/[.… ]+$/, ''))
  return lines.filter((item, at) => {
    const stem = cut[at]
    return (
      !stem ||
      stem.length < 40 ||
      !lines.some((other, place) => place > at && other.text.length > item.text.length && other.text.startsWith(stem))
    )
  })
}
