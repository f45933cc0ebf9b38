/** What is said when a brief or a report on the programme cannot be made. */
export const briefingWording = {
  brief_subject_not_known: {
    vi: 'Sổ chưa có “{value}”. Hãy kiểm tra lại tên, hoặc dùng mã của hồ sơ.',
    en: 'The register has no "{value}". Check the name, or use the id of the dossier.'
  },
  brief_subject_not_clear: {
    vi: '“{value}” có thể là {found}. Hãy viết đủ tên, hoặc dùng mã của hồ sơ.',
    en: '"{value}" could be {found}. Write the whole name, or use the id of the dossier.'
  },
  brief_subject_missing: {
    vi: 'Hãy nêu tài liệu về ai hay việc gì: một trong --partner, --country, --sector, --project, --meeting.',
    en: 'Say what the brief is about: one of --partner, --country, --sector, --project, --meeting.'
  },
  letter_needs_body: {
    vi: 'Công văn đôn đốc cần --body và một tệp .docx hoặc .html sau --letter.',
    en: 'A letter needs --body, and a file .docx or .html after --letter.'
  },
  brief_needs_out: {
    vi: 'Định dạng {format} không in ra màn hình. Hãy nêu tệp bằng --out.',
    en: 'The format {format} is not printed on a screen. Name a file with --out.'
  },
  pdf_needs_office: {
    vi: 'Máy chủ không có LibreOffice nên chưa in được PDF. Hãy tải bản DOCX, hoặc mở bản HTML rồi in từ trình duyệt.',
    en: 'The server has no LibreOffice to print a PDF with. Take the DOCX, or open the HTML page and print it from the browser.'
  }
} as const
