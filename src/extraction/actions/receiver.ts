import { keyOf, MARK, type Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import type { Clause } from '../text/clauses.ts'
import { within } from '../text/in-order.ts'
import { opensWith, phraseAt, phrases, wordSet } from '../text/phrases.ts'

/** Verbs whose object receives: "hỗ trợ Cà Mau", "giúp Viêng Chăn", "báo cáo lãnh đạo Bộ", "trình Thủ tướng". */
const GIVES = phrases(
  'hỗ trợ|giúp đỡ|giúp|tài trợ|viện trợ|trao tặng|tặng|tạo điều kiện|báo cáo|đồng hành cùng|đồng hành với|ủng hộ|trình|xin ý kiến|xin ý kiến của'
)
/** Verbs done with somebody: "trao đổi với phía Việt Nam". */
const TOGETHER = phrases(
  'trao đổi với|làm việc với|hợp tác với|hợp tác chặt chẽ với|phối hợp với|phối hợp chặt chẽ với|phối hợp cùng|phối hợp chặt chẽ cùng|hợp tác cùng|đồng hành cùng|đồng hành với|chia sẻ với|kết nối với|cùng với'
)
/** Before the receiver of what was named already: "120 máy bơm cho tỉnh", "cử chuyên gia sang Huế". */
const TOWARDS = wordSet('cho sang')
/** Between the verb and the receiver: "cho phía tỉnh", "cho các huyện của tỉnh". */
const FILLERS = wordSet('cho phía các bên lãnh đạo người dân nhân bà con của')
const MOST_FILLERS = 4
/** Tokens of a receiver's name with its post, at most. */
const LONGEST_NAME = 80

/** Who receives what a clause says is given or promised; undefined where the clause names nobody. */
export const receiverIn = (tokens: Tokens, clause: Clause, actors: readonly Actor[]): Actor | undefined =>
  firstBehind(tokens, clause, actors, (i) => phraseAt(tokens, i, GIVES) || (isTowards(tokens, i) ? 1 : 0))

/** "xuất khẩu sang Pháp": where goods go is no receiver. */
const isTowards = ({ keys }: Tokens, i: number): boolean => TOWARDS.has(keys[i] as number) && !(keys[i] === OVER && keys[i - 1] === GOODS)
const OVER = keyOf('sang')
/** "xuất khẩu" */
const GOODS = keyOf('khẩu')

/** "đã hỗ trợ tỉnh bạn", "trao tặng phía bạn": true where a clause says that the other side receives. */
export const givesFriend = (tokens: Tokens, { from, to }: Clause): boolean => {
  for (let i = from; i < to; i++) {
    const length = phraseAt(tokens, i, GIVES) || (TOWARDS.has(tokens.keys[i] as number) ? 1 : 0)
    if (length > 0 && i + length < to && opensWith(tokens, i + length, FRIENDS)) return true
  }
  return false
}
const FRIENDS = phrases('tỉnh bạn|phía bạn|nước bạn|thành phố bạn|huyện bạn|quý tỉnh|các bạn')

/** With whom a clause wishes something done; undefined where it names nobody. */
export const partnerIn = (tokens: Tokens, clause: Clause, actors: readonly Actor[]): Actor | undefined =>
  firstBehind(tokens, clause, actors, (i) => phraseAt(tokens, i, TOGETHER) || togetherAt(tokens, i))

/** "hợp tác sâu rộng hơn nữa với", "kết nối, giao lưu cùng": how it is done stands between the verb and "với". */
const togetherAt = (tokens: Tokens, at: number): number => {
  const verb = phraseAt(tokens, at, JOINT_VERBS)
  if (verb === 0) return 0
  let i = at + verb
  while (i - at < LONGEST_MANNER && HOW.has(tokens.keys[i] as number)) i++
  return i > at && JOINED_BY.has(tokens.keys[i] as number) ? i + 1 - at : 0
}
const JOINT_VERBS = phrases(
  'hợp tác|phối hợp|kết nối|giao lưu|liên kết|trao đổi|đồng hành|chia sẻ kinh nghiệm|trao đổi kinh nghiệm|kết nghĩa|gắn kết'
)
const HOW = wordSet('chặt chẽ sâu rộng hơn nữa toàn diện hiệu quả tích cực trực tiếp lâu dài thường xuyên bền vững nhiều')
const JOINED_BY = wordSet('với cùng')
const LONGEST_MANNER = 10

/** "mong đợi sự tham gia tích cực của các doanh nghiệp Phần Lan": of whom something is hoped for; undefined where the clause does not open so. */
export const giverIn = (tokens: Tokens, clause: Clause, actors: readonly Actor[]): Actor | undefined => {
  const from = clause.from + phraseAt(tokens, clause.from, RECEIVED)
  if (tokens.keys[from] !== THE) return undefined
  const end = Math.min(clause.to, from + LONGEST_GIFT)
  for (let i = from + 1; i < end; i++) if (tokens.keys[i] === OF) return standsNext(tokens, actors, i + 1)
  return undefined
}
const RECEIVED = phrases('nhận được|tiếp tục nhận được|được|sẽ nhận được|có')
const [THE, OF] = ['sự', 'của'].map(keyOf)
/** "sự quan tâm, hỗ trợ nhiều hơn nữa của" */
const LONGEST_GIFT = 14

/** "ký thỏa thuận với Tập đoàn FPT": whoever stands behind a "với"; undefined where nobody does. */
export const counterpartIn = (tokens: Tokens, clause: Clause, actors: readonly Actor[]): Actor | undefined =>
  firstBehind(tokens, clause, actors, (i) => (tokens.keys[i] === WITH ? 1 : 0))
const WITH = keyOf('với')

/** The actor behind the first word or phrase of a clause that one can stand behind; `opens` gives its length at a token, 0 where none begins. */
const firstBehind = (tokens: Tokens, clause: Clause, actors: readonly Actor[], opens: (at: number) => number): Actor | undefined => {
  const inside = within(actors, clause.from, clause.to)
  for (let i = clause.from; i < clause.to && inside.length; i++) {
    const length = opens(i)
    const found = length > 0 ? standsNext(tokens, inside, i + length) : undefined
    if (found) return found
  }
  return undefined
}

const standsNext = (tokens: Tokens, actors: readonly Actor[], from: number): Actor | undefined => {
  let at = from
  while (at < from + MOST_FILLERS && tokens.kinds[at] !== MARK && FILLERS.has(tokens.keys[at] as number)) at++
  const [actor] = within(actors, from, from + LONGEST_NAME)
  return actor && actor.from <= at && actor.kind !== 'both' ? actor : undefined
}
