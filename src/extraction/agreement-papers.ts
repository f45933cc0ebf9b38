import {
  compileNames,
  findNames,
  type KnownMatch,
  keyOf,
  MARK,
  NUMBER,
  type Phrase,
  type Sentence,
  type Tokens,
  wordsOf
} from '../language/index.ts'
import type { Clause } from './clauses.ts'
import { opensWith, phrases, wordSet } from './phrases.ts'
import type { Agreement } from './record.ts'

type Kind = Agreement['kind']

/** A word for a kind of paper: "bản ghi nhớ", "hiệp định vay". */
export interface Paper extends Phrase {
  readonly kind: 'paper'
  readonly paper: Kind
}

const PAPERS: Readonly<Partial<Record<Kind, string>>> = {
  memorandum:
    'bản ghi nhớ|biên bản ghi nhớ|biên bản ghi nhớ hợp tác|bản ghi nhớ hợp tác|MoU|biên bản thỏa thuận ghi nhớ|biên bản hợp tác|bản ghi nhớ về hợp tác|ghi nhớ hợp tác|biên bản ký kết ghi nhớ hợp tác|biên bản ký kết hợp tác|biên bản ghi nhớ thỏa thuận|biên bản ghi nhớ thỏa thuận hợp tác|biên bản ghi nhớ về thỏa thuận hợp tác|bản ghi nhớ thỏa thuận hợp tác',
  'cooperation agreement':
    'thỏa thuận hợp tác|thỏa thuận hợp tác toàn diện|văn bản thỏa thuận hợp tác|thỏa thuận quốc tế|thỏa thuận thiết lập quan hệ|thỏa thuận kết nghĩa|thỏa thuận khung|văn bản hợp tác|biên bản thỏa thuận|bản thỏa thuận|bản thỏa thuận hợp tác|biên bản hội đàm|ký kết hợp tác|ký hợp tác|văn bản tiếp nhận|biên bản tiếp nhận|biên bản thỏa thuận hợp tác|thỏa thuận',
  'loan agreement':
    'hiệp định vay|hiệp định vay vốn|hiệp định tín dụng|hợp đồng vay|thỏa thuận vay|hiệp định vay phụ|hiệp định tài trợ|hiệp định viện trợ|hiệp định khoản vay',
  'exchange of notes': 'công hàm trao đổi|trao đổi công hàm|công hàm',
  contract: 'hợp đồng|hợp đồng hợp tác|hợp đồng nguyên tắc|hợp đồng tư vấn|hợp đồng bao tiêu|hợp đồng tiêu thụ|hợp đồng kinh tế',
  treaty: 'hiệp định|hiệp định hợp tác|hiệp định thương mại|hiệp định đối tác|hiệp ước|hiệp định khung',
  statement: 'tuyên bố chung|thông cáo chung|ý định thư|thư ngỏ|bản ý định thư|tuyên bố ý định|thư bày tỏ ý định',
  programme:
    'chương trình hợp tác|chương trình phối hợp|kế hoạch hợp tác|chương trình phối hợp công tác|kế hoạch phối hợp|quy chế phối hợp|chương trình hợp tác phát triển|chương trình kết nghĩa|nghị định thư|chương trình hành động|chương trình hành động chung|kế hoạch hành động|kế hoạch hành động chung'
}
const NAMES = compileNames(
  Object.entries(PAPERS).flatMap(([paper, forms]) =>
    forms.split('|').map((form): Paper => ({ kind: 'paper', form, paper: paper as Kind, proper: false }))
  )
)

/** Where papers are named, in the order of the text. */
export const findPapers = (tokens: Tokens): readonly KnownMatch<Paper>[] => findNames(NAMES, tokens).of('paper')

const SEMICOLON = keyOf(';')
const NOT_THE_PAPER = wordSet('đạt trao nội được số các nhiều')
const MANY = wordSet('các nhiều những số')
const REACHED = phrases('đạt được|đã đạt')

/** "đạt thỏa thuận", "7 hợp đồng tiêu thụ": a short word is a paper only where one is signed or named between parties, and contracts in numbers are a result. */
export const isTalk = (tokens: Tokens, match: KnownMatch<Paper>): boolean => {
  const kind = match.entries[0]?.paper
  const before = match.from - 1
  const isCounted = tokens.kinds[before] === NUMBER || isOneOfMany(tokens, before)
  if (kind === 'contract' && isCounted) return true
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
/** "các hiệp định", "các nội dung, thỏa thuận hợp tác": papers in general. */
const isOneOfMany = (tokens: Tokens, before: number): boolean => {
  if (MANY.has(tokens.keys[before] as number)) return true
  if (tokens.keys[before] !== COMMA) return false
  for (let i = before - 1; i > before - 1 - LISTED && tokens.kinds[i] !== MARK; i--) if (MANY.has(tokens.keys[i] as number)) return true
  return false
}

const ACTS = phrases('ký kết hợp tác|ký hợp tác')
/** "ký kết hợp tác": the signing is told, not what the paper is called. */
export const isAct = (tokens: Tokens, { from }: KnownMatch<Paper>): boolean => opensWith(tokens, from, ACTS)

const OF_ACTION = phrases('chương trình hành động|kế hoạch hành động')
/** "Chương trình Hành động …", which every authority has of its own, too. */
export const isOfAction = (tokens: Tokens, { from }: KnownMatch<Paper>): boolean => opensWith(tokens, from, OF_ACTION)
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
const SIGNING = phrases('ký|ký kết')
const KEPT_REACH = 12
/** "nhân kỷ niệm 20 năm ngày ký Hiệp định …": an old paper whose day is kept. */
export const isKept = (tokens: Tokens, clause: Clause, { from }: KnownMatch<Paper>): boolean => {
  let isSigned = false
  for (let i = from - 1; i >= clause.from && i >= from - KEPT_REACH && tokens.kinds[i] !== MARK; i--) {
    isSigned ||= opensWith(tokens, i, SIGNING)
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
