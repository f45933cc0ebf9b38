import { wordSet } from '../key-set.ts'
import { keyOf, LOWER, WORD } from '../tokens.ts'
import type { Position } from './mention.ts'
import type { Surroundings } from './surroundings.ts'

// Whose posts they are that stand one behind the other: those of one person, or, where a clause opens with whom somebody meets or reports to, of two.

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

/** Heads of state, of the government and of localities. */
const OF_STATE =
  /^(?:(?:Quyền )?(?:Bộ|Thứ) trưởng|(?:Phó )?(?:Thủ tướng|Chủ tịch nước)|Tổng Bí thư|(?:Phó )?Bí thư|(?:Phó )?Chủ tịch (?:UBND|HĐND|Quốc hội))/iu

/** "Tiếp Đại sứ Maroc, Chủ tịch nước Trần Đại Quang …": who speaks for another state or a firm holds no post of this one; it is somebody else's. */
export const isOfAnother = (one: Position, next: Position): boolean => {
  const body = one.organisation
  // "trước sự chứng kiến của Bộ trưởng Bộ A, Hiệu trưởng Trường B và …": no minister heads a school.
  if (MINISTER.test(one.title) && HEADMASTER.test(next.title)) return true
  const isOther =
    one.entry.sphere === 'diplomatic' || body?.type === 'company' || (body !== null && body.country !== null && body.country !== 'VN')
  const isHome = [next.organisation?.country, next.place?.candidates[0]?.country].every((country) => country == null || country === 'VN')
  const written = next.organisation ? `${next.title} ${next.organisation.name}` : next.title
  return isOther && isHome && OF_STATE.test(written)
}

const MINISTER = /^(?:Quyền )?(?:Bộ|Thứ) trưởng/iu
const HEADMASTER = /^(?:Phó )?Hiệu trưởng/iu

/** The head of a state or an ambassador is nothing else besides; "Hiệu trưởng Trường A và Hiệu trưởng Trường B" are two. */
export const isOfTwo = (one: Position, next: Position): boolean =>
  ((one.title === next.title || (SENT.test(one.title) && SENT.test(next.title))) &&
    one.organisation !== null &&
    next.organisation !== null &&
    one.organisation.name !== next.organisation.name) ||
  ([one, next].some(({ title, entry }) => entry.sphere === 'diplomatic' || HEAD_OF_STATE.test(title)) && one.title !== next.title)
/** "Đại diện Bộ Y tế và chuyên gia của ADB": whom two bodies sent. */
const SENT = /^(?:Đại diện|Chuyên gia|Cán bộ|Lãnh đạo)/iu
const HEAD_OF_STATE = /^(?:Tổng thống|Chủ tịch nước|Quốc vương|Thủ tướng)/iu
