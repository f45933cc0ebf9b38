// Whether two namings are of one paper.
import { type KnownMatch, keyOf, LOWER, NUMBER, type Tokens, WORD, wordsOf } from '../../language/index.ts'
import type { Agreement, Reference } from '../record.ts'
import { opensWith, phrases, wordSet } from '../text/phrases.ts'
import { type Paper, sumIn } from './agreement-papers.ts'
import type { Parties } from './agreement-parties.ts'

/** What tells one paper from another of its kind. */
export interface Marks {
  /** What it is worth, or its short form. */
  readonly sum: string | null
  /** Its years: "giai đoạn 2020 - 2022". */
  readonly years: string | null
  /** The words of what it is about. */
  readonly about: ReadonlySet<number>
  /** "12 bản ghi nhớ": how many they are. */
  readonly count: string | null
  /** What was said at a meeting, put down and signed: "biên bản hội đàm". */
  readonly isMinutes: boolean
  /** "riêng bản ghi nhớ về du lịch …": another than those before. */
  readonly isApart: boolean
}

/** What marks the paper at `match`, whose name ends at token `to`. */
export const marksOf = (tokens: Tokens, match: KnownMatch<Paper>, to: number, shortForm: string | null): Marks => ({
  sum: sumIn(tokens, match.to, to) ?? shortForm,
  years: yearsIn(tokens, match.to, to),
  about: aboutOf(tokens, match.to, to),
  count: tokens.kinds[match.from - 1] === NUMBER ? wordsOf(tokens, match.from - 1, match.from) : null,
  isMinutes: opensWith(tokens, match.from, MINUTES),
  isApart: tokens.keys[match.from - 1] === APART || opensWith(tokens, match.from - 2, AGAIN)
})
const APART = keyOf('riêng')
/** "sẽ ký lại Bản ghi nhớ": the one to come, not the one of years ago. */
const AGAIN = phrases('ký lại')
const MINUTES = phrases('biên bản hội đàm|biên bản làm việc|biên bản cuộc họp')

const TERM = keyOf('đoạn')
const TERM_TOKENS = 3
const yearsIn = (tokens: Tokens, from: number, to: number): string | null => {
  for (let i = from; i + 1 < to; i++)
    if (tokens.keys[i] === TERM && tokens.kinds[i + 1] === NUMBER) return wordsOf(tokens, i + 1, Math.min(to, i + 1 + TERM_TOKENS))
  return null
}

const LONGEST_SUBJECT = 10
/** Words that papers of every subject have in their names. */
const COMMON = wordSet('về của các những hai bên cho trong trên giai đoạn này đó nêu ký hợp tác chung thỏa thuận chương trình')
const PARTIES_FOLLOW = wordSet('giữa với')
const aboutOf = (tokens: Tokens, from: number, to: number): ReadonlySet<number> => {
  const found = new Set<number>()
  for (let i = from; i < Math.min(to, from + LONGEST_SUBJECT); i++) {
    const key = tokens.keys[i] as number
    if (tokens.kinds[i] !== WORD || tokens.cases[i] !== LOWER || PARTIES_FOLLOW.has(key)) break
    if (!COMMON.has(key)) found.add(key)
  }
  return found
}

/** A subject of so many words is told well enough to tell two papers apart. */
const FEWEST_WORDS = 2

/** Two papers of other sums, other years or about other things, or one that is said to stand apart. */
export const areDifferent = (old: Marks | undefined, mark: Marks): boolean =>
  mark.isApart ||
  (!!old &&
    (areTwo(old.sum, mark.sum) ||
      areTwo(old.years, mark.years) ||
      old.count !== mark.count ||
      old.isMinutes !== mark.isMinutes ||
      (old.about.size >= FEWEST_WORDS && mark.about.size >= FEWEST_WORDS && old.about.isDisjointFrom(mark.about))))

const OPEN: ReadonlySet<Agreement['status']> = new Set(['proposed', 'planned', 'being prepared'])
/** A paper signed before is not the one of its own years or subject that is yet to be signed. */
export const isYetToCome = (old: Agreement, status: Agreement['status'], mark: Marks): boolean =>
  old.status === 'signed' && OPEN.has(status) && (mark.years !== null || mark.about.size >= FEWEST_WORDS)

const areTwo = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other

/** A paper named without parties is the one before of its kind; with parties it must share them all, and be signed on the same day where both have one. */
export const isSamePaper = (known: Agreement, parties: Parties, on: string | null): boolean =>
  !areDifferentDays(known.on, on) &&
  (!parties.named || known.parties.length === 0 || parties.references.every((party) => holdsParty(known.parties, party)))

const holdsParty = (parties: readonly Reference[], party: Reference): boolean => parties.some((one) => isOneParty(one, party))

/** "UBND tỉnh Quảng Trị" and "tỉnh Quảng Trị", "Ban Hành chính tỉnh Prey Veng" and "Prey Veng": a place and who governs it sign as one. */
export const isOneParty = (one: Reference, other: Reference): boolean =>
  one.id === other.id || one.name === other.name || (bare(one.name) === bare(other.name) && bare(one.name).length > 2)
const bare = (name: string): string =>
  name.replace(
    /^(?:UBND|Ủy ban nhân dân|HĐND|Tỉnh ủy|Thành ủy|Ban Hành chính|Chính quyền nhân dân|Chính quyền|tỉnh|thành phố|TP\.?|nước|\s)+/giu,
    ''
  )

const areDifferentDays = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && !one.startsWith(other) && !other.startsWith(one)
