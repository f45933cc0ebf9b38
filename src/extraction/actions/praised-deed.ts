import { keyOf, type Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { type Clause, words } from '../text/clauses.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import type { ToldFrame } from './told-frame.ts'

/** What somebody did for the one who thanks or praises him for it: the words from his name on. */
export interface PraisedDeed {
  readonly doers: readonly Actor[]
  readonly from: number
}

const PRAISES = phrases('cảm ơn|cám ơn|đánh giá cao|ghi nhận|hoan nghênh|trân trọng cảm ơn|chân thành cảm ơn')
const WAS_DONE = wordSet('đã vừa luôn đang từng tích cực')
/** "đã trao tặng Huân chương", "đã dành thời gian tiếp" are thanked for as courtesy. */
const GIVES = phrases('ủng hộ|hỗ trợ|cung cấp|tài trợ|viện trợ|thông qua|giúp|luôn tạo điều kiện|dành cho|phê duyệt|bố trí|cho vay')
/** With a sum or a share these give as well: "tăng thêm 2,5% vốn ODA cho Việt Nam". */
const RAISES = phrases('tăng thêm|tăng|nâng|dành|trao|mở|cử|tiếp nhận|công bố|cam kết|đầu tư|đóng góp|giải ngân|xây dựng|triển khai')
const LATELY = phrases(
  'thời gian qua|trong thời gian qua|trong suốt thời gian qua|những năm qua|trong những năm qua|nhiều năm qua|trong nhiều năm qua|luôn luôn'
)
const MATTER = keyOf('việc')
const hasSum = ({ setting, frame }: ToldFrame, from: number): boolean => within(setting.mentions.amounts, from, frame.to).length > 0
const JOINS = wordSet('và , cùng nhân dân')
const MOST_ADVERBS = 3

/** "cảm ơn Quốc hội và Chính phủ Pháp đã hỗ trợ …": praise, who right behind it, and a verb of giving; null for all other praise. */
export const praisedDeed = (told: ToldFrame): PraisedDeed | null => {
  const { frame, tokens, actors } = told
  if (frame.cueFrom < 0 || !praisesAt(tokens, frame)) return null
  const doers: Actor[] = []
  // "đánh giá cao việc Úc tăng thêm 2,5% vốn ODA"
  let at = tokens.keys[frame.from] === MATTER ? frame.from + 1 : frame.from
  for (const actor of within(actors, frame.from, frame.to)) {
    while (doers.length > 0 && at < actor.from && JOINS.has(tokens.keys[at] as number)) at++
    // "lãnh đạo Bộ Quốc phòng", "các bạn Lào"
    if (doers.length === 0 && actor.from - at <= MOST_BEFORE && !holdsMark(tokens, at, actor.from)) at = actor.from
    if (actor.from !== at || actor.kind === 'both' || actor.kind === 'pronoun') break
    doers.push(actor)
    at = actor.to
  }
  const [first] = doers
  if (!first) return null
  // "cảm ơn tỉnh thời gian qua đã hỗ trợ …"
  at += phraseAt(tokens, at, LATELY)
  const end = Math.min(frame.to, at + MOST_ADVERBS + 1)
  for (let i = at; i < end; i++) {
    if (opensWith(tokens, i, GIVES) || (hasSum(told, i) && opensWith(tokens, i, RAISES)))
      return isWorthKeeping(told, first.from) ? { doers, from: first.from } : null
    if (!WAS_DONE.has(tokens.keys[i] as number)) return null
  }
  return null
}
const MOST_BEFORE = 2

/** "cảm ơn tỉnh đã tạo điều kiện cho doanh nghiệp Pháp" is courtesy; what was given in what is told at some length or in figures. */
const isWorthKeeping = ({ frame, tokens, setting }: ToldFrame, from: number): boolean =>
  words(tokens, from, frame.to) >= FEWEST_WORDS || within(setting.mentions.amounts, from, frame.to).length > 0
const FEWEST_WORDS = 11

const praisesAt = (tokens: Tokens, { cueFrom, cueTo }: { readonly cueFrom: number; readonly cueTo: number }): boolean => {
  for (let i = cueFrom; i < cueTo; i++) if (opensWith(tokens, i, PRAISES)) return true
  return false
}

const holdsMark = ({ keys }: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (MARKS.has(keys[i] as number)) return true
  return false
}
const MARKS = wordSet(', ; . :')

const SEMICOLON = keyOf(';')
/** Commas only go on with what was done; a semicolon tells the next thing. */
export const splitAtSemicolons = ({ keys }: Tokens, { from, to }: Clause): Clause[] => {
  const parts: Clause[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && keys[i] !== SEMICOLON) continue
    if (i > start) parts.push({ from: start, to: i })
    start = i + 1
  }
  return parts
}
