import { type CueEntry, type KnownMatch, keyOf, type Tokens } from '../../language/index.ts'
import type { Clause } from '../text/clauses.ts'
import { holds, opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { formOf, MUCH } from './idle-cues.ts'

// What is lacking, and how it stands beside what was done: forced, too late, undone, at risk, put off, or solved.

/** "11 dự án đã phải gia hạn": what one was forced to. */
export const isForced = (tokens: Tokens, done: KnownMatch<CueEntry>): boolean => formOf(done) === 'đã' && tokens.keys[done.to] === MUST
const MUST = keyOf('phải')
/** "nhà máy phải dừng 16 ngày": what nobody wants done. */
export const FORCED = phrases(
  'dừng|tạm dừng|ngừng|hoãn|lùi|đóng cửa|chờ|bỏ|gia hạn|xin|đợi|nằm chờ|trung chuyển|thuê|mượn|sơ tán|nhập khẩu'
)

/** "…, nhưng mới giải ngân được 9 triệu euro": behind "nhưng" so much is little. */
export const isBarely = (tokens: Tokens, clause: Clause, done: KnownMatch<CueEntry>): boolean =>
  formOf(done).startsWith('mới') && BUT.has(tokens.keys[done.from - 1] as number) && done.from <= clause.from + 1
const BUT = wordSet('nhưng song mà')

/** "đã gần hai năm chưa được hoàn thuế": undone for so long. */
export const isUndone = (tokens: Tokens, done: KnownMatch<CueEntry>, lack: KnownMatch<CueEntry>): boolean =>
  formOf(done) === 'đã' &&
  // "đã hết hạn", "đã xuống cấp": what it has come to.
  (lack.from === done.to ||
    (formOf(lack).startsWith('chưa') && lack.from > done.to && lack.from - done.to <= MOST_IN_LENGTH) ||
    // "đã có biểu hiện suy thoái", "đã gây ra ô nhiễm"
    done.to + phraseAt(tokens, done.to, BRINGS) === lack.from)
const MOST_IN_LENGTH = 4
const BRINGS = phrases(
  'có biểu hiện|có dấu hiệu|gây ra|gây|dẫn đến|dẫn tới|làm|bị|có tình trạng|xảy ra|xảy ra tình trạng|gây ra tình trạng'
)

/** "đang thiếu", "đến nay còn 5 triệu euro chưa giải ngân": what is lacking counts. */
export const YIELDS = new Set(['đang', 'đến nay', 'tính đến', 'tính đến nay', 'hiện có'])

/** "chính sách được ban hành muộn": done, and too late. */
export const isLate = (done: KnownMatch<CueEntry>, lack: KnownMatch<CueEntry>): boolean => LATE.has(formOf(lack)) && lack.from === done.to
const LATE = new Set(['muộn', 'chậm', 'trễ hạn'])

/** "2 mỏ đã đóng cửa nên nhà thầu thiếu vật liệu": what follows from it is lacking. */
export const isOutcome = ({ keys }: Tokens, done: KnownMatch<CueEntry>, lack: KnownMatch<CueEntry>): boolean => {
  for (let i = Math.max(done.to, lack.from - FARTHEST_OUTCOME); i < lack.from; i++) if (SO.has(keys[i] as number)) return true
  return false
}
const FARTHEST_OUTCOME = 10
const SO = wordSet('nên khiến')

/** "nếu … thì … sẽ không kịp": what will fail on a condition. */
export const isRisk = (tokens: Tokens, { from }: Clause, promise: KnownMatch<CueEntry>): boolean =>
  tokens.keys[from] === IF && NONE.has(tokens.keys[promise.to] as number)
const IF = keyOf('nếu')

/** "chưa ký được …, dự kiến ký trong tháng 8" */
export const isPutOff = (promise: KnownMatch<CueEntry>, lack: KnownMatch<CueEntry>): boolean =>
  formOf(promise) === 'dự kiến' && formOf(lack).startsWith('chưa') && lack.from < promise.from

/** "đến nay 11,2 ha đã được bàn giao, chậm 4 tháng": what was done comes first and stays done. */
export const isDoneBefore = (cues: readonly KnownMatch<CueEntry>[], lack: KnownMatch<CueEntry>): boolean =>
  cues.some((cue) => cue.to <= lack.from && cue.entries[0]?.act === 'done' && formOf(cue).startsWith('đã'))

export const WORRIES = new Set(
  'lo ngại|bày tỏ lo ngại|quan ngại|bày tỏ quan ngại|băn khoăn|trăn trở|than phiền|phàn nàn|nêu thực tế|nêu thực trạng|nêu khó khăn|nêu vướng mắc|nêu một thực tế'.split(
    '|'
  )
)

/** "nhu cầu cán bộ y tế của địa phương còn rất lớn"; "tiềm năng còn rất lớn" lacks nothing. */
const isNeedOf = (tokens: Tokens, at: number): boolean => holds(tokens, Math.max(0, at - LONGEST_NEED), at, NEED)
const NEED = phrases('nhu cầu|áp lực|khoảng cách|chênh lệch')
const LONGEST_NEED = 16

/** The last syllables of tháo gỡ, giải quyết, khắc phục, vượt qua, kiểm soát, xử lý, giảm thiểu, ngăn chặn, ngăn ngừa, phòng chống, cảnh báo, ứng phó, hạn chế. */
const SOLVES = wordSet('gỡ quyết phục qua bỏ soát lý giảm thiểu chặn ngừa chống báo phó chế')
/** "tháo gỡ những vướng mắc", "giải quyết kịp thời các khó khăn", "cảnh báo hiện tượng xâm nhập mặn" */
const isSolved = ({ keys }: Tokens, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST_SOLVING); i--) {
    if (SOLVES.has(keys[i] as number)) return true
    if (!ALL_OF.has(keys[i] as number)) return false
  }
  return false
}
const FARTHEST_SOLVING = 4
const ALL_OF = wordSet('các những mọi kịp thời nhiều ngay triệt để tình trạng hiện tượng')
/** "tháo gỡ vướng mắc, khó khăn": the first of the two was solved. */
const SOLVED = wordSet('mắc khăn ngại trở cập gỡ nghẽn')
const NONE = wordSet('không chẳng')
const LATEST = keyOf('nhất')

/** "hạn chế rác thải", "tháo gỡ khó khăn" and "chậm nhất" are no lack; "còn hạn chế", "nhiều khó khăn" are. */
export const isLack = (tokens: Tokens, cue: KnownMatch<CueEntry>): boolean => {
  const before = tokens.keys[cue.from - 1] as number
  switch (formOf(cue)) {
    case 'hạn chế':
      return MUCH.has(before)
    case 'khó khăn':
    case 'vướng mắc':
    case 'vướng':
      return !(before === COMMA ? SOLVED.has(tokens.keys[cue.from - 2] as number) : isSolved(tokens, cue.from))
    case 'còn lớn':
    case 'còn rất lớn':
    case 'còn rất cao':
      return isNeedOf(tokens, cue.from)
    case 'mới có':
      // "ga mới có quy mô 33 ha": a new thing, of this size.
      return !opensWith(tokens, cue.to, SIZES)
    case 'chưa':
      // "chưa bao gồm 12 ha đất quốc phòng": what is counted elsewhere; "chưa phát hiện hoạt động vượt biên": what nobody misses.
      return !opensWith(tokens, cue.to, NOT_COUNTED) && !opensWith(tokens, cue.to, NOT_FOUND)
    case 'chậm':
    case 'muộn':
      return tokens.keys[cue.to] !== LATEST
    case 'ô nhiễm':
    case 'ngập úng':
    case 'xâm nhập mặn':
    case 'sạt lở':
    case 'sụt lún':
    case 'ùn tắc':
    case 'ùn ứ':
    case 'quá tải':
      return (
        !isSolved(tokens, cue.from) && !isNoMore(tokens, cue.from) && !NONE.has(before) && !NONE.has(tokens.keys[cue.from - 3] as number)
      )
    default:
      // "không xảy ra ùn tắc": what did not happen is not lacking.
      return !NONE.has(before) && !NONE.has(tokens.keys[cue.from - 3] as number)
  }
}
const SIZES = phrases('quy mô|diện tích|công suất|tổng|chiều|tên|vị trí|trụ sở')
const NOT_FOUND = phrases('phát hiện|ghi nhận|xảy ra')
const NOT_COUNTED = phrases('bao gồm|kể|tính đến|tính phần|tính các')
/** "không còn ùn ứ" */
const isNoMore = ({ keys }: Tokens, at: number): boolean => keys[at - 1] === STILL && NONE.has(keys[at - 2] as number)
const STILL = keyOf('còn')
const COMMA = keyOf(',')
