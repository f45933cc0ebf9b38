import { keyOf, loadPaperStatuses, NUMBER, type PaperStatus, type Tokens } from '../../language/index.ts'
import type { Agreement } from '../record.ts'
import type { Clause } from '../text/clauses.ts'
import { holds, opensWith, type Phrases, phrases, wordSet } from '../text/phrases.ts'

type Status = Agreement['status']

/** Words that say one thing of where a paper stands, looked for in its own clause within so many words before its name or behind it (its parties and years counted in). */
interface Said {
  readonly status: Status
  readonly near: number
  readonly words: Phrases
}

/** The words of one status and reach that stand together in the table are looked for at once; the first of these that is said decides. */
const inOrder = (table: readonly PaperStatus[]): Said[] => {
  const opens = (row: PaperStatus, i: number): boolean => row.status !== table[i - 1]?.status || row.near !== table[i - 1]?.near
  const starts = table.flatMap((row, i) => (opens(row, i) ? [i] : []))
  return starts.map((start, k) => {
    const { status, near } = table[start] as PaperStatus
    return { status: status as Status, near, words: phrases(table.slice(start, starts[k + 1]).map(({ phrase }) => phrase)) }
  })
}

const STATUSES = inOrder(loadPaperStatuses())

/** "ký bản ghi nhớ với …, vốn dự kiến 310 triệu USD": behind what is signed the first comma, or what it is worth, ends what is said of the signing. */
const isDirect = ({ keys, kinds }: Tokens, from: number): boolean =>
  SIGN_WORDS.has(keys[from - 1] as number) || (kinds[from - 1] === NUMBER && SIGN_WORDS.has(keys[from - 2] as number))
const SIGN_WORDS = wordSet('ký kết')
const COMMA = keyOf(',')
const COMMA_REACH = 60
const WORTH = phrases('với tổng|trị giá|tổng vốn|tổng giá trị|vốn dự kiến')
const endOfSigning = (tokens: Tokens, from: number, to: number): number => {
  for (let i = from; i < Math.min(to, from + COMMA_REACH); i++) if (tokens.keys[i] === COMMA || opensWith(tokens, i, WORTH)) return i
  return to
}

/** Where a paper stands by the words around its name (tokens `from` ≤ i < `name`, up to `to` with its parties and years); null where nothing is said to happen with it. */
export const statusAround = (tokens: Tokens, clause: Clause, from: number, name: number, to: number): Status | null => {
  // "mong muốn hợp tác theo bản ghi nhớ sẽ được ký trong tháng 5": what is said right behind the name is said of it.
  if (opensWith(tokens, to, TO_BE_SIGNED) || opensWith(tokens, name, TO_BE_SIGNED)) return 'planned'
  // "Việc ký kết bản ghi nhớ lần này thể hiện mong muốn …": the paper is signed, whatever it shows.
  if (SIGN_WORDS.has(tokens.keys[from - 1] as number) && opensWith(tokens, name, THIS_TIME)) return 'signed'
  // "chính thức ký kết và triển khai Thỏa thuận …": signed, and carried out since.
  if (holds(tokens, Math.max(clause.from, from - SIGNED_REACH), from, SIGNED_AND)) return 'signed'
  const end = isDirect(tokens, from) ? endOfSigning(tokens, name, clause.to) : clause.to
  const row = STATUSES.find(
    ({ near, words }) =>
      holds(tokens, Math.max(clause.from, from - near), from, words) ||
      holds(tokens, name, Math.min(end, name + near), words) ||
      holds(tokens, to, Math.min(end, to + near), words)
  )
  // "đề nghị WB gia hạn hiệp định": asked for, not extended yet.
  if (row?.status === 'extended' && holds(tokens, Math.max(clause.from, from - ASK_REACH), from, ASKS)) return 'in force'
  return row?.status ?? null
}
const ASK_REACH = 14
const ASKS = phrases('đề nghị|kiến nghị|đề xuất|mong muốn|mong|xin|xem xét|nếu')

const TO_BE_SIGNED = phrases(
  'sẽ được ký|sẽ được ký kết|sẽ ký|sẽ ký kết|sắp được ký|sắp được ký kết|sắp ký|sắp ký kết|dự kiến ký|dự kiến được ký|dự kiến sẽ được ký'
)
const THIS_TIME = phrases('lần này|hôm nay|ngày hôm nay')
const SIGNED_REACH = 9
const SIGNED_AND = phrases(
  'đã ký kết và triển khai|đã ký và triển khai|đã ký kết và thực hiện|đã ký và thực hiện|chính thức ký kết và triển khai|chính thức ký và triển khai'
)
const LATE_REACH = 40
const LATE = phrases('để ký|chưa ký|dự kiến ký|sẽ ký|sớm ký|sẽ được ký|dự kiến được ký')
/** "Riêng bản ghi nhớ về … giữa A và B, do còn khác nhau về …, hai bên nhất trí tiếp tục trao đổi để ký": what stands apart is told of far behind its name. */
export const statusBehind = (tokens: Tokens, clause: Clause, from: number, to: number): Status | null =>
  tokens.keys[from - 1] === APART && holds(tokens, to, Math.min(clause.to, to + LATE_REACH), LATE) ? 'planned' : null
const APART = keyOf('riêng')

const COLON = keyOf(':')
const LIST_REACH = 120
const HEAD_REACH = 14
/** "đã ký các văn kiện: A giữa …; B giữa …": a paper that opens an item of a list stands where the words before the colon say. */
export const statusOfList = (tokens: Tokens, sentence: Clause, { from }: { readonly from: number }): Status | null => {
  if (!LIST_MARKS.has(tokens.keys[from - 1] as number)) return null
  let colon = from - 1
  while (colon > sentence.from && colon > from - LIST_REACH && tokens.keys[colon] !== COLON) colon--
  return tokens.keys[colon] === COLON && holds(tokens, Math.max(sentence.from, colon - HEAD_REACH), colon, SIGNS) ? 'signed' : null
}
const LIST_MARKS = wordSet('; :')
const SIGNS = phrases('ký|ký kết|trao')

/** The further along, the later in this list: a paper wished for in one sentence and signed in another is signed, one that ran out and is extended holds again. */
const ORDER: readonly Status[] = ['in force', 'proposed', 'planned', 'being prepared', 'signed', 'ended', 'extended', 'cancelled']

export const furtherOf = (one: Status, other: Status): Status => (ORDER.indexOf(other) > ORDER.indexOf(one) ? other : one)
