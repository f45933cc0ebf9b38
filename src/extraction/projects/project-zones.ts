import { type KnownProject, keyOf, type Mentions, type Sentence, type Tokens } from '../../language/index.ts'
import { within } from '../text/in-order.ts'
import { wordSet } from '../text/phrases.ts'
import { knownProjects } from './known-projects.ts'
import type { ProjectMention, ProjectSort } from './project-mention.ts'
import { findProjectMentions } from './project-names.ts'

/** A stretch of the text, tokens `from` ≤ i < `to`, in which something is said of one project. */
export interface Zone {
  readonly from: number
  readonly to: number
  readonly sentence: Sentence
  /** The project is named in it, by its name or as "dự án"; else the talk only goes on from the sentence before. */
  readonly named: boolean
  /** It speaks of a part ("gói thầu CP2 …"). */
  readonly isPart: boolean
}

/** A project as the text tells of it: under which names, where, and what is said where. */
export interface ToldProject {
  readonly name: string
  /** In the order of the text, those of the title and captions apart. */
  readonly mentions: readonly ProjectMention[]
  readonly titled: readonly ProjectMention[]
  readonly zones: readonly Zone[]
  /** The projects that the office knows by this name; several where they share it. */
  readonly known: readonly KnownProject[]
}

interface Draft extends ToldProject {
  name: string
  readonly sort: ProjectSort
  words: ReadonlySet<string>
  /** The short form that the text gives it. */
  short: string | null
  readonly mentions: ProjectMention[]
  readonly titled: ProjectMention[]
  readonly zones: Zone[]
}

/** Names looked back at for one that is told again. */
const RECENT = 40
const CLAUSE_MARKS = wordSet(', ; :')
const AND = keyOf('và')

/** Every project with a name, once, in the order of the text, and the stretches that speak of it. Names in the title and captions make no project, but belong to one that the body names. */
export const tellProjects = (mentions: Mentions, isAside: (sentence: Sentence) => boolean): ToldProject[] => {
  const { tokens, sentences } = mentions.scan
  const drafts: Draft[] = []
  const waiting: ProjectMention[] = []
  const found = findProjectMentions(mentions)
  let at = 0
  let before: Draft | null = null
  let paragraph = -1
  for (const sentence of sentences) {
    const here: { draft: Draft; mention: ProjectMention | null; from: number; isPart: boolean }[] = []
    // A part is one of the project told of before; across paragraphs only where no other could be meant.
    let current: Draft | null = sentence.paragraph === paragraph || drafts.length === 1 ? before : null
    for (; at < found.length && (found[at] as ProjectMention).from < sentence.to; at++) {
      const mention = found[at] as ProjectMention
      if (mention.says === 'name' && isAside(sentence)) {
        waiting.push(mention)
        continue
      }
      const draft: Draft | null =
        mention.says === 'part'
          ? current
          : mention.says === 'again'
            ? lastOf(drafts, mention.sort)
            : named(drafts, mention, knownProjects(mentions, mention.name ?? ''))
      if (!draft) continue
      if (mention.says === 'name') draft.mentions.push(mention)
      here.push({ draft, mention, from: mention.from, isPart: mention.says === 'part' })
      current = draft
    }
    if (isAside(sentence)) continue
    const first = here[0]
    if (!first) {
      if (current) current.zones.push({ from: sentence.from, to: sentence.to, sentence, named: false, isPart: false })
    } else {
      here.forEach(({ draft, from, isPart }, i) => {
        const start = i === 0 ? sentence.from : borderBefore(tokens, from, (here[i - 1] as { from: number }).from)
        const next = here[i + 1]
        const end = next ? borderBefore(tokens, next.from, from) : sentence.to
        draft.zones.push({ from: start, to: end, sentence, named: true, isPart })
      })
    }
    if (current || here.length) before = here.at(-1)?.draft ?? current
    paragraph = sentence.paragraph
  }
  for (const mention of waiting) {
    const words = wordsOfName(mention.name ?? '')
    const known = knownProjects(mentions, mention.name ?? '')
    drafts
      .slice(0, RECENT)
      .find((draft) => isKnownAs(draft, known) || isSame(draft.words, words))
      ?.titled.push(mention)
  }
  return drafts
}

/** What is found in a project's own names ("các vùng khó khăn nhất") is not said of it. */
export const outsideNames = <M extends { readonly from: number; readonly to: number }>(told: ToldProject, matches: readonly M[]): M[] =>
  matches.filter(({ from, to }) => within(told.mentions, from - LONGEST, to + LONGEST).every((name) => to <= name.from || from >= name.to))
/** No name is longer, in tokens. */
const LONGEST = 64

/** Where what is said of the next project begins: behind the last comma or "và" before its name, else at the name. */
const borderBefore = (tokens: Tokens, name: number, after: number): number => {
  for (let i = name - 1; i > after && i > name - 12; i--)
    if (CLAUSE_MARKS.has(tokens.keys[i] as number) || tokens.keys[i] === AND) return i + 1
  return name
}

/** The project of this name, a new one where none is known by it. */
const named = (drafts: Draft[], mention: ProjectMention, known: readonly KnownProject[]): Draft => {
  const name = mention.name as string
  const words = wordsOfName(name)
  const short = mention.short?.toLowerCase() ?? null
  const recent = drafts.slice(-RECENT)
  // "dự án KfW8", told in full later: “Dự án "Bảo vệ rừng ven biển" (KfW8)”.
  const called = short === null ? undefined : recent.findLast((draft) => draft.short === null && draft.name.toLowerCase() === short)
  if (called) {
    called.name = name
    called.words = words
    called.short = short
    return called
  }
  const told =
    recent.findLast((draft) => isKnownAs(draft, known)) ??
    recent.findLast(
      (draft) =>
        (isSame(draft.words, words) && !isAnother(draft.name, name)) ||
        isSameLine(draft.name, name) ||
        (draft.short !== null && words.has(draft.short))
    )
  if (told) {
    told.short ??= short
    return told
  }
  const draft: Draft = { name, sort: mention.sort, words, short, mentions: [], titled: [], zones: [], known }
  drafts.push(draft)
  return draft
}

/** "dự án Phát triển đô thị", then "Phát triển đô thị các tỉnh miền núi phía Bắc": the longer name says another one, where the shorter does not say which. */
const isAnother = (known: string, name: string): boolean =>
  name.length > known.length && !SPECIFIC.test(known.slice(1)) && SPECIFIC.test(name.slice(1)) && name.replace(SITE, '') !== known
/** "Bữa ăn học đường tại thành phố Đà Nẵng": where it is carried out makes it no other. */
const SITE = / (?:tại|ở) .+$/u
const SPECIFIC = /\p{Lu}|\d/u

/** Two names of one project that the office knows. */
const isKnownAs = (draft: Draft, known: readonly KnownProject[]): boolean =>
  known.length === 1 && draft.known.length === 1 && draft.known[0] === known[0]

/** "Chương trình" and "tuyến" are the last of their sort; "dự án" and "công trình" the last of any but a programme, if there is one. */
const lastOf = (drafts: readonly Draft[], sort: ProjectSort): Draft | null =>
  drafts
    .slice(-RECENT)
    .findLast((draft) =>
      sort === 'project' ? draft.sort !== 'programme' : draft.sort === sort || (sort === 'line' && LINE.test(draft.name))
    ) ??
  (sort === 'project' ? drafts.at(-1) : undefined) ??
  null
/** "đường sắt trên cao Cát Linh - Hà Đông", "tuyến đường sắt đô thị Cát Linh - Hà Đông": one line by its two ends. */
const isSameLine = (one: string, other: string): boolean => {
  const ends = LINE.test(one) && LINE.test(other) ? ENDS.exec(one)?.[0] : undefined
  return ends !== undefined && ENDS.exec(other)?.[0] === ends
}
const ENDS = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? [-–] \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?/u
const LINE = /tuyến|metro|đường sắt|cao tốc/iu

/** Words that many names have or leave out: "dự án xây dựng hệ thống thoát nước thành phố Biên Hòa", "dự án thoát nước Biên Hòa". */
const LIGHT = new Set('dự án đầu tư xây dựng hệ thống thành phố tp tỉnh huyện quận tại chương trình công trình tuyến và'.split(' '))

const wordsOfName = (name: string): ReadonlySet<string> => {
  const all = name
    .normalize('NFC')
    .toLowerCase()
    // "Cảng hàng không quốc tế Long Thành", "sân bay Long Thành"
    .replace(/cảng hàng không(?: quốc tế)?|sân bay quốc tế/gu, 'sân bay')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const kept = all.filter((word) => !LIGHT.has(word))
  return new Set(kept.length ? kept : all)
}

/** The same words, or all words of the shorter in the longer: "Thành phố thông minh Bắc Hà Nội" and "thành phố thông minh". */
const isSame = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => {
  const [small, large] = x.size < y.size ? [x, y] : [y, x]
  for (const word of small) if (!large.has(word)) return false
  return small.size === large.size || small.size >= 2 || (small.size === 1 && [...small].some((word) => word.length > 3))
}
