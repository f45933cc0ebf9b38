/** The words of the chain from need to result in Vietnamese; `chain-en.ts` has the same keys. */
export const chainVi = {
  title: 'Chuỗi hợp tác',
  link: 'Xem cả chuỗi từ nhu cầu tới kết quả',
  of: (kind: string) => `Chuỗi của ${kind.toLocaleLowerCase('vi')}`,
  intro: 'Từ nhu cầu tới kết quả. Mỗi bước dẫn tới lời đã nêu; chỗ trống cho biết còn thiếu gì.',
  step: {
    need: 'Nhu cầu',
    meeting: 'Cuộc gặp',
    undertaking: 'Đề xuất, cam kết',
    agreement: 'Thỏa thuận',
    project: 'Dự án',
    money: 'Kinh phí',
    milestone: 'Mốc tiến độ',
    result: 'Kết quả'
  },
  missing: {
    need: 'Chưa ghi nhu cầu nào dẫn tới việc này.',
    meeting: 'Không rõ đã nêu tại cuộc gặp nào.',
    undertaking: 'Chưa có đề xuất, cam kết nào.',
    agreement: 'Chưa có thỏa thuận nào. Nếu cần văn kiện, hãy chuẩn bị và thêm báo cáo khi có.',
    project: 'Chưa gắn với dự án nào.',
    money: 'Chưa báo cáo nào nêu kinh phí.',
    milestone: 'Chưa có mốc tiến độ nào. Hãy đặt mốc ở hồ sơ dự án.',
    result: 'Chưa ghi kết quả nào.'
  },
  hole: {
    need_unanswered: 'Chưa có việc hay dự án nào đáp ứng.',
    promise_without_lead: 'Chưa giao ai chủ trì.',
    promise_without_due: 'Chưa có thời hạn.',
    agreement_without_project: 'Chưa có dự án thực hiện.',
    project_without_result: 'Chưa ghi kết quả.'
  },
  fix: {
    need_unanswered: 'Ghi trạng thái',
    promise_without_lead: 'Giao chủ trì',
    promise_without_due: 'Đặt thời hạn',
    agreement_without_project: 'Ghi dự án',
    project_without_result: 'Ghi kết quả'
  },
  fixOf: (what: string, title: string) => `${what}: ${title}`,
  next: 'Việc tiếp theo',
  nextLate: (title: string, day: string) => `Đôn đốc “${title}”, hạn chót ${day} đã qua`,
  calm: 'Chuỗi này không có chỗ trống nào phải xử lý.',
  holes: (n: number) => `${n} chỗ trống trong chuỗi này`,
  source: (said: string, day: string) => (day ? `${said} ${day}` : said),
  stated: 'nêu',
  entered: 'do cán bộ ghi',
  words: 'xem lời',
  here: 'hồ sơ đang xem',
  linked: 'Nối với',
  more: (n: number) => `và ${n} hồ sơ khác`,
  add: { need: 'Ghi nhu cầu', project: 'Ghi dự án', result: 'Ghi kết quả' },
  addText: { need: 'Nhu cầu, khó khăn là gì', project: 'Tên dự án', result: 'Kết quả đã đạt được' },
  addTo: { need: 'Được đáp ứng bằng', project: 'Để thực hiện', result: 'Là kết quả của' },
  reason: 'Căn cứ: công văn, cuộc gọi…',
  save: 'Lưu vào sổ',
  cut: 'Chuỗi này dài hơn số hồ sơ hiện ở đây; mở từng hồ sơ để xem tiếp.'
} as const
