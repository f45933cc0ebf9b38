/** Why a table that somebody brought cannot be taken, cell by cell, and what to do next. */
export const exchangeWording = {
  iati_home_missing: {
    vi: 'Sổ chưa cho biết cơ quan mình thuộc đối tác nào. Hãy mở trang Đối tác ở mức công khai và chọn “Đây là nơi của chúng ta”.',
    en: "The register does not say which partner the office belongs to. Open the page of partners at the public level and choose the office's own."
  },
  iati_publisher_missing: {
    vi: '“{title}” chưa có mã tổ chức và loại tổ chức theo IATI. Hãy ghi hai mục này vào hồ sơ của đối tác đó.',
    en: '“{title}” has no IATI organisation identifier and type. Enter both in the dossier of that partner.'
  },
  headings_not_found: {
    vi: 'Không nhận ra dòng tiêu đề của bảng. Cần có một dòng ghi tên cột, ví dụ: Ngày, Dự án, Loại, Số tiền, Tiền tệ.',
    en: 'No row of headings is recognised. One row must name the columns, for example: Date, Project, Type, Amount, Currency.'
  },
  ledger_column_missing: {
    vi: 'Bảng chưa cho biết: {field}. Hãy thêm cột, hoặc chọn giá trị chung cho cả bảng ở trên.',
    en: 'The table does not say: {field}. Add a column, or choose one value for the whole table above.'
  },
  amount_not_read: {
    vi: 'Không đọc được số tiền “{value}”. Hãy ghi như 1.234.567,89 hoặc 12,5 tỷ.',
    en: 'The amount “{value}” cannot be read. Write it like 1,234,567.89 or 12.5 billion.'
  },
  amount_could_be_two: {
    vi: 'Số tiền “{value}” có thể hiểu là hai số khác nhau, và các ô khác trong cột không cho biết là số nào. Hãy ghi đủ chữ số.',
    en: 'The amount “{value}” can mean two different sums, and the other cells of the column do not tell which. Write it out in full.'
  },
  amount_too_precise: {
    vi: 'Số tiền “{value}” lẻ hơn đơn vị nhỏ nhất của {currency}, hoặc quá lớn. Hãy ghi đúng số tiền trên văn bản.',
    en: 'The amount “{value}” is finer than the smallest unit of {currency}, or too large. Write the amount as the document has it.'
  },
  amount_unit_twice: {
    vi: 'Số tiền “{value}” ghi đơn vị khác với đơn vị của cột. Hãy giữ một trong hai.',
    en: 'The amount “{value}” states another unit than its column. Keep one of the two.'
  },
  currency_missing: {
    vi: 'Chưa biết “{value}” là tiền gì. Hãy thêm cột Tiền tệ hoặc chọn loại tiền chung cho cả bảng.',
    en: 'It is not known in which currency “{value}” is. Add a column Currency, or choose one for the whole table.'
  },
  day_not_read: {
    vi: 'Không đọc được ngày “{value}”. Hãy ghi như 30/06/2026, 06/2026, quý II/2026 hoặc 2026.',
    en: 'The date “{value}” cannot be read. Write it like 30/06/2026, 06/2026, Q2/2026 or 2026.'
  },
  ledger_type_not_known: {
    vi: 'Không nhận ra loại giao dịch “{value}”. Hãy dùng một trong các loại có trong sổ, ví dụ: Giải ngân, Kế hoạch vốn được giao, Chi.',
    en: 'The type “{value}” is not known. Use one of the ledger’s types, for example: Disbursement, Allotment, Expenditure.'
  },
  ledger_fund_not_known: {
    vi: 'Không nhận ra nguồn vốn “{value}”. Hãy ghi: vốn vay nước ngoài, vay lại, cấp phát, viện trợ, đối ứng hoặc vốn của địa phương.',
    en: 'The fund “{value}” is not known. Write: foreign loan, on-lent, allocated, grant, counterpart or own funds.'
  },
  ledger_standing_not_known: {
    vi: 'Không rõ “{value}” là kế hoạch hay thực tế. Hãy ghi một trong hai từ đó.',
    en: 'It is not clear whether “{value}” is planned or actual. Write one of these words.'
  },
  project_not_named: {
    vi: 'Dòng này không ghi dự án hay thỏa thuận nào.',
    en: 'This row names no project or agreement.'
  },
  project_not_found: {
    vi: 'Trong sổ không có dự án hay thỏa thuận tên “{value}”. Hãy sửa tên cho đúng, hoặc thêm hồ sơ đó trước.',
    en: 'The register has no project or agreement called “{value}”. Put the name right, or add its file first.'
  },
  project_near: {
    vi: 'Trong sổ không có dự án hay thỏa thuận tên “{value}”. Có phải là {near}?',
    en: 'The register has no project or agreement called “{value}”. Did you mean {near}?'
  },
  project_ambiguous: {
    vi: 'Có nhiều dự án hoặc thỏa thuận tên “{value}”. Hãy ghi mã hồ sơ (phần cuối địa chỉ trang của hồ sơ) thay cho tên.',
    en: 'Several projects or agreements are called “{value}”. Write the file’s id (the end of its page’s address) instead of the name.'
  }
} as const
