/** A story of our own, by its paragraphs, for pages and texts to be made around. */
export const TITLE = 'Sông Hồng và tỉnh Gifu mở rộng hợp tác đào tạo nghề'
export const LEDE =
  'Chiều 17/5, Phó Chủ tịch UBND tỉnh Sông Hồng Trần Văn An tiếp đoàn công tác tỉnh Gifu (Nhật Bản) do ông Sato Kenji dẫn đầu.'
export const FIRST =
  'Tại buổi tiếp, ông Trần Văn An cho biết tỉnh có 12 trường nghề, mỗi năm đào tạo hơn 8.000 học viên, một phần ba học tiếng Nhật.'
export const SECOND =
  'Ông Sato Kenji đề nghị hai bên ký bản ghi nhớ trong quý III, đồng thời tạo điều kiện để doanh nghiệp Gifu tuyển dụng tại các trường.'
export const LAST = 'Hai bên thống nhất giao Sở Ngoại vụ và Sở Nội vụ làm đầu mối, báo cáo kết quả trước ngày 30/6.'
