import { keyOf, LOWER, MARK, NEWLINE, NUMBER, type Sentence, type Tokens, WORD } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { addresseeAfter } from '../actors/subjects.ts'
import { words } from '../text/clauses.ts'
import { opensWithDoing, TASK_VERBS } from '../text/doing-verbs.ts'
import { holds, opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'
import type { Frame } from './frame.ts'

/** Requests, tasks and points agreed may stand in the sentences behind the one that says who makes them. */

const COLON = keyOf(':')
const COMMA = keyOf(',')
const DOT = keyOf('.')
const CLOSE = keyOf(')')
const OPEN = keyOf('(')
const DASHES = wordSet('- – + • *')
/** "các nội dung sau:", "một số nhiệm vụ cụ thể như sau:" */
const MOST_ANNOUNCING = 10

/** "Phó Chủ tịch UBND tỉnh giao:", "Hai bên thống nhất các nội dung sau:": what it is stands in the lines below. */
export const opensEntries = (tokens: Tokens, sentence: Sentence, frames: readonly Frame[], next: Sentence | undefined): Frame | null => {
  const last = frames[frames.length - 1]
  if (last && next && opensWith(tokens, next.from, ORDINALS)) return announced(tokens, sentence, last)
  if (!last || tokens.keys[sentence.to - 1] !== COLON || (last.act !== 'assign' && last.act !== 'ask' && last.act !== 'agree')) return null
  return words(tokens, last.cueTo, sentence.to) <= MOST_ANNOUNCING + wordsOf(tokens, last.addressee) ? last : null
}

/** "Thứ nhất, …", "Một là, …": entries in sentences of their own. */
const ORDINALS = phrases(
  ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
    .map((count) => `thứ ${count}`)
    .concat(['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((count) => `${count} là`))
)
/** "nhấn mạnh một số nhiệm vụ trọng tâm. Thứ nhất, …": tasks are announced by whoever stresses them. */
const announced = (tokens: Tokens, sentence: Sentence, last: Frame): Frame | null => {
  if (last.act === 'assign' || last.act === 'ask' || last.act === 'agree') return last
  const isOfTasks = last.act === 'say' && last.subject.length > 0 && opensWith(tokens, last.cueFrom, STRESSES)
  return isOfTasks && holds(tokens, last.from, sentence.to, TASKS) ? { ...last, act: 'ask', addressee: [] } : null
}
const STRESSES = phrases('nhấn mạnh|lưu ý|nêu rõ|chỉ rõ|nêu|nêu ra|gợi mở')
const TASKS = phrases('nhiệm vụ|giải pháp|đề nghị|yêu cầu|kiến nghị|đề xuất|trọng tâm|vấn đề cần|nội dung cần|định hướng|việc cần')

const wordsOf = (tokens: Tokens, actors: readonly Actor[]): number =>
  actors.reduce((count, actor) => count + words(tokens, actor.from, actor.to), 0)

/** Where the text of an entry begins behind its dash or number; the sentence's own start where it has none. */
const entryStart = (tokens: Tokens, { from }: Sentence): number => {
  const { keys, kinds } = tokens
  if (DASHES.has(keys[from] as number)) return from + 1
  if (keys[from] === OPEN && keys[from + 2] === CLOSE) return from + 3
  const ordinal = from + phraseAt(tokens, from, ORDINALS)
  if (ordinal > from) return keys[ordinal] === COMMA || keys[ordinal] === COLON ? ordinal + 1 : ordinal
  const isShort = (tokens.ends[from] as number) - (tokens.starts[from] as number) <= 2
  if ((kinds[from] === NUMBER || (kinds[from] === WORD && isShort)) && (keys[from + 1] === CLOSE || keys[from + 1] === DOT)) return from + 2
  return from
}

/** A bare "2." that the dot made a sentence of its own: the entry follows. */
export const isEntryNumber = (tokens: Tokens, sentence: Sentence): boolean =>
  sentence.to - sentence.from <= 2 && entryStart(tokens, sentence) === sentence.to

/** One line of such a list: put to whom it begins with, else to whom the sentence above addressed. */
export const entryOf = (tokens: Tokens, sentence: Sentence, actors: readonly Actor[], opener: Frame, isNumbered: boolean): Frame | null => {
  const from = entryStart(tokens, sentence)
  if (from === sentence.from && !isNumbered && !isBareEntry(tokens, sentence, opener)) return null
  const named = opener.act === 'agree' ? [] : addresseeAfter(tokens, sentence, actors, from)
  const last = named[named.length - 1]
  if (opener.act === 'assign' && !last && opener.addressee.length === 0) return null
  const start = last && opener.act === 'ask' ? last.to : from
  // "Thứ hai, tình hình còn khó khăn": what is no task is told.
  if (
    opensWith(tokens, sentence.from, ORDINALS) &&
    !(opensWithDoing(tokens, start) || TASK_VERBS.has(tokens.keys[start] as number) || OUGHT.has(tokens.keys[start] as number))
  )
    return null
  return { ...opener, cueFrom: from, cueTo: from, addressee: last ? named : opener.addressee, from: start, to: sentence.to }
}

const OUGHT = wordSet('cần phải chịu gửi đôn nộp chủ sử dụng rà')
/** A line of its own with nothing before its verb: "Trao đổi giảng viên …", "Tổ chức hội thảo …". */
const isBareEntry = (tokens: Tokens, { from, to }: Sentence, opener: Frame): boolean =>
  opener.act === 'agree' &&
  tokens.kinds[from - 1] === NEWLINE &&
  words(tokens, from, to) <= LONGEST_ENTRY &&
  (opensWithDoing(tokens, from) || opensWith(tokens, from, ENTRY_VERBS))
const ENTRY_VERBS = phrases('trao đổi|tổ chức|đào tạo|phát triển|hợp tác|cùng|liên kết|giao lưu|tiếp nhận|cử|mở|hỗ trợ|chia sẻ')
const LONGEST_ENTRY = 40

/** "Bao gồm tăng cường …", "Trọng tâm là thúc đẩy …": what was agreed, told one by one. */
const NAMELY = phrases('bao gồm|cụ thể là|cụ thể|trong đó có|đó là|trọng tâm là|trong đó trọng tâm là|tập trung vào')
const GO_ON: ReadonlySet<string> = new Set(['ask', 'assign', 'agree'])
/** "bà X cho rằng, cần …": who says what ought to be done goes on with it. */
const URGES = wordSet('cần phải')
const CONNECTIVES = phrases(
  'đó là|cụ thể là|bên cạnh đó|cạnh đó|cùng với đó|đồng thời|ngoài ra|mặt khác|song song đó|qua đó|đặc biệt|đặc biệt là|song song với đó'
)

/** "hai bên tiếp tục …", "2 tỉnh tiếp tục …" */
const bothGoOn = ({ keys, kinds }: Tokens, at: number): boolean =>
  (keys[at] === TWO || kinds[at] === NUMBER) && SIDES.has(keys[at + 1] as number) && GOING_ON.every((word, k) => keys[at + 2 + k] === word)
const TWO = keyOf('hai')
const SIDES = wordSet('bên tỉnh thành nước')
const GOING_ON = ['tiếp', 'tục'].map(keyOf)

/** "Cạnh đó, tư vấn để thành phố chống ngập": a sentence without anybody in front of its verb goes on with the request before it. */
export const goesOn = (tokens: Tokens, sentence: Sentence, frames: readonly Frame[], before: Frame | null): Frame | null => {
  // "… mong muốn hai tỉnh phối hợp. 2 tỉnh tiếp tục tạo điều kiện …": what both should go on with is wished too.
  if (before?.act === 'ask' && before.subject[0]?.kind === 'person' && bothGoOn(tokens, sentence.from))
    return { ...before, addressee: [], cueFrom: sentence.from, cueTo: sentence.from, from: sentence.from, to: sentence.to }
  const isUrging = before?.act === 'say' && URGES.has(tokens.keys[before.from] as number)
  if (!before || !(isUrging || GO_ON.has(before.act)) || frames.length !== 1 || frames[0]?.act !== 'none') return null
  const connective = phraseAt(tokens, sentence.from, before.act === 'agree' ? NAMELY : CONNECTIVES)
  // "Nghiên cứu khả năng hợp tác …": a sentence that opens with a verb of doing needs no other word to go on.
  if (!connective && !opensWithDoing(tokens, sentence.from)) return null
  let from = sentence.from + connective
  if (tokens.kinds[from] === MARK && tokens.keys[from] === COMMA) from++
  const isVerb =
    !connective || (tokens.cases[from] === LOWER && (TASK_VERBS.has(tokens.keys[from] as number) || opensWithDoing(tokens, from)))
  return isVerb ? { ...before, act: isUrging ? 'ask' : before.act, cueFrom: from, cueTo: from, from, to: sentence.to } : null
}
