import { wordSet } from '../key-set.ts'
import { NUMBER, type Tokens, WORD } from '../tokens.ts'
import type { DateMention, DateParts } from './date-mention.ts'

/** What may stand between an event with its year and its days: "Lễ hội … 2021 diễn ra từ ngày 16 đến 18-4". */
const HELD = wordSet('diễn ra được tổ chức sẽ đã khai mạc bế vào từ trong các hai ba ngày')
const YEAR = /^(?:19|20)\d\d$/
const FARTHEST = 8

/** The year that stands at the end of an event's name right before its days, when the day asked for is one of them; the token of the year with it. */
export const yearOfEvent = (
  { day, month }: DateParts,
  tokens: Tokens,
  dates: readonly DateMention[]
): { readonly year: number; readonly at: number } | null => {
  for (const date of dates) {
    if (date.kind !== 'day' || date.role !== null || date.on !== null || !holdsDay(date, day, month)) continue
    let at = date.phraseFrom - 1
    while (at > date.phraseFrom - FARTHEST && tokens.kinds[at] === WORD && HELD.has(tokens.keys[at])) at--
    const written = tokens.kinds[at] === NUMBER && at < date.phraseFrom - 1 ? tokens.text.slice(tokens.starts[at], tokens.ends[at]) : ''
    if (YEAR.test(written)) return { year: Number(written), at }
  }
  return null
}

const holdsDay = ({ parts, range }: DateMention, day: number | null, month: number | null): boolean => {
  if (day === null || month === null) return false
  const [first, last] = range ? [range.from.parts, range.to.parts] : [parts, parts]
  const at = (one: DateParts): number => (one.month ?? last.month ?? 0) * 100 + (one.day ?? 0)
  return at(first) <= month * 100 + day && month * 100 + day <= at(last)
}
