import { type CueEntry, type KnownMatch, keyOf, LOWER, type Sentence, type Tokens, WORD } from '../../language/index.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import { type Actor, isAdverb } from './actors.ts'

/** Verbs before which somebody must stand who says or asks it. */
const SAYS = new Set([
  'đề nghị',
  'kiến nghị',
  'mong muốn',
  'bày tỏ mong muốn',
  'đề xuất',
  'hy vọng',
  'bày tỏ hy vọng',
  'kỳ vọng',
  'bày tỏ kỳ vọng',
  'cho biết',
  'khẳng định',
  'cho rằng',
  'nhấn mạnh'
])
/** What those are called who have no name: "nhiều hộ trồng lê", "đại diện Nordkraft". */
const CALLED = phrases(
  'đại diện|lãnh đạo|phía|nhiều|các|một số|ông|bà|người dân|bà con|nhà đầu tư|doanh nghiệp|chính quyền|liên hiệp|hiệp hội|hội|công ty|tập đoàn|ban quản lý|nhà trường|học viện'
)
/** Words with which no subject goes on. */
const NO_SUBJECT = wordSet(
  'theo về việc để với tại trong trên sau khi nhằm qua sự được do bởi từ đến mà là này đó đã sẽ nội nên vì nếu những cuộc buổi chuyến điều đây thông công quan mối'
)
const COMMA = keyOf(',')
const MOST_WORDS = 12
/** Before the name these only say who speaks for it. */
const FOR = phrases('đại diện của|đại diện|lãnh đạo|phía')

/** "Đại diện Nordkraft bày tỏ mong muốn …": who says or asks something under a name that nobody knows, by what the text calls him; null where no such subject stands before the verb. */
export const strangerBefore = (
  tokens: Tokens,
  sentence: Sentence,
  cues: readonly KnownMatch<CueEntry>[],
  match: KnownMatch<CueEntry>
): Actor | null => {
  if (!SAYS.has(match.entries[0]?.form ?? '')) return null
  let end = match.from
  while (end > sentence.from && isAdverb(tokens, end - 1)) end--
  let from = end
  while (from > sentence.from && tokens.kinds[from - 1] === WORD && end - from <= MOST_WORDS) {
    from--
    if (NO_SUBJECT.has(tokens.keys[from] as number)) return null
  }
  if (from === end || end - from > MOST_WORDS || (from > sentence.from && tokens.keys[from - 1] !== COMMA)) return null
  if (within(cues, from, end).length > 0 || !(opensWith(tokens, from, CALLED) || isProper(tokens, sentence, from, end))) return null
  const own = from + phraseAt(tokens, from, FOR)
  if (own === end) return null
  const name = tokens.text.slice(tokens.starts[own], tokens.ends[end - 1])
  const isCommon = own === sentence.from && opensWith(tokens, own, CALLED)
  return { from, to: end, kind: 'group', references: [{ id: '', name: isCommon ? `${name[0]?.toLowerCase()}${name.slice(1)}` : name }] }
}

/** A capital that is not only that of the sentence's first word. */
const isProper = (tokens: Tokens, sentence: Sentence, from: number, to: number): boolean => {
  if (from > sentence.from) return tokens.cases[from] !== LOWER
  for (let i = from + 1; i < to; i++) if (tokens.cases[i] !== LOWER) return tokens.cases[from] !== LOWER
  return false
}
