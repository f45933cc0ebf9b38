/** What the command line says when it cannot do what it was asked. */
export const cliWording = {
  dump_folder_missing: {
    vi: 'Hãy cho biết thư mục để ghi, ví dụ: hopluu dump so-hop-tac.',
    en: 'Name the folder to write into, for example: hopluu dump register.'
  },
  dump_folder_not_empty: {
    vi: 'Thư mục {folder} đã có tệp. Hãy chọn một thư mục trống hoặc chưa có.',
    en: 'The folder {folder} holds files already. Choose one that is empty or not there yet.'
  },
  iati_files_missing: {
    vi: 'Hãy cho biết tệp cần kiểm tra, ví dụ: hopluu iati validate FILE.xml.',
    en: 'Name the files to validate, for example: hopluu iati validate FILE.xml.'
  },
  iati_gzip_broken: {
    vi: 'Không mở được tệp nén {file}: tệp hỏng hoặc không phải gzip.',
    en: '{file} cannot be unpacked: it is damaged, or no gzip file.'
  },
  iati_way_unknown: {
    vi: 'hopluu iati không có “{way}”. Chọn: {ways}.',
    en: 'hopluu iati has no "{way}". Choose: {ways}.'
  },
  unknown_command: {
    vi: 'Không có lệnh “{command}”. Hãy chạy “hopluu --help” để xem các lệnh.',
    en: 'There is no command "{command}". Run "hopluu --help" to see the commands.'
  },
  unknown_command_near: {
    vi: 'Không có lệnh “{command}”. Có phải ý bạn là “{nearest}”?',
    en: 'There is no command "{command}". Did you mean "{nearest}"?'
  },
  unknown_option: {
    vi: 'Lệnh “{command}” không có tùy chọn “{option}”. Hãy chạy “hopluu {command} --help” để xem các tùy chọn.',
    en: 'The command "{command}" has no option "{option}". Run "hopluu {command} --help" to see its options.'
  },
  unknown_option_near: {
    vi: 'Lệnh “{command}” không có tùy chọn “{option}”. Có phải ý bạn là “{nearest}”?',
    en: 'The command "{command}" has no option "{option}". Did you mean "{nearest}"?'
  },
  option_needs_value: {
    vi: 'Tùy chọn “{option}” cần một giá trị đi kèm. Hãy chạy “hopluu {command} --help” để xem cách dùng.',
    en: 'The option "{option}" needs a value. Run "hopluu {command} --help" to see how it is used.'
  },
  option_takes_no_value: {
    vi: 'Tùy chọn “{option}” không nhận giá trị. Hãy viết riêng “{option}”.',
    en: 'The option "{option}" takes no value. Write "{option}" alone.'
  },
  option_not_allowed: {
    vi: 'Giá trị “{value}” không dùng được cho tùy chọn “{option}”. Hãy chọn một trong: {allowed}.',
    en: 'The value "{value}" cannot be used for the option "{option}". Choose one of: {allowed}.'
  },
  options_exclude_each_other: {
    vi: 'Không dùng “{option}” cùng lúc với “{other}”. Hãy bỏ một trong hai.',
    en: '"{option}" cannot be used together with "{other}". Leave one of them out.'
  },
  accounts_way_unknown: {
    vi: 'Không có “hopluu accounts {way}”. Hãy dùng một trong: {ways}.',
    en: 'There is no "hopluu accounts {way}". Use one of: {ways}.'
  },
  loan_way_unknown: {
    vi: 'Không có “hopluu loan {way}”. Hãy dùng một trong: {ways}.',
    en: 'There is no "hopluu loan {way}". Use one of: {ways}.'
  },
  login_name_missing: {
    vi: 'Hãy nêu tên đăng nhập, ví dụ: hopluu accounts {way} lan.nguyen.',
    en: 'Name the login name, for example: hopluu accounts {way} lan.nguyen.'
  },
  option_missing: {
    vi: 'Lệnh “{command}” cần tùy chọn “{option}”. Hãy chạy “hopluu accounts --help” để xem cách dùng.',
    en: 'The command "{command}" needs the option "{option}". Run "hopluu accounts --help" to see how it is used.'
  },
  no_file_given: {
    vi: 'Chưa nêu tệp nào để đọc. Hãy ghi tên tệp, hoặc “-” để đọc từ đầu vào chuẩn.',
    en: 'No file to read was named. Name a file, or "-" for standard input.'
  },
  no_restore_file_named: {
    vi: 'Chưa nêu bản sao lưu nào. Hãy ghi tên tệp, ví dụ: hopluu restore so-2026-12-03.sqlite.',
    en: 'No backup was named. Name the file, for example: hopluu restore register-2026-12-03.sqlite.'
  },
  no_backup_file_named: {
    vi: 'Chưa nêu tệp để sao lưu vào. Hãy ghi tên một tệp mới, ví dụ: hopluu backup so-2026-12-03.sqlite.',
    en: 'No file to copy into was named. Name a new file, for example: hopluu backup register-2026-12-03.sqlite.'
  },
  unexpected_argument: {
    vi: 'Lệnh “{command}” không nhận “{argument}”. Hãy chạy “hopluu {command} --help” để xem cách dùng.',
    en: 'The command "{command}" does not take "{argument}". Run "hopluu {command} --help" to see how it is used.'
  },
  file_not_found: {
    vi: 'Không tìm thấy tệp “{path}”. Hãy kiểm tra lại tên và thư mục.',
    en: 'The file "{path}" was not found. Check its name and folder.'
  },
  file_is_folder: {
    vi: '“{path}” là một thư mục. Hãy nêu từng tệp trong đó, ví dụ “{path}/*”.',
    en: '"{path}" is a folder. Name the files in it, for example "{path}/*".'
  },
  file_not_permitted: {
    vi: 'Không có quyền đọc “{path}”. Hãy xin quyền đọc tệp này hoặc chép nó sang nơi khác.',
    en: 'You may not read "{path}". Ask for permission to read it, or copy it elsewhere.'
  },
  line_not_text: {
    vi: 'Dòng {line} không phải là văn bản UTF-8. Hãy lưu tệp danh sách dưới dạng UTF-8.',
    en: 'Line {line} is not UTF-8 text. Save the list as UTF-8.'
  },
  line_not_json: {
    vi: 'Dòng {line} không phải là một đối tượng JSON. Mỗi dòng cần một đối tượng như {example}.',
    en: 'Line {line} is not a JSON object. Each line needs one object such as {example}.'
  },
  line_too_long: {
    vi: 'Dòng {line} dài quá {limitMB} MB nên không được đọc. Hãy để báo cáo trong một tệp riêng và ghi “path”.',
    en: 'Line {line} is longer than {limitMB} MB and was not read. Keep the report in a file of its own and give its "path".'
  },
  line_needs_text_or_path: {
    vi: 'Dòng {line} phải có đúng một trong ba mục: “text” (nội dung, dạng chuỗi), “path” (đường dẫn tệp, dạng chuỗi) hoặc “article” (bài của một hồ sơ đã đọc).',
    en: 'Line {line} must have exactly one of "text" (the words, a string), "path" (a file, a string) or "article" (that of a record read before).'
  },
  line_field_not_valid: {
    vi: 'Dòng {line}: mục “{field}” không đúng dạng. Hãy sửa thành một chuỗi ký tự.',
    en: 'Line {line}: the field "{field}" has the wrong form. Make it a string.'
  },
  port_in_use: {
    vi: 'Cổng {port} đang được chương trình khác dùng. Hãy đóng chương trình đó hoặc chọn cổng khác, ví dụ HOPLUU_PORT={other}.',
    en: 'Port {port} is in use by another program. Close it, or choose another port, for example HOPLUU_PORT={other}.'
  },
  port_not_permitted: {
    vi: 'Không có quyền mở cổng {port}. Hãy chọn một cổng từ 1024 trở lên, ví dụ HOPLUU_PORT=4700.',
    en: 'You may not open port {port}. Choose a port from 1024 up, for example HOPLUU_PORT=4700.'
  },
  packages_incomplete: {
    vi: 'Các gói cài đặt còn thiếu phần dành cho máy này và không cài thêm được. Hãy kiểm tra kết nối tới kho gói npm, chạy “npm ci” rồi thử lại.',
    en: 'The installed packages lack the part made for this machine and it could not be added. Check the connection to the npm registry, run "npm ci" and try again.'
  },
  web_build_failed: {
    vi: 'Không dựng được các trang web (mã {exitCode}). Hãy đọc các dòng ở trên, chạy “npm ci” rồi thử lại.',
    en: 'The web pages could not be built (code {exitCode}). Read the lines above, run "npm ci" and try again.'
  },
  examples_missing: {
    vi: 'Không tìm thấy các báo cáo mẫu trong “{path}”. Hãy tải lại mã nguồn đầy đủ.',
    en: 'The example reports were not found in "{path}". Get a complete copy of the source.'
  },
  record_not_valid: {
    vi: '“{path}” không phải là một hồ sơ hợp lệ (mục {field}). Hãy lấy hồ sơ bằng API: /api/v1/reports/…/record?items=accepted.',
    en: '"{path}" is not a valid record (field {field}). Take the record from the API: /api/v1/reports/…/record?items=accepted.'
  },
  record_does_not_quote: {
    vi: 'Mục {item} trích “{words}” nhưng bài không có đúng những chữ ấy tại chỗ đó. Hãy sửa trích dẫn rồi thử lại.',
    en: 'Item {item} quotes "{words}", which are not the words of the article at that place. Put the quotation right and try again.'
  },
  corpus_document_differs: {
    vi: '“{path}” không phải là tài liệu mà hồ sơ này được đọc từ đó. Hãy nêu đúng tệp gốc, hoặc bỏ --document.',
    en: '"{path}" is not the document this record was read from. Name the original, or leave --document out.'
  },
  corpus_annotation_not_valid: {
    vi: 'Hồ sơ chưa thể thành bài kiểm thử ({count} chỗ sai), chỗ đầu tiên: {problem}. Hãy sửa hồ sơ rồi thử lại.',
    en: 'The record cannot become a case yet ({count} things are wrong); the first: {problem}. Put it right and try again.'
  },
  corpus_case_exists: {
    vi: 'Tài liệu này đã có trong kho bài: {id}. Hãy sửa bài đó thay vì thêm bài mới.',
    en: 'The corpus already has this document: {id}. Change that case instead of adding another.'
  },
  fault: {
    vi: 'Hợp Lưu gặp lỗi ngoài dự kiến và đã dừng: {message}. Hãy báo lỗi kèm các dòng dưới đây.',
    en: 'Hợp Lưu met an unexpected fault and stopped: {message}. Please report it with the lines below.'
  },
  plan_way_unknown: {
    vi: 'Không có loại phương án “{way}”. Các loại: {ways}.',
    en: 'There is no plan of “{way}”. There are: {ways}.'
  },
  plan_file_missing: {
    vi: 'Chưa nêu tệp phương án (JSON). Xem mẫu: thêm --schema.',
    en: 'Name the file of the plan (JSON). Its form: add --schema.'
  }
} as const
