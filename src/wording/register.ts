/** What the register, its storage and its settings say when they cannot do what they were asked. */
export const registerWording = {
  year_not_valid: {
    vi: '“{year}” không phải là một năm. Hãy ghi bốn chữ số, ví dụ 2024.',
    en: '"{year}" is no year. Write four digits, such as 2024.'
  },
  chart_too_wide: {
    vi: 'Đếm theo cả các điều kiện này phải xem hơn {most} hồ sơ. Hãy bỏ bớt một điều kiện (đối tác, lĩnh vực, tỉnh) hoặc xem theo năm.',
    en: 'Counting by all these conditions would take a look at more than {most} dossiers. Leave one of them out (partner, sector, province), or look by years.'
  },
  report_not_found: {
    vi: 'Không tìm thấy báo cáo “{reportId}” trong sổ. Hãy kiểm tra lại địa chỉ hoặc tìm trong danh sách báo cáo.',
    en: 'There is no report "{reportId}" in the register. Check the address, or look for it in the list of reports.'
  },
  report_without_pages: {
    vi: 'Báo cáo này không phải tệp PDF nên không có ảnh trang. Hãy xem phần chữ, hoặc tải tệp gốc.',
    en: 'This report is not a PDF, so there are no pages to show. See the text, or download the original.'
  },
  report_withdrawn: {
    vi: 'Báo cáo “{title}” đã được rút khỏi sổ ngày {day}. Lý do: {reason}. Muốn dùng lại, hãy khôi phục ở trang “Báo cáo đã rút”.',
    en: 'The report "{title}" was withdrawn from the register on {day}. Reason: {reason}. To use it again, restore it on the page "Withdrawn reports".'
  },
  report_not_withdrawn: {
    vi: 'Báo cáo “{reportId}” đang ở trong sổ, không cần khôi phục. Hãy tải lại trang.',
    en: 'The report "{reportId}" is in the register and needs no restoring. Reload the page.'
  },
  withdraw_needs_reason: {
    vi: 'Hãy ghi vì sao rút báo cáo này khỏi sổ.',
    en: 'Say why this report is withdrawn.'
  },
  item_not_found: {
    vi: 'Báo cáo này không có mục “{itemId}”. Hãy tải lại trang để xem các mục hiện có.',
    en: 'This report has no item "{itemId}". Reload the page to see the items it has.'
  },
  item_changed_meanwhile: {
    vi: 'Mục “{itemId}” vừa được người khác xử lý. Hãy tải lại trang, xem nội dung mới rồi quyết định.',
    en: 'Someone else has just decided on the item "{itemId}". Reload the page, look at it as it is now, and then decide.'
  },
  reject_needs_reason: {
    vi: 'Bác bỏ một mục thì phải nói vì sao. Hãy ghi lý do.',
    en: 'Rejecting an item needs a reason. Say why.'
  },
  return_needs_reason: {
    vi: 'Trả lại một mục thì phải nói cần bổ sung hoặc sửa gì. Hãy ghi lý do.',
    en: 'Returning an item needs a reason. Say what is missing or wrong.'
  },
  version_known: {
    vi: 'Tài liệu này đã có trong sổ, không phải là bản mới. Hãy chọn bản đã thay đổi của bài, hoặc dùng “Đọc lại”.',
    en: 'This document is in the register already and is no new version. Choose the changed version of the page, or use "Read again".'
  },
  nothing_undoubted: {
    vi: 'Báo cáo này không còn mục chờ duyệt nào mà không có nghi ngờ. Hãy duyệt từng mục còn lại.',
    en: 'This report has no undecided item left that is without doubt. Decide on those that remain one by one.'
  },
  item_doubted: {
    vi: 'Mục “{itemId}” còn điểm nghi ngờ nên không chấp nhận cùng các mục khác. Hãy đọc câu trích và duyệt riêng mục này.',
    en: 'The item "{itemId}" is in doubt and cannot be accepted together with others. Read its words and decide on it alone.'
  },
  nothing_to_undo: {
    vi: 'Không có quyết định nào của bạn ở báo cáo này để hoàn tác, hoặc người khác đã quyết định tiếp. Hãy tải lại trang; muốn xét lại một mục thì mở lại mục đó.',
    en: 'There is no decision of yours in this report to undo, or somebody else has decided since. Reload the page; to look at an item again, reopen it.'
  },
  step_not_last: {
    vi: 'Sau việc bạn muốn hoàn tác đã có việc khác. Hãy tải lại trang để thấy việc gần nhất.',
    en: 'What you want to undo is no longer the last thing done. Reload the page to see what is.'
  },
  words_missing: {
    vi: 'Hãy chọn, gõ hoặc dán những chữ trong bài mà mục này dựa vào.',
    en: 'Select, type or paste the words of the article that this item stands on.'
  },
  words_too_long: {
    vi: 'Trích dẫn dài quá {max} ký tự. Hãy chọn đúng câu hoặc vế câu nêu điều đó.',
    en: 'The quotation is longer than {max} characters. Choose just the sentence or clause that says it.'
  },
  words_not_in_article: {
    vi: 'Không thấy “{words}” trong bài hoặc trong đoạn đã chọn. Hãy chép đúng chữ trong bài, trọn từng chữ.',
    en: '“{words}” does not stand in the article, or not in the stretch chosen. Copy the words as the article has them, whole words.'
  },
  words_not_once: {
    vi: '“{words}” có ở {times} chỗ trong bài. Hãy cho biết chỗ nào, hoặc chép dài hơn.',
    en: '“{words}” stands in {times} places of the article. Say which, or copy more of the words.'
  },
  item_not_valid: {
    vi: 'Mục ghi thêm chưa hợp lệ ở trường “{field}”. Hãy xem lại trường này.',
    en: 'The item entered is not valid in the field "{field}". Look at that field again.'
  },
  item_there_already: {
    vi: 'Báo cáo đã có mục này: “{words}” (mã {itemId}). Hãy duyệt hoặc sửa mục đó.',
    en: 'The report has this item already: “{words}” (id {itemId}). Review or edit that one.'
  },
  edit_needs_content: {
    vi: 'Sửa một mục thì phải kèm nội dung đã sửa. Hãy gửi lại cùng nội dung.',
    en: 'An edit needs the edited content. Send it again together with the content.'
  },
  edit_not_valid: {
    vi: 'Nội dung đã sửa không hợp lệ ở trường “{field}”. Hãy xem lại trường này; trích dẫn và mã của mục phải giữ nguyên.',
    en: 'The edited content is not valid in the field "{field}". Look at that field again; the quotes and the id of the item must stay as they are.'
  },
  dossier_not_found: {
    vi: 'Trong sổ không có hồ sơ “{dossierId}”. Hãy tìm lại trong danh sách.',
    en: 'There is no dossier "{dossierId}" in the register. Look for it in the lists.'
  },
  dossier_joined: {
    vi: 'Hồ sơ “{title}” đã được gộp vào hồ sơ khác. Hãy tải lại trang để mở hồ sơ đó.',
    en: 'The dossier "{title}" has been joined to another. Reload the page to open that one.'
  },
  dossier_changed_meanwhile: {
    vi: 'Hồ sơ “{title}” vừa được người khác thay đổi. Hãy tải lại trang, xem nội dung mới rồi quyết định.',
    en: 'Someone else has just changed the dossier "{title}". Reload the page, look at it as it is now, and then decide.'
  },
  state_not_valid: {
    vi: 'Hồ sơ này không thể ở trạng thái “{state}”. Hãy chọn một trạng thái trong danh sách.',
    en: 'This dossier cannot be in the state "{state}". Choose one of those listed.'
  },
  field_not_valid: {
    vi: 'Hồ sơ này không có mục “{field}”. Hãy tải lại trang.',
    en: 'This dossier has no field "{field}". Reload the page.'
  },
  day_not_valid: {
    vi: '“{day}” không phải là một ngày. Hãy viết như 2026-03-31, 2026-03, 2026-Q1 hoặc 2026.',
    en: '"{day}" is no date. Write it as 2026-03-31, 2026-03, 2026-Q1 or 2026.'
  },
  link_not_valid: {
    vi: 'Không thể nối hai hồ sơ này với nhau theo cách đó. Hãy chọn hồ sơ khác hoặc quan hệ khác.',
    en: 'These two dossiers cannot be linked in that way. Choose another dossier or another relation.'
  },
  link_stated: {
    vi: 'Mối nối này do một báo cáo nêu ra. Muốn bỏ, hãy sửa mục tương ứng trong báo cáo đó.',
    en: 'A report states this link. To remove it, put the item right in that report.'
  },
  join_not_valid: {
    vi: 'Không thể gộp hồ sơ “{title}” vào hồ sơ đã chọn: hai hồ sơ phải cùng loại và chưa được gộp.',
    en: 'The dossier "{title}" cannot be joined to the one chosen: both must be of one kind, and neither joined already.'
  },
  part_not_valid: {
    vi: 'Hồ sơ đã chọn không được gộp vào “{title}” nên không có gì để tách. Hãy tải lại trang.',
    en: 'The dossier chosen is not joined to "{title}", so there is nothing to part. Reload the page.'
  },
  split_not_valid: {
    vi: 'Hãy chọn một phần các ý của hồ sơ “{title}” để tách ra; ít nhất một ý phải ở lại.',
    en: 'Choose some of the statements of the dossier "{title}" to take out; at least one must stay.'
  },
  dossier_without_name: {
    vi: 'Hãy ghi tên hoặc nội dung để mở hồ sơ theo dõi.',
    en: 'Give a name or say what it is about, to open a dossier.'
  },
  dossier_exists: {
    vi: 'Trong sổ đã có “{title}”. Hãy mở hồ sơ đó và bổ sung vào đấy.',
    en: 'The register already has "{title}". Open that dossier and add to it.'
  },
  home_not_valid: {
    vi: 'Hãy chọn địa phương hoặc cơ quan của mình trong danh sách đối tác.',
    en: 'Choose your own locality or body from the list of partners.'
  },
  likeness_not_proposed: {
    vi: 'Hai hồ sơ này chưa được đề xuất là một, nên không có gì để bác. Hãy tải lại trang.',
    en: 'These two dossiers were not proposed to be one, so there is nothing to turn down. Reload the page.'
  },
  step_not_valid: {
    vi: 'Trình tự của thỏa thuận không có bước “{step}”. Hãy tải lại trang.',
    en: 'The route of an agreement has no step "{step}". Reload the page.'
  },
  route_by_treaty: {
    vi: 'Vì báo cáo gọi đây là điều ước.',
    en: 'Because the report calls it a treaty.'
  },
  route_by_loan: {
    vi: 'Vì đây là hiệp định vay hoặc công hàm trao đổi về vốn.',
    en: 'Because it is a loan agreement or an exchange of notes on funds.'
  },
  route_by_contract: {
    vi: 'Vì đây là hợp đồng.',
    en: 'Because it is a contract.'
  },
  route_by_domestic: {
    vi: 'Vì các bên đều là cơ quan, địa phương của Việt Nam.',
    en: 'Because all parties are bodies or localities of Việt Nam.'
  },
  route_by_aid: {
    vi: 'Vì bên nước ngoài là tổ chức phi chính phủ hoặc quỹ.',
    en: 'Because the foreign party is a non-governmental organisation or a fund.'
  },
  route_by_foreign: {
    vi: 'Vì có bên ký kết nước ngoài.',
    en: 'Because there is a foreign party.'
  },
  route_by_default: {
    vi: 'Vì chưa rõ các bên; hãy chọn lại nếu không đúng.',
    en: 'Because the parties are not known yet; choose another if it is wrong.'
  },
  plan_not_valid: {
    vi: 'Dự án “{title}” không có mốc hoặc vướng mắc này. Hãy tải lại trang.',
    en: 'The project "{title}" has no such milestone or obstacle. Reload the page.'
  },
  note_empty: {
    vi: 'Hãy viết nội dung ghi chú.',
    en: 'Write the note.'
  },
  reason_too_long: {
    vi: 'Lý do dài quá {max} ký tự. Hãy viết ngắn lại.',
    en: 'The reason is longer than {max} characters. Make it shorter.'
  },
  search_too_short: {
    vi: 'Từ tìm kiếm quá ngắn. Hãy nhập ít nhất {letters} chữ cái hoặc chữ số.',
    en: 'The words to search for are too short. Enter at least {letters} letters or digits.'
  },
  search_too_long: {
    vi: 'Câu tìm kiếm dài quá {words} từ. Hãy bớt từ đi.',
    en: 'The search has more than {words} words. Use fewer.'
  },
  cursor_not_valid: {
    vi: 'Dấu trang không đúng. Hãy mở lại danh sách từ đầu.',
    en: 'The page marker is not valid. Open the list again from its beginning.'
  },
  url_not_web: {
    vi: '“{url}” không phải là địa chỉ trang web. Hãy ghi đầy đủ địa chỉ, bắt đầu bằng http:// hoặc https://, hoặc để trống.',
    en: '"{url}" is not the address of a web page. Write it in full, beginning with http:// or https://, or leave it out.'
  },
  published_on_not_a_date: {
    vi: '“{publishedOn}” không phải là một ngày có thật. Hãy viết ngày đăng như 09/12/2025 (ngày/tháng/năm) hoặc 2025-12-09, hoặc để trống.',
    en: '"{publishedOn}" is not a day of the calendar. Write the day of publication as 2025-12-09 or 09/12/2025 (day/month/year), or leave it out.'
  },
  report_id_taken: {
    vi: 'Trong sổ đã có một báo cáo khác mang mã “{reportId}”, nên chưa lưu tài liệu này. Hãy thêm tài liệu ở một dạng tệp khác.',
    en: 'Another report in the register already has the id "{reportId}", so this document was not kept. Add it in another file format.'
  },

  reader_failed: {
    vi: 'Máy đọc dừng đột ngột khi đang đọc tài liệu này; chưa lưu gì và máy chủ vẫn chạy. Hãy thử lại; nếu vẫn vậy, hãy lưu tài liệu ở dạng tệp khác và báo lỗi kèm các dòng ở cửa sổ đang chạy Hợp Lưu.',
    en: 'The reader broke down over this document; nothing was saved and the server goes on. Try again; if it happens again, save the document in another format, and report the lines in the window where Hợp Lưu runs.'
  },
  reader_out_of_memory: {
    vi: 'Tài liệu này cần nhiều bộ nhớ hơn mức dành cho việc đọc nên chưa lưu gì; máy chủ vẫn chạy. Hãy tách tài liệu thành nhiều phần rồi thêm từng phần.',
    en: 'Reading this document takes more memory than there is, so nothing was saved; the server goes on. Split the document and add its parts.'
  },
  reader_too_slow: {
    vi: 'Đọc tài liệu này lâu hơn hẳn mọi tài liệu bình thường nên máy đọc đã dừng lại; chưa lưu gì, các tài liệu khác vẫn được đọc. Hãy tách tài liệu thành nhiều phần hoặc lưu ở dạng tệp khác rồi thêm lại; nếu vẫn vậy, hãy báo lỗi.',
    en: 'Reading this document took far longer than any should, so the reader was stopped; nothing was saved, and other documents are read as before. Split the document or save it in another format and add it again; if it happens again, report it.'
  },
  reader_stopped: {
    vi: 'Chương trình dừng khi đang đọc tài liệu này nên chưa lưu gì. Hãy thêm lại khi chương trình chạy.',
    en: 'The program was stopped while it read this document, so nothing was saved. Add it again once the program runs.'
  },

  data_folder_not_writable: {
    vi: 'Không ghi được vào thư mục dữ liệu “{folder}” ({reason}). Hãy cho người dùng đang chạy chương trình quyền ghi vào thư mục này và các tệp trong đó, hoặc chọn thư mục khác bằng biến HOPLUU_DATA.',
    en: 'The data folder "{folder}" cannot be written to ({reason}). Let the user who runs the program write to it and to the files in it, or choose another folder with HOPLUU_DATA.'
  },
  data_folder_is_file: {
    vi: 'Thư mục dữ liệu “{folder}” không mở được vì ở đó, hoặc phía trên nó, là một tệp. Hãy đặt HOPLUU_DATA là tên một thư mục, hoặc dời tệp đó đi.',
    en: 'The data folder "{folder}" cannot be opened: it, or something above it, is a file. Set HOPLUU_DATA to a folder, or move that file away.'
  },
  register_missing: {
    vi: 'Trong thư mục “{folder}” không có sổ nào để sao lưu. Hãy đặt HOPLUU_DATA là thư mục của sổ.',
    en: 'There is no register to copy in the folder "{folder}". Set HOPLUU_DATA to the folder of the register.'
  },
  backup_file_exists: {
    vi: 'Tệp “{file}” đã có và không bị ghi đè. Hãy chọn một tên khác.',
    en: 'The file "{file}" is there already and was not overwritten. Choose another name.'
  },
  backup_not_written: {
    vi: 'Không ghi được tệp “{file}” ({reason}). Hãy chọn một thư mục đã có và được phép ghi.',
    en: 'The file "{file}" could not be written ({reason}). Choose a folder that exists and may be written to.'
  },
  backup_not_of_postgres: {
    vi: 'Sổ này nằm trong PostgreSQL. Hãy sao lưu bằng công cụ của PostgreSQL, ví dụ: pg_dump --format=custom --file=so.dump "$DATABASE_URL".',
    en: 'This register is in PostgreSQL. Copy it with the tools of PostgreSQL, for example: pg_dump --format=custom --file=register.dump "$DATABASE_URL".'
  },
  port_not_valid: {
    vi: 'HOPLUU_PORT là “{value}”, không phải là số cổng. Hãy dùng một số nguyên từ 0 đến 65535.',
    en: 'HOPLUU_PORT is "{value}", which is no port number. Use a whole number from 0 to 65535.'
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
  storage_unreachable: {
    vi: 'Không kết nối được với cơ sở dữ liệu. Hãy kiểm tra xem nó có đang chạy không và địa chỉ có đúng không, rồi thử lại.',
    en: 'The database cannot be reached. Check that it is running and that its address is right, then try again.'
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
