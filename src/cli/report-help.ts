/** Help of the command that reports on a period. */
export const REPORT_HELP = {
  usage: [
    'hopluu report --period 2026-Q4 [--language vi|en|both] [--format docx|pdf|xlsx|html|json] [--out FILE]',
    'hopluu report --period 2026-Q4 --template FILE.docx [--language vi|en] --out FILE.docx',
    'hopluu report --template-sample FILE.docx [--language vi|en]',
    'hopluu report --template-fields'
  ],
  vi: 'Báo cáo định kỳ về chương trình hợp tác: gặp ai, việc mới, việc xong, việc quá hạn, văn kiện, dự án, tiền và kết quả, so với kỳ trước; lập từ những điều đã duyệt.',
  en: 'The periodic report on the cooperation programme: meetings, what is new, done and slipped, papers, projects, money and results, beside the period before; made from what was approved.',
  options: [
    {
      use: '--period 2026-11 | 2026-Q4 | 2026-H2 | 2026',
      vi: 'tháng, quý, sáu tháng hoặc năm',
      en: 'a month, quarter, half year or year'
    },
    {
      use: '--language vi | en | both',
      vi: 'tiếng Việt (mặc định), tiếng Anh, hai cột',
      en: 'Vietnamese (the default), English, two columns'
    },
    {
      use: '--format docx | pdf | xlsx | html | json',
      vi: 'mặc định: theo đuôi tệp, không có thì json; PDF cần LibreOffice',
      en: 'by the ending of the file, else json; PDF needs LibreOffice'
    },
    {
      use: '--level LEVEL',
      vi: 'lập ở mức public, internal (mặc định) hoặc confidential; mức cao hơn được bỏ ra và đếm',
      en: 'made at the level public, internal (the default) or confidential; what is above it is left out and counted'
    },
    {
      use: '--template FILE',
      vi: 'điền vào mẫu .docx của cơ quan: {trường}, {#danh sách}…{/danh sách}',
      en: 'fill in the office’s own .docx: {field}, {#list}…{/list}'
    },
    { use: '--template-sample FILE', vi: 'ghi một mẫu để sửa bằng Word', en: 'write a template to be changed in a word processor' },
    { use: '--template-fields', vi: 'in mọi trường mà mẫu dùng được', en: 'print every field that a template may name' },
    { use: '--out FILE', vi: 'ghi vào tệp này', en: 'write into this file' }
  ]
} as const
