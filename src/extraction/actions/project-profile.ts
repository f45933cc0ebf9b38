import { type CueEntry, type KnownMatch, keyOf, NUMBER, type Tokens } from '../../language/index.ts'
import type { Clause } from '../text/clauses.ts'
import { holds, opensWith, phraseAt, phrases } from '../text/phrases.ts'
import { formOf } from './idle-cues.ts'

/** What a project is: its cost, its size, its parts, its aim. All of that is kept with the project; nothing was done yet. */
const PROJECTS = phrases(
  'dự án|tiểu dự án|các dự án|công trình|gói thầu|nhà máy|toàn bộ dự án|vốn vay|vốn đối ứng|khoản vay|khoản viện trợ|phần lớn kinh phí|phần lớn vốn|nguồn vốn|kinh phí|giai đoạn|tổng mức đầu tư của dự án|tổng mức đầu tư dự án|tổng mức đầu tư toàn dự án|tổng mức đầu tư công trình|quy mô công suất|quy mô đầu tư|quy mô dự án|công suất thiết kế|tổng vốn đầu tư của dự án|tổng vốn đầu tư dự án'
)
const IS_PROJECT = phrases('là dự án|là công trình')
const MEASURES = phrases(
  'có tổng|có kinh phí|có diện tích|có quy mô|có công suất|có chiều dài|có vốn|có mức đầu tư|với tổng|với quy mô|với kinh phí|tổng mức đầu tư|tổng vốn|tổng kinh phí|trị giá|được thiết kế|công suất thiết kế|thời gian thực hiện|công suất tối đa|quy mô công suất|quy mô đầu tư|quy mô dự án|dành cho|gồm|đặt mục tiêu|dự kiến'
)
/** "đến nay dự án đã …", "mới đạt", "đang thi công": how far it has come. */
const TELLS_STATE = /^(?:đã|đang|đến nay|tính đến|mới|vừa|hoàn thành|giải ngân|chưa)/u

/** "Dự án có tổng mức đầu tư 62,7 triệu USD, gồm …": true where a clause only says what a project is. */
export const isProfile = (tokens: Tokens, clause: Clause, cues: readonly KnownMatch<CueEntry>[]): boolean => {
  const { to } = clause
  const from = behindSource(tokens, clause)
  if (!opensWith(tokens, from, PROJECTS) && !holds(tokens, from, Math.min(to, from + LONGEST_NAME), IS_PROJECT)) return false
  return (
    holds(tokens, from, Math.min(to, from + LONGEST_PROFILE), MEASURES) &&
    !holds(tokens, from, Math.min(to, from + LONGEST_PROFILE), CHANGES) &&
    cues.every((cue) => !TELLS_STATE.test(formOf(cue)) && (cue.entries[0]?.act !== 'promise' || AIMS.has(formOf(cue))))
  )
}
/** "Theo hồ sơ, dự án có tổng mức đầu tư …": whoever wrote it, it is the same; "Giai đoạn 2024 - 2028, Plan dự kiến …" is no phase of a project. */
const behindSource = (tokens: Tokens, { from, to }: Clause): number => {
  const { keys, kinds } = tokens
  const isSpan = opensWith(tokens, from, SPAN) && kinds[from + phraseAt(tokens, from, SPAN)] === NUMBER
  if (keys[from] !== BY && !isSpan) return from
  for (let i = from; i < Math.min(to, from + LONGEST_NAME); i++) if (keys[i] === COMMA) return i + 1
  return from
}
const SPAN = phrases('giai đoạn|trong giai đoạn')
const BY = keyOf('theo')
const COMMA = keyOf(',')
/** "tổng mức đầu tư là 3.650 tỷ đồng, tăng 450 tỷ đồng so với …": that it changed is worth keeping. */
const CHANGES = phrases('so với|điều chỉnh|đội vốn|, tăng|, giảm')
const AIMS = new Set(['đặt mục tiêu', 'dự kiến'])
const LONGEST_NAME = 16
const LONGEST_PROFILE = 60
