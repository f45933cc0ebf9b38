import type { OfficialDocument } from './document.ts'

/** A document with one of everything, as an office would write it. */
export const sampleDocument: OfficialDocument = {
  language: 'vi',
  mark: 'Dự thảo',
  agency: { superior: 'Ủy ban nhân dân thành phố Cần Thơ', name: 'Sở Xây dựng' },
  number: null,
  place: 'Cần Thơ',
  day: '2026-02-05',
  title: 'Đề xuất ý tưởng dự án',
  subject: 'Thoát nước và xử lý nước thải quận Ninh Kiều cũ',
  addressees: ['Cơ quan Hợp tác Quốc tế Nhật Bản (JICA)'],
  body: [
    { block: 'heading', level: 1, text: 'Bối cảnh' },
    {
      block: 'paragraph',
      words: [
        'Thành phố mới có một nhà máy công suất ',
        { text: '30.000 m³/ngày đêm', bold: true, note: 'Báo cáo ngày 10/02/2023: “công suất 30.000 m3/ngày đêm”.' },
        ', bằng khoảng 25% nhu cầu ',
        { text: 'đô thị', italic: true, note: 'Cùng báo cáo.' },
        '; xem ',
        { text: 'trang của dự án', address: 'https://hopluu.example/dossiers/1?a=1&b=2' },
        '.'
      ]
    },
    { block: 'heading', level: 2, text: 'Nhu cầu & khó khăn <quận cũ>' },
    { block: 'list', items: ['Ngập khi triều cường;', ['Nước thải ', { text: 'chưa', bold: true }, ' được thu gom.']] },
    { block: 'heading', level: 3, text: 'Số liệu' },
    {
      block: 'table',
      caption: 'Nước thải theo năm',
      columns: [
        { name: 'Năm', share: 1 },
        { name: 'Lưu lượng (m³/ngày)', share: 2, align: 'right' },
        { name: 'Thiếu (m³/ngày)', share: 2, align: 'right' }
      ],
      rows: [
        ['2025', { number: '120000' }, { number: '90000.5' }],
        ['2030', { number: '128000' }, null],
        ['Cộng', { number: '248000' }, { number: '90000.5' }]
      ],
      totals: 1
    },
    {
      block: 'chart',
      kind: 'column',
      stacked: true,
      caption: 'Công suất và phần còn thiếu',
      unit: 'm³/ngày',
      categories: ['2025', '2030', '2035'],
      series: [
        { name: 'Được xử lý', values: [30_000, 60_000, 90_000] },
        { name: 'Còn thiếu', values: [90_000, 68_000, null] }
      ]
    },
    { block: 'heading', level: 1, text: 'Đề nghị' },
    { block: 'paragraph', words: 'Sở Xây dựng đề nghị quý cơ quan xem xét.' }
  ],
  signature: { authority: 'KT. Giám đốc', post: 'Phó Giám đốc', name: 'Nguyễn Văn An' },
  recipients: ['Như trên', 'UBND thành phố (để b/c)', 'Lưu: VT, QLHT']
}
