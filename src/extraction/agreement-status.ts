import type { Tokens } from '../language/index.ts'
import type { Clause } from './clauses.ts'
import { holds, type Phrases, phrases } from './phrases.ts'
import type { Agreement } from './record.ts'

type Status = Agreement['status']

/** Words that decide where a paper stands, looked for in its own clause; the first row with a hit decides. `near`: within so many words before its name or behind it (its parties and years counted in). */
const STATUSES: readonly { readonly status: Status; readonly near: number; readonly words: Phrases }[] = [
  { status: 'cancelled', near: 8, words: phrases('hủy bỏ|chấm dứt|bị hủy|hủy|không ký') },
  { status: 'ended', near: 8, words: phrases('hết hiệu lực|hết hạn|đã kết thúc|hết thời hạn') },
  // A term of the paper, not something that was done.
  { status: 'in force', near: 8, words: phrases('tự động gia hạn|có thể gia hạn|có thể được gia hạn') },
  { status: 'extended', near: 8, words: phrases('gia hạn|tái ký|ký lại|ký tiếp|kéo dài thời hạn') },
  {
    status: 'planned',
    near: 10,
    words: phrases(
      'lùi|dời|hoãn|chưa ký|chờ ký|thời điểm ký|thời gian ký|thời hạn ký|tiến độ ký|trước khi ký|để ký|thống nhất ký phụ lục|lễ ký sẽ|sẽ đưa lễ ký'
    )
  },
  // "ủy quyền cho Chủ tịch UBND tỉnh ký với JICA Hiệp định …": who may sign has not signed.
  { status: 'planned', near: 30, words: phrases('ủy quyền|cho phép ký|đồng ý ký|đồng ý cho ký') },
  {
    status: 'in force',
    near: 4,
    words: phrases(
      'thực hiện|triển khai|tiếp nối|theo|trên cơ sở|khuôn khổ|cụ thể hóa|có hiệu lực|hiệu lực từ|còn hiệu lực|hiệu lực đến|thực thi'
    )
  },
  {
    status: 'proposed',
    near: 14,
    words: phrases('đề nghị|đề xuất|mong muốn|mong|hy vọng|kiến nghị|xem xét|muốn|nghiên cứu ký|xúc tiến|có nguyện vọng|kỳ vọng|gợi ý')
  },
  {
    status: 'being prepared',
    near: 10,
    words: phrases(
      'đang soạn thảo|đang xây dựng|đang hoàn thiện|hoàn thiện|dự thảo|đàm phán|hoàn tất thủ tục|hoàn tất xây dựng|hoàn tất việc xây dựng|hoàn tất nội dung|đang thống nhất|lấy ý kiến|đang thảo luận|đang được hai bên|đang rà soát'
    )
  },
  {
    status: 'planned',
    near: 14,
    words: phrases('sẽ|tiến tới|dự kiến|sắp|chuẩn bị|hướng tới|kế hoạch ký|đi đến ký|sớm ký|phấn đấu|mục tiêu ký|soạn thảo')
  },
  {
    status: 'signed',
    near: 14,
    words: phrases('ký|ký kết|trao biên bản|trao bản|trao thỏa thuận|trao văn bản|trao MoU|trao đổi văn kiện|chứng kiến')
  }
]

/** Where a paper stands by the words around its name (tokens `from` ≤ i < `name`, up to `to` with its parties and years); null where nothing is said to happen with it. */
export const statusAround = (tokens: Tokens, clause: Clause, from: number, name: number, to: number): Status | null => {
  const row = STATUSES.find(
    ({ near, words }) =>
      holds(tokens, Math.max(clause.from, from - near), from, words) ||
      holds(tokens, name, Math.min(clause.to, name + near), words) ||
      holds(tokens, to, Math.min(clause.to, to + near), words)
  )
  return row?.status ?? null
}

/** The further along, the later in this list: a paper wished for in one sentence and signed in another is signed. */
const ORDER: readonly Status[] = ['in force', 'proposed', 'planned', 'being prepared', 'signed', 'extended', 'ended', 'cancelled']

export const furtherOf = (one: Status, other: Status): Status => (ORDER.indexOf(other) > ORDER.indexOf(one) ? other : one)
