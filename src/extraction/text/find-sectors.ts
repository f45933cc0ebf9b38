import type { Mentions, Sentence, Tokens } from '../../language/index.ts'
import type { Sector } from '../record.ts'
import type { Clause } from './clauses.ts'
import { within } from './in-order.ts'
import { wordSet } from './phrases.ts'

type Match = Mentions['matters'][number]

/** What a stretch of text speaks of, in order, each once: `named` outright, or only `hinted` at by words like "vốn", "doanh nghiệp" or "hợp tác". */
interface SectorsSaid {
  readonly named: readonly Sector[]
  readonly hinted: readonly Sector[]
}

/** Hints that are a field by themselves. */
const LISTED = new Set(['đầu tư', 'kinh tế', 'tài chính', 'công nghiệp', 'an ninh', 'công nghệ', 'ngoại giao', 'quân sự'])
/** What joins the members of a list: "du lịch, thương mại và tài chính". */
const JOINTS = wordSet(', và - – & ;')

const sectorsSaid = (mentions: Mentions, from: number, to: number): SectorsSaid => {
  const named = new Set<Sector>()
  const hinted = new Set<Sector>()
  const found = within(mentions.matters, from, to)
  for (const [i, match] of found.entries())
    for (const entry of match.entries) {
      const isNamed =
        !entry.fallback ||
        (LISTED.has(entry.form) &&
          (isListed(mentions.scan.tokens, found[i - 1], match) || isListed(mentions.scan.tokens, match, found[i + 1])))
      for (const sector of entry.sectors) (isNamed ? named : hinted).add(sector as Sector)
    }
  return { named: [...named], hinted: [...hinted] }
}

/** Two words side by side in one list, one of which names its sector outright: then the other does too. */
const isListed = ({ keys }: Tokens, left: Match | undefined, right: Match | undefined): boolean =>
  !!left && !!right && right.from - left.to === 1 && JOINTS.has(keys[left.to] as number) && (names(left) || names(right))
const names = ({ entries }: Match): boolean => entries.some(({ fallback, sectors }) => !fallback && sectors.length > 0)

/** Sectors that a stretch of text speaks of; what is only hinted at counts where nothing else is said. */
export const sectorsIn = (mentions: Mentions, from: number, to: number): Sector[] => {
  const { named, hinted } = sectorsSaid(mentions, from, to)
  return [...(named.length ? named : hinted)]
}

/** What the whole text speaks of most; `clear` where it is named well more often than what comes next, `sure` where nothing else comes near. */
export interface Matter {
  readonly sector: Sector
  readonly clear: boolean
  readonly sure: boolean
}

/** How often a sector must be named before it is what the text speaks of most, is what the whole text is about, and how far ahead of the next. */
const FEWEST_NAMED = 2
const CLEARLY = 3
const FAR_AHEAD = 1.5
const OFTEN = 5
const ALONE = 2

/** Money and friendship are always for something. */
const FOR_SOMETHING: ReadonlySet<Sector> = new Set(['finance', 'relations'])

export const matterOf = (mentions: Mentions): Matter | null => {
  const counts = new Map<Sector, number>()
  for (const match of mentions.matters)
    for (const entry of match.entries)
      if (!entry.fallback) for (const sector of entry.sectors) counts.set(sector as Sector, (counts.get(sector as Sector) ?? 0) + 1)
  const ordered = [...counts].sort((a, b) => b[1] - a[1])
  const first = ordered.find(([sector]) => !FOR_SOMETHING.has(sector))
  const next = ordered.find((one) => one !== first)?.[1] ?? 0
  if (!first || first[1] < FEWEST_NAMED) return null
  const clear = first[1] >= CLEARLY && first[1] >= FAR_AHEAD * next
  return { sector: first[0], clear, sure: clear && first[1] >= OFTEN && first[1] >= ALONE * next }
}

/** Money is always for something. */
const MONEY: ReadonlySet<Sector> = new Set(['finance', 'investment'])
/** Hints that say less than a text that speaks of one thing: "doanh nghiệp" in a report on schools. */
const ALWAYS_WEAK: ReadonlySet<Sector> = new Set(['relations'])
const WEAK: ReadonlySet<Sector> = new Set(['relations', 'economy'])
/** "bàn giao mặt bằng"; "tái định cư" and "bồi thường" are a matter of the town as well. */
const speaksOfLand = (mentions: Mentions, { from, to }: Clause): boolean =>
  within(mentions.matters, from, to).every(({ entries }) =>
    entries.every(({ form, sectors }) => sectors.length === 0 || form.includes(LAND))
  )
const LAND = 'mặt bằng'
const NEAR = 80
const MOST_NEAR = 2

/** A clause of a sentence, the sentence before it, and whether it offers or asks for something. */
export interface Place {
  readonly clause: Clause
  readonly sentence: Sentence
  readonly before: Sentence | null
  readonly isOffer: boolean
}

/** What a clause is about: money that it offers or asks for ("hỗ trợ 2 triệu euro trồng rừng") is a matter of finance as well. */
export const sectorsOf = (mentions: Mentions, place: Place, matter: Matter | null): Sector[] => {
  const { clause, isOffer } = place
  const spoken = spokenOf(mentions, place, matter)
  const isMoney =
    isOffer &&
    !spoken.some((one) => MONEY.has(one)) &&
    within(mentions.amounts, clause.from, clause.to).some(({ kind }) => kind === 'money')
  return isMoney ? [...spoken, 'finance'] : spoken
}

/** What the words of a clause are about; one that does not say it ("sớm hoàn thành hồ sơ") is about what its sentence, the text, the sentence before or the title is about. */
const spokenOf = (mentions: Mentions, { clause, sentence, before }: Omit<Place, 'isOffer'>, matter: Matter | null): Sector[] => {
  const { named, hinted } = sectorsSaid(mentions, clause.from, clause.to)
  const whole = matter?.clear ? [matter.sector] : []
  if (named.length) return named.every((one) => MONEY.has(one)) ? [...new Set([...named, ...whole])] : [...named]
  const weak = whole.length ? WEAK : ALWAYS_WEAK
  // "phát triển kinh tế - xã hội" speaks of both.
  const clear = hinted.filter((one) => !weak.has(one) || (one === 'economy' && hinted.includes('social')))
  // "bàn giao mặt bằng" in a text that clearly speaks of a road is for that road alone; in one on a sewage plant and much else it is of both.
  if (matter?.clear && clear.length > 0 && clear.every((one) => one === 'urban') && speaksOfLand(mentions, clause)) return whole
  if (clear.length) return clear.every((one) => MONEY.has(one)) || !matter ? clear : [...new Set([...clear, matter.sector])]
  // "thúc đẩy hợp tác trong lĩnh vực này": words of cooperation alone say less than a text that speaks of one thing throughout.
  if (hinted.length && matter?.sure) return whole
  const near = sectorsSaid(mentions, Math.max(sentence.from, clause.from - NEAR), Math.min(sentence.to, clause.to + NEAR))
  if (near.named.length) return near.named.slice(0, 1)
  if (hinted.length) return [...hinted]
  if (whole.length) return whole
  if (near.hinted.length) return near.hinted.slice(0, MOST_NEAR)
  const told = before ? sectorsSaid(mentions, Math.max(before.from, before.to - NEAR), before.to).named : []
  if (told.length) return told.slice(0, MOST_NEAR)
  const title = mentions.scan.sentences[0]
  return title ? sectorsIn(mentions, title.from, title.to).slice(0, 1) : []
}
