/** What the program says of its settings, its log and its state. */
export const operationWording = {
  mail_not_set_up: {
    vi: 'Chưa có máy chủ thư. Hãy đặt HOPLUU_SMTP_URL và HOPLUU_MAIL_FROM.',
    en: 'No server of mail is set. Set HOPLUU_SMTP_URL and HOPLUU_MAIL_FROM.'
  },
  mail_setting_not_valid: {
    vi: 'Thiết lập {name} = “{value}” không dùng được. Hãy xem mục nhắc việc qua thư trong hướng dẫn.',
    en: 'The setting {name} = "{value}" cannot be used. See the part on reminders by mail in the guide.'
  },
  setting_unknown: {
    vi: 'Không có thiết lập nào tên là {name}. “hopluu --help” liệt kê các thiết lập.',
    en: 'There is no setting called {name}. "hopluu --help" lists them.'
  },
  setting_unknown_near: {
    vi: 'Không có thiết lập nào tên là {name}. Có phải là {nearest}?',
    en: 'There is no setting called {name}. Was {nearest} meant?'
  },
  setting_twice: {
    vi: 'Tệp thiết lập {file} ghi {name} hai lần. Hãy để lại một dòng.',
    en: 'The settings file {file} gives {name} twice. Leave one line.'
  },
  settings_line_not_valid: {
    vi: 'Dòng {line} của tệp thiết lập {file} không đúng dạng. Mỗi dòng là TÊN=giá trị, hoặc ghi chú bắt đầu bằng #.',
    en: 'Line {line} of the settings file {file} is not right. Each line is NAME=value, or a comment after #.'
  },
  settings_file_not_read: {
    vi: 'Không đọc được tệp thiết lập {file} ({reason}). Hãy kiểm tra đường dẫn và quyền đọc.',
    en: 'The settings file {file} could not be read ({reason}). Check its path and who may read it.'
  },
  log_form_not_valid: {
    vi: 'HOPLUU_LOG là “{value}”. Hãy dùng “text” hoặc “json”.',
    en: 'HOPLUU_LOG is "{value}". Use "text" or "json".'
  },
  jobs_setting_not_valid: {
    vi: 'HOPLUU_JOBS là “{value}”. Hãy dùng “here” hoặc “workers”.',
    en: 'HOPLUU_JOBS is "{value}". Use "here" or "workers".'
  },
  workers_need_postgres: {
    vi: 'Tiến trình đọc riêng (worker) cần PostgreSQL: hãy đặt DATABASE_URL. Với SQLite, máy chủ tự đọc các tài liệu đang chờ.',
    en: 'Workers need PostgreSQL: set DATABASE_URL. On SQLite the server itself reads the documents that wait.'
  },
  files_setting_not_valid: {
    vi: 'HOPLUU_FILES là “{value}”. Hãy ghi folder:/đường/dẫn, hoặc s3://tên-kho?endpoint=https://máy-chủ (http chỉ dùng trên chính máy này).',
    en: 'HOPLUU_FILES is "{value}". Give folder:/path, or s3://bucket?endpoint=https://host (http on this machine only).'
  },
  files_keys_missing: {
    vi: 'HOPLUU_FILES nêu một kho S3 mà thiếu khóa. Hãy đặt HOPLUU_FILES_KEY và HOPLUU_FILES_SECRET.',
    en: 'HOPLUU_FILES names an S3 store without keys. Set HOPLUU_FILES_KEY and HOPLUU_FILES_SECRET.'
  },
  files_needed: {
    vi: 'Một phần tệp gốc của sổ này không nằm trong cơ sở dữ liệu. Hãy đặt HOPLUU_FILES là nơi cất các tệp đó.',
    en: 'Some originals of this register are not in the database. Set HOPLUU_FILES to the place where they are kept.'
  },
  doctor_files: {
    vi: 'Nơi cất tệp gốc: {place}, dùng được.',
    en: 'Originals are kept in {place}, which can be used.'
  },
  drain_not_valid: {
    vi: 'HOPLUU_DRAIN là “{value}”. Hãy ghi số giây, từ 0 đến 999.',
    en: 'HOPLUU_DRAIN is "{value}". Give seconds, from 0 to 999.'
  },
  origin_not_valid: {
    vi: 'HOPLUU_ORIGIN là “{value}”. Hãy ghi địa chỉ https mà trình duyệt dùng, không kèm đường dẫn, ví dụ https://hopluu.example.vn.',
    en: 'HOPLUU_ORIGIN is "{value}". Give the https address that browsers use, without a path, such as https://hopluu.example.org.'
  },
  workspace_id_not_valid: {
    vi: '“{value}” không làm tên mã của một sổ được. Hãy dùng chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 40 ký tự, ví dụ can-tho.',
    en: '"{value}" cannot be the id of a register. Use small letters without marks, digits and dashes, at most 40, such as can-tho.'
  },
  workspaces_not_valid: {
    vi: 'HOPLUU_WORKSPACES có “{value}” không đúng dạng. Hãy ghi mã=địa chỉ, cách nhau bằng dấu phẩy, ví dụ can-tho=hoptac.cantho.example.',
    en: 'HOPLUU_WORKSPACES has "{value}", which is not right. Give id=address with commas, such as can-tho=hoptac.cantho.example.'
  },
  workspace_address_twice: {
    vi: 'Địa chỉ {address} được ghi cho hai sổ. Mỗi sổ cần một địa chỉ riêng.',
    en: 'The address {address} is given to two registers. Each needs one of its own.'
  },
  workspace_missing: {
    vi: 'Không có sổ nào mang mã “{workspace}”. Hãy xem “hopluu workspaces”, hoặc lập sổ bằng “hopluu workspaces add {workspace}”.',
    en: 'There is no register with the id "{workspace}". See "hopluu workspaces", or make it by "hopluu workspaces add {workspace}".'
  },
  workspace_there_already: {
    vi: 'Đã có sổ mang mã “{workspace}”. Không đổi gì.',
    en: 'There is a register with the id "{workspace}" already. Nothing was changed.'
  },
  ledger_way_unknown: {
    vi: '“hopluu ledger {way}” không có nghĩa. Các cách dùng: {ways}.',
    en: '"hopluu ledger {way}" means nothing. The ways are: {ways}.'
  },
  ledger_file_missing: {
    vi: 'Chưa nêu bảng cần nhập: hopluu ledger import TỆP (.xlsx, .csv, hoặc - cho đầu vào chuẩn).',
    en: 'Name the table to import: hopluu ledger import FILE (.xlsx, .csv, or - for standard input).'
  },
  rates_way_unknown: {
    vi: '“hopluu rates {way}” không có nghĩa. Các cách dùng: {ways}.',
    en: '"hopluu rates {way}" means nothing. The ways are: {ways}.'
  },
  rates_file_missing: {
    vi: 'Chưa nêu tệp tỷ giá: hopluu rates import TỆP.csv (hoặc - cho đầu vào chuẩn).',
    en: 'Name the table of rates: hopluu rates import FILE.csv (or - for standard input).'
  },
  workspace_way_unknown: {
    vi: '“hopluu workspaces {way}” không có nghĩa. Các cách dùng: {ways}.',
    en: '"hopluu workspaces {way}" means nothing. The ways are: {ways}.'
  },
  workspace_id_needed: {
    vi: '“hopluu workspaces add” cần mã của sổ mới, ví dụ can-tho.',
    en: '"hopluu workspaces add" needs the id of the new register, such as can-tho.'
  },
  proxy_not_valid: {
    vi: 'HOPLUU_PROXY có “{value}”, không phải địa chỉ IP. Hãy ghi các địa chỉ IP, cách nhau bằng dấu phẩy.',
    en: 'HOPLUU_PROXY has "{value}", which is no IP address. Give IP addresses with commas between them.'
  },
  accounts_setting_not_valid: {
    vi: 'HOPLUU_ACCOUNTS là “{value}”. Hãy dùng “on” hoặc “auto”. Không tắt tài khoản được khi đã có.',
    en: 'HOPLUU_ACCOUNTS is "{value}". Use "on" or "auto". Accounts cannot be switched off once there are any.'
  },
  role_map_not_valid: {
    vi: '{name} có “{value}” không đúng dạng. Hãy ghi vai trò=nhóm, cách nhau bằng dấu chấm phẩy, ví dụ administrator=cn=it,ou=groups,dc=tinh,dc=vn; reader=*.',
    en: '{name} has "{value}", which is not right. Give role=group with semicolons, such as administrator=cn=it,ou=groups,dc=example,dc=org; reader=*.'
  },
  ldap_settings_incomplete: {
    vi: 'Các thiết lập của thư mục LDAP thiếu {missing}. Hãy thêm, hoặc bỏ các thiết lập HOPLUU_LDAP_ còn lại.',
    en: 'The settings of the LDAP directory lack {missing}. Add it, or take out the other HOPLUU_LDAP_ settings.'
  },
  ldap_url_not_valid: {
    vi: 'HOPLUU_LDAP_URL không đúng. Hãy ghi ldaps://máy hoặc ldap://máy, có thể kèm cổng, không kèm tên, mật khẩu hay đường dẫn.',
    en: 'HOPLUU_LDAP_URL is not right. Give ldaps://host or ldap://host, with a port if needed, without name, password or path.'
  },
  ldap_ca_not_read: {
    vi: 'Không đọc được tệp chứng thư {file} của HOPLUU_LDAP_CA ({reason}). Hãy kiểm tra đường dẫn và quyền đọc.',
    en: 'The certificates {file} of HOPLUU_LDAP_CA could not be read ({reason}). Check the path and who may read it.'
  },
  ldap_user_dn_not_valid: {
    vi: 'HOPLUU_LDAP_USER_DN là “{value}”. Hãy ghi một chỗ có đúng một lần chữ login trong ngoặc nhọn, ở nơi của tên đăng nhập.',
    en: 'HOPLUU_LDAP_USER_DN is "{value}". Give a place in which the word login stands once, in curly brackets, where the login name goes.'
  },
  ldap_attribute_not_valid: {
    vi: '“{value}” không phải tên của một thuộc tính LDAP. Hãy xem lại HOPLUU_LDAP_LOGIN và HOPLUU_LDAP_NAME.',
    en: '"{value}" is no name of an LDAP attribute. Look at HOPLUU_LDAP_LOGIN and HOPLUU_LDAP_NAME again.'
  },
  oidc_settings_incomplete: {
    vi: 'Các thiết lập của nơi xác thực chung thiếu {missing}. Hãy thêm, hoặc bỏ các thiết lập HOPLUU_OIDC_ còn lại.',
    en: 'The settings of the identity provider lack {missing}. Add it, or take out the other HOPLUU_OIDC_ settings.'
  },
  oidc_issuer_not_valid: {
    vi: 'HOPLUU_OIDC_ISSUER không đúng. Hãy ghi địa chỉ https của nơi xác thực chung, đúng như nơi đó tự khai (issuer).',
    en: 'HOPLUU_OIDC_ISSUER is not right. Give the provider’s https address, exactly as it states it itself (issuer).'
  },
  oidc_scopes_not_valid: {
    vi: 'HOPLUU_OIDC_SCOPES phải có openid, các mục cách nhau bằng dấu cách.',
    en: 'HOPLUU_OIDC_SCOPES must have openid in it, with spaces between the scopes.'
  },
  oidc_name_not_valid: {
    vi: 'HOPLUU_OIDC_NAME dài quá {max} ký tự hoặc có ký tự không in được. Hãy chọn một tên ngắn.',
    en: 'HOPLUU_OIDC_NAME has more than {max} characters or some that cannot be printed. Choose a short name.'
  },
  metrics_port_not_open: {
    vi: 'Không mở được cổng số đo {port}: chương trình khác đang dùng, hoặc không có quyền. Hãy chọn HOPLUU_METRICS_PORT khác.',
    en: 'The port for figures, {port}, could not be opened: another program has it, or you may not. Choose another HOPLUU_METRICS_PORT.'
  },
  doctor_node: {
    vi: 'Node.js {version} trên {system}.',
    en: 'Node.js {version} on {system}.'
  },
  doctor_settings: {
    vi: 'Thiết lập đọc được; đã đặt: {names}.',
    en: 'The settings are in order; set are: {names}.'
  },
  doctor_settings_open: {
    vi: 'Tệp {file} chứa {names} mà người dùng khác trên máy cũng đọc được. Hãy chạy: chmod 600 {file}.',
    en: 'The file {file} holds {names} and others on this machine can read it. Run: chmod 600 {file}.'
  },
  doctor_register: {
    vi: 'Sổ mở được ({place}), đúng phiên bản.',
    en: 'The register opens ({place}) and is up to date.'
  },
  doctor_register_none: {
    vi: 'Chưa có sổ ({place}); lần chạy đầu sẽ tạo.',
    en: 'There is no register yet ({place}); the first start makes it.'
  },
  doctor_register_behind: {
    vi: 'Sổ ({place}) theo lược đồ cũ hơn; lần chạy tới sẽ nâng cấp.',
    en: 'The register ({place}) has an older schema; the next start brings it up to date.'
  },
  doctor_space: {
    vi: 'Đĩa của {folder} còn trống {freeGB} GB.',
    en: 'The disk of {folder} has {freeGB} GB free.'
  },
  doctor_space_low: {
    vi: 'Đĩa của {folder} chỉ còn trống {freeGB} GB. Hãy dọn bớt: đĩa đầy thì không ghi được gì nữa.',
    en: 'The disk of {folder} has only {freeGB} GB free. Make room: on a full disk nothing more can be written.'
  },
  doctor_accounts: {
    vi: 'Máy chủ ở {host}, vào phải có tài khoản.',
    en: 'The server is on {host} and asks for accounts.'
  },
  doctor_accounts_none: {
    vi: 'Máy chủ ở {host} chưa có tài khoản nào: “hopluu serve” sẽ in ra đường dẫn thiết lập dùng một lần.',
    en: 'The server on {host} has no account yet: "hopluu serve" prints a set-up link that works once.'
  },
  doctor_no_accounts: {
    vi: 'Chưa dùng tài khoản: ai ngồi ở máy này cũng làm được mọi việc; máy khác không vào được.',
    en: 'No accounts are used: whoever sits at this machine may do all; no other machine gets in.'
  },
  doctor_port_free: {
    vi: 'Cổng {port} còn trống.',
    en: 'Port {port} is free.'
  },
  doctor_port_serving: {
    vi: 'Hợp Lưu đang chạy ở cổng {port} và sẵn sàng.',
    en: 'Hợp Lưu runs on port {port} and is ready.'
  },
  doctor_port_not_ready: {
    vi: 'Ở cổng {port} có một máy chủ trả lời nhưng chưa sẵn sàng. Hãy xem nhật ký của nó.',
    en: 'A server answers on port {port} but is not ready. Look into its log.'
  },
  doctor_pages: {
    vi: 'Các trang web đã dựng.',
    en: 'The pages are built.'
  },
  doctor_pages_stale: {
    vi: 'Các trang web chưa dựng hoặc đã cũ; lần chạy tới sẽ dựng lại, hoặc chạy “npm run build”.',
    en: 'The pages are not built, or old; the next start builds them, or run "npm run build".'
  },
  doctor_reads: {
    vi: 'Máy đọc chạy: đọc một báo cáo mẫu mất {ms} ms, thấy {items} mục.',
    en: 'The reader works: an example took {ms} ms and gave {items} items.'
  }
}
