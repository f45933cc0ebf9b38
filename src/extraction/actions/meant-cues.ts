import { type CueEntry, type KnownMatch, keyOf, LOWER, NUMBER, type Tokens, WORD } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { ADDRESS_REACH } from '../actors/subjects.ts'
import { TASK_VERBS } from '../text/doing-verbs.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'

// What a verb means by the words beside it: praise or a report, a wish or a greeting, asked now or promised.

/** Praise is courtesy; "hoan nghênh các doanh nghiệp tăng cường đầu tư" wishes it, "hoan nghênh sự hợp tác" only greets; "Hai bên xác định" agree, "tỉnh xác định" plans. */
export const meantBy = (
  tokens: Tokens,
  match: KnownMatch<CueEntry>,
  actors: readonly Actor[],
  subject: readonly Actor[]
): CueEntry | undefined => {
  const cue = match.entries[0]
  if (cue?.form === 'nói' && AS_SUCH.has(tokens.keys[match.to] as number)) return undefined
  // "đã khảo sát 4.120 ha đất": what was done, in figures.
  if (cue?.form === 'khảo sát' && tokens.keys[match.from - 1] === DONE && tokens.kinds[match.to] === NUMBER) return undefined
  // "UBND thành phố đã báo cáo Thủ tướng về việc …": a step that was taken, no speech.
  if (cue?.form === 'báo cáo' && tokens.keys[match.from - 1] === DONE && actors.some(({ from }) => from === match.to)) return undefined
  // "tỉnh đặt hàng các chuyên gia nghiên cứu …" asks them; "đặt hàng 20 toa xe" buys.
  if (cue?.form === 'đặt hàng' && !within(actors, match.to, match.to + FARTHEST_ORDERED).length) return undefined
  // "đào tạo nghề và giới thiệu việc làm": a service.
  if (cue?.form === 'giới thiệu' && opensWith(tokens, match.to, JOBS)) return undefined
  // "đã ký quyết định phê duyệt dự án": one side decides, nobody agrees.
  if (cue?.act === 'agree' && opensWith(tokens, match.to, DECISIONS)) return undefined
  // "Chính phủ đồng ý Lãnh đạo Bộ Y tế ký Bản ghi nhớ": one above lets another do it.
  if (cue?.form === 'đồng ý' && subject[0]?.kind === 'body' && subject.length === 1 && letsOther(tokens, match.to, actors))
    return { ...cue, act: 'assign' }
  if (cue?.form === 'xác định') return subject[0]?.kind === 'both' ? cue : undefined
  if (cue && HIGHLY.has(cue.form) && opensWith(tokens, match.to, PRAISED)) return { ...cue, act: 'courtesy' }
  if (cue?.act === 'ask' && (tokens.keys[match.to] === LIKE || (NEEDS.has(cue.form) && ENDS.has(tokens.keys[match.to] as number))))
    return undefined
  if (cue && RAISES.has(cue.form) && opensWith(tokens, match.to, DIFFICULTIES)) return { ...cue, act: 'say' }
  if (cue && INTERESTED.has(cue.form) && (subject[0]?.kind === 'place' || !opensWith(tokens, match.to, UNDERTAKINGS))) return undefined
  // "các chuyên gia đã chia sẻ kinh nghiệm trong quản lý …"; "sẽ hỗ trợ, chia sẻ kinh nghiệm" promises it.
  if (cue && TELLS_OF.has(cue.form) && tokens.keys[match.from - 1] === DONE && opensWith(tokens, match.to, EXPERIENCE))
    return { ...cue, act: 'discuss' }
  if (cue && TELLS_OF.has(cue.form) && (opensWith(tokens, match.to, MATTERS) || tellsWithin(tokens, match.to)))
    return { ...cue, act: 'discuss' }
  if (cue?.form !== 'hoan nghênh') return cue
  // "các doanh nghiệp New Zealand" are named by two words.
  let at = match.to
  for (const guest of within(actors, match.to, match.to + ADDRESS_REACH)) if (guest.from === at) at = guest.to
  return at > match.to && TASK_VERBS.has(tokens.keys[at] as number) ? { ...cue, act: 'ask' } : cue
}

/** "đồng ý Lãnh đạo Bộ Y tế ký": a body right behind, and what it is to do. */
const letsOther = (tokens: Tokens, at: number, actors: readonly Actor[]): boolean => {
  const start = at + phraseAt(tokens, at, TO_WHOM)
  const other = actors.find(({ from }) => from === start)
  return other?.kind === 'body' && tokens.kinds[other.to] === WORD && tokens.cases[other.to] === LOWER
}
const TO_WHOM = phrases('lãnh đạo|cho|để|cho phép|cho lãnh đạo|để lãnh đạo|giao|giao cho')
const JOBS = phrases('việc làm')
const FARTHEST_ORDERED = 6
const DECISIONS = phrases('quyết định|ban hành|văn bản|công văn|tờ trình|nghị quyết|công điện|chỉ thị|thông báo|giấy phép|giấy chứng nhận')
const DONE = keyOf('đã')
/** "hai nước nói chung", "tỉnh nói riêng": nobody speaks. */
const AS_SUCH = wordSet('chung riêng')
/** "những gì Việt Nam có nhu cầu như năng lượng" */
const LIKE = keyOf('như')
const NEEDS = new Set(['có nhu cầu', 'có nguyện vọng', 'có mong muốn'])
const ENDS = wordSet(['.', ';', ',', 'lớn', 'rất', 'cao'])
/** "chia sẻ những định hướng lớn trong …", "thông tin tình hình …": what is named behind it is talked about, not said. */
const TELLS_OF = new Set(['chia sẻ', 'thông tin', 'thông tin thêm', 'trình bày', 'thông báo', 'trả lời', 'giải đáp'])
const MATTERS = phrases('những|các|về|một số|tình hình|kết quả|kế hoạch|định hướng|tổng quan|khái quát')
const EXPERIENCE = phrases('kinh nghiệm')
/** "đã nêu lên những khó khăn, vướng mắc trong …": who raises difficulties states a need. */
const RAISES = new Set(['nêu lên', 'nêu', 'nêu ra', 'trình bày', 'phản ánh', 'báo cáo'])
const DIFFICULTIES = phrases(
  ['', 'những ', 'các ', 'một số ', 'nhiều '].flatMap((many) =>
    ['khó khăn', 'vướng mắc', 'hạn chế', 'bất cập', 'tồn tại', 'rào cản'].map((what) => many + what)
  )
)
/** "rất quan tâm đến việc xây dựng …" wishes for it; "tỉnh rất quan tâm đến giáo dục" cares. */
const INTERESTED = new Set(['rất quan tâm đến', 'rất quan tâm tới'])
const UNDERTAKINGS = phrases(
  'việc|lĩnh vực|các lĩnh vực|dự án|các dự án|hợp tác|chương trình|các chương trình|đầu tư|cơ hội|khả năng|tiềm năng'
)
/** "chia sẻ với Đoàn công tác tỉnh A về …": to whom stands before what about. */
const tellsWithin = ({ keys, kinds }: Tokens, at: number): boolean => {
  if (keys[at] !== WITH) return false
  for (let i = at + 1; i < at + FARTHEST_ABOUT && kinds[i] === WORD; i++) if (keys[i] === ABOUT) return true
  return false
}
const WITH = keyOf('với')
const ABOUT = keyOf('về')
const FARTHEST_ABOUT = 12
const HIGHLY = new Set(['đánh giá cao', 'ghi nhận', 'đánh giá'])
/** "đánh giá cao sự phối hợp giữa …, nhất là trong việc tháo gỡ khó khăn" praises; "đánh giá cao kết quả của dự án …" tells what was reached. */
const PRAISED = phrases(
  'sự|cao sự|vai trò|cao vai trò|tinh thần|tình cảm|thiện chí|năng lực|cao năng lực|mối quan hệ|quan hệ|cao mối quan hệ|cao quan hệ|các hoạt động kỷ niệm'
)

/** "sẽ cố gắng đề nghị" */
export const willAsk = (tokens: Tokens, from: number, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(from, at - MOST_BETWEEN) && tokens.kinds[i] === WORD; i--) if (tokens.keys[i] === WILL) return true
  return false
}

const MOST_BETWEEN = 5
const WILL = keyOf('sẽ')

/** True where only a few verbs, the last joined by "và", stand between the one asked and the next verb. */
export const asksOn = (tokens: Tokens, from: number, at: number): boolean =>
  at > from && at - from <= MOST_ASKED_VERBS && tokens.keys[at - 1] === AND
const MOST_ASKED_VERBS = 6
const AND = keyOf('và')

/** "Biên bản cũng nêu rõ hai tỉnh phải …": what a paper says, both sides agree. */
export const isPaper = (tokens: Tokens, from: number, at: number): boolean => {
  if (at - from > LONGEST_PAPER || !opensWith(tokens, from, PAPERS)) return false
  for (let i = from; i < at; i++) if (tokens.kinds[i] !== WORD) return false
  return true
}
const LONGEST_PAPER = 9
const PAPERS = phrases('biên bản|bản ghi nhớ|bản thỏa thuận|bản thoả thuận|thỏa thuận|thoả thuận|tuyên bố chung|thông cáo chung|hiệp định')

/** "sẽ nghiên cứu, khảo sát, đề xuất ý tưởng đầu tư", "tham mưu, đề xuất giải pháp": what is worked out is put forward later, not asked now. */
export const isWorkedOut = (tokens: Tokens, { from, to, entries }: KnownMatch<CueEntry>): boolean => {
  if (entries[0]?.form === 'khảo sát') return JOINED.has(tokens.keys[from - 1] as number) && opensWith(tokens, from - 3, WORK)
  if (entries[0]?.form !== 'đề xuất' || !JOINED.has(tokens.keys[from - 1] as number) || !opensWith(tokens, to, DRAWN_UP)) return false
  for (let i = from - FARTHEST_WORK; i < from - 1; i++) if (opensWith(tokens, i, WORK)) return true
  return false
}
const JOINED = wordSet(', và')
const WORK = phrases('nghiên cứu|khảo sát|tham mưu|rà soát|đánh giá|phân tích')
const DRAWN_UP = phrases('ý tưởng|giải pháp|các giải pháp|phương án|cơ chế|chính sách|mô hình|kế hoạch|lộ trình|danh mục|hướng')
/** "nghiên cứu, khảo sát, đánh giá tiềm năng, đề xuất" */
const FARTHEST_WORK = 10
