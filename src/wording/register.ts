/** What the register says when they cannot do what they were asked. */
export const registerWording = {
  year_not_valid: {
    vi: '“{year}” không phải là một năm. Hãy ghi bốn chữ số, ví dụ 2024.',
    en: '"{year}" is no year. Write four digits, such as 2024.'
  },
  chart_too_wide: {
    vi: 'Đếm theo cả các điều kiện này phải xem hơn {most} hồ sơ. Hãy bỏ bớt một điều kiện (đối tác, lĩnh vực, tỉnh) hoặc xem theo năm.',
    en: 'Counting by all these conditions would take a look at more than {most} dossiers. Leave one of them out (partner, sector, province), or look by years.'
  },
  as_of_not_valid: {
    vi: 'Tình trạng trước đây chỉ được giữ cho cuối mỗi quý và mỗi năm đã qua; “{asOf}” không phải là thời điểm như thế. Hãy ghi như 2024-Q3 hoặc 2024.',
    en: 'How things stood is kept for the end of each quarter and year that is over; "{asOf}" is none of these. Write it as 2024-Q3 or 2024.'
  },
  as_of_state_not_valid: {
    vi: 'Không có trạng thái “{state}” để xem tại cuối một quý. Hãy chọn một trạng thái trong danh sách.',
    en: 'There is no state "{state}" to look for at the end of a quarter. Choose one of those listed.'
  },
  as_of_not_kept: {
    vi: 'Tình trạng của những ngày đã qua chỉ được giữ cho việc phải theo dõi và thỏa thuận. Hãy mở một trong hai danh sách ấy.',
    en: 'How things stood on days that are past is kept of undertakings and agreements only. Open one of these lists.'
  },
  report_not_found: {
    vi: 'Không tìm thấy báo cáo “{reportId}” trong sổ. Hãy kiểm tra lại địa chỉ hoặc tìm trong danh sách báo cáo.',
    en: 'There is no report "{reportId}" in the register. Check the address, or look for it in the list of reports.'
  },
  report_without_pages: {
    vi: 'Báo cáo này không phải tệp PDF, cũng không phải thư có đính kèm tệp PDF, nên không có ảnh trang. Hãy xem phần chữ, hoặc tải tệp gốc.',
    en: 'This report is neither a PDF nor a message with one attached, so there are no pages to show. See the text, or download the original.'
  },
  report_waiting: {
    vi: 'Tài liệu “{name}” đã được nhận và đang chờ đọc. Hãy mở lại trang này sau ít phút.',
    en: 'The document "{name}" was received and waits to be read. Open this page again in a few minutes.'
  },
  report_not_taken: {
    vi: 'Tài liệu “{name}” đã được nhận nhưng không đọc được. Lý do nằm ở đầu danh sách báo cáo.',
    en: 'The document "{name}" was received and could not be read. The list of reports says why, at its top.'
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
  words_overlap: {
    vi: 'Hai chỗ được chọn cho mục này chồng lên nhau ở “{words}”. Hãy bỏ bớt một chỗ hoặc chọn ngắn lại.',
    en: 'Two of the places chosen for this item overlap at "{words}". Leave one out, or choose fewer words.'
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
  redaction_empty: {
    vi: 'Chưa chọn gì để che. Hãy đánh dấu mục, hoặc ghi các từ cần che.',
    en: 'Nothing was chosen to be blacked out. Tick items, or name words.'
  },
  level_not_lower: {
    vi: 'Bản đã che chỉ đưa được vào một mức thấp hơn mức của báo cáo.',
    en: 'A redacted text can only be filed at a level below that of its report.'
  },
  report_at_lower_level: {
    vi: 'Tài liệu này đã có trong sổ ở mức thấp hơn. Hãy mở báo cáo ấy và nâng mức nếu nó không nên ở đó.',
    en: 'This document is in the register at a lower level. Open that report, and raise it if it should not be there.'
  },
  report_at_higher_level: {
    vi: 'Tài liệu này đã có trong sổ ở mức cao hơn. Hãy chuyển sang mức đó để mở báo cáo, và hạ mức nếu được phép.',
    en: 'This document is in the register at a higher level. Change to that level to open it, and lower it there if that is allowed.'
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
    vi: 'Đọc tài liệu này cần hơn {limit} MB bộ nhớ, mức cao nhất dành cho một tài liệu cỡ này, nên máy đọc đã dừng; chưa lưu gì và máy chủ vẫn chạy. Hãy tách tài liệu thành nhiều phần rồi thêm từng phần.',
    en: 'Reading this document took more than {limit} MB of memory, the most that one of its size may fill, so the reader was stopped; nothing was saved and the server goes on. Split the document and add its parts.'
  },
  reader_too_slow: {
    vi: 'Đọc tài liệu này quá {limit} giây chưa xong, lâu hơn hẳn mọi tài liệu bình thường, nên máy đọc đã dừng lại; chưa lưu gì, các tài liệu khác vẫn được đọc. Hãy tách tài liệu thành nhiều phần hoặc lưu ở dạng tệp khác rồi thêm lại; nếu vẫn vậy, hãy báo lỗi.',
    en: 'This document was not read within {limit} seconds, far longer than any should take, so the reader was stopped; nothing was saved, and other documents are read as before. Split the document or save it in another format and add it again; if it happens again, report it.'
  },
  reader_stopped: {
    vi: 'Chương trình dừng khi đang đọc tài liệu này nên chưa lưu gì. Hãy thêm lại khi chương trình chạy.',
    en: 'The program was stopped while it read this document, so nothing was saved. Add it again once the program runs.'
  }
}
