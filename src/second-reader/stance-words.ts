import { compileNames, findNames, type KnownMatch, type Phrase, type Tokens } from '../language/index.ts'

/**
 * Words that say what is being done with a clause. The second reader names the kind of an action; these words must bear it out.
 * Wider than what the grammar reads with, for here they only confirm or contradict.
 */
export type Force =
  /** asks, wishes, suggests */
  | 'ask'
  /** says that it ought to be */
  | 'ought'
  /** puts a task on a body */
  | 'assign'
  /** will, can, is ready to */
  | 'promise'
  /** says yes */
  | 'consent'
  /** both sides settle it */
  | 'agree'
  | 'discuss'
  /** lacks, is hindered */
  | 'lack'
  /** was done, is being done */
  | 'done'
  /** puts into the past or the present */
  | 'past'
  | 'not'
  | 'if'
  /** looks like one of the others and is none: "giao lưu", "Cần Thơ", "không chỉ"; or only names it: "nhất trí với đề nghị này" */
  | 'none'

interface StancePhrase extends Phrase {
  readonly kind: 'stance'
  readonly force: Force
}

const FORMS: Readonly<Record<Force, string>> = {
  ask: 'đề nghị|đề xuất|kiến nghị|mong|mong muốn|muốn|hy vọng|kỳ vọng|kêu gọi|mời|mời gọi|gợi ý|khuyến nghị|xin|lưu ý|nguyện vọng|trông đợi|tha thiết',
  ought: 'cần|cần phải|phải|nên|cần thiết|đòi hỏi',
  assign: 'giao|giao nhiệm vụ|yêu cầu|chỉ đạo|phân công|đôn đốc|quán triệt|ủy quyền',
  promise:
    'sẽ|cam kết|sẵn sàng|hứa|có thể|phấn đấu|quyết tâm|dự kiến|dự định|tiếp tục|tạo điều kiện|bảo đảm|đảm bảo|có kế hoạch|đặt mục tiêu|xem xét|chuẩn bị',
  consent: 'đồng ý|nhất trí|ủng hộ|chấp thuận|tán thành',
  agree: 'thống nhất|ký|ký kết|thỏa thuận',
  discuss:
    'trao đổi|thảo luận|bàn|bàn bạc|giới thiệu|tìm hiểu|đề cập|rà soát|chia sẻ|nghe|quan tâm|thông tin|tập trung|khảo sát|xoay quanh|cập nhật',
  lack: 'khó khăn|vướng mắc|vướng|thiếu|chưa|không|chậm|hạn chế|bất cập|quá tải|tồn đọng|ô nhiễm|xuống cấp|ngập|nhu cầu|mới chỉ|chỉ mới|mới có|mới đạt|mới đáp ứng|chỉ có|chỉ đạt|thách thức|trở ngại|điểm nghẽn|nợ|sạt lở|sụt lún|xâm nhập mặn|lo ngại|rủi ro',
  done: 'đã|đang|đạt|được|hoàn thành|khởi công|khánh thành|đưa vào|triển khai|thực hiện|tăng|giảm|góp phần|hiện có|đến nay|trở thành|đáp ứng|ký kết|thu hút|giải ngân|bàn giao|trao|trao tặng|phục vụ|hiện là|vượt|đón',
  past: 'đã|đang|từng|vừa|vừa qua',
  not: 'không|chưa|chẳng|không thể|chưa thể|không còn|từ chối|bác bỏ|phủ nhận|hủy|hủy bỏ',
  if: 'nếu|giả sử|trong trường hợp|trường hợp|với điều kiện|miễn là|chỉ khi|trừ khi',
  none: 'giao lưu|giao thông|giao thương|giao dịch|giao tiếp|chuyển giao|ngoại giao|đăng ký|chữ ký|ký túc xá|ký hiệu|nhật ký|thư ký|Cần Thơ|cần cù|không chỉ|không những|không ngừng|không gian|không khí|hàng không|trên không|không quân|phòng không|cho nên|trở nên|tạo nên|làm nên|bàn tay|mời họp|mong manh|được giao|đề nghị này|đề xuất này|kiến nghị này|đề nghị của|đề xuất của|kiến nghị của|theo đề nghị|theo đề xuất|theo kiến nghị|về đề nghị|về đề xuất|về kiến nghị|các đề nghị|các đề xuất|các kiến nghị|những đề nghị|những đề xuất|những kiến nghị'
}

const NAMES = compileNames(
  Object.entries(FORMS).flatMap(([force, forms]) =>
    forms.split('|').map((form): StancePhrase => ({ kind: 'stance', force: force as Force, form, proper: false }))
  )
)

/** Where such words stand, in order, none inside another; a word may have several forces ("không" denies and tells of a lack). */
export interface StanceWord {
  readonly from: number
  readonly to: number
  readonly forces: readonly Force[]
}

export const findStanceWords = (tokens: Tokens): StanceWord[] => {
  const found: StanceWord[] = []
  for (const { from, to, entries } of findNames(NAMES, tokens).of('stance') as KnownMatch<StancePhrase>[])
    if (from >= (found.at(-1)?.to ?? 0)) found.push({ from, to, forces: entries.map((entry) => entry.force) })
  return found
}
