/** What the place where a register is kept says of itself: its folder or database, its copies, its schema, its faults. */
export const storageWording = {
  data_folder_not_writable: {
    vi: 'Không ghi được vào thư mục dữ liệu “{folder}” ({reason}). Hãy cho người dùng đang chạy chương trình quyền ghi vào thư mục này và các tệp trong đó, hoặc chọn thư mục khác bằng biến HOPLUU_DATA.',
    en: 'The data folder "{folder}" cannot be written to ({reason}). Let the user who runs the program write to it and to the files in it, or choose another folder with HOPLUU_DATA.'
  },
  data_folder_is_file: {
    vi: 'Thư mục dữ liệu “{folder}” không mở được vì ở đó, hoặc phía trên nó, là một tệp. Hãy đặt HOPLUU_DATA là tên một thư mục, hoặc dời tệp đó đi.',
    en: 'The data folder "{folder}" cannot be opened: it, or something above it, is a file. Set HOPLUU_DATA to a folder, or move that file away.'
  },
  register_missing: {
    vi: 'Trong thư mục “{folder}” không có sổ nào. Hãy đặt HOPLUU_DATA là thư mục của sổ.',
    en: 'There is no register in the folder "{folder}". Set HOPLUU_DATA to the folder of the register.'
  },
  no_database_named: {
    vi: 'Chưa nêu cơ sở dữ liệu để chuyển sổ sang. Hãy ghi địa chỉ của nó sau --to, ví dụ: hopluu transfer --to postgres://người-dùng@máy-chủ/tên, hoặc đặt DATABASE_URL.',
    en: 'No database to copy the register into was named. Write its address after --to, for example: hopluu transfer --to postgres://user@host/name, or set DATABASE_URL.'
  },
  transfer_into_not_empty: {
    vi: 'Cơ sở dữ liệu này đã có bảng nên chưa chép gì vào. Hãy tạo một cơ sở dữ liệu mới còn trống, ví dụ bằng lệnh createdb, rồi chuyển lại.',
    en: 'This database has tables already, so nothing was copied into it. Make a new, empty one, with createdb for example, and transfer again.'
  },
  backup_file_exists: {
    vi: 'Tệp “{file}” đã có và không bị ghi đè. Hãy chọn một tên khác.',
    en: 'The file "{file}" is there already and was not overwritten. Choose another name.'
  },
  backup_not_written: {
    vi: 'Không ghi được tệp “{file}” ({reason}). Hãy chọn một thư mục đã có và được phép ghi.',
    en: 'The file "{file}" could not be written ({reason}). Choose a folder that exists and may be written to.'
  },
  pg_tool_missing: {
    vi: 'Máy này không có {tool}. Hãy cài công cụ của PostgreSQL (trên Debian: postgresql-client) rồi thử lại.',
    en: 'This machine has no {tool}. Install the tools of PostgreSQL (on Debian: postgresql-client), then try again.'
  },
  pg_tool_failed: {
    vi: '{tool} không làm được, và không để lại gì: {detail}.',
    en: '{tool} did not succeed, and left nothing behind: {detail}.'
  },
  restore_file_missing: {
    vi: 'Không có tệp “{file}”. Hãy xem lại tên và thư mục.',
    en: 'There is no file "{file}". Look at its name and folder again.'
  },
  restore_not_a_register: {
    vi: 'Tệp “{file}” không phải là bản sao lưu của một sổ, hoặc đã hỏng. Chưa thay đổi gì.',
    en: 'The file "{file}" is no backup of a register, or is damaged. Nothing was changed.'
  },
  restore_over_register: {
    vi: 'Ở “{place}” đang có một sổ, nên chưa thay đổi gì. Nếu đúng là muốn thay, hãy thêm --overwrite.',
    en: 'There is a register in "{place}" already, so nothing was changed. If it is to be replaced, add --overwrite.'
  },
  register_in_use: {
    vi: 'Sổ ở “{place}” đang được một chương trình mở, nên chưa thay đổi gì. Hãy dừng máy chủ rồi thử lại.',
    en: 'A program has the register in "{place}" open, so nothing was changed. Stop the server, then try again.'
  },
  upgrade_not_backed_up: {
    vi: 'Sổ này cần nâng cấp, nhưng không sao lưu trước được vào “{file}” ({reason}), nên chưa thay đổi gì. Hãy giải phóng dung lượng hoặc cấp quyền ghi rồi mở lại.',
    en: 'This register has to be brought up to date, and could not be copied into "{file}" before ({reason}), so nothing was changed. Free some space or give permission to write, then open it again.'
  },
  port_not_valid: {
    vi: '{name} là “{value}”, không phải là số cổng. Hãy dùng một số nguyên từ 0 đến 65535.',
    en: '{name} is "{value}", which is no port number. Use a whole number from 0 to 65535.'
  },
  database_url_not_valid: {
    vi: 'DATABASE_URL không phải là địa chỉ PostgreSQL. Hãy viết theo dạng postgres://người-dùng:mật-khẩu@máy-chủ:5432/tên, hoặc bỏ trống để dùng SQLite.',
    en: 'DATABASE_URL is not the address of a PostgreSQL database. Write it as postgres://user:password@host:5432/name, or leave it out to use SQLite.'
  },
  schema_newer: {
    vi: 'Cơ sở dữ liệu này do một bản Hợp Lưu mới hơn tạo ra (lược đồ {found}, bản này chỉ biết đến {known}). Hãy nâng cấp chương trình rồi mở lại.',
    en: 'This database was made by a newer Hợp Lưu (schema {found}; this version knows up to {known}). Upgrade the program, then open it again.'
  },

  storage_row_exists: {
    vi: 'Dữ liệu này đã có trong sổ. Hãy tải lại trang để xem.',
    en: 'This is already in the register. Reload the page to see it.'
  },
  storage_row_missing: {
    vi: 'Dữ liệu mà thao tác này cần không còn trong sổ. Hãy tải lại trang.',
    en: 'What this needs is not in the register. Reload the page.'
  },
  storage_full: {
    vi: 'Đĩa đã đầy nên chưa lưu được gì. Hãy giải phóng dung lượng rồi thử lại.',
    en: 'The disk is full, so nothing was saved. Free some space, then try again.'
  },
  storage_read_only: {
    vi: 'Cơ sở dữ liệu chỉ cho đọc nên chưa lưu được gì. Hãy cấp quyền ghi cho chương trình rồi thử lại.',
    en: 'The database can only be read, so nothing was saved. Give the program permission to write, then try again.'
  },
  storage_busy: {
    vi: 'Cơ sở dữ liệu đang bận nên chưa lưu được gì. Hãy thử lại sau ít giây.',
    en: 'The database is busy, so nothing was saved. Try again in a few seconds.'
  },
  storage_damaged: {
    vi: 'Tệp dữ liệu bị hỏng hoặc không phải là cơ sở dữ liệu của Hợp Lưu. Hãy khôi phục từ bản sao lưu gần nhất.',
    en: 'The data file is damaged or is not a Hợp Lưu database. Restore it from the latest backup.'
  },
  storage_disk_failed: {
    vi: 'Đĩa báo lỗi khi đọc hoặc ghi, hoặc đã chuyển sang chỉ cho đọc, nên chưa lưu được gì. Hãy kiểm tra đĩa rồi thử lại.',
    en: 'The disk failed while reading or writing, or has become read-only, so nothing was saved. Look after the disk, then try again.'
  },
  storage_unreachable: {
    vi: 'Không kết nối được với cơ sở dữ liệu. Hãy kiểm tra xem nó có đang chạy không và địa chỉ có đúng không, rồi thử lại.',
    en: 'The database cannot be reached. Check that it is running and that its address is right, then try again.'
  },
  storage_files_unreachable: {
    vi: 'Nơi cất tệp gốc không trả lời hoặc không dùng được. Việc vừa làm chưa được lưu; hãy thử lại, và báo người quản trị nếu vẫn vậy.',
    en: 'The place where originals are kept does not answer or cannot be used. Nothing was saved; try again, and tell whoever runs the register if it goes on.'
  },
  storage_file_altered: {
    vi: 'Tệp gốc này ở nơi cất tệp gốc không còn là tệp đã nhận, nên không đưa ra. Hãy báo người quản trị: “hopluu check” kể ra các tệp bị đổi.',
    en: 'Where originals are kept, this one is no longer what was received, so it is not given out. Tell whoever runs the register: "hopluu check" lists what was altered.'
  },
  storage_file_missing: {
    vi: 'Tệp gốc này không còn ở nơi cất tệp gốc. Hãy báo người quản trị: “hopluu check” kể ra các tệp bị thiếu.',
    en: 'This original is not where originals are kept any more. Tell whoever runs the register: "hopluu check" lists what is missing.'
  },
  storage_not_allowed: {
    vi: 'Cơ sở dữ liệu từ chối quyền truy cập. Hãy kiểm tra tên người dùng, mật khẩu và quyền.',
    en: 'The database refused access. Check the user name, the password and the permissions.'
  },
  store_outside_transaction: {
    vi: 'Lỗi của chương trình: thao tác dữ liệu nằm sai chỗ nên đã bị dừng, chưa lưu gì. Hãy báo lỗi này cho người phát triển.',
    en: 'A fault in the program: a data operation was in the wrong place and was stopped; nothing was saved. Please report it to the developers.'
  },
  storage_failed: {
    vi: 'Cơ sở dữ liệu gặp lỗi nên chưa lưu được gì. Hãy thử lại; nếu vẫn lỗi, hãy báo cho người quản trị.',
    en: 'The database met an error, so nothing was saved. Try again; if it happens again, tell the administrator.'
  }
} as const
