import {
  type KnownMatch,
  keyOf,
  MARK,
  type Mentions,
  NUMBER,
  outermost,
  type PaperEntry,
  type Sentence,
  type Tokens,
  wordsOf
} from '../../language/index.ts'
import type { Agreement } from '../record.ts'
import type { Clause } from '../text/clauses.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phrases, wordSet } from '../text/phrases.ts'

type Kind = Agreement['kind']

/** A word for a kind of paper: "bản ghi nhớ", "hiệp định vay". */
export interface Paper extends PaperEntry {
  readonly paper: Kind
}

/** Where papers are named, in the order of the text. */
export const findPapers = ({ names }: Mentions['scan']): readonly KnownMatch<Paper>[] =>
  outermost(names.of('paper') as readonly KnownMatch<Paper>[])

const SEMICOLON = keyOf(';')
const NOT_THE_PAPER = wordSet('đạt trao nội được số các nhiều')
const MANY = wordSet('các nhiều những số')
const REACHED = phrases('đạt được|đã đạt')

const UNDOES = phrases('hủy|hủy bỏ|chấm dứt|bồi thường|mua|bán|thuê|nhận|trả')
/** "thỏa thuận hủy kết quả đấu giá": what two agree to do, no paper. */
const isVerb = (tokens: Tokens, match: KnownMatch<Paper>): boolean =>
  match.entries[0]?.paper === 'cooperation agreement' && match.to - match.from === 2 && opensWith(tokens, match.to, UNDOES)

/** "38 biên bản ghi nhớ": papers in numbers are quoted with their number. */
export const countedFrom = ({ kinds }: Tokens, { from }: KnownMatch<Paper>): number => (kinds[from - 1] === NUMBER ? from - 1 : from)

/** "đạt thỏa thuận", "7 hợp đồng tiêu thụ": a short word is a paper only where one is signed or named between parties, and contracts in numbers are a result. */
export const isTalk = (tokens: Tokens, match: KnownMatch<Paper>): boolean => {
  const kind = match.entries[0]?.paper
  const before = match.from - 1
  if (isFurther(tokens, match)) return false
  const isCounted = tokens.kinds[before] === NUMBER || isOneOfMany(tokens, before)
  if ((kind === 'contract' && isCounted) || isVerb(tokens, match)) return true
  // "thỏa thuận đạt được giữa hai nhà lãnh đạo": an understanding, no paper.
  if (kind === 'cooperation agreement' && opensWith(tokens, match.to, REACHED)) return true
  if (kind === 'treaty' && isCounted) return true
  const isShort = match.to - match.from <= 2 || (kind === 'cooperation agreement' && tokens.keys[before] === COMMA)
  return (
    isShort &&
    (kind === 'cooperation agreement' || kind === 'contract' || kind === 'treaty') &&
    (isCounted || NOT_THE_PAPER.has(tokens.keys[before] as number))
  )
}

const COMMA = keyOf(',')
const LISTED = 4
const AND = keyOf('và')
const FIELDS = phrases('trong lĩnh vực|trong các lĩnh vực|trong những lĩnh vực')
/** "bản ghi nhớ về … và các thỏa thuận trong lĩnh vực …": further papers signed with the one before. */
const isFurther = (tokens: Tokens, match: KnownMatch<Paper>): boolean => {
  const { from, to } = match
  return isSeveral(tokens, match) && (tokens.keys[from - 2] === AND || tokens.keys[from - 2] === COMMA) && opensWith(tokens, to, FIELDS)
}
/** "các thỏa thuận" */
export const isSeveral = (tokens: Tokens, { from }: KnownMatch<Paper>): boolean => MANY.has(tokens.keys[from - 1] as number)

const QUOTE = keyOf('“')
/** Whether only "và", a comma and a word for several, or a quotation mark, stand between two papers. */
export const standsBeside = (tokens: Tokens, end: number, from: number): boolean => {
  if (end <= 0 || from <= end || from - end > 2) return false
  const first = tokens.keys[end]
  const between = tokens.keys[from - 1] as number
  return (first === AND || first === COMMA) && (from - end === 1 || MANY.has(between) || between === AND || between === QUOTE)
}

const SEVERAL = phrases('văn kiện hợp tác|văn bản hợp tác')
const SUCH_AS = phrases(', trong đó|, gồm|, bao gồm|gồm|bao gồm|:')
/** "các văn kiện hợp tác, trong đó có …": what follows names the papers. */
export const isNamedBehind = (tokens: Tokens, { from }: KnownMatch<Paper>, to: number): boolean =>
  opensWith(tokens, from, SEVERAL) && opensWith(tokens, to, SUCH_AS)

/** "tích cực đàm phán, ký kết các văn kiện hợp tác": whatever papers there may be; signed they are some. */
export const isWhicheverPapers = (tokens: Tokens, match: KnownMatch<Paper>, status: Agreement['status']): boolean =>
  status !== 'signed' && isSeveral(tokens, match) && opensWith(tokens, match.from, SEVERAL)

/** "các hiệp định", "các nội dung, thỏa thuận hợp tác": papers in general. */
const isOneOfMany = (tokens: Tokens, before: number): boolean => {
  if (MANY.has(tokens.keys[before] as number)) return true
  if (tokens.keys[before] === AND) return isListedWithMany(tokens, before)
  if (tokens.keys[before] !== COMMA) return false
  for (let i = before - 1; i > before - 1 - LISTED && tokens.kinds[i] !== MARK; i--) if (MANY.has(tokens.keys[i] as number)) return true
  return false
}

const LISTED_TOGETHER = 8
const SIGNS = wordSet('ký kết trao')
/** "các sáng kiến, thỏa thuận và hiệp định hợp tác": all of them in general; not "các bên ký thỏa thuận và hiệp định …". */
const isListedWithMany = (tokens: Tokens, and: number): boolean => {
  let isList = false
  for (let i = and - 1; i > and - 1 - LISTED_TOGETHER && i >= 0; i--) {
    if (SIGNS.has(tokens.keys[i] as number)) return false
    if (tokens.kinds[i] === MARK && tokens.keys[i] !== COMMA) return false
    isList ||= tokens.keys[i] === COMMA
    if (MANY.has(tokens.keys[i] as number)) return isList
  }
  return false
}

const ACTS = phrases(
  'ký kết hợp tác|ký hợp tác|ký kết quan hệ kết nghĩa|ký kết quan hệ thành phố kết nghĩa|ký quan hệ kết nghĩa|ký kết kết nghĩa|ký kết nghĩa'
)
/** "ký kết hợp tác": the signing is told, not what the paper is called. */
export const isAct = (tokens: Tokens, { from }: KnownMatch<Paper>): boolean => opensWith(tokens, from, ACTS)

const OF_ACTION = phrases('chương trình hành động|kế hoạch hành động')
/** "Chương trình Hành động …", which every authority has of its own, too. */
export const isOfAction = (tokens: Tokens, { from }: KnownMatch<Paper>): boolean => opensWith(tokens, from, OF_ACTION)
const PLANS = phrases('kế hoạch thực hiện|kế hoạch triển khai')
/** "Kế hoạch thực hiện Chiến lược …": a paper only where it is between two. */
export const isPlan = (tokens: Tokens, { from }: KnownMatch<Paper>): boolean => opensWith(tokens, from, PLANS)
const RECEIPTS = phrases('văn bản tiếp nhận|biên bản tiếp nhận')
export const isReceipt = (tokens: Tokens, { from }: KnownMatch<Paper>): boolean => opensWith(tokens, from, RECEIPTS)

const WORTH = phrases('trị giá')
const SUM_WORDS = 3
/** "Hiệp định viện trợ trị giá 3 triệu euro": the sum that tells two papers of one kind apart; null where none stands in the name. */
export const sumIn = (tokens: Tokens, from: number, to: number): string | null => {
  for (let i = from; i < to; i++)
    if (opensWith(tokens, i, WORTH) && tokens.kinds[i + 2] === NUMBER)
      return wordsOf(tokens, i + 2, Math.min(tokens.count, i + 2 + SUM_WORDS))
  return null
}

const KEPT = phrases('kỷ niệm')
const SIGNING = phrases('ký|ký kết|thực thi|thực hiện|triển khai|thiết lập')
const YEARS = keyOf('năm')
const KEPT_REACH = 12
/** "nhân kỷ niệm 20 năm ngày ký Hiệp định …": an old paper whose day is kept. */
export const isKept = (tokens: Tokens, clause: Clause, { from }: KnownMatch<Paper>): boolean => {
  let isSigned = false
  for (let i = from - 1; i >= clause.from && i >= from - KEPT_REACH && tokens.kinds[i] !== MARK; i--) {
    // "kỷ niệm 10 năm Hiệp định … có hiệu lực", "kỷ niệm 10 năm thực thi Hiệp định …"
    isSigned ||= opensWith(tokens, i, SIGNING) || (i === from - 1 && tokens.keys[i] === YEARS)
    if (opensWith(tokens, i, KEPT)) return isSigned
  }
  return false
}

const CLAUSE_REACH = 90

/** The stretch between semicolons around a paper's name. */
export const clauseAround = (tokens: Tokens, sentence: Sentence, match: KnownMatch<Paper>): Clause => {
  let from = match.from
  while (from > Math.max(sentence.from, match.from - CLAUSE_REACH) && !isSemicolon(tokens, from - 1)) from--
  let to = match.to
  while (to < Math.min(sentence.to, match.to + CLAUSE_REACH) && !isSemicolon(tokens, to)) to++
  return { from, to }
}

const isSemicolon = (tokens: Tokens, i: number): boolean => tokens.kinds[i] === MARK && tokens.keys[i] === SEMICOLON

const ABOUT = keyOf('về')
const LONGEST_PAPER = 12
/** "bản ghi nhớ về chương trình hợp tác …", "biên bản về thỏa thuận …": what another paper is about is that paper. */
export const isSubject = (tokens: Tokens, papers: readonly KnownMatch<Paper>[], { from }: KnownMatch<Paper>): boolean =>
  tokens.keys[from - 1] === ABOUT && within(papers, from - LONGEST_PAPER, from).some(({ to }) => to === from - 1)
