/** What the API, the pages and the server they share say when they cannot do what they were asked. */
export const webWording = {
  not_found: {
    vi: 'Không có gì ở địa chỉ {path}. Hãy kiểm tra lại địa chỉ, hoặc bắt đầu từ danh sách báo cáo.',
    en: 'There is nothing at {path}. Check the address, or start from the list of reports.'
  },
  method_not_allowed: {
    vi: 'Địa chỉ {path} không nhận phương thức {method}. Hãy dùng {allowed}.',
    en: '{path} does not take the method {method}. Use {allowed}.'
  },
  body_not_json: {
    vi: 'Nội dung gửi lên không phải là JSON hợp lệ. Hãy sửa rồi gửi lại.',
    en: 'What was sent is not valid JSON. Correct it and send it again.'
  },
  body_missing: {
    vi: 'Chưa có nội dung nào được gửi lên. Hãy chọn một tệp hoặc dán văn bản của báo cáo.',
    en: 'Nothing was sent. Choose a file, or paste the text of a report.'
  },
  body_too_large: {
    vi: 'Nội dung gửi lên lớn quá {limitMB} MB. Hãy tách nhỏ tài liệu hoặc bỏ bớt hình ảnh rồi gửi lại.',
    en: 'What was sent is larger than {limitMB} MB. Split the document or take out its pictures, then send it again.'
  },
  media_type_not_taken: {
    vi: 'Máy chủ không nhận kiểu nội dung “{mediaType}” ở đây. Hãy gửi một trong các kiểu: {allowed}.',
    en: 'The server does not take the media type "{mediaType}" here. Send one of: {allowed}.'
  },
  request_not_valid: {
    vi: 'Yêu cầu có chỗ chưa đúng: {fields}. Hãy sửa các chỗ đó rồi gửi lại.',
    en: 'The request is not right in: {fields}. Correct these and send it again.'
  },
  host_not_local: {
    vi: 'Máy chủ này chỉ trả lời trên chính máy đang chạy nó. Hãy mở http://127.0.0.1 hoặc http://localhost với đúng số cổng.',
    en: 'This server answers only on the machine it runs on. Open http://127.0.0.1 or http://localhost with its port.'
  },
  host_not_known: {
    vi: 'Máy chủ này chỉ trả lời ở địa chỉ {origin}. Hãy mở địa chỉ đó.',
    en: 'This server answers at {origin} only. Open that address.'
  },
  not_signed_in: {
    vi: 'Hãy đăng nhập để xem hoặc làm việc này. Chương trình khác thì gửi kèm một mã truy cập còn hạn.',
    en: 'Sign in to see or do this. A program sends a token that is still good.'
  },
  not_permitted: {
    vi: 'Vai trò của bạn không có quyền xem hoặc làm việc này. Nếu cần, hãy hỏi quản trị viên.',
    en: 'Your role does not permit this. If you need it, ask an administrator.'
  },
  token_too_wide_for_link: {
    vi: 'Mã này được làm nhiều hơn là xem hồ sơ nên không đặt vào liên kết lịch được. Hãy tạo một mã chỉ có quyền xem hồ sơ.',
    en: 'This token may do more than read dossiers and is not taken from a calendar link. Make one whose only right is to read dossiers.'
  },
  token_not_valid: {
    vi: 'Mã truy cập không đúng, đã hết hạn hoặc đã bị thu hồi. Hãy tạo mã mới ở trang “Tài khoản của tôi”.',
    en: 'The token is not right, is too old or was revoked. Make a new one on the page "My account".'
  },
  cross_origin_write: {
    vi: 'Trang web khác không được ghi vào sổ này. Hãy làm việc đó trên các trang của Hợp Lưu.',
    en: 'Another web site may not write to this register. Do it on the pages of Hợp Lưu.'
  },
  address_not_loopback: {
    vi: 'Máy chủ chỉ mở ở địa chỉ {host} khi biết địa chỉ https mà trình duyệt dùng để tới nó. Hãy đặt HOPLUU_ORIGIN, hoặc dùng 127.0.0.1.',
    en: 'The server opens on {host} only where it knows the https address by which browsers reach it. Set HOPLUU_ORIGIN, or use 127.0.0.1.'
  },
  pages_not_built: {
    vi: 'Chưa dựng các trang web. Hãy chạy “npm run build” rồi khởi động lại.',
    en: 'The web pages have not been built. Run "npm run build" and start again.'
  },
  form_field_missing: {
    vi: 'Biểu mẫu thiếu mục “{field}”. Hãy tải lại trang rồi làm lại.',
    en: 'The form lacks "{field}". Reload the page and do it again.'
  },
  field_empty: {
    vi: 'Mục “{field}” đang để trống. Hãy điền vào, hoặc bỏ sửa.',
    en: '"{field}" is empty. Fill it in, or leave the item as it was.'
  },
  field_not_a_date: {
    vi: 'Mục “{field}”: “{value}” không phải là ngày. Hãy viết 08/09/2025, 09/2025, 2025 hoặc 2026-Q3, đúng mức chính xác của nguồn.',
    en: '"{field}": "{value}" is not a date. Write 2025-09-08, 2025-09, 2025 or 2026-Q3, no more precise than the source.'
  },
  field_not_a_number: {
    vi: 'Mục “{field}”: “{value}” không phải là số. Hãy viết như 139.000.000.000 hoặc 12,5.',
    en: '"{field}": "{value}" is not a number. Write it like 139,000,000,000 or 12.5.'
  },
  name_unknown: {
    vi: 'Mục “{field}”: trong sổ không có cơ quan, tổ chức nào tên “{name}”. Hãy viết như trong sổ, hoặc để trống rồi giao sau.',
    en: '"{field}": the register has no body called "{name}". Write it as in the register, or leave it empty and assign it later.'
  },
  name_not_one: {
    vi: 'Mục “{field}”: có nhiều cơ quan, tổ chức mang tên “{name}”. Hãy viết đủ tên, hoặc để trống rồi giao sau.',
    en: '"{field}": several bodies are called "{name}". Write the name in full, or leave it empty and assign it later.'
  },
  server_fault: {
    vi: 'Máy chủ gặp lỗi ngoài dự kiến; không có gì bị ghi dở. Hãy thử lại; nếu vẫn lỗi, xem cửa sổ đang chạy Hợp Lưu.',
    en: 'The server met an unexpected fault; nothing was left half written. Try again; if it goes on, look at the window where Hợp Lưu runs.'
  }
} as const
