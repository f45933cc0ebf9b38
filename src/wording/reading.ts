/** Why a document could not be read, and what to do next. */
export const readingWording = {
  document_empty: {
    vi: 'Tệp không có nội dung. Hãy kiểm tra lại tệp rồi tải lên lần nữa.',
    en: 'The file is empty. Check the file and upload it again.'
  },
  state_secret: {
    vi: 'Văn bản có dấu độ mật (Mật, Tối mật hoặc Tuyệt mật). Văn bản chứa bí mật nhà nước không được đưa vào hệ thống nối mạng; sổ không giữ gì của tệp này. Hãy quản lý văn bản theo quy định về bảo vệ bí mật nhà nước.',
    en: 'The paper is stamped as a state secret (Mật, Tối mật or Tuyệt mật). Such papers do not belong in a networked system, and nothing of this file was kept. Handle it by the rules for state secrets.'
  },
  document_too_large: {
    vi: 'Tệp lớn hơn {limitMB} MB. Hãy tách tệp, bỏ bớt ảnh hoặc chỉ tải lên phần văn bản.',
    en: 'The file is larger than {limitMB} MB. Split it, leave pictures out, or upload the text only.'
  },
  type_unknown: {
    vi: 'Không nhận ra đây là loại tệp gì. Hãy tải lên tệp .txt, .html, .docx, .pdf hoặc .eml, hoặc dán nội dung bản tin.',
    en: 'This kind of file is not recognised. Upload a .txt, .html, .docx, .pdf or .eml file, or paste the text of the report.'
  },
  type_not_supported: {
    vi: 'Chưa đọc được tệp loại {type}. Hãy lưu lại thành .docx, .pdf, .html hoặc .txt rồi tải lên.',
    en: 'Files of type {type} are not read. Save it as .docx, .pdf, .html or .txt and upload that.'
  },
  document_encrypted: {
    vi: 'Tệp được đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu rồi tải lên bản không khóa.',
    en: 'The file is protected by a password. Open it, remove the password and upload the unlocked copy.'
  },
  mail_encrypted: {
    vi: 'Thư được mã hóa nên không đọc được. Hãy mở thư bằng chương trình thư của bạn rồi chép nội dung dán vào đây.',
    en: 'The message is encrypted and cannot be read. Open it in your mail program and paste its text here.'
  },
  table_type_not_read: {
    vi: 'Tệp loại {type} không phải bảng đọc được. Hãy lưu bảng thành .xlsx hoặc .csv rồi tải lên, hoặc chép các ô rồi dán vào khung.',
    en: 'A file of type {type} is no table that can be read. Save the table as .xlsx or .csv and upload that, or copy its cells and paste them into the box.'
  },
  table_empty: {
    vi: 'Bảng không có dòng nào có nội dung. Hãy kiểm tra trang tính đã chọn.',
    en: 'The table has no row with anything in it. Check which sheet was chosen.'
  },
  table_too_long: {
    vi: 'Bảng dài hơn {most} dòng. Hãy tách thành nhiều phần, ví dụ theo năm, rồi nhập từng phần.',
    en: 'The table has more than {most} rows. Split it, by year for example, and import the parts one by one.'
  },
  table_too_wide: {
    vi: 'Bảng rộng hơn {most} cột. Hãy bỏ các cột không cần nhập.',
    en: 'The table has more than {most} columns. Leave out those that are not to be imported.'
  },
  table_quote_open: {
    vi: 'Dấu ngoặc kép mở ở gần dòng {line} không được đóng đúng chỗ. Hãy sửa dòng đó rồi nhập lại.',
    en: 'A quotation mark near line {line} is not closed where it should be. Put that line right and import again.'
  },
  sheet_missing: {
    vi: 'Tệp không có trang tính “{sheet}”. Các trang tính trong tệp: {sheets}.',
    en: 'The workbook has no sheet called “{sheet}”. Its sheets are: {sheets}.'
  },
  document_broken: {
    vi: 'Tệp {type} bị hỏng, không đọc được. Hãy mở thử, lưu lại thành tệp mới rồi tải lên.',
    en: 'The {type} file is damaged and cannot be read. Open it, save it as a new file and upload that.'
  },
  archive_broken: {
    vi: 'Tệp bị hỏng hoặc tải về chưa đủ. Hãy lấy lại bản gốc rồi tải lên lần nữa.',
    en: 'The file is damaged or incomplete. Get the original again and upload that.'
  },
  archive_unsafe: {
    vi: 'Tệp phình ra quá lớn hoặc có cấu trúc bất thường khi mở nên không được đọc, để bảo vệ máy chủ. Hãy chép nội dung sang một tệp mới rồi tải lên.',
    en: 'The file swells beyond measure or is built strangely inside, so it is not opened, to protect the server. Copy its text into a new file and upload that.'
  },
  document_needs_room: {
    vi: 'Khi mở ra, tài liệu cần khoảng {needsMB} MB bộ nhớ để đọc, nhiều hơn {memoryMB} MB đang dành cho việc này. Hãy tách tài liệu thành nhiều phần rồi thêm từng phần.',
    en: 'Unpacked, the document takes some {needsMB} MB of memory to read, more than the {memoryMB} MB there are for it. Split the document and add its parts.'
  },
  pdf_without_text: {
    vi: 'Tệp PDF chỉ có ảnh chụp trang giấy, không có chữ để đọc. Hãy tải lên bản PDF có chữ, hoặc nhận dạng chữ (OCR) trước.',
    en: 'The PDF holds only pictures of pages and no text. Upload a PDF with text, or run text recognition (OCR) on it first.'
  },
  pdf_too_long: {
    vi: 'Tệp PDF có {pages} trang, vượt mức {limit} trang. Hãy tách phần cần đọc thành tệp riêng.',
    en: 'The PDF has {pages} pages, more than the {limit} that are read. Split off the part that matters.'
  },
  page_not_found: {
    vi: 'Tệp PDF không có trang {page}. Hãy chọn một trang khác.',
    en: 'The PDF has no page {page}. Choose another page.'
  },
  page_not_drawn: {
    vi: 'Không vẽ được ảnh của trang {page}: trang bị lỗi hoặc được dựng bất thường. Hãy xem phần chữ, hoặc mở tệp gốc.',
    en: 'No picture of page {page} could be drawn: the page is damaged or built strangely. See the text, or open the original.'
  },
  page_too_heavy: {
    vi: 'Trang {page} cần hơn {limit} MB bộ nhớ để vẽ nên không được vẽ, để bảo vệ máy chủ. Hãy xem phần chữ, hoặc mở tệp gốc.',
    en: 'Page {page} needs more than {limit} MB of memory and is not drawn, to protect the server. See the text, or open the original.'
  },
  page_too_slow: {
    vi: 'Trang {page} vẽ quá {limit} giây chưa xong nên đã dừng. Hãy xem phần chữ, hoặc mở tệp gốc.',
    en: 'Page {page} was not drawn within {limit} seconds and was stopped. See the text, or open the original.'
  },
  article_not_valid: {
    vi: 'Phần “{part}” của hồ sơ không còn như khi đọc ra, nên không đọc lại được. Hãy dùng lại hồ sơ nguyên vẹn, hoặc đọc từ tệp gốc.',
    en: 'The part "{part}" of the record is not as a reading leaves it, so it cannot be read again. Use the record as it was printed, or read the original.'
  },
  not_enough_text: {
    vi: 'Tài liệu chỉ có {words} từ, ít hơn mức {least} từ của một bản tin. Hãy kiểm tra xem đã tải đúng tệp hoặc dán đủ nội dung chưa.',
    en: 'The document has only {words} words, fewer than the {least} of any report. Check that it is the right file, or that all of the text was pasted.'
  }
} as const
