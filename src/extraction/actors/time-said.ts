import { keyOf, NUMBER, type Tokens, WORD } from '../../language/index.ts'
import { opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'

const COMMA = keyOf(',')
/** "trong thời gian tới", "trước mắt": a time without a number. */
const TIMES = phrases(
  'trong thời gian tới|thời gian tới|trong thời gian đến|trong thời gian sớm nhất|trong tương lai|trong những năm tới|trong năm tới|trong năm nay|trong tháng tới|trong nhiệm kỳ tới|trong giai đoạn tới|tới đây|sắp tới|trước mắt|từ nay đến cuối năm|từ nay|ngay sau buổi làm việc|sau buổi làm việc|sau cuộc họp|trên cơ sở đó|bên cạnh đó|cùng với đó'
)
/** "trong quý III/2024", "từ nay đến hết năm 2025", "trước ngày 30/6" */
const OPENS = phrases(
  'trong quý|trong tháng|trong năm|trong tuần|trong giai đoạn|trước ngày|trước tháng|từ ngày|từ tháng|từ năm|từ nay|đến ngày|đến hết|đến năm|đến cuối|ngay trong'
)
const IN_TIME = wordSet('trong trước từ nay đến hết cuối đầu giữa ngày tháng năm quý tuần giai đoạn ngay tới này / - – . i ii iii iv nửa')
const MOST_TOKENS = 14

/** Where the words go on behind a time said in between: "đề nghị, | trong quý III/2024, | Sở Xây dựng …"; `at` itself where none stands there. */
export const overTime = (tokens: Tokens, at: number): number => {
  const from = tokens.keys[at] === COMMA ? at + 1 : at
  let to = from + phraseAt(tokens, from, TIMES)
  if (to === from && opensWith(tokens, from, OPENS))
    while (to - from < MOST_TOKENS && (IN_TIME.has(tokens.keys[to] as number) || tokens.kinds[to] === NUMBER)) to++
  if (to === from) return at
  if (tokens.keys[to] === COMMA) return to + 1
  return tokens.kinds[to] === WORD ? to : at
}
