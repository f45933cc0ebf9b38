import { ALL_CAPITALS, keyOf, LOWER, MARK, NUMBER, type Tokens, WORD } from '../../language/index.ts'
import { opensWithDoing } from './doing-verbs.ts'
import { opensWith, phrases, wordSet } from './phrases.ts'

/** Tokens `from` ≤ i < `to` of a clause that could be kept as one action. */
export interface Clause {
  readonly from: number
  readonly to: number
}

const COMMA = keyOf(',')
const SEMICOLON = keyOf(';')
const AND = keyOf('và')
/** The keys of words that stand beside one another. */
export const sequence = (...words: string[]): number[] => words.map(keyOf)
const BUT = keyOf('nhưng')
const BECAUSE = keyOf('vì')
/** "vì lợi ích của nhân dân", "vì hòa bình", "vì mục tiêu", "vì sự phát triển": what for, no reason. */
const AIMS = wordSet('lợi hòa mục sự tương cộng hạnh')
const NOT = wordSet('chưa không')
/** After "và" these open a promise of their own. */
const PROMISES = [sequence('sẽ'), sequence('có', 'thể'), sequence('sẵn', 'sàng'), sequence('cam', 'kết'), sequence('hứa')]
/** "thừa nhận chậm trễ và hứa …": however little stands before these. */
const PLEDGES = wordSet('hứa cam')
/** "đã, đang và sẽ tham gia": one verb in three times. */
const GOING_ON = keyOf('đang')
/** After a comma these open a clause of their own. */
const OPENERS = [
  sequence('đồng', 'thời'),
  sequence('cũng', 'như'),
  sequence('bên', 'cạnh', 'đó'),
  sequence('đến', 'nay'),
  sequence('tính', 'đến'),
  sequence('hiện', 'nay'),
  sequence('hiện'),
  sequence('tuy', 'nhiên'),
  sequence('nhưng'),
  sequence('song'),
  sequence('mặt', 'khác'),
  sequence('do', 'vậy'),
  sequence('do', 'đó'),
  sequence('vì', 'vậy'),
  sequence('vì', 'thế'),
  sequence('ngoài', 'ra'),
  sequence('tiến', 'tới'),
  sequence('sau', 'đó'),
  sequence('thời', 'gian', 'tới'),
  sequence('thời', 'gian', 'đến'),
  sequence('trong', 'thời', 'gian', 'tới')
]
/** "đồng bộ, hiện đại, an toàn": the syllable opens another word. */
const NOW = keyOf('hiện')
const NOT_NOW = wordSet('đại thực hữu vật hành diện')
/** Behind "cũng như" these only go on with the phrase before: "cũng như giữa …", "cũng như trong …". */
const GOES_ON = wordSet('giữa với trong của trên các từ')
/** Fewer words than these behind a mark are no clause or task of their own. */
export const MIN_WORDS_AFTER = 5

/** "(1)", "(2)", "(a)", "(ii)" open the entries of a list that stands in one sentence; "(WB)", "(EU)" are short names. */
export const isEnumerator = (tokens: Tokens, at: number): boolean =>
  tokens.keys[at] === OPEN &&
  tokens.keys[at + 2] === CLOSE &&
  (tokens.kinds[at + 1] === NUMBER ||
    ((tokens.ends[at + 1] as number) - (tokens.starts[at + 1] as number) <= 2 &&
      (tokens.cases[at + 1] !== ALL_CAPITALS || ROMAN.has(tokens.keys[at + 1] as number))))
const ROMAN = wordSet('I II IV V VI IX X i ii iv v vi ix x A B C D E G')
const OPEN = keyOf('(')
const CLOSE = keyOf(')')

/** "thống nhất các nội dung sau: tăng cường …; mở rộng …": whole clauses follow the colon, not a list of nouns. */
const opensEntries = (tokens: Tokens, from: number, to: number): boolean => {
  if (!opensWithDoing(tokens, from) && !ANNOUNCES.has(tokens.keys[from - 2] as number)) return isEnumerator(tokens, from)
  for (let i = from; i < to && i < from + LONGEST_ENTRY; i++)
    if (tokens.keys[i] === SEMICOLON) return words(tokens, from, i) >= MIN_WORDS_AFTER
  return false
}
/** "với các điều khoản như: Trao đổi sinh viên …; Hỗ trợ …": entries with a capital each, or a long first one, are clauses; "chẳng hạn như: …" gives examples. */
const isListOfClauses = (tokens: Tokens, from: number, to: number): boolean => {
  if (tokens.kinds[from] !== WORD || tokens.cases[from] === LOWER || EXAMPLES.has(tokens.keys[from - 3] as number)) return false
  for (let i = from; i < to && i < from + LONGEST_ENTRY; i++)
    if (tokens.keys[i] === SEMICOLON) return words(tokens, from, i) >= (tokens.cases[i + 1] === LOWER ? LONG_ENTRY : MIN_WORDS_AFTER)
  return false
}
const LONG_ENTRY = 10
/** "chẳng hạn như", "ví dụ như" */
const EXAMPLES = wordSet('hạn dụ')
const COLON = keyOf(':')
/** "sẽ hợp tác trên các lĩnh vực gồm: xúc tiến đầu tư, thương mại; nông nghiệp; …": fields, however many semicolons stand between them. */
const namesFields = (tokens: Tokens, colon: number): boolean => {
  for (let i = colon - 1; i >= colon - 4; i--) if (opensWith(tokens, i, FIELDS)) return true
  return false
}
const FIELDS = phrases('lĩnh vực')
/** "trên các lĩnh vực như Thương mại; Nông nghiệp và Phát triển nông thôn; Du lịch": a few words each. */
const isField = (tokens: Tokens, from: number, to: number): boolean => {
  let end = from
  while (end < to && tokens.keys[end] !== SEMICOLON) end++
  return words(tokens, from, end) <= LONGEST_FIELD
}
const LONGEST_FIELD = 8
const LIKE = keyOf('như')
/** "…; qua đó góp phần tăng cường quan hệ": what comes of it goes on with it. */
const THEREBY = phrases('qua đó|từ đó|nhờ đó|nhờ vậy')
/** "đề nghị tỉnh lựa chọn …; qua đó xây dựng dự án …": a task of its own. */
const THEREBY_DOES = phrases(
  'qua đó xây dựng|từ đó xây dựng|qua đó đề xuất|từ đó đề xuất|qua đó lựa chọn|từ đó lựa chọn|từ đó hoàn thiện|qua đó hoàn thiện'
)
const LONGEST_ENTRY = 60
/** "…, đồng thời góp phần bảo đảm giao thông": what it is good for besides. */
const BESIDES_GOOD = phrases('đồng thời góp phần|đồng thời đáp ứng|đồng thời giúp')
/** "một số hạn chế như: hai bên chưa …; …" */
const ANNOUNCES = wordSet('sau')

/** Cuts at ";" and where a comma is followed by a word that opens a new clause. */
export const splitClauses = (tokens: Tokens, from: number, to: number): Clause[] => {
  const clauses: Clause[] = []
  let start = from
  let isOfFields = false
  for (let i = from; i < to; i++) {
    const key = tokens.keys[i] as number
    // "trong các nội dung như: trao đổi đoàn; đào tạo …" only names what the head is about.
    if (key === COLON && (tokens.keys[i - 1] === LIKE || namesFields(tokens, i)) && !isListOfClauses(tokens, i + 1, to)) break
    if (
      tokens.kinds[i] === WORD &&
      ((i > start + 3 &&
        key === BUT &&
        !concedes(tokens, start, i) &&
        !(NOT.has(tokens.keys[i + 1] as number) && words(tokens, i + 1, clauseEnd(tokens, i + 1, to)) < MIN_WORDS_AFTER)) ||
        (key === AND &&
          (i > start + 3 || (i > start + 1 && PLEDGES.has(tokens.keys[i + 1] as number))) &&
          tokens.keys[i - 1] !== GOING_ON &&
          (PROMISES.some((words) => words.every((word, k) => tokens.keys[i + 1 + k] === word)) || isUnderWayToo(tokens, start, i, to))))
    ) {
      clauses.push({ from: start, to: i })
      start = i + 1
      continue
    }
    // ", vì mới có 64% hộ dân …": the reason is a statement of its own.
    if (
      tokens.kinds[i] === WORD &&
      key === BECAUSE &&
      i > start + 3 &&
      tokens.keys[i - 1] === COMMA &&
      !AIMS.has(tokens.keys[i + 1] as number)
    ) {
      clauses.push({ from: start, to: i })
      start = i + 1
      continue
    }
    if (key === LIKE && tokens.keys[i + 1] !== COLON && namesFields(tokens, i)) isOfFields = true
    if (tokens.kinds[i] !== MARK) continue
    if (key === SEMICOLON && isOfFields && isField(tokens, i + 1, to)) continue
    const opens =
      (key === SEMICOLON && (!opensWith(tokens, i + 1, THEREBY) || opensWith(tokens, i + 1, THEREBY_DOES))) ||
      isEnumerator(tokens, i) ||
      (key === COLON && (tokens.keys[i - 1] === LIKE || opensEntries(tokens, i + 1, to))) ||
      (key === COMMA &&
        OPENERS.some((words) => words.every((word, k) => tokens.keys[i + 1 + k] === word)) &&
        !GOES_ON.has(tokens.keys[i + 3] as number) &&
        !opensWith(tokens, i + 1, BESIDES_GOOD) &&
        !(tokens.keys[i + 1] === NOW && NOT_NOW.has(tokens.keys[i + 2] as number)))
    if (!opens) continue
    if (i > start) clauses.push({ from: start, to: i })
    start = i + 1
  }
  if (start < to) clauses.push({ from: start, to })
  return clauses
}

/** "đã đầu tư xe quan trắc và đang làm thủ tục tiếp nhận …": behind what was done, what is under way; "đã lập 8 nhóm và phấn đấu bàn giao …": what is aimed at. */
const isUnderWayToo = (tokens: Tokens, from: number, and: number, to: number): boolean => {
  const { keys } = tokens
  if ((keys[and + 1] !== GOING_ON && !opensWith(tokens, and + 1, AIMED_AT)) || to - and < MIN_WORDS_AFTER || keys[and - 1] === DONE)
    return false
  for (let i = Math.max(from, and - LONGEST_ENTRY); i < and - MIN_WORDS_AFTER; i++) if (keys[i] === DONE) return true
  return false
}
const DONE = keyOf('đã')
const AIMED_AT = phrases('phấn đấu|cam kết|đặt mục tiêu|có kế hoạch')

/** "tuy đã được nâng cao nhưng chưa đáp ứng yêu cầu": what is conceded belongs to what it is conceded for. */
const concedes = (tokens: Tokens, from: number, to: number): boolean => {
  for (let i = Math.max(from, to - LONGEST_ENTRY); i < to; i++) if (CONCEDING.has(tokens.keys[i] as number)) return true
  return false
}
const CONCEDING = wordSet('tuy dù')

/** Where the stretch up to the next mark ends: "nhưng chưa được phê duyệt" alone says what was not done, and stays with what was. */
const clauseEnd = (tokens: Tokens, from: number, to: number): number => {
  for (let i = from; i < to; i++) if (tokens.kinds[i] === MARK) return i
  return to
}

/** How many words stand in tokens `from` ≤ i < `to`. */
export const words = (tokens: Tokens, from: number, to: number): number => {
  let count = 0
  for (let i = from; i < to; i++) if (tokens.kinds[i] === WORD) count++
  return count
}
