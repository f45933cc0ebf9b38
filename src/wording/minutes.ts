import type { Sentence } from './index.ts'

/** What is said of the minutes of meetings. */
export const minutesWording: Readonly<Record<string, Sentence>> = {
  programme_delegation_missing: {
    vi: 'Hãy nêu mã của một đoàn: hopluu programme MÃ. Mã nằm trong địa chỉ trang của đoàn.',
    en: 'Name one delegation by its id: hopluu programme ID. The id is in the address of the page of the delegation.'
  },
  delegation_not_found: {
    vi: '“{title}” không phải một đoàn vào hay đoàn ra.',
    en: '“{title}” is no delegation.'
  },
  minutes_meeting_missing: {
    vi: 'Hãy nêu mã của một cuộc gặp: hopluu minutes MÃ. Mã nằm trong địa chỉ trang của cuộc gặp.',
    en: 'Name one meeting by its id: hopluu minutes ID. The id is in the address of the page of the meeting.'
  },
  minutes_of_meeting_only: {
    vi: '“{title}” không phải là cuộc gặp nên không có biên bản. Hãy mở trang của cuộc gặp.',
    en: '"{title}" is no meeting and has no minutes. Open the page of the meeting.'
  },
  minutes_not_begun: {
    vi: 'Cuộc gặp “{title}” chưa có biên bản. Hãy ghi và lưu dự thảo trước.',
    en: 'The meeting "{title}" has no minutes yet. Write and save a draft first.'
  },
  minutes_nothing_said: {
    vi: 'Biên bản chưa ghi kết quả nào nên chưa duyệt được. Hãy chọn kết quả của ít nhất một nội dung, hoặc ghi kết luận, rồi lưu lại.',
    en: 'The minutes say no outcome yet and cannot be approved. Choose the outcome of one point at least, or write the conclusion, and save.'
  },
  minutes_approved: {
    vi: 'Biên bản đã duyệt thì không rút và không trở lại thành dự thảo. Hãy sửa và ghi lý do; bản cũ vẫn được giữ.',
    en: 'Approved minutes are not withdrawn and become no draft again. Correct them and say why; the older version is kept.'
  },
  minutes_by_own_page: {
    vi: 'Biên bản được ghi, sửa và duyệt ở trang biên bản của cuộc gặp, không sửa trực tiếp như mục khác.',
    en: 'Minutes are written, corrected and approved on the page of the minutes, not as other entries are.'
  },
  minutes_correction_needs_reason: {
    vi: 'Biên bản này đã duyệt. Hãy ghi lý do sửa rồi lưu lại.',
    en: 'These minutes are approved. Say why they are corrected, and save again.'
  },
  minutes_point_empty: {
    vi: 'Có một nội dung của biên bản để trống. Hãy ghi nội dung ấy hoặc xóa đi.',
    en: 'A point of the minutes is empty. Write it, or take it out.'
  },
  minutes_point_without_text: {
    vi: 'Nội dung “{topic}” có kết quả phải theo dõi nhưng chưa ghi cụ thể là việc gì. Hãy ghi nội dung kết quả.',
    en: 'The point "{topic}" has an outcome to be followed, but nothing says what it is. Write the outcome.'
  },
  minutes_outcome_not_fitting: {
    vi: 'Kết quả đã chọn không hợp với nội dung “{topic}”. Nhắc lại, thay đổi, đã xong chỉ dùng cho việc đang theo dõi; việc mới thì ghi thành nội dung mới.',
    en: 'The outcome does not fit the point "{topic}". Restated, changed and done are said of what is followed already; a new task is a point of its own.'
  },
  minutes_point_followed: {
    vi: 'Nội dung “{topic}” đã thành việc trong sổ nên không bỏ khỏi biên bản được. Hãy sửa câu chữ, thời hạn hoặc nơi làm ở đây; muốn kết thúc việc thì đổi tình trạng ở trang của việc.',
    en: 'The point "{topic}" has become a task and cannot be taken out of the minutes. Correct its words, day or bodies here; to end the task, set its state on its own page.'
  }
}
