import type { Mentions, Tokens } from '../../language/index.ts'
import type { ActionKind } from '../record.ts'
import { type Clause, words } from '../text/clauses.ts'
import { within } from '../text/in-order.ts'
import { holds, opensWith, phraseAt, phrases } from '../text/phrases.ts'

/** Words of friendship that ask for and promise nothing by themselves. */
const WARM = phrases(
  'mối quan hệ|quan hệ hợp tác hữu nghị|tình hữu nghị|tình đoàn kết|tốt đẹp|ngày càng phát triển|ngày càng gắn kết|chúc mừng|cảm ơn|sức khỏe|nồng hậu|ấn tượng|dành thời gian|đến thăm|quà lưu niệm'
)

export const isWarm = (tokens: Tokens, from: number, to: number): boolean => holds(tokens, from, to, WARM)

/** Why a clause is not kept as an action: it only says friendly words, or nothing of what is to be done in what. */
export type Lack = 'courtesy' | 'introduction' | 'no subject matter' | 'too short'

/** "giới thiệu khái quát tình hình …" introduces a locality and is about nothing in particular. */
const INTRODUCTIONS = phrases('khái quát|tổng quan|về tiềm năng|tiềm năng|một số nét|sơ lược|đôi nét')

/** "tổng quan giải pháp đốt rác phát điện": an overview of something in particular. */
const SPECIFIC = phrases('giải pháp|mô hình|công nghệ|sản phẩm|quy trình|dự án|phương án|đề án|dịch vụ')
/** "Ký văn bản là ông X": who signed. */
const SIGNERS = phrases('ký văn bản là|ký kết là|ký văn kiện là|ký biên bản là|ký kết có|ký kết văn bản là')
/** "khảo sát hiện trường tuyến kè": where they went. */
const ON_SITE = phrases('hiện trường|thực địa|thực tế tại|thực tế tiến độ')

/** What was done for one of these is worth keeping at some length, though nothing says in which field. */
const UNDERTAKINGS = phrases('bản ghi nhớ|biên bản ghi nhớ|thỏa thuận|thoả thuận|hiệp định|dự án|các dự án|gói thầu')
/** "đã mang lại lợi ích thiết thực", "đã thực hiện tốt các nội dung hợp tác": what cooperation has brought, in no one field. */
const FRUITS = phrases(
  'lợi ích thiết thực|sự tin cậy|lòng tin|nội dung hợp tác|chương trình hợp tác|hoạt động hợp tác|kết quả hợp tác|kết quả tích cực'
)
const HAS = phrases('đã')

/** "nhất trí với đề nghị này", "đồng ý về nguyên tắc": to what is said elsewhere. */
const REPLIES = phrases(
  'với đề nghị|với các đề nghị|với đề xuất|với các đề xuất|với ý kiến|với các ý kiến|với những đề xuất|với quan điểm|về nguyên tắc'
)

/** "khả năng hợp tác giữa tỉnh với các đối tác Ấn Độ", "tiến độ thực hiện dự án": what can be done, and how far it is. */
const PROSPECTS = phrases(
  'khả năng hợp tác|cơ hội hợp tác|triển vọng hợp tác|định hướng hợp tác|nội dung hợp tác|tiến độ thực hiện|tiến độ dự án|tiến độ giải ngân|kế hoạch thực hiện|kế hoạch triển khai|kế hoạch hành động|điều khoản tham chiếu|thách thức trong|khó khăn trong|khó khăn , vướng mắc'
)
const LONG_TOPIC = 7
const FEWEST_WORDS = 4
/** "đi đến thống nhất", "ký vào văn bản": that they agreed, not what. */
const FEWEST_AGREED = 5
/** Even friendly words state a result or a wish worth keeping when they go on this long. */
const LONG_RESULT = 12
const LONG_WISH = 10
const LONG_PROMISE = 8
const LONG_NEED = 5

/** Null where the clause carries something to keep; else the named reason why it does not. */
export const lackOf = (mentions: Mentions, kind: ActionKind, clause: Clause): Lack | null => {
  const { tokens, sectors } = mentions.scan
  const { from, to } = clause
  const count = words(tokens, from, to)
  if (count < (kind === 'agreement' ? FEWEST_AGREED : FEWEST_WORDS)) return 'too short'
  if (kind === 'agreement' && opensWith(tokens, from, SIGNERS)) return 'introduction'
  if (kind === 'topic' && opensWith(tokens, from, ON_SITE)) return 'introduction'
  const inSector = within(sectors, from, to).some((match) =>
    match.entries.some((entry) => entry.sectors.length > 0 && (!entry.fallback || !entry.sectors.includes('relations')))
  )
  const hasFigure = within(mentions.amounts, from, to).length > 0
  const overview = kind === 'topic' ? phraseAt(tokens, from, INTRODUCTIONS) : 0
  if (overview > 0 && !opensWith(tokens, from + overview, SPECIFIC)) return 'introduction'
  if (isWarm(tokens, from, to) && !hasFigure) {
    if (kind === 'result' ? inSector || count >= LONG_RESULT : kind === 'proposal' ? count >= LONG_WISH : inSector && count > LONG_WISH)
      return null
    return 'courtesy'
  }
  const isNamed = inSector || hasFigure
  const isFruitful = holds(tokens, from, to, UNDERTAKINGS) || (holds(tokens, from, to, HAS) && holds(tokens, from, to, FRUITS))
  if (kind === 'result') return isNamed || (count >= LONG_RESULT && isFruitful) ? null : 'no subject matter'
  if (kind === 'topic') return inSector || (count >= LONG_TOPIC && holds(tokens, from, to, PROSPECTS)) ? null : 'no subject matter'
  if (kind === 'need') return isNamed || count > LONG_NEED ? null : 'no subject matter'
  if (kind === 'agreement') return count <= LONG_PROMISE && !hasFigure && holds(tokens, from, to, REPLIES) ? 'no subject matter' : null
  // "tỉnh sẽ trả lời trước ngày 30/9", "sẽ khởi công vào quý IV": what is to be done by a time is followed up.
  const isTimed = within(mentions.dates, from, to).some(({ relation, role }) => role === null && BY_THEN.has(relation))
  if (kind === 'commitment') return isNamed || isTimed || count > LONG_PROMISE ? null : 'no subject matter'
  return null
}
const BY_THEN = new Set(['before', 'by', 'until', 'during', 'on'])
