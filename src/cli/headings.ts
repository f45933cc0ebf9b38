import type { Words } from '../extraction/index.ts'

/** What the parts of a printed record are called, in the order in which they are printed. */
export const HEADINGS = {
  meetings: { vi: 'Cuộc gặp', en: 'Meetings' },
  people: { vi: 'Người', en: 'People' },
  organisations: { vi: 'Tổ chức', en: 'Organisations' },
  places: { vi: 'Địa danh', en: 'Places' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  actions: { vi: 'Việc', en: 'Actions' },
  agreements: { vi: 'Thỏa thuận', en: 'Agreements' },
  projects: { vi: 'Dự án', en: 'Projects' },
  doubts: { vi: 'Điểm nghi ngờ', en: 'Doubts' },
  asides: { vi: 'Xem rồi bỏ qua', en: 'Looked at and not kept' },
  unread: { vi: 'Câu máy chưa hiểu', en: 'Sentences nothing was taken from' },
  rules: { vi: 'Các quy tắc đã dùng', en: 'The rules behind it' }
} as const satisfies Readonly<Record<string, Words>>
