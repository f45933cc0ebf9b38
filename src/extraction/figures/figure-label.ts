import {
  isCapital,
  keyOf,
  LOWER,
  loadWordsBy,
  MARK,
  type Mentions,
  type Sentence,
  type Tokens,
  WORD,
  wordsOf
} from '../../language/index.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'

// What a figure is of, in the words of the text and never cut in the middle: "25 doanh nghiệp Hàn Quốc" is of "doanh nghiệp Hàn Quốc", "tổng mức đầu tư là 24 tỷ yen" of "tổng mức đầu tư".

type Amount = Mentions['amounts'][number]

const WORDS = loadWordsBy('amounts/labels', ['head', 'link', 'gives', 'purpose', 'purpose end', 'end', 'state', 'speech'])
const HEADS = phrases(WORDS.head)
const LINKS = phrases(WORDS.link)
const GIVES = phrases(WORDS.gives)
const PURPOSE = phrases(WORDS.purpose)
const PURPOSE_ENDS = phrases(WORDS['purpose end'])
const SPEECH = phrases(WORDS.speech)
/** A noun phrase ends before these ("đang", "được", "tham gia"). */
const ENDS = phrases(WORDS.end)
/** "chưa giải ngân", "không hoàn lại" */
const STATES = phrases(WORDS.state)
const OF = wordSet('của')
const AND = keyOf('và')
const WORTH = phrases('trị giá|có trị giá|giá trị')
const WITH = wordSet('với có chịu')
const INSIDE = wordSet('- – / &')

/** "vượt 2,4 lần giới hạn": how many times is of what stands before. */
const TIMES = 'lần'

const REACH = 24
const NEAR_VERB = 6
const LONGEST_NOUN = 8
const LONGEST_PURPOSE = 16
const LONGEST_LABEL = 14

/** The label of one amount; `left` and `right` are where the amounts beside it end and begin. Null where the sentence gives none. */
export const labelOf = (mentions: Mentions, sentence: Sentence, amount: Amount, left: number, right: number): string | null => {
  const { tokens } = mentions.scan
  const to = Math.min(sentence.to, right)
  const label =
    amount.kind === 'count' && amount.unit !== TIMES
      ? { from: amount.number.to, to: nounEnd(mentions, Math.max(amount.number.to + 1, amount.to), to) }
      : measured(mentions, clauseBefore(tokens, Math.max(sentence.from, left, amount.from - REACH), amount.from), amount.to, to)
  return (label && wordsOf(tokens, label.from, label.to).trim()) || null
}

/** What a sum, measure, share or length of time is of: the noun that heads it, what stands right behind it, what it is for, or the verb whose it is. */
const measured = (mentions: Mentions, before: Stretch, from: number, to: number): Stretch | null => {
  const { tokens } = mentions.scan
  const head = headIn(tokens, before)
  if (head) return head
  const behind = nounEnd(mentions, opensWith(tokens, from, STATES) ? from + 1 : from, to)
  if (behind > from + (opensWith(tokens, from, STATES) ? 1 : 0)) return { from, to: behind }
  const purpose = purposeAt(tokens, from, to)
  if (purpose) return purpose
  const verb = firstOf(tokens, before, GIVES)
  const rest = withoutLinks(tokens, verb >= 0 ? { from: verb, to: before.to } : before)
  return rest.to > rest.from && rest.to - rest.from <= LONGEST_LABEL ? rest : null
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The clause before a figure: back to a mark, a verb of saying or the figure before, whichever is nearest. */
const clauseBefore = (tokens: Tokens, from: number, to: number): Stretch => {
  let start = from
  for (let i = from; i < to; i++) {
    if (tokens.kinds[i] === MARK && !INSIDE.has(tokens.keys[i] as number)) start = i + 1
    // "phí cam kết": a noun of sums may hold a verb of saying.
    const head = phraseAt(tokens, i, HEADS)
    if (head > 1) {
      i += head - 1
      continue
    }
    const length = phraseAt(tokens, i, SPEECH)
    if (length > 0 && i + length <= to) {
      start = i + length
      i += length - 1
    }
  }
  // "kéo dài thời hạn và bố trí 95 tỷ đồng": the last of two verbs is the sum's.
  for (let i = to - 1; i > start; i--)
    if (tokens.keys[i] === AND && firstOf(tokens, { from: i + 1, to: Math.min(to, i + NEAR_VERB) }, GIVES) > 0) return { from: i + 1, to }
  // A reach that ends inside a name begins behind it.
  if (start === from) while (start < to && start > 0 && isCapital(tokens, start) && isCapital(tokens, start - 1)) start++
  return { from: start, to }
}

/** "tổng mức đầu tư", with who gives to whom where that stands before it: "hỗ trợ tỉnh Cà Mau tổng kinh phí". */
const headIn = (tokens: Tokens, clause: Stretch): Stretch | null => {
  const first = firstOf(tokens, clause, HEADS)
  if (first < 0) return null
  // "hợp đồng tư vấn trị giá 2,3 triệu USD": what is worth it stands before.
  const worth = withoutWorth(tokens, clause)
  if (worth.to < clause.to) {
    const label = withoutLinks(tokens, { from: Math.min(first, worth.to), to: worth.to })
    const whole = label.to > label.from ? label : withoutLinks(tokens, { from: clause.from, to: worth.to })
    if (whole.to > whole.from && whole.to - whole.from <= LONGEST_NOUN) return whole
  }
  const head = lastHead(tokens, first, clause.to)
  const gives = firstOf(tokens, { from: clause.from, to: head }, GIVES)
  const label = withoutLinks(tokens, { from: gives >= 0 && head === first ? gives : head, to: clause.to })
  return label.to > label.from && label.to - label.from <= LONGEST_LABEL ? label : withoutLinks(tokens, { from: head, to: clause.to })
}

/** "vốn vay của Chính phủ Nhật Bản với tổng mức đầu tư 24 tỷ yen": the noun behind the last "với" is the sum's. */
const lastHead = (tokens: Tokens, first: number, to: number): number => {
  for (let i = to - 1; i > first; i--)
    if (WITH.has(tokens.keys[i] as number)) {
      const head = firstOf(tokens, { from: i + 1, to }, HEADS)
      if (head >= 0) return head
    }
  return first
}

const withoutWorth = (tokens: Tokens, { from, to }: Stretch): Stretch => {
  for (let i = Math.max(from, to - 3); i < to; i++) if (i + phraseAt(tokens, i, WORTH) === to) return { from, to: i }
  return { from, to }
}

const firstOf = (tokens: Tokens, { from, to }: Stretch, list: ReturnType<typeof phrases>): number => {
  for (let i = from; i < to; i++) {
    const length = phraseAt(tokens, i, list)
    if (length > 0 && i + length <= to && tokens.cases[i] !== undefined) return i
  }
  return -1
}

/** Without "là", "đạt", "khoảng" at the end and "với", "có" at the beginning. */
const withoutLinks = (tokens: Tokens, { from, to }: Stretch): Stretch => {
  let [start, end] = [from, to]
  for (let again = true; again && end > start; ) {
    again = false
    for (let i = Math.max(start, end - 3); i < end; i++)
      if (i + phraseAt(tokens, i, LINKS) === end) {
        end = i
        again = true
        break
      }
  }
  for (let length = phraseAt(tokens, start, LINKS); length > 0 && start + length < end; length = phraseAt(tokens, start, LINKS))
    start += length
  return { from: start, to: end }
}

/** Where the noun that goes on at a token ends: names whole, "của" with what follows it, nothing behind a verb or a mark. */
const nounEnd = ({ scan: { tokens }, organisations, places }: Mentions, from: number, to: number): number => {
  let at = from
  while (at < to && tokens.kinds[at] === WORD && (at - from < LONGEST_NOUN || (isCapital(tokens, at) && isCapital(tokens, at - 1)))) {
    const name = [...within(organisations, at, to), ...within(places, at, to)].find((one) => one.from === at)
    if (name) {
      at = name.to
      continue
    }
    if (tokens.cases[at] === LOWER && opensWith(tokens, at, ENDS)) break
    if (OF.has(tokens.keys[at] as number) && (at + 1 >= to || tokens.kinds[at + 1] !== WORD || opensWith(tokens, at + 1, ENDS))) break
    at++
  }
  return at
}

/** "để xây dựng công trình Cột cờ Hà Nội tại Mũi Cà Mau", up to a mark. */
const purposeAt = (tokens: Tokens, from: number, to: number): Stretch | null => {
  const length = phraseAt(tokens, from, PURPOSE)
  if (length === 0) return null
  let at = from + length
  while (at < to && tokens.kinds[at] === WORD && !opensWith(tokens, at, PURPOSE_ENDS) && at - from < LONGEST_PURPOSE) at++
  const isWhole = at >= to || tokens.kinds[at] === MARK || opensWith(tokens, at, PURPOSE_ENDS)
  return at > from + length && isWhole ? { from: from + length, to: at } : null
}
