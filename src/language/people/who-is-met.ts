import { wordSet } from '../key-set.ts'
import { keyOf, LOWER, WORD } from '../tokens.ts'
import type { Position } from './mention.ts'
import type { Surroundings } from './surroundings.ts'

// Whether a post is that of whom somebody meets or reports to, told where a clause opens: who is named behind the comma is then another.

const COMMA = keyOf(',')
/** "Tại buổi làm việc với", "Làm việc với", "Báo cáo với", "Trả lời" */
const OPENS = wordSet('tại trong sau làm trao báo tiếp gặp hội phát kết trả thảo đón thưa')
/** Behind these stands who is met, himself or after "đồng chí", "lãnh đạo". */
const MEETS = wordSet('với tiếp gặp cáo lời đàm kiến')
const FARTHEST_MET = 3
const LONGEST_OPENING = 10
/** Small letters behind a name by which he does nothing yet. */
const NO_ACT = wordSet('và cùng tại về do nhân trong vào ngày sáng trưa chiều tối đang với của từ đến tới sang làm là theo')

/** "Tại cuộc gặp với Thủ tướng Úc, …", "Báo cáo với Chủ tịch UBND tỉnh, …": the post that begins at token `at`. */
export const isMetAt = ({ tokens }: Surroundings, at: number): boolean => {
  const { kinds, keys } = tokens
  let from = at
  while (from > 0 && at - from <= LONGEST_OPENING && kinds[from - 1] === WORD) from--
  if (from === at || at - from > LONGEST_OPENING || !OPENS.has(keys[from] as number)) return false
  for (let i = at - 1; i >= Math.max(from, at - FARTHEST_MET); i--) if (MEETS.has(keys[i] as number)) return true
  return false
}

/** Somebody named before token `at` goes on to do something. */
export const actsBehind = ({ tokens }: Surroundings, at: number): boolean =>
  tokens.kinds[at] === WORD && tokens.cases[at] === LOWER && !NO_ACT.has(tokens.keys[at] as number)

/** How many posts of a chain are of whom is met: "Tại cuộc gặp với Thủ tướng Úc, Chủ tịch Quốc hội Lê Văn A cho biết" → 1; all where one person holds them. */
export const postsOfMet = (around: Surroundings, positions: readonly Position[], to: number): number => {
  const [first] = positions
  if (!first || positions.length === 1 || !isMetAt(around, first.from)) return positions.length
  let end = to
  while (around.isCapital(end)) end++
  if (end === to || !actsBehind(around, end)) return positions.length
  const at = positions.findIndex(
    (one, i) =>
      (one.organisation || one.place) && around.tokens.keys[one.to] === COMMA && one.organisation !== positions[i + 1]?.organisation
  )
  return at < 0 ? positions.length : at + 1
}
