import { type CueEntry, type KnownMatch, keyOf, LOWER, loadWordsBy, MARK, NUMBER, type Tokens, WORD } from '../../language/index.ts'
import { opensWith, phrases, wordSet } from './phrases.ts'

/** Tokens `from` ≤ i < `to` of a clause that could be kept as one action. */
export interface Clause {
  readonly from: number
  readonly to: number
}

const COMMA = keyOf(',')
const SEMICOLON = keyOf(';')
const AND = keyOf('và')
const sequence = (...words: string[]): number[] => words.map(keyOf)
const BUT = keyOf('nhưng')
const BECAUSE = keyOf('vì')
/** "vì lợi ích của nhân dân", "vì hòa bình", "vì mục tiêu", "vì sự phát triển": what for, no reason. */
const AIMS = wordSet('lợi hòa mục sự tương cộng hạnh')
const NOT = wordSet('chưa không')
/** After "và" these open a promise of their own. */
const PROMISES = [sequence('sẽ'), sequence('có', 'thể'), sequence('sẵn', 'sàng'), sequence('cam', 'kết'), sequence('hứa')]
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
  sequence('thời', 'gian', 'tới'),
  sequence('thời', 'gian', 'đến'),
  sequence('trong', 'thời', 'gian', 'tới')
]
/** "đồng bộ, hiện đại, an toàn": the syllable opens another word. */
const NOW = keyOf('hiện')
const NOT_NOW = wordSet('đại thực hữu vật hành diện')
/** Behind "cũng như" these only go on with the phrase before: "cũng như giữa …", "cũng như trong …". */
const GOES_ON = wordSet('giữa với trong của trên các từ')
const VERBS = loadWordsBy('actions/verbs', ['first', 'whole'])
/** First syllables of verbs that open a second request or task when they stand behind a comma or "và". */
export const TASK_VERBS = wordSet(VERBS.first)
/** Verbs of doing as a whole, for places where one syllable ("công", "thành", "quan") could begin a noun as well: the first word of a sentence or of an entry. */
const DOING = phrases(VERBS.whole)

/** True where a verb of doing begins at token `at`. */
export const opensWithDoing = (tokens: Tokens, at: number): boolean => opensWith(tokens, at, DOING)

/** Behind a bare comma these mostly go on with a list: "trưng bày, quảng bá, giới thiệu sản phẩm". */
const SOFT_VERBS = wordSet('quảng giới phối cải nâng xây chuyển đầu giải chỉ tham tài')
/** Inside "về …", "như …", "gồm …" a comma only lists. */
const LISTING = wordSet('về như gồm lĩnh là việc trong trên nhất')
const MIN_WORDS_BEFORE = 6
const MIN_WORDS_AFTER = 5

/** "(1)", "(2)", "(a)" open the entries of a list that stands in one sentence. */
const isEnumerator = (tokens: Tokens, at: number): boolean =>
  tokens.keys[at] === OPEN &&
  tokens.keys[at + 2] === CLOSE &&
  (tokens.kinds[at + 1] === NUMBER || (tokens.ends[at + 1] as number) - (tokens.starts[at + 1] as number) <= 2)
const OPEN = keyOf('(')
const CLOSE = keyOf(')')

/** "thống nhất các nội dung sau: tăng cường …; mở rộng …": whole clauses follow the colon, not a list of nouns. */
const opensEntries = (tokens: Tokens, from: number, to: number): boolean => {
  if (!opensWithDoing(tokens, from) && !ANNOUNCES.has(tokens.keys[from - 2] as number)) return isEnumerator(tokens, from)
  for (let i = from; i < to && i < from + LONGEST_ENTRY; i++)
    if (tokens.keys[i] === SEMICOLON) return words(tokens, from, i) >= MIN_WORDS_AFTER
  return false
}
const COLON = keyOf(':')
const LIKE = keyOf('như')
/** "…; qua đó góp phần tăng cường quan hệ": what comes of it goes on with it. */
const THEREBY = phrases('qua đó|từ đó|nhờ đó|nhờ vậy')
const LONGEST_ENTRY = 60
/** "một số hạn chế như: hai bên chưa …; …" */
const ANNOUNCES = wordSet('sau')

/** Cuts at ";" and where a comma is followed by a word that opens a new clause. */
export const splitClauses = (tokens: Tokens, from: number, to: number): Clause[] => {
  const clauses: Clause[] = []
  let start = from
  for (let i = from; i < to; i++) {
    const key = tokens.keys[i] as number
    // "trong các nội dung như: trao đổi đoàn; đào tạo …" only names what the head is about.
    if (key === COLON && tokens.keys[i - 1] === LIKE) break
    if (
      tokens.kinds[i] === WORD &&
      i > start + 3 &&
      ((key === BUT && !(NOT.has(tokens.keys[i + 1] as number) && words(tokens, i + 1, clauseEnd(tokens, i + 1, to)) < MIN_WORDS_AFTER)) ||
        (key === AND &&
          tokens.keys[i - 1] !== GOING_ON &&
          PROMISES.some((words) => words.every((word, k) => tokens.keys[i + 1 + k] === word))))
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
    if (tokens.kinds[i] !== MARK) continue
    const opens =
      (key === SEMICOLON && !opensWith(tokens, i + 1, THEREBY)) ||
      isEnumerator(tokens, i) ||
      (key === COLON && opensEntries(tokens, i + 1, to)) ||
      (key === COMMA &&
        OPENERS.some((words) => words.every((word, k) => tokens.keys[i + 1 + k] === word)) &&
        !GOES_ON.has(tokens.keys[i + 3] as number) &&
        !(tokens.keys[i + 1] === NOW && NOT_NOW.has(tokens.keys[i + 2] as number)))
    if (!opens) continue
    if (i > start) clauses.push({ from: start, to: i })
    start = i + 1
  }
  if (start < to) clauses.push({ from: start, to })
  return clauses
}

/** Cuts a request or task into coordinated ones: each part has its own verb and enough words of its own; lists of nouns stay whole. Without `commas` only "và" divides. */
export const splitTasks = (tokens: Tokens, clause: Clause, commas = true): Clause[] => {
  const parts: Clause[] = []
  let start = clause.from
  let segment = clause.from
  let listing = false
  for (let i = clause.from; i < clause.to; i++) {
    if (tokens.kinds[i] === WORD && tokens.cases[i] === LOWER && LISTING.has(tokens.keys[i] as number) && words(tokens, start, i) > 2)
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
/** "các chuyến thăm, tiếp xúc" */
const CONTACT = keyOf('xúc')
const [GO, ON] = ['tiếp', 'tục'].map(keyOf)

/** "tiếp tục quan tâm và hỗ trợ tỉnh", "sẽ nghiên cứu, khảo sát các dự án": a verb without an object of its own shares that of the next. */
const endsBare = (tokens: Tokens, at: number): boolean =>
  opensWith(tokens, at - 2, NEEDS_OBJECT) && (tokens.keys[at] === AND || GOES_BEFORE.has(tokens.keys[at - 3] as number))
const NEEDS_OBJECT = phrases('quan tâm|ủng hộ|hỗ trợ|nghiên cứu|khảo sát|xem xét|giúp đỡ|thúc đẩy|duy trì|tăng cường|đẩy mạnh')
/** "tiếp tục", "sẽ", "luôn", "cùng" */
const GOES_BEFORE = wordSet('tục sẽ luôn cùng')

/** Where the stretch up to the next mark ends: "nhưng chưa được phê duyệt" alone says what was not done, and stays with what was. */
const clauseEnd = (tokens: Tokens, from: number, to: number): number => {
  for (let i = from; i < to; i++) if (tokens.kinds[i] === MARK) return i
  return to
}

/** Where the stretch up to the next comma or "và" ends. */
const segmentEnd = (tokens: Tokens, from: number, to: number): number => {
  for (let i = from; i < to; i++) if (tokens.keys[i] === AND || (tokens.kinds[i] === MARK && tokens.keys[i] === COMMA)) return i
  return to
}

/** How many words stand in tokens `from` ≤ i < `to`. */
export const words = (tokens: Tokens, from: number, to: number): number => {
  let count = 0
  for (let i = from; i < to; i++) if (tokens.kinds[i] === WORD) count++
  return count
}

const LEADING = [
  sequence('rằng'),
  sequence('việc', 'việc'),
  sequence('đồng', 'thời'),
  sequence('cũng', 'như'),
  sequence('bên', 'cạnh', 'đó'),
  sequence('ngoài', 'ra'),
  sequence('tuy', 'nhiên'),
  sequence('nhưng'),
  sequence('song'),
  sequence('trong', 'thời', 'gian', 'tới'),
  sequence('thời', 'gian', 'tới'),
  sequence('thời', 'gian', 'qua'),
  sequence('trong', 'thời', 'gian', 'qua'),
  sequence('nhận', 'được', 'sự'),
  sequence('nhận', 'được'),
  sequence('được'),
  sequence('và'),
  sequence('sẽ', 'được'),
  sequence('vì', 'vậy'),
  sequence('vì', 'thế'),
  sequence('do', 'đó'),
  sequence('do', 'vậy'),
  sequence('theo', 'đó'),
  sequence('mặt', 'khác'),
  sequence('hiện', 'nay')
]

/** "…, đồng thời" before the next clause. */
const SAME = keyOf('đồng')
const TIME = keyOf('thời')

/** Takes off the marks and the words at both ends that carry no content: "đồng thời", "trong thời gian tới,", a closing full stop or quote. */
export const trim = (tokens: Tokens, clause: Clause): Clause => {
  let { from, to } = clause
  for (let moved = true; moved && from < to; ) {
    moved = false
    if (isEnumerator(tokens, from)) {
      from += 3
      moved = true
      continue
    }
    // "2) hai bên …": what is left of an entry's number where its bracket was cut off.
    if (tokens.keys[from + 1] === CLOSE && (tokens.kinds[from] === NUMBER || tokens.ends[from] === (tokens.starts[from] as number) + 1)) {
      from += 2
      moved = true
      continue
    }
    if (tokens.kinds[from] === MARK) {
      from++
      moved = true
      continue
    }
    for (const phrase of LEADING) {
      if (phrase.every((word, k) => tokens.keys[from + k] === word) && from + phrase.length < to && tokens.cases[from] === LOWER) {
        from += phrase.length
        moved = true
        break
      }
    }
  }
  for (;;) {
    if (
      to > from &&
      ((tokens.kinds[to - 1] === MARK && !closes(tokens, from, to - 1) && !isPercent(tokens, to - 1)) || tokens.keys[to - 1] === AND)
    )
      to--
    else if (to - from > 2 && tokens.keys[to - 2] === SAME && tokens.keys[to - 1] === TIME) to -= 2
    else break
  }
  return { from, to }
}

/** "sụt giảm hơn 60%": the mark belongs to the number. */
const isPercent = (tokens: Tokens, at: number): boolean => tokens.keys[at] === PERCENT && tokens.kinds[at - 1] === NUMBER
const PERCENT = keyOf('%')

/** A closing bracket or quote whose opening stands inside the clause belongs to it. */
const closes = (tokens: Tokens, from: number, at: number): boolean => {
  const opening = PAIRS.get(tokens.keys[at] as number)
  if (opening === undefined) return false
  for (let i = from; i < at; i++) if (tokens.keys[i] === opening) return true
  return false
}
const PAIRS = new Map([
  [keyOf(')'), keyOf('(')],
  [keyOf('”'), keyOf('“')],
  [keyOf('»'), keyOf('«')],
  [keyOf(']'), keyOf('[')]
])

/** The first cue of one act inside a clause. */
export const cueIn = (cues: readonly KnownMatch<CueEntry>[], clause: Clause, act: CueEntry['act']): KnownMatch<CueEntry> | undefined =>
  cues.find((match) => match.from >= clause.from && match.to <= clause.to && match.entries[0]?.act === act)
