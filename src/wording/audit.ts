import type { Sentence } from './index.ts'

/** What a check of the register finds, and what is wrong with what it was asked. */
export const auditWording = {
  log_rows_missing: {
    vi: 'Nhật ký của sổ “{workspace}” thiếu các dòng từ {from} đến {to} (trước dòng {seq}).',
    en: 'The log of the register "{workspace}" lacks the rows from {from} to {to} (before row {seq}).'
  },
  log_chain_broken: {
    vi: 'Nhật ký của sổ “{workspace}”: dòng {seq} không nối tiếp dòng đứng trước nó.',
    en: 'The log of the register "{workspace}": row {seq} does not follow from the row before it.'
  },
  log_row_altered: {
    vi: 'Nhật ký của sổ “{workspace}”: dòng {seq} đã bị sửa.',
    en: 'The log of the register "{workspace}": row {seq} was altered.'
  },
  log_end_missing: {
    vi: 'Nhật ký của sổ “{workspace}” dừng ở dòng {seq}, trong khi sổ đã ghi đến dòng {expected}.',
    en: 'The log of the register "{workspace}" ends at row {seq}, and the register had written up to row {expected}.'
  },
  log_head_differs: {
    vi: 'Dòng cuối mà sổ “{workspace}” ghi nhớ không phải là dòng {seq}, dòng cuối của nhật ký.',
    en: 'The last row that the register "{workspace}" remembers is not row {seq}, the last one of the log.'
  },
  head_not_held: {
    vi: 'Dòng {seq} trong nhật ký của sổ “{workspace}” không phải là dòng mà dấu niêm đã ghi ({hash}): nhật ký đã bị viết lại từ dòng này hoặc trước đó.',
    en: 'Row {seq} in the log of the register "{workspace}" is not the one that the head was taken of ({hash}): the log was written over from there or before.'
  },
  head_beyond_log: {
    vi: 'Nhật ký của sổ “{workspace}” dừng ở dòng {seq}, chưa đến dòng {expected} mà dấu niêm đã ghi: phần cuối đã bị cắt, hoặc đây là bản sao cũ hơn.',
    en: 'The log of the register "{workspace}" ends at row {seq}, before row {expected} that the head was taken of: its end was cut off, or this is an older copy.'
  },
  head_of_no_workspace: {
    vi: 'Dấu niêm thuộc về sổ “{workspace}”, mà ở đây không có sổ ấy.',
    en: 'The head is of the register "{workspace}", and there is none of that name here.'
  },
  row_missing: {
    vi: 'Dòng nhật ký {seq} của sổ “{workspace}” nói về {what} {key} ({by}, {at}), mà trong sổ không còn.',
    en: 'Row {seq} of the log of "{workspace}" speaks of the {what} {key} ({by}, {at}), which is not in the register any more.'
  },
  row_altered: {
    vi: 'Trong sổ “{workspace}”, {what} {key} ({by}, {at}; dòng nhật ký {seq}) không còn như lúc được ghi.',
    en: 'In the register "{workspace}", the {what} {key} ({by}, {at}; row {seq} of the log) is not as it was written.'
  },
  row_unlogged: {
    vi: 'Trong sổ “{workspace}” có {what} {key} mà nhật ký không hề ghi.',
    en: 'The register "{workspace}" has a {what} {key} that the log knows nothing of.'
  },
  original_missing: {
    vi: 'Sổ {workspace}: tệp gốc {sha256} không còn ở nơi cất tệp gốc (HOPLUU_FILES). Hãy lấy lại từ bản sao của nơi đó.',
    en: 'Register {workspace}: the original {sha256} is not where originals are kept (HOPLUU_FILES) any more. Take it from a copy of that place.'
  },
  original_altered: {
    vi: 'Trong sổ “{workspace}”, tệp gốc {sha256} không còn khớp với mã băm của nó.',
    en: 'In the register "{workspace}", the original {sha256} does not match its hash.'
  },
  quote_not_in_article: {
    vi: 'Trong sổ “{workspace}”, trích dẫn của mục {itemId} thuộc báo cáo {reportId} không có ở chỗ đã ghi trong bài.',
    en: 'In the register "{workspace}", a quotation of the item {itemId} of the report {reportId} does not stand in the article where it should.'
  },
  report_count_differs: {
    vi: 'Trong sổ “{workspace}”, số mục theo tình trạng của báo cáo {reportId} không khớp với các mục của nó.',
    en: 'In the register "{workspace}", the numbers of items by state of the report {reportId} do not match its items.'
  },
  item_not_as_decided: {
    vi: 'Trong sổ “{workspace}”, mục {itemId} của báo cáo {reportId} không ở tình trạng hoặc nội dung mà các quyết định đã cho nó.',
    en: 'In the register "{workspace}", the item {itemId} of the report {reportId} does not stand as, or say what, was decided on it.'
  },
  database_damaged: {
    vi: 'Cơ sở dữ liệu tự báo hỏng: {detail}.',
    en: 'The database says that it is damaged: {detail}.'
  },
  rows_without_theirs: {
    vi: 'Bảng {table} có {rows} dòng trỏ tới dòng không còn trong bảng {parent}.',
    en: 'The table {table} has {rows} rows that name rows which the table {parent} does not have.'
  },
  head_not_valid: {
    vi: '“{head}” không phải là dấu niêm. Dấu niêm có dạng tên-sổ/số/64 chữ số thập lục phân, như “hopluu check --head” in ra.',
    en: '"{head}" is no head. A head looks like name/number/64 hexadecimal digits, as "hopluu check --head" prints it.'
  },
  schema_older: {
    vi: 'Sổ này do một bản Hợp Lưu cũ hơn tạo ra (lược đồ {found}, bản này dùng {known}). Hãy mở sổ một lần bằng bản này (hopluu serve) để nâng cấp, rồi kiểm tra.',
    en: 'This register was made by an older Hợp Lưu (schema {found}; this version uses {known}). Open it once with this version (hopluu serve), which upgrades it, then check it.'
  },
  series_day_damaged: {
    vi: 'Trong sổ “{workspace}”, số liệu ngày {day} (UTC) của chuỗi số {datastream} không còn như lúc được ghi. Hãy phục hồi từ bản sao lưu, hoặc gửi lại số liệu ngày đó.',
    en: 'In the register "{workspace}", the values of {day} (UTC) of the datastream {datastream} are not as they were written. Restore a backup, or send that day’s values again.'
  }
} as const satisfies Readonly<Record<string, Sentence>>
