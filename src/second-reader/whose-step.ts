import { overlaps, type Span, searchKey } from '../values/index.ts'
import type { ArticleFacts } from './article-facts.ts'
import { findQuote } from './find-quote.ts'

/** A project that steps may be of, the rules' or the model's: its name and where it is quoted. */
export interface NamedProject {
  readonly name: string
  readonly evidence: readonly Span[]
}

/** How far before a step its project may be named where there are others, in characters. */
const NAME_REACH = 1200

/** The project that a name means: the one of exactly this name, else the only one whose name holds the same words. */
export const projectNamed = <P extends NamedProject>(
  projects: readonly P[],
  name: string,
  isSame: (a: string, b: string) => boolean
): P | null => {
  const exact = projects.find((project) => searchKey(project.name) === searchKey(name))
  if (exact) return exact
  const alike = projects.filter((project) => isSame(project.name, name))
  return alike.length === 1 ? (alike[0] as P) : null
}

/** Where the article names one project, and where it names others. */
export interface NamedAt {
  readonly mine: readonly Span[]
  readonly theirs: readonly Span[]
}

/** A name of fewer words stands in too many other names. */
const FEWEST_WORDS = 3

/** Where a project is named, also as the model calls it, and where others are: those in `all`, and those that no reader has as a project. */
export const namedAt = (facts: ArticleFacts, project: NamedProject, called: string, all: readonly NamedProject[]): NamedAt => {
  const own = placesOf(facts, project, called.trim().split(/\s+/).length < FEWEST_WORDS ? [] : [called])
  const others = [
    ...all.filter((other) => other !== project).flatMap((other) => placesOf(facts, other)),
    ...unknownIn(facts, project, called, own)
  ]
  // "Cấp nước Lâm Bình" within "Cấp nước Lâm Bình giai đoạn 2" names the longer one.
  const isInLonger = (place: Span, longer: readonly Span[]): boolean =>
    longer.some((one) => one.start <= place.start && place.end <= one.end && one.end - one.start > place.end - place.start)
  return { mine: own.filter((place) => !isInLonger(place, others)), theirs: others.filter((place) => !isInLonger(place, own)) }
}

/** True where a quotation speaks of a project and of no other: it names it, or the last project named before it, not too far off, is this one. */
export const isOfProject = (quoted: Span, { mine, theirs }: NamedAt): boolean => {
  if (mine.some((place) => overlaps(place, quoted))) return true
  if (theirs.some((place) => overlaps(place, quoted))) return false
  const last = (places: readonly Span[]): number =>
    places.reduce((latest, { start, end }) => (end <= quoted.start ? Math.max(latest, start) : latest), -1)
  const nearest = last(mine)
  return nearest >= 0 && nearest > last(theirs) && (theirs.length === 0 || quoted.start - nearest <= NAME_REACH)
}

/** "Dự án Kè Thượng Lâm", "Gói thầu CP03": names of others that no reader has as a project; not "Ban Quản lý dự án Biên Hòa", "dự án ODA". */
const NAMES_ONE =
  /(?<!\p{L}|[Qq]uản lý )(?:[Dd]ự án|[Cc]ông trình|[Gg]ói thầu|[Hh]ợp phần|[Tt]uyến)\s+["“]?(?=(?!(?:ODA|BOT|PPP|FDI|BT)(?!\p{L}))(\p{Lu}[\p{L}\p{N}]*))/gu

/** A name that begins with a word of this project's own is a shorter one of its own. */
const unknownIn = ({ tokens: { text } }: ArticleFacts, project: NamedProject, called: string, own: readonly Span[]): Span[] => {
  const words = `${project.name} ${called} ${project.evidence.map(({ start, end }) => text.slice(start, end)).join(' ')}`
  const isOwn = new Set(words.match(/[\p{L}\p{N}]+/gu))
  return [...text.matchAll(NAMES_ONE)].flatMap((found) => {
    const place = { start: found.index, end: found.index + found[0].length }
    return isOwn.has(found[1] ?? '') || own.some(({ start }) => place.start <= start && start <= place.end) ? [] : [place]
  })
}

/** Where a project is named in the body or the title; captions are of other moments. */
const placesOf = ({ record, tokens }: ArticleFacts, { name, evidence }: NamedProject, called: readonly string[] = []): Span[] => {
  const whole = { start: 0, end: tokens.text.length }
  const named = [...new Set([name, ...called])].flatMap((form) => findQuote(tokens.text, form, whole))
  // The rules may name a project by words that stand nowhere together; then where it is first quoted counts.
  const places = named.length > 0 ? named : evidence.slice(0, 1)
  return places.filter((place) => !record.article.captions.some((caption) => overlaps(caption, place)))
}
