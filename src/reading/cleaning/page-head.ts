import { searchKey } from '../../values/index.ts'
import { type Imprint, type Line, noImprint } from '../line.ts'
import { type DateLine, readDateLine } from './date-line.ts'
import { countWords, endsOpen, endsSentence, hasCreditAtEnd, isListItem, isNameLike, isPictureWords, isProse } from './line-shape.ts'
import { readSignature } from './signature.ts'

// What stands above the story: menu, clock, title, date, author, a second copy of the lede.

const SECTION_LABEL =
  /^(?:tin tức(?: (?:-|và) sự kiện)?|thời sự|chính trị|xã hội|kinh tế|đối ngoại|ngoại giao|hợp tác(?: quốc tế)?|văn hóa|văn hoá|quốc tế|thế giới|trong nước|trong tỉnh|tin (?:trong (?:nước|tỉnh|ngành)|hoạt động|nổi bật|mới|chính|địa phương|tổng hợp)|hoạt động (?:của )?(?:lãnh đạo|các đơn vị|đối ngoại).{0,30}|sự kiện|môi trường|đầu tư|e-? ?magazine|chính sách|địa phương|hội nhập)$/iu

/** "(Songhong.vn) - " "(TN&MT) - " "TPO - " "(BDO) " in front of the lede: the paper's own name. */
const DATELINE =
  /^(?:\(([\p{L}\d][\p{L}\d.& -]{1,24})\) ?[-–—]+ ?|((?:[\w-]+\.(?:vn|com|net|org))|TPO|DNO|NDO|SGGPO|PLO|VOV|VTV|BNEWS|KTĐT) ?[-–—]+ )(?=[\p{Lu}“"])|^\([A-ZĐ]{2,6}\) (?=(?:Sáng|Chiều|Trưa|Tối|Ngày|Hôm|Vừa|Mới|Tại|Trong|Nhân|Theo)(?!\p{L}))/u

/** How far from the top the head of a page can reach, in lines. */
const HEAD = 80

const isTitleShaped = (text: string): boolean => {
  if (text.length > 300 || countWords(text) < 3 || isListItem(text) || endsOpen(text)) return false
  if (!/^[\p{Lu}\d“"'‘«(]/u.test(text) || text.endsWith('…') || text.endsWith('...')) return false
  return !endsSentence(text) || /[!?][”"]?$/.test(text)
}

const same = (a: string, b: string): boolean => a === b || (Math.abs(a.length - b.length) <= 12 && searchKey(a) === searchKey(b))

/** The title among the lines above the story: by its place beside the date, else the first that is long enough not to be a menu's. */
const titleAt = (head: readonly Line[], dates: readonly (DateLine | null)[]): number => {
  const shaped = head.map(
    ({ text }, at) =>
      dates[at] === null &&
      isTitleShaped(text) &&
      !SECTION_LABEL.test(text) &&
      (at === 0 || (!hasCreditAtEnd(text) && !isPictureWords(text)))
  )
  const words = head.map((item) => countWords(item.text))
  const fits = (at: number, least: number): boolean => shaped[at] === true && (words[at] as number) >= least
  /** Short lines without a colon are a menu's; anything else above a line says that it is no title. */
  const clear = (at: number, most: number): boolean =>
    head
      .slice(0, at)
      .every(({ text }, above) => dates[above] !== null || ((words[above] as number) <= most && !text.includes(':') && !isListItem(text)))
  const byDate = dates.flatMap((date, at) => (date ? [at - 1, at + 1] : [])).find((at) => fits(at, 6) && clear(at, 11))
  if (fits(0, 5)) return 0
  if (byDate !== undefined) return byDate
  for (const least of [7, 5, 3]) {
    const found = head.findIndex((_, at) => fits(at, least))
    if (found >= 0 && clear(found, 6)) return found
  }
  return fits(0, 3) ? 0 : -1
}

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

/** Removes from the lede the name of the paper in front of it; says which paper, where it is a site's name. */
const withoutDateline = (text: string): { text: string; publisher: string | null } => {
  const found = DATELINE.exec(text)
  if (!found) return { text, publisher: null }
  const name = found[1] ?? found[2] ?? ''
  return { text: text.slice(found[0].length), publisher: /\.(?:vn|com|net|org)$/i.test(name) ? name : null }
}

/** "Tiếp đoàn công tác tỉnh Nara - ảnh 1 Quang cảnh buổi tiếp." -> the caption, without the picture's text in front of it. */
const withoutPictureTitle = (item: Line, title: string | null): Line => {
  if (title === null || !item.text.startsWith(title)) return item
  const label = /^ ?[-–] ?(?:ảnh|hình) \d{1,2} ?[:.]? ?(?=\p{Lu})/iu.exec(item.text.slice(title.length, title.length + 24))
  return label ? { ...item, text: item.text.slice(title.length + label[0].length), caption: true } : item
}

/**
 * Reads the head: finds the title (unless the page's own markup gave `known`), takes the menu, date and author lines away, keeps what
 * belongs to the story. A text that begins with running text has no title, nor has an office paper, whose head is its letterhead.
 */
export const readHead = (lines: readonly Line[], { known, office }: { known: string | null; office: boolean }): Head => {
  const firstProse = lines.findIndex((item) => isProse(item.text) && !(known && same(item.text, known)))
  // The lede may be followed by the date or the author; two more lines belong to the head as far as those go.
  const reach = firstProse < 0 ? Math.min(lines.length, HEAD) : Math.min(firstProse, HEAD)
  const head = lines.slice(0, reach)
  const dates = head.map((item) => readDateLine(item.text))
  const place = known === null ? (office ? -1 : titleAt(head, dates)) : head.findIndex((item) => same(item.text, known))
  const title = known ?? (place >= 0 ? (head[place] as Line).text : null)
  let { publishedOn, author, publisher } = noImprint
  publishedOn = publicationDay(dates, place)
  const kept: Line[] = []
  head.forEach((item, at) => {
    const date = dates[at]
    if (date) {
      if (date.beside && isNameLike(date.beside)) author ??= readSignature(date.beside)?.author ?? null
      return
    }
    if (at === place || (title !== null && same(item.text, title))) return
    if (SECTION_LABEL.test(item.text)) return
    // Short lines above the title are the page's, not the story's.
    if (at < place && isMenuLike(item)) return
    const signed = at > place && place >= 0 ? readSignature(item.text) : null
    if (signed) {
      author ??= signed.author
      publisher ??= signed.publisher
      return
    }
    kept.push(item)
  })
  const rest = lines.slice(reach)
  const after = rest.findIndex((item, at) => at > 0 && at <= 2 && readDateLine(item.text)?.stated === true)
  if (after > 0) publishedOn ??= readDateLine((rest[after] as Line).text)?.day ?? null
  const story = [...kept, ...(after > 0 ? rest.filter((_, at) => at !== after) : rest)].map((whole, at) => {
    if (at > 3) return whole
    const item = withoutPictureTitle(whole, title)
    const { text, publisher: site } = withoutDateline(item.text)
    publisher ??= site
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
