import { keyOf, LOWER, MARK, type Tokens, WORD } from '../../language/index.ts'
import { type Clause, MIN_WORDS_AFTER, words } from './clauses.ts'
import { TASK_VERBS } from './doing-verbs.ts'
import { opensWith, phrases, wordSet } from './phrases.ts'

const COMMA = keyOf(',')
const AND = keyOf('và')
/** Behind a bare comma these mostly go on with a list: "trưng bày, quảng bá, giới thiệu sản phẩm". */
const SOFT_VERBS = wordSet('quảng giới phối cải nâng xây chuyển đầu giải chỉ tham tài')
/** Inside "về …", "như …", "gồm …" a comma only lists. */
const LISTING = wordSet('về như gồm lĩnh là việc trong trên nhất')
/** "ít nhất 15 ngày" lists nothing. */
const LEAST = keyOf('ít')
/** "trong quý III", "trong tháng 5": when, no list. */
const TIMES = wordSet('quý tháng năm tuần ngày giai vòng thời')
const MIN_WORDS_BEFORE = 6

/** Cuts a request or task into coordinated ones: each part has its own verb and enough words of its own; lists of nouns stay whole. Without `commas` only "và" divides. */
export const splitTasks = (tokens: Tokens, clause: Clause, commas = true): Clause[] => {
  const parts: Clause[] = []
  let start = clause.from
  let segment = clause.from
  let listing = false
  for (let i = clause.from; i < clause.to; i++) {
    if (
      tokens.kinds[i] === WORD &&
      tokens.cases[i] === LOWER &&
      LISTING.has(tokens.keys[i] as number) &&
      tokens.keys[i - 1] !== LEAST &&
      !TIMES.has(tokens.keys[i + 1] as number) &&
      words(tokens, start, i) > 2
    )
      listing = true
    const key = tokens.keys[i] as number
    const joint = (commas && tokens.kinds[i] === MARK && key === COMMA) || key === AND
    if (!joint) continue
    const before = segment
    segment = i + 1
    let next = i + 1
    if (tokens.keys[next] === AND) next++
    if (
      tokens.kinds[next] !== WORD ||
      tokens.cases[next] !== LOWER ||
      !TASK_VERBS.has(tokens.keys[next] as number) ||
      tokens.keys[next + 2] === FOR ||
      tokens.keys[next + 2] === PERSON ||
      tokens.keys[next + 1] === COMRADE ||
      opensWith(tokens, next, BODIES) ||
      tokens.keys[next + 1] === CONTACT
    )
      continue
    // "…, đặc biệt là làng đá, tiếp tục cấp học bổng": the list ends where something is to go on.
    if (tokens.keys[next] === GO && tokens.keys[next + 1] === ON) listing = false
    if (endsBare(tokens, i) || (key === AND && isAimed(tokens, start, i))) continue
    // "với diện tích 500 ha, thực hiện theo 2 giai đoạn": how, not what.
    if (tokens.keys[next] === CARRIED && tokens.keys[next + 2] === ALONG) continue
    // "nhận được sự quan tâm, giúp đỡ": behind "sự" the verbs are nouns.
    if (tokens.kinds[i] === MARK && (tokens.keys[i - 3] === THE || tokens.keys[i - 2] === THE)) continue
    if (tokens.kinds[i] === MARK && next === i + 1 && SOFT_VERBS.has(tokens.keys[next] as number)) continue
    if (
      listing ||
      (words(tokens, before, i) < (key === AND ? MIN_WORDS_BEFORE - 1 : MIN_WORDS_BEFORE) &&
        !(words(tokens, before, i) >= MIN_WORDS_AFTER && i - start >= 2 * MIN_WORDS_AFTER)) ||
      words(tokens, next, segmentEnd(tokens, next, clause.to)) < MIN_WORDS_AFTER
    )
      continue
    parts.push({ from: start, to: i })
    start = next
    i = next
  }
  parts.push({ from: start, to: clause.to })
  return parts
}

/** "nhằm giới thiệu công nghệ và quảng bá môi trường đầu tư": both are the aim. */
const isAimed = ({ keys }: Tokens, from: number, to: number): boolean =>
  keys.subarray(Math.max(from, to - LONGEST_AIM), to).includes(AIMING)
const LONGEST_AIM = 40
const AIMING = keyOf('nhằm')
const CARRIED = keyOf('thực')
const ALONG = keyOf('theo')

const THE = keyOf('sự')
const FOR = keyOf('cho')
/** "vận động viên", "quản trị viên": people, no verb. */
const PERSON = keyOf('viên')
/** "đồng chí Chánh án sẽ …": a person, no verb. */
const COMRADE = keyOf('chí')
/** "đại diện các Đại sứ quán, tổ chức quốc tế tiếp tục quan tâm": bodies, no verb. */
const BODIES = phrases(
  'tổ chức quốc tế|tổ chức phi chính phủ|tổ chức nước ngoài|tổ chức tài chính|tổ chức tín dụng|tổ chức xã hội|tổ chức chính trị|tổ chức trong nước|tổ chức đoàn thể|tập đoàn|công ty|cơ quan|công đoàn|công nhân|công trình|điều kiện|hợp tác xã|tổ hợp|hợp phần'
)
/** "các chuyến thăm, tiếp xúc" */
const CONTACT = keyOf('xúc')
const [GO, ON] = ['tiếp', 'tục'].map(keyOf)

/** "tiếp tục quan tâm và hỗ trợ tỉnh", "sẽ nghiên cứu, khảo sát các dự án": a verb without an object of its own shares that of the next. */
const endsBare = (tokens: Tokens, at: number): boolean =>
  // "đề nghị lãnh đạo tỉnh quan tâm, tạo điều kiện cho cộng đồng": to care is shown by what follows.
  opensWith(tokens, at - 2, SHOWN_BY_NEXT) ||
  (opensWith(tokens, at - 2, NEEDS_OBJECT) && (tokens.keys[at] === AND || GOES_BEFORE.has(tokens.keys[at - 3] as number)))
const SHOWN_BY_NEXT = phrases('quan tâm')
const NEEDS_OBJECT = phrases('quan tâm|ủng hộ|hỗ trợ|nghiên cứu|khảo sát|xem xét|giúp đỡ|thúc đẩy|duy trì|tăng cường|đẩy mạnh')
/** "tiếp tục", "sẽ", "luôn", "cùng" */
const GOES_BEFORE = wordSet('tục sẽ luôn cùng')

/** Where the stretch up to the next comma or "và" ends. */
const segmentEnd = (tokens: Tokens, from: number, to: number): number => {
  for (let i = from; i < to; i++) if (tokens.keys[i] === AND || (tokens.kinds[i] === MARK && tokens.keys[i] === COMMA)) return i
  return to
}
