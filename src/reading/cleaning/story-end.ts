import type { Line } from '../line.ts'
import { endsSentence, isHeadline, isNameLike, isPictureWords, isProse } from './line-shape.ts'
import { ruleFor } from './rule.ts'
import { boxRules, closingRules } from './section-rules.ts'

// Where the story stops and other stories begin, and the boxes of links inside it.

type Heading = 'closing' | 'box' | null

const headingOf = (text: string): Heading => (ruleFor(boxRules, text) ? 'box' : ruleFor(closingRules, text) ? 'closing' : null)

/** Names in running text: capitalised words that do not begin a sentence, without the commonest. */
const NAME = /(?<=[A-Za-zÀ-ỹ\d,;:“"(–-] ?)\p{Lu}[A-Za-zÀ-ỹ\d]+/gu
const COMMON = new Set(['Việt', 'Nam', 'UBND', 'Chủ', 'Phó', 'Bộ', 'Sở', 'TP', 'Ban', 'Đảng', 'Trung', 'Quốc'])

const namesIn = (texts: readonly string[]): Set<string> => {
  const names = new Set<string>()
  for (const text of texts) for (const [name] of text.matchAll(NAME)) if (!COMMON.has(name)) names.add(name)
  return names
}

/** Share of the names in `after` that the story has named before; a story without names is kin to everything. */
const kinship = (before: readonly string[], after: readonly string[]): number => {
  const known = namesIn(before)
  const found = namesIn(after)
  if (known.size === 0) return 1
  let shared = 0
  for (const name of found) if (known.has(name)) shared++
  return found.size === 0 ? 0 : shared / found.size
}

/** Longest run of prose with no headline in between: a story runs on, a list of teasers puts a headline over each. */
const longestRun = (lines: readonly Line[]): string[] => {
  let best: string[] = []
  let run: string[] = []
  for (const { text, caption } of lines) {
    if (isProse(text)) run.push(text)
    else if (!caption && isHeadline(text) && !isPictureWords(text)) run = []
    if (run.length > best.length) best = [...run]
    if (best.length >= 12) break
  }
  return best
}

/**
 * Does the story go on below a section heading? `before` is the prose above it, `block` what stands below it up to the next heading.
 * Above a heading with only a lede the story can hardly be over; below a full story only a clear continuation counts, one that goes on
 * naming those it has named.
 */
const goesOn = (heading: 'closing' | 'box', before: readonly string[], block: readonly Line[]): boolean => {
  const run = longestRun(block)
  if (heading === 'closing') return run.length >= 3 && (before.length <= 1 || kinship(before, run) >= 0.6)
  if (run.length === 0) return false
  if (before.length <= 1) return run.length >= 2 || kinship(before, run) >= 0.3
  const prose = block.filter((item) => !item.caption && isProse(item.text)).map((item) => item.text)
  if (prose.length >= 2 && kinship(before, prose) >= 0.5) return true
  return run.length >= 2 && kinship(before, run) >= (before.length <= 3 && run.length >= 3 ? 0.15 : 0.35)
}

/** How many lines below a heading are looked at; a page's column of teasers goes on for hundreds. */
const REACH = 60

/**
 * Takes out lines that are links from end to end (HTML) unless they read as running text, and with them the heading of their box where the
 * story goes on below it without further links.
 */
export const dropLinkLines = (lines: readonly Line[]): Line[] => {
  const isLink = (item: Line | undefined): boolean => item?.link === true && !isProse(item.text)
  return lines.filter((item, at) => {
    if (isLink(item)) return false
    if (!isLink(lines[at + 1]) || headingOf(item.text) !== 'box') return true
    let next = at + 1
    while (isLink(lines[next])) next++
    const rest = lines.slice(next, next + REACH)
    const end = rest.findIndex((other) => headingOf(other.text) !== null)
    const block = end < 0 ? rest : rest.slice(0, end)
    return !block.some((other) => isProse(other.text)) || block.some(isLink)
  })
}

/** The links of a box inside the story: what stands below its heading until running text begins again. */
const isBoxLink = ({ text }: Line): boolean => isHeadline(text) && !isProse(text) && !isPictureWords(text)

/** "HOÀNG LAN": an author's name in capitals on a line of its own. */
const SIGNED = /^\p{Lu}+(?: \p{Lu}+){1,3}$/u
/** What stands below a signature and shares less than this with the story is of other stories. */
const OWN = 0.3
const MOST_BELOW = 6

/** Where other stories' ledes begin below the author's name, without any heading of their own; −1 where the story goes on or ends there. */
const signedEnd = (lines: readonly Line[]): number => {
  for (let at = Math.max(1, lines.length - REACH); at < lines.length; at++) {
    const [above, { text }] = [lines[at - 1] as Line, lines[at] as Line]
    if (!isNameLike(text) || !SIGNED.test(text) || !isProse(above.text) || !endsSentence(above.text)) continue
    const below = proseIn(lines.slice(at + 1))
    const isOther =
      below.length > 0 && below.length <= MOST_BELOW && kinship(proseIn(lines.slice(Math.max(0, at - REACH), at)), below) < OWN
    return isOther ? at : -1
  }
  return -1
}

const proseIn = (lines: readonly Line[]): string[] => lines.filter(({ text, caption }) => !caption && isProse(text)).map(({ text }) => text)

/** "VTV.vn - ", "(GLO) - ", "TTO - ": how a house opens its stories. */
const DATELINE = /^(?:\([\p{L}\d.]{2,16}\)|\p{Lu}[\p{L}\d.]{1,15}) ?[-–] /u

/** Where a second story of the house begins: its headline, and a lede with the same opening as this story's; −1 where none does. */
const nextStory = (lines: readonly Line[]): number => {
  const lede = lines.findIndex((item) => isProse(item.text) && DATELINE.test(item.text))
  const opening = lede < 0 ? undefined : DATELINE.exec((lines[lede] as Line).text)?.[0]
  if (opening === undefined) return -1
  const at = lines.findIndex(({ text }, i) => i > lede + 1 && text.startsWith(opening))
  if (at < 0) return -1
  const above = lines[at - 1] as Line
  return at - 1 > lede && !isProse(above.text) && !above.caption ? at - 1 : -1
}

/** Cuts what stands below the author's name, which stays for the tail to read, and the next story with its headline. */
export const cutNextStories = (lines: readonly Line[]): Line[] => {
  const [signed, next] = [signedEnd(lines), nextStory(lines)]
  return lines.slice(0, Math.min(signed < 0 ? lines.length : signed + 1, next < 0 ? lines.length : next))
}

/** Cuts everything from the first section that is not the story, and takes out boxes of related links from within it. */
export const cutStoryEnd = (lines: readonly Line[]): { lines: Line[]; cut: boolean } => {
  const headings: { at: number; kind: 'closing' | 'box' }[] = []
  lines.forEach(({ text }, at) => {
    const kind = headingOf(text)
    if (kind) headings.push({ at, kind })
  })
  if (headings.length === 0) return { lines: [...lines], cut: false }
  const kept: Line[] = []
  const prose: string[] = []
  const keep = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      const item = lines[at] as Line
      kept.push(item)
      if (prose.length < 40 && !item.caption && isProse(item.text)) prose.push(item.text)
    }
  }
  let from = 0
  for (const [index, { at, kind }] of headings.entries()) {
    keep(from, at)
    const until = headings[index + 1]?.at ?? lines.length
    from = at + 1
    // Above the story these words are a menu's.
    if (prose.length === 0) continue
    if (!goesOn(kind, prose, lines.slice(from, Math.min(until, from + REACH)))) return { lines: kept, cut: true }
    while (from < until && isBoxLink(lines[from] as Line)) from++
  }
  keep(from, lines.length)
  return { lines: kept, cut: false }
}
