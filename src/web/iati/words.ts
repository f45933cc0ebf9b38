import type { Language } from '../../wording/index.ts'

/** The words of the page of publication by IATI: it is made on the server and no browser needs them. */
const WORDS = {
  vi: {
    title: 'Công bố theo chuẩn IATI',
    lead: 'Các dự án ở mức công khai, cùng tiền và kết quả đã duyệt, thành tệp IATI 2.03 cho nhà tài trợ và các nước.',
    by: 'Bên công bố',
    download: 'Tải tệp IATI (activities.xml)',
    ready: (n: number, all: number) => `${n} trong ${all} dự án ghi được vào tệp.`,
    project: 'Dự án',
    identifier: 'Mã hoạt động',
    state: 'Tình trạng',
    written: 'ghi được',
    lacks: 'còn thiếu',
    leftOut: 'IATI không có chỗ',
    none: 'Chưa có dự án nào ở mức công khai. Hãy làm việc ở mức công khai và duyệt báo cáo ở đó.',
    elsewhere: 'Bạn đang làm việc ở mức khác; trang này luôn cho thấy mức công khai.',
    change: 'Chuyển sang mức công khai để sửa',
    missing: 'Chưa công bố được',
    partners: 'Mở danh sách đối tác',
    toImport: 'Nhập dự án từ tệp IATI của bên khác'
  },
  en: {
    title: 'Publishing by the IATI Standard',
    lead: 'The projects of the public level with their approved money and results, as a file of IATI 2.03 for donors and other countries.',
    by: 'Published by',
    download: 'Download the IATI file (activities.xml)',
    ready: (n: number, all: number) => `${n} of ${all} ${all === 1 ? 'project' : 'projects'} can be written.`,
    project: 'Project',
    identifier: 'Activity identifier',
    state: 'State',
    written: 'written',
    lacks: 'lacks',
    leftOut: 'no place in IATI',
    none: 'There is no project at the public level. Work at the public level and review reports there.',
    elsewhere: 'You work at another level; this page always shows the public one.',
    change: 'Change to the public level to edit',
    missing: 'Nothing can be published yet',
    partners: 'Open the partners',
    toImport: "Projects from others' IATI files"
  }
} as const satisfies Record<Language, unknown>

export const iatiWordsIn = (language: Language) => WORDS[language]
