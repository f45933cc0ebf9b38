import { compileNames, type KnownNames, type Phrase } from '../language/index.ts'

/**
 * The verbs and words that say what is being done with words, in the order of their force.
 * A cue alone decides nothing: where it stands, whose verb it is and what follows do ("hỗ trợ" is asked for, promised and given).
 */
export type Act =
  /** says that something is so: "cho biết", "khẳng định" */
  | 'say'
  /** asks, wishes, suggests */
  | 'ask'
  /** puts a task on a body */
  | 'assign'
  /** will, can, is ready to */
  | 'promise'
  /** both sides: agree, sign */
  | 'agree'
  /** talks about, exchanges on */
  | 'discuss'
  /** lacks, is hindered */
  | 'lack'
  /** ought to be done */
  | 'ought'
  /** was done, is being done */
  | 'done'
  /** thanks, welcomes, congratulates: nothing to keep */
  | 'courtesy'

export interface Cue extends Phrase {
  readonly kind: 'cue'
  readonly act: Act
}

const FORMS: Readonly<Record<Act, string>> = {
  say: `cho biết|cho hay|cho rằng|khẳng định|nhấn mạnh|chia sẻ|chia sẻ rằng|phát biểu|thông tin|đánh giá|đánh giá cao|nêu rõ|nói|nói rõ|thông báo|thông báo rằng|ghi nhận|tin tưởng|tin rằng|nhận định|
    trình bày|báo cáo|nêu|chỉ rõ|nhắc lại|bày tỏ|thừa nhận|giải thích|cho thấy|phản ánh|nhận xét|tái khẳng định|khẳng định lại|phân tích|cho biết thêm|thông tin thêm|bày tỏ tin tưởng`,
  ask: `đề nghị|đề xuất|mong muốn|mong|kiến nghị|kêu gọi|mời gọi|hy vọng|muốn|xin|gợi mở|gợi ý|lưu ý|kỳ vọng|trân trọng đề nghị|bày tỏ mong muốn|bày tỏ hy vọng|mong muốn được|mong rằng|hy vọng rằng|
    mong muốn rằng|mong đợi|đề nghị được|xin được|có mong muốn|rất mong|rất mong muốn|mong mỏi|khuyến nghị|đề đạt|đưa ra đề xuất|có nguyện vọng|nguyện vọng|gửi lời mời|bày tỏ nguyện vọng|bày tỏ mong mỏi|bày tỏ kỳ vọng|
    đã đề xuất|đã đề nghị|mời|trân trọng mời|ngỏ ý|có nhu cầu|trông đợi|tha thiết đề nghị`,
  assign: `giao|yêu cầu|chỉ đạo|phân công|giao nhiệm vụ|giao nhiệm vụ cho|giao cho|đôn đốc|quán triệt|ủy quyền|giao trách nhiệm`,
  promise: `sẽ|cam kết|sẵn sàng|hứa|có thể|phấn đấu|quyết tâm|dự kiến|bảo đảm sẽ|sẽ tiếp tục|luôn sẵn sàng|luôn ủng hộ|luôn hoan nghênh|luôn đồng hành|luôn khuyến khích|luôn hỗ trợ|sẵn sàng hỗ trợ|đặt mục tiêu|tiếp tục|tiến tới|có kế hoạch|đang có kế hoạch|dự định|luôn tạo điều kiện|sắp tới sẽ|nguyện|xem xét|đang nghiên cứu|đang xem xét|đang có kế hoạch|nỗ lực|sẽ nỗ lực|nỗ lực hết mình|coi trọng và nỗ lực`,
  agree: `thống nhất|nhất trí|đồng ý|ký kết|ký|thỏa thuận|đã ký kết|đã ký|cùng ký|tiến hành ký kết|cùng thống nhất|nhất trí cao|thống nhất cao|đi đến thống nhất|trao thỏa thuận|trao biên bản ghi nhớ|trao bản ghi nhớ`,
  discuss: `trao đổi|thảo luận|bàn|bàn bạc|bàn thảo|giới thiệu|tìm hiểu|tập trung trao đổi|tập trung thảo luận|trao đổi thông tin|đi sâu trao đổi|tập trung vào|xoay quanh|đề cập|nghe giới thiệu|nghe báo cáo|rà soát|tập trung giải quyết|quan tâm tìm hiểu|
    thông tin cho nhau|thông tin về|thông báo tình hình|thông tin về tình hình|đánh giá kết quả|đánh giá tình hình|nêu lên|trao đổi về|trao đổi ý kiến|thảo luận về|cùng trao đổi|khảo sát`,
  lack: `khó khăn|vướng mắc|vướng|thiếu|thiếu hụt|chưa|chưa có|chỉ có|mới có|chỉ mới|mới chỉ|mới đạt|mới đáp ứng|mới thi công|chỉ đạt|còn vướng|còn nợ|đang nợ|còn thiếu|còn mỏng|để trống|vượt giới hạn|có nhu cầu|nhu cầu về|nhu cầu vốn|nhu cầu đầu tư|hạn chế|bất cập|chậm tiến độ|chậm|quá tải|còn nợ|tồn đọng|ô nhiễm|xuống cấp|ngập úng|nhu cầu vốn|còn nhiều khó khăn|gặp khó khăn|gặp nhiều khó khăn|thách thức|không đủ|chỉ mới|điểm nghẽn|trở ngại|sụt lún|sạt lở|xâm nhập mặn|đang bị|quá mức|chưa được|nan giải|vẫn còn|ách tắc|bức xúc|ùn tắc|đình trệ|thiệt hại`,
  ought: `cần|cần phải|cần được|phải|cần có|nên|cần thiết phải|đòi hỏi|rất cần`,
  done: `đã|đang|đạt|đạt được|hoàn thành|góp phần|đến nay|tính đến|tính đến nay|đưa vào sử dụng|đưa vào vận hành|khánh thành|khởi công|vừa|đã được|đang được|phát huy hiệu quả|hiện có|hiện nay có|trở thành|đáp ứng|từng bước|được triển khai|luôn|hiện đứng|đứng thứ|diễn ra|có mối quan hệ|có quan hệ|giữ mối quan hệ|là một trong những|phê duyệt|bàn giao|khai trương|ban hành|phát triển tốt đẹp|không ngừng|ngày càng`,
  courtesy: `cảm ơn|cám ơn|chúc mừng|hoan nghênh|chào mừng|chân thành cảm ơn|trân trọng cảm ơn|gửi lời cảm ơn|bày tỏ cảm ơn|bày tỏ vui mừng|vui mừng|vinh dự|bày tỏ ấn tượng|bày tỏ sự cảm ơn|gửi lời chúc|chúc|bày tỏ vinh dự|ấn tượng|phấn khởi|tặng quà|trao quà|chụp ảnh|đánh giá cao|bày tỏ lòng biết ơn|chia buồn|tri ân|ghi nhận và đánh giá cao|biểu dương|chúc tết|thăm hỏi|bày tỏ sự trân trọng|trân trọng|bày tỏ niềm vui|bày tỏ sự vui mừng|bày tỏ xúc động`
}

export const compileCues = (): KnownNames<Cue> =>
  compileNames(
    Object.entries(FORMS).flatMap(([act, forms]) =>
      forms.split('|').map((form): Cue => ({ kind: 'cue', act: act as Act, form: form.trim(), proper: false }))
    )
  )
