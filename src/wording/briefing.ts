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
  template_not_docx: {
    vi: 'Tệp mẫu không phải là văn bản Word (.docx). Hãy lưu mẫu dưới dạng .docx.',
    en: 'The template is no Word document (.docx). Save it as .docx.'
  },
  template_too_large: {
    vi: 'Tệp mẫu lớn hơn {most} MB, hoặc khi mở ra lớn hơn 50 MB.',
    en: 'The template is larger than {most} MB, or than 50 MB when unpacked.'
  },
  template_has_macros: {
    vi: 'Tệp mẫu có macro. Hãy lưu mẫu dưới dạng .docx, không có macro.',
    en: 'The template has macros. Save it as .docx, without macros.'
  },
  template_tag_not_known: {
    vi: 'Mẫu nêu {tags}, không có trường như vậy. “hopluu report --template-fields” in mọi trường.',
    en: 'The template names {tags}, and there is no such field. "hopluu report --template-fields" prints all.'
  },
  template_tag_broken: {
    vi: 'Trong mẫu có thẻ mở mà không đóng, hoặc đóng mà không mở: “{tag}”. Mỗi thẻ viết trong { và }; danh sách mở bằng #, đóng bằng /.',
    en: 'A tag of the template is opened and not closed, or closed and not opened: “{tag}”. A tag stands between { and }; a list begins with # and ends with /.'
  },
  template_list_within_list: {
    vi: 'Trong mẫu có danh sách nằm trong danh sách khác: {tags}. Hãy đặt các danh sách nối tiếp nhau.',
    en: 'A list of the template stands within another: {tags}. Put one behind the other.'
  },
  period_missing: {
    vi: 'Hãy nêu kỳ báo cáo sau --period: 2026-11 (tháng), 2026-Q4 (quý), 2026-H2 (sáu tháng), 2026 (năm).',
    en: 'Say the period after --period: 2026-11 (month), 2026-Q4 (quarter), 2026-H2 (half year), 2026 (year).'
  },
  period_not_valid: {
    vi: '“{period}” không phải là một kỳ báo cáo. Viết 2026-11 (tháng), 2026-Q4 (quý), 2026-H2 (sáu tháng) hoặc 2026 (năm).',
    en: '"{period}" is no period. Write 2026-11 (month), 2026-Q4 (quarter), 2026-H2 (half year) or 2026 (year).'
  },
  period_not_over: {
    vi: 'Kỳ {period} chưa hết nên chưa khóa được.',
    en: 'The period {period} is not over, so it cannot be locked yet.'
  },
  period_needs_home: {
    vi: 'Sổ chưa biết cơ quan mình là đối tác nào. Hãy nói ở trang Hôm nay rồi khóa kỳ.',
    en: 'The register does not know which partner the office itself is. Say so on Today, then lock the period.'
  },
  period_is_locked: {
    vi: 'Kỳ {period} đã khóa rồi.',
    en: 'The period {period} is locked already.'
  },
  period_not_locked: {
    vi: 'Kỳ {period} chưa khóa.',
    en: 'The period {period} is not locked.'
  },
  lock_by_own_page: {
    vi: 'Kỳ báo cáo được khóa ở trang Báo cáo định kỳ.',
    en: 'A period is locked on the page of periodic reports.'
  },
  period_not_begun: {
    vi: 'Kỳ {period} chưa bắt đầu nên chưa có gì để báo cáo.',
    en: 'The period {period} has not begun, so there is nothing to report yet.'
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
