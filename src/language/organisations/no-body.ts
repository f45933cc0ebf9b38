import { type KeySet, wordSet } from '../key-set.ts'
import { CAPITALISED, keyOf, LOWER, NUMBER, type Tokens } from '../tokens.ts'
import type { NameWords } from './name-words.ts'

const COMMA = keyOf(',')
const AND = keyOf('và')
/** "Tỉnh ủy viên" is a rank, "Hội nghị" an event, "Ban Giám đốc" people, "Đài Loan" a place. */
const NO_BODY = new Map<number, KeySet>([
  [keyOf('hội'), wordSet('nghị thảo chợ đàm thi trường diễn')],
  [keyOf('ban'), wordSet('giám lãnh')],
  [keyOf('bộ'), wordSet('quy luật tiêu chỉ sách')],
  [keyOf('chức'), wordSet('lễ giải hội cuộc ngày')],
  [keyOf('viện'), wordSet('trợ phí dẫn')],
  [keyOf('ủy'), wordSet('viên')],
  [keyOf('đài'), wordSet('loan bắc trung nam')],
  [keyOf('khoa'), wordSet('học giáo cử bảng')],
  [keyOf('phủ'), wordSet('hai các điện số kiến')],
  [keyOf('quyền'), wordSet('hai ba bốn năm sáu bảy tám chín các những')]
])
/** "Đảng bộ, chính quyền và nhân dân tỉnh" is everybody there. */
const RHETORIC = wordSet('đảng chính')
const AUTHORITIES = wordSet('chính nhân và')
const PARLIAMENT = keyOf('QH')
const TRADE = keyOf('thương')
const PORT = keyOf('cảng')
const AT_PLACE = wordSet('án dựng trình công tư tại ở từ đến tới hoạch ra qua nối thác')

/** True for a head that opens no name: the half of another word, of an event, of a person's name or of a figure of speech. */
export const isNoBody = (words: NameWords, i: number, to: number): boolean => {
  const { keys, cases } = words.tokens
  if (isInside(words.tokens, i) || NO_BODY.get(keys[to - 1] as number)?.has(keys[to] as number)) return true
  // "Chính quyền 4 tỉnh Nam Lào (…)": of several localities.
  if (keys[to - 1] === POWER && words.tokens.kinds[to] === NUMBER) return true
  if (!isLikeBody(words, i)) return true
  // "Ban Tổ chức Lễ hội": who runs an event; that of a Party committee is a body.
  if (opens(keys, i, ORGANISERS) && (cases[i + ORGANISERS.length] === LOWER || EVENTS.has(keys[i + ORGANISERS.length] as number)))
    return true
  // "Văn phòng Tổng Giám đốc Vụ …": the office of who holds a post is named by the post's body.
  if (keys[to - 1] === ROOM && keys[i] === OFFICE && words.scan.titles.at(to) && !words.scan.heads.at(to)) return true
  // "Trung tâm thương mại Aeon Mall" is a house; in capitals it may be an office.
  if (keys[to - 1] === CENTRE_TAIL && keys[to] === TRADE && cases[to] === LOWER) return true
  const joined = keys[to] === COMMA || keys[to] === AND
  if (to - i === 2 && RHETORIC.has(keys[i] as number) && joined && AUTHORITIES.has(keys[to + 1] as number)) return true
  // "ông Lê Trường Lưu": behind a family name the syllable is a person's.
  return to - i === 1 && cases[i] === CAPITALISED && isFamilyName(words, i - 1)
}

/** "QH" is the parliament behind a post, elsewhere planning; a port that is built, or that somebody lands at, is a place; a centre that a project builds is no body yet. */
const isLikeBody = (words: NameWords, i: number): boolean => {
  const { keys } = words.tokens
  if (keys[i] === PARLIAMENT) return words.endsTitle(i)
  if (keys[i] === CENTRE && keys[i + 1] === CENTRE_TAIL) return !isBuilt(keys, i)
  return keys[i] !== PORT || !AT_PLACE.has(keys[i - 1] as number)
}

/** "dự án Trung tâm …", "dự án (đầu tư) xây dựng Trung tâm …" */
const isBuilt = (keys: Int32Array, i: number): boolean => {
  if (keys[i - 1] === PROJECT) return true
  if (keys[i - 1] !== BUILD) return false
  return keys[i - 3] === PROJECT || keys[i - 5] === PROJECT
}
const POWER = keyOf('quyền')
const PROJECT = keyOf('án')
const BUILD = keyOf('dựng')
const CENTRE = keyOf('trung')
const CENTRE_TAIL = keyOf('tâm')

const ORGANISERS = ['ban', 'tổ', 'chức'].map(keyOf)
const EVENTS = wordSet('lễ giải hội cuộc chương ngày')
const opens = (keys: Int32Array, at: number, phrase: readonly number[]): boolean => phrase.every((key, k) => keys[at + k] === key)

const OFFICE = keyOf('văn')
const ROOM = keyOf('phòng')

const isFamilyName = (words: NameWords, at: number): boolean =>
  at >= 0 && words.isCapital(at) && words.scan.surnames.at(at)?.to === at + 1 && !words.endsPlace(at + 1)

/** "trụ sở Bộ …", "cán bộ": a head that is the second half of a common word opens no name. */
const isInside = (tokens: Tokens, i: number): boolean =>
  i > 0 && (tokens.keys[i - 1] === NOT_OF_STATE || (tokens.cases[i] === LOWER && TAIL_OF.has(tokens.keys[i - 1] as number)))
const NOT_OF_STATE = keyOf('phi')
const TAIL_OF = wordSet('trụ cán cơ toàn nội đồng tiến phục dịch nhiệm xã')
