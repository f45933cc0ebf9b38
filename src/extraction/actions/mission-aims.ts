import { keyOf, type Sentence, type Tokens } from '../../language/index.ts'
import type { Clause } from '../text/clauses.ts'
import { opensWithDoing } from '../text/doing-verbs.ts'
import { opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import type { Frame } from './frame.ts'

// What a mission is there for: matters to be talked about, nothing agreed or promised yet.

const AIMS = phrases(
  ['mục tiêu', 'mục đích', 'mục tiêu chính', 'mục đích chính', 'nội dung làm việc', 'nội dung chính', 'nhiệm vụ'].flatMap((what) =>
    [
      'đoàn',
      'đoàn công tác',
      'chuyến công tác',
      'chuyến đi',
      'chuyến làm việc',
      'chuyến thăm',
      'đợt công tác',
      'đợt làm việc',
      'buổi làm việc',
      'cuộc họp'
    ].flatMap((whose) => [`${what} của ${whose}`, `${what} trong ${whose}`])
  )
)
/** "Mục tiêu của đoàn là …", "… lần này nhằm …", "Nội dung làm việc của Đoàn: (a) …". */
const BEGINS = wordSet(['là', 'nhằm', 'để', ':', 'gồm', 'bao'])
const FARTHEST_AIM = 9
/** "Xem xét đánh giá …" besides the verbs of doing. */
const EXAMINES = phrases('xem xét|đánh giá|thảo luận|thống nhất|rà soát|trao đổi|kiểm tra|cập nhật|tìm hiểu|giám sát|khảo sát|làm rõ')
const ABOUT = keyOf('về')

const aimOf = (from: number, to: number): Frame => ({ act: 'discuss', cueFrom: from, cueTo: from, subject: [], addressee: [], from, to })

/** The aim that a sentence tells of a mission, or goes on with where the one before told one; null where it tells none. */
export const missionAim = (tokens: Tokens, { from, to }: Sentence, before: Sentence | null): Frame | null => {
  const told = aimsAt(tokens, from, to)
  const named = phraseAt(tokens, told, AIMS)
  if (named > 0) {
    for (let at = told + named; at < Math.min(to, told + named + FARTHEST_AIM); at++)
      if (BEGINS.has(tokens.keys[at] as number)) return aimOf(at + 1, to)
    return null
  }
  if (!before) return null
  const examines = phraseAt(tokens, from, EXAMINES)
  if (examines === 0 && !opensWithDoing(tokens, from)) return null
  // "Thảo luận về kế hoạch …": what is talked about begins behind "về".
  return aimOf(opensWith(tokens, from, TALKS) && tokens.keys[from + examines] === ABOUT ? from + examines + 1 : from, to)
}
/** Where the aims are named: where the sentence opens, or behind a comma, "…, mục tiêu chính của chuyến thăm nhằm …". */
const aimsAt = (tokens: Tokens, from: number, to: number): number => {
  for (let at = from + 1; at < to; at++) if (tokens.keys[at - 1] === COMMA && opensWith(tokens, at, AIMS)) return at
  return from
}
const COMMA = keyOf(',')
const TALKS = phrases('thảo luận|trao đổi|tìm hiểu')

/** "Thảo luận về kế hoạch … và thống nhất về điều khoản …": two aims. */
export const splitAims = (tokens: Tokens, { from, to }: Clause): Clause[] => {
  for (let at = from + FEWEST; at < to - FEWEST; at++)
    if (tokens.keys[at] === AND && opensWith(tokens, at + 1, EXAMINES))
      return [{ from, to: at }, ...splitAims(tokens, { from: at + 1, to })]
  return [{ from, to }]
}
const AND = keyOf('và')
const FEWEST = 4
