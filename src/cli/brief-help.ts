/** Help of the commands that write what an office takes along: briefs and what is overdue. */
export const BRIEF_HELP = {
  usage: [
    'hopluu brief --partner "Cà Mau" [--meeting ID] [--language vi|en|both] [--format docx|pdf|html|json] [--out FILE]',
    'hopluu brief --country JP | --sector drainage | --project NAME | --meeting ID …'
  ],
  vi: 'Tài liệu chuẩn bị cho cuộc gặp, lập từ những điều đã duyệt trong sổ; mỗi câu có chú thích báo cáo, ngày và nguyên văn.',
  en: 'A brief before a meeting, made from what was approved in the register; every sentence has a footnote with report, day and words.',
  options: [
    { use: '--partner NAME, --project NAME', vi: 'tên hoặc mã của hồ sơ', en: 'name or id of the dossier' },
    { use: '--country CODE | NAME, --sector WORD', vi: 'nước; lĩnh vực', en: 'a country; a sector' },
    { use: '--meeting ID', vi: 'mã của cuộc gặp sắp tới', en: 'id of the coming meeting' },
    {
      use: '--language vi | en | both',
      vi: 'tiếng Việt (mặc định), tiếng Anh, hai cột',
      en: 'Vietnamese (the default), English, two columns'
    },
    {
      use: '--format docx | pdf | html | json',
      vi: 'mặc định: theo đuôi tệp, không có thì json; PDF cần LibreOffice',
      en: 'by the ending of the file, else json; PDF needs LibreOffice'
    },
    {
      use: '--level LEVEL',
      vi: 'lập ở mức public, internal (mặc định) hoặc confidential; mức cao hơn được bỏ ra và đếm',
      en: 'made at the level public, internal (the default) or confidential; what is above it is left out and counted'
    },
    { use: '--out FILE', vi: 'ghi vào tệp này', en: 'write into this file' }
  ]
} as const

export const MINUTES_HELP = {
  usage: ['hopluu minutes MEETING [--document minutes|conclusions] [--format docx|html|pdf|json] [--out FILE]'],
  vi: 'Biên bản làm việc hoặc thông báo kết luận của một cuộc gặp; chưa duyệt thì mang dấu dự thảo.',
  en: 'The minutes of a meeting, or the notice of its conclusions; marked as a draft until they are approved.',
  options: [
    {
      use: '--document minutes | conclusions',
      vi: 'biên bản làm việc (mặc định) hoặc thông báo kết luận',
      en: 'the minutes (the default) or the notice of conclusions'
    },
    {
      use: '--language vi | en | both',
      vi: 'ngôn ngữ của biên bản: tiếng Việt (mặc định), tiếng Anh, hai cột; thông báo luôn bằng tiếng Việt',
      en: 'of the minutes: Vietnamese (the default), English, two columns; a notice is in Vietnamese'
    },
    {
      use: '--format docx | html | pdf | json',
      vi: 'mặc định: theo đuôi tệp, không có thì json; PDF cần LibreOffice',
      en: 'by the ending of the file, else json; PDF needs LibreOffice'
    },
    {
      use: '--level LEVEL',
      vi: 'của sổ ở mức public, internal (mặc định) hoặc confidential',
      en: 'of the register at the level public, internal (the default) or confidential'
    },
    { use: '--out FILE', vi: 'ghi vào tệp này', en: 'write into this file' }
  ]
} as const

export const PROGRAMME_HELP = {
  usage: ['hopluu programme DELEGATION [--language vi|en|both] [--format docx|html|pdf|json] [--out FILE]'],
  vi: 'Chương trình của một đoàn vào hoặc đoàn ra theo ngày và giờ; JSON có cả kinh phí và chỗ trùng giờ, lưu ý về từng người thì chỉ đếm.',
  en: 'The programme of a delegation by day and hour; JSON has its costs and clashes as well, and of notes on persons their number.',
  options: [
    { use: '--language vi | en | both', vi: 'tiếng Việt (mặc định), tiếng Anh, cả hai', en: 'Vietnamese (the default), English, both' },
    {
      use: '--format docx | html | pdf | json',
      vi: 'mặc định: theo đuôi tệp, không có thì json; PDF cần LibreOffice',
      en: 'by the ending of the file, else json; PDF needs LibreOffice'
    },
    {
      use: '--level LEVEL',
      vi: 'của sổ ở mức public, internal (mặc định) hoặc confidential',
      en: 'of the register at the level public, internal (the default) or confidential'
    },
    { use: '--out FILE', vi: 'ghi vào tệp này', en: 'write into this file' }
  ]
} as const

export const OVERDUE_HELP = {
  usage: ['hopluu overdue [--body NAME] [--json]', 'hopluu overdue --body NAME --letter FILE.docx'],
  vi: 'Những việc đã quá hạn mà chưa xong, quá hạn lâu nhất trước.',
  en: 'What is overdue and not done, overdue longest first.',
  options: [
    { use: '--body NAME', vi: 'chỉ việc mà cơ quan hoặc đối tác này phải làm', en: 'only what this body or partner has to do' },
    {
      use: '--letter FILE',
      vi: 'viết công văn đôn đốc cơ quan ấy vào tệp này (DOCX hoặc HTML)',
      en: 'write the letter that urges that body into this file (DOCX or HTML)'
    },
    { use: '--json', vi: 'in JSON', en: 'print JSON' }
  ]
} as const
