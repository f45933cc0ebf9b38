import type { Line } from '../line.ts'
import type { DateLine } from './date-line.ts'
import { countWords, endsOpen, endsSentence, hasCreditAtEnd, isListItem, isNameLike, isPictureWords, isSurePicture } from './line-shape.ts'

// Which of the lines above a story is its title.

const SECTION_LABEL =
  /^(?:tin tức(?: (?:-|và) sự kiện)?|thời sự|chính trị|xã hội|kinh tế|đối ngoại|ngoại giao|hợp tác(?: quốc tế)?|văn hóa|văn hoá|quốc tế|thế giới|trong nước|trong tỉnh|tin (?:trong (?:nước|tỉnh|ngành)|hoạt động|nổi bật|mới|chính|địa phương|tổng hợp)|hoạt động (?:của )?(?:lãnh đạo|các đơn vị|đối ngoại).{0,30}|sự kiện|môi trường|đầu tư|e-? ?magazine|chính sách|địa phương|hội nhập|(?:ngành|chuyên mục|mục|trang) .{2,30})$/iu

/** True for the name of a section of a site: "Đối ngoại", "Tin trong tỉnh". */
export const isSectionLabel = (text: string): boolean => SECTION_LABEL.test(text)

const isTitleShaped = (text: string): boolean => {
  if (text.length > 300 || countWords(text) < 3 || isListItem(text) || endsOpen(text)) return false
  if (!/^[\p{Lu}\d“"'‘«(]/u.test(text) || text.endsWith('…') || text.endsWith('...')) return false
  return !endsSentence(text) || /[!?][”"]?$/.test(text)
}

const LONG_LABEL = 6

/** Prose of the story that headlines are compared with, in characters. */
const COMPARED = 3_000

const WORD = /[\p{L}\p{N}]+/gu

const pairsOf = (text: string): Set<string> => {
  const words = text.toLowerCase().match(WORD) ?? []
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))
}

/**
 * Tells which share of a headline's pairs of neighbouring words the story below it says too: high for its own title, low for a banner or
 * another story's. The story's pairs are gathered when first asked for.
 */
export const kinshipWith = (story: readonly Line[]): ((headline: string) => number) => {
  let known: Set<string> | undefined
  return (headline) => {
    if (!known) {
      let text = ''
      for (const item of story) if (!item.caption && text.length < COMPARED) text += `${item.text.slice(0, COMPARED)}\n`
      known = pairsOf(text)
    }
    const pairs = pairsOf(headline)
    let shared = 0
    for (const pair of pairs) if (known.has(pair)) shared++
    return pairs.size === 0 ? 0 : shared / pairs.size
  }
}

/** Headlines above the title that share less than this with the story are other stories'. */
export const KIN = 0.2
/** What a title can have over a banner of its site, which shares next to nothing with the story. */
const LEAST_LEAD = 0.1
const MOST_OF_BANNER = 0.15

/**
 * The title among the lines above the story, -1 where there is none: by its place beside the date, else the first that is long enough not to
 * be a menu's; a line further down takes its place if that one has nothing of the story, this one has much, and it stands like a title: said twice, beside the
 * date, over its author, or apart from what is above it.
 */
export const titleAt = (head: readonly Line[], dates: readonly (DateLine | null)[], kinship: (headline: string) => number): number => {
  const shaped = head.map(
    ({ text }, at) =>
      dates[at] === null &&
      isTitleShaped(text) &&
      !isSectionLabel(text) &&
      !hasCreditAtEnd(text) &&
      !(at === 0 ? isSurePicture(text) : isPictureWords(text))
  )
  const words = head.map((item) => countWords(item.text))
  const fits = (at: number, least: number): boolean => shaped[at] === true && (words[at] as number) >= least
  /** Short lines without a colon are a menu's; anything else above a line says that it is no title. */
  const clear = (at: number, most: number): boolean =>
    head
      .slice(0, at)
      .every(({ text }, above) => dates[above] !== null || ((words[above] as number) <= most && !text.includes(':') && !isListItem(text)))
  const byPlace = (): number => {
    if (fits(0, 5)) return 0
    const byDate = dates.flatMap((date, at) => (date ? [at - 1, at + 1] : [])).find((at) => fits(at, 6) && clear(at, 11))
    if (byDate !== undefined) return byDate
    for (const least of [7, 5, 3]) {
      const found = head.findIndex((_, at) => fits(at, least))
      if (found >= 0 && clear(found, 6)) return found
    }
    if (fits(0, 3)) return 0
    // "Hoạt động đối ngoại của tỉnh Thái Bình": so long a label titles the story where nothing else does.
    return dates[0] === null && dates[1] != null && isTitleShaped(head[0]?.text ?? '') && (words[0] as number) >= LONG_LABEL ? 0 : -1
  }
  const chosen = byPlace()
  const isByline = (text: string | undefined): boolean =>
    text !== undefined && isNameLike(text) && / /.test(text) && text === text.toUpperCase()
  const standsLikeTitle = (at: number): boolean =>
    isByline(head[at + 1]?.text) ||
    head[at]?.apart === true ||
    dates[at - 1] != null ||
    dates[at + 1] != null ||
    head.some((item, other) => other !== at && item.text === head[at]?.text)
  const rivals = head.flatMap((item, at) => (at > chosen && fits(at, 5) && standsLikeTitle(at) ? [{ at, kin: kinship(item.text) }] : []))
  const best = rivals.reduce<{ at: number; kin: number } | null>((most, rival) => (most && most.kin >= rival.kin ? most : rival), null)
  if (best === null || best.kin < KIN) return chosen
  if (chosen < 0) return best.at
  const kin = kinship((head[chosen] as Line).text)
  return kin < MOST_OF_BANNER && best.kin >= kin + LEAST_LEAD ? best.at : chosen
}
