import type { ItemRule } from './rule.ts'

/** What a number is of. */
export const figureRules = [
  {
    name: 'sum of money',
    kind: 'figure',
    title: { vi: 'Số tiền', en: 'Sum of money' },
    reason: {
      vi: 'Một số đi với đơn vị tiền là một khoản tiền; bài viết “tỷ” mà thiếu đơn vị thì hiểu là đồng.',
      en: 'A number with a currency is a sum; where only "tỷ" is written, đồng is understood.'
    },
    matches: ['Tỉnh sẽ bố trí 15 tỷ đồng cho nhà máy nước.', 'Pháp đã tài trợ hơn 2 triệu euro cho trạm bơm.']
  },
  {
    name: 'measure',
    kind: 'figure',
    title: { vi: 'Số đo', en: 'Measure' },
    reason: { vi: 'Một số đi với đơn vị đo là một số đo.', en: 'A number with a unit of measure is a measure.' },
    matches: ['Nhà máy xử lý 20.000 m3 nước thải mỗi ngày đêm.', 'Tỉnh sẽ dành 20 ha đất cho nhà máy nước.']
  },
  {
    name: 'share',
    kind: 'figure',
    title: { vi: 'Tỷ lệ', en: 'Share' },
    reason: { vi: 'Một số đi với “%” hay “phần trăm” là một tỷ lệ.', en: 'A number with "%" or "phần trăm" is a share.' },
    matches: ['Đến nay 64% hộ dân đã có nước sạch.']
  },
  {
    name: 'length of time',
    kind: 'figure',
    title: { vi: 'Khoảng thời gian', en: 'Length of time' },
    reason: {
      vi: 'Một số đi với “năm”, “tháng”, “ngày” mà không phải ngày tháng là một khoảng thời gian.',
      en: 'A number with "năm", "tháng" or "ngày" that is no date is a length of time.'
    },
    matches: ['Khoản vay có thời hạn 30 năm cho nhà máy nước.']
  },
  {
    name: 'count',
    kind: 'figure',
    title: { vi: 'Số đếm', en: 'Count' },
    reason: {
      vi: 'Một số đứng trước danh từ đáng đếm là một số đếm; “hai bên”, số thứ tự và số văn bản thì không.',
      en: 'A number before a noun worth counting is a count; "hai bên", ordinals and numbers of papers are none.'
    },
    matches: ['Tỉnh đã thu hút 12 dự án của doanh nghiệp Pháp.', 'Lớp dạy nghề có 40 học viên.']
  }
] as const satisfies readonly ItemRule[]
