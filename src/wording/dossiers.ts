/** What the register says when it cannot keep what a person enters into a dossier. */
export const dossiersWording = {
  act_needs_source: {
    vi: 'Hãy ghi căn cứ: văn bản nào (số, ngày) hoặc vì sao.',
    en: 'Name the source: which document (its number and day), or why.'
  },
  entry_not_found: {
    vi: 'Mục này không còn trong hồ sơ “{title}”. Hãy tải lại trang để xem các mục hiện có.',
    en: 'This entry is no longer in the dossier "{title}". Reload the page to see the entries it has.'
  },
  entry_number_not_valid: {
    vi: '“{value}” không dùng được cho “{field}”: cần một số từ {least} đến {most}, số nguyên khi đếm ngày hay hộ.',
    en: '“{value}” cannot be used for “{field}”: give a number from {least} to {most}, a whole one where days or households are counted.'
  },
  entry_day_not_whole: {
    vi: '“{day}” chưa phải một ngày đầy đủ. Các bước cần đủ ngày, tháng, năm (2026-06-30).',
    en: '“{day}” is no whole day. Steps need day, month and year (2026-06-30).'
  },
  entry_stands_already: {
    vi: '“{name}” đã có ở đây. Hãy sửa mục đã có.',
    en: '“{name}” stands here already. Correct the entry that is there.'
  },
  value_not_fed: {
    vi: 'Kỳ {period} chưa có số từ chuỗi quan trắc để trình. Trang chỉ số nói rõ vì sao.',
    en: 'The series gives no value to put forward for {period}. The page of indicators says why.'
  },
  entry_still_named: {
    vi: 'Chưa rút được: còn mục khác nói về mục này. Hãy rút các mục đó trước.',
    en: 'Not withdrawn: other entries are about this one. Withdraw those first.'
  },
  actual_move_not_valid: {
    vi: 'Chưa ghi được: số này không chuyển được từ “{from}” sang “{to}”, hoặc nội dung đã khác bản trình. Hãy tải lại trang rồi thử lại.',
    en: 'Not saved: this value cannot go from "{from}" to "{to}", or it is not what was put forward. Reload the page, then try again.'
  },
  actual_is_settled: {
    vi: 'Chưa ghi được: số này đã được duyệt hoặc khóa. Số đã duyệt phải trả lại trước khi sửa; số đã khóa thì giữ nguyên.',
    en: 'Not saved: this value is approved or locked. An approved one has to be returned before it is changed; a locked one stays.'
  },
  entry_not_valid: {
    vi: 'Chưa ghi được: phần “{field}” còn thiếu hoặc chưa đúng. Hãy kiểm tra rồi lưu lại.',
    en: 'Not saved: "{field}" is missing or not in its form. Check it, then save again.'
  },
  hours_out_of_order: {
    vi: 'Giờ kết thúc ({ends}) không sau giờ bắt đầu ({begins}). Hãy ghi lại giờ; việc kéo dài qua nửa đêm thì ghi thành hai mục.',
    en: 'It ends ({ends}) no later than it begins ({begins}). Put the hours right; what goes on past midnight is two lines.'
  },
  care_not_public: {
    vi: 'Lưu ý về ăn uống, lễ tân, sức khỏe của một người không ghi ở mức công khai. Hãy đổi sang mức nội bộ hoặc cao hơn rồi ghi.',
    en: 'What is to be minded of a person is not entered at the public level. Change to the internal level or above, then enter it.'
  },
  days_out_of_order: {
    vi: 'Ngày bắt đầu ({from}) đứng sau ngày kết thúc ({to}). Hãy kiểm tra lại hai ngày.',
    en: 'The first day ({from}) is after the last ({to}). Check both days.'
  },
  ledger_row_known: {
    vi: 'Sổ tiền của “{title}” đã có một dòng giống hệt: cùng ngày, loại, số tiền và các bên. Nếu đây là khoản khác, hãy chọn ghi thêm lần nữa.',
    en: 'The ledger of "{title}" has a row just like this: same day, type, amount and sides. If it is another one, choose to enter it once more.'
  },
  too_many_rows: {
    vi: 'Mỗi lần ghi được tối đa {most} dòng. Hãy chia bảng thành nhiều phần.',
    en: 'At most {most} rows are entered at once. Split the table.'
  },
  ledger_filter_not_valid: {
    vi: 'Sổ tiền không lọc được theo “{value}” ({field}).',
    en: 'The ledger cannot be narrowed by "{value}" ({field}).'
  },
  ledger_dimension_not_valid: {
    vi: 'Không cộng riêng được theo “{value}”. Chọn trong số: {known}.',
    en: 'Sums cannot be told apart by "{value}". Choose from: {known}.'
  },
  amount_not_valid: {
    vi: '“{value}” không phải là một số. Hãy viết bằng chữ số, ví dụ 24.000.000.000 hoặc 12,5.',
    en: '"{value}" is no number. Write it in digits, for example 24,000,000,000 or 12.5.'
  },
  currency_not_known: {
    vi: 'Sổ không biết loại tiền “{currency}”. Hãy chọn một mã tiền tệ ISO 4217, ví dụ VND, JPY, USD.',
    en: 'The register does not know the currency "{currency}". Choose an ISO 4217 code, for example VND, JPY or USD.'
  },
  point_not_valid: {
    vi: '“{value}” không phải là tọa độ. Hãy ghi cả vĩ độ (−90 đến 90) và kinh độ (−180 đến 180) bằng độ thập phân, hoặc để trống cả hai.',
    en: '"{value}" is no point. Give both latitude (−90 to 90) and longitude (−180 to 180) in decimal degrees, or neither.'
  },
  organisation_identifier_not_valid: {
    vi: '“{value}” chưa đúng dạng mã tổ chức của IATI: mã cơ quan đăng ký, gạch nối, mã của tổ chức (ví dụ VN-COA-1054321); không có dấu cách và / & | ?.',
    en: '"{value}" has not the form of an IATI organisation identifier: the code of the registration agency, a hyphen, the code of the organisation (such as VN-COA-1054321); no spaces, no / & | ?.'
  },
  iati_identifier_not_valid: {
    vi: '“{value}” không đúng dạng mã hoạt động IATI: mã tổ chức báo cáo, gạch nối, rồi mã riêng, ví dụ VN-MOST-123-WATER1; không có dấu cách hay các dấu / & | và dấu hỏi.',
    en: '"{value}" is not in the form of an IATI activity identifier: the reporting organisation\'s identifier, a hyphen and its own code, for example VN-MOST-123-WATER1; without spaces, / & | or a question mark.'
  },
  renewal_not_valid: {
    vi: 'Điều khoản gia hạn chưa đúng. Hãy chọn cách gia hạn và ghi số ngày báo trước, số tháng gia hạn bằng số nguyên.',
    en: 'The terms of renewal are not in their form. Choose how it is renewed, and give the days of notice and the months of renewal as whole numbers.'
  },
  judgement_not_valid: {
    vi: 'Không thể ghi điều này cho “{title}”. Hãy chọn một việc phải theo dõi và nói báo cáo cho thấy đã thực hiện hay trái lại.',
    en: 'This cannot be said of "{title}". Choose an undertaking, and say whether the report fulfils or contradicts it.'
  },
  item_not_accepted: {
    vi: 'Mục này của báo cáo chưa được chấp nhận nên chưa dùng được. Hãy duyệt mục ấy trước.',
    en: 'This item of the report is not accepted and cannot be used yet. Review it first.'
  }
} as const
