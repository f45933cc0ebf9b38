/** What became of the second reader, a language model: its settings, why it was not heard, and why an item of its answer was dropped. */
export const secondReaderWording = {
  model_url_not_valid: {
    vi: 'HOPLUU_MODEL_URL không phải là địa chỉ dùng được. Hãy ghi địa chỉ http hoặc https của máy chủ mô hình, thường kết thúc bằng /v1, không kèm mật khẩu, tham số hay /chat/completions, và không phải địa chỉ nội bộ của dịch vụ đám mây (169.254…).',
    en: 'HOPLUU_MODEL_URL is not an address that can be used. Give the http or https address of the model server, which mostly ends in /v1, without password, parameters or /chat/completions, and no link-local address of a cloud service (169.254…).'
  },
  model_name_not_valid: {
    vi: 'HOPLUU_MODEL_NAME không phải là tên mô hình. Hãy ghi tên trên một dòng, không quá {max} ký tự, đúng như máy chủ gọi.',
    en: 'HOPLUU_MODEL_NAME is not the name of a model. Write it on one line of at most {max} characters, as its server calls it.'
  },
  model_key_not_valid: {
    vi: 'HOPLUU_MODEL_KEY có ký tự không gửi đi được. Hãy chép lại khóa, không có dấu cách hay xuống dòng.',
    en: 'HOPLUU_MODEL_KEY holds characters that cannot be sent. Copy the key again, without spaces or line breaks.'
  },
  model_settings_incomplete: {
    vi: 'Thiếu {missing}. Máy đọc thứ hai cần cả HOPLUU_MODEL_URL và HOPLUU_MODEL_NAME; hãy đặt đủ, hoặc bỏ cả hai để tắt.',
    en: '{missing} is missing. The second reader needs both HOPLUU_MODEL_URL and HOPLUU_MODEL_NAME; set both, or neither to leave it off.'
  },
  second_reader_not_set: {
    vi: 'Chưa đặt máy đọc thứ hai. Hãy đặt HOPLUU_MODEL_URL và HOPLUU_MODEL_NAME, hoặc bỏ --second-reader.',
    en: 'No second reader is set. Set HOPLUU_MODEL_URL and HOPLUU_MODEL_NAME, or leave --second-reader out.'
  },

  second_reader_differs: {
    vi: 'Máy đọc thứ hai hiểu đoạn này khác (loại, tình trạng hoặc tên gọi khác). Hãy đọc lại câu trích trước khi quyết định.',
    en: 'The second reader understands these words differently (another kind, status or name). Read the quoted words again before you decide.'
  },
  second_reader_unreachable: {
    vi: 'Không kết nối được với máy đọc thứ hai; hồ sơ chỉ gồm những gì các quy tắc đọc được. Hãy kiểm tra địa chỉ và xem máy chủ có chạy không.',
    en: 'The second reader could not be reached; the record holds what the rules read. Check the address, and that the server is running.'
  },
  second_reader_timed_out: {
    vi: 'Máy đọc thứ hai trả lời quá chậm nên không được chờ tiếp; hồ sơ có những gì đã đọc được. Hãy thử lại khi máy chủ rảnh hoặc dùng mô hình nhỏ hơn.',
    en: 'The second reader took too long and was not waited for; the record holds what had been read. Try again when the server is free, or use a smaller model.'
  },
  second_reader_failed: {
    vi: 'Máy chủ của máy đọc thứ hai báo lỗi hai lần; hồ sơ có những gì đã đọc được. Hãy xem nhật ký của máy chủ đó.',
    en: 'The second reader’s server failed twice; the record holds what had been read. Look into that server’s log.'
  },
  second_reader_key_refused: {
    vi: 'Máy chủ của máy đọc thứ hai không nhận khóa; hồ sơ chỉ gồm những gì các quy tắc đọc được. Hãy kiểm tra HOPLUU_MODEL_KEY.',
    en: 'The second reader’s server did not accept the key; the record holds what the rules read. Check HOPLUU_MODEL_KEY.'
  },
  second_reader_refused: {
    vi: 'Máy chủ của máy đọc thứ hai từ chối yêu cầu; hồ sơ có những gì đã đọc được. Hãy kiểm tra địa chỉ và tên mô hình.',
    en: 'The second reader’s server refused the request; the record holds what had been read. Check the address and the model’s name.'
  },
  second_reader_not_understood: {
    vi: 'Có câu trả lời của máy đọc thứ hai không đúng dạng nên không dùng được. Hãy thử một mô hình khác.',
    en: 'An answer of the second reader did not have the form asked for and could not be used. Try another model.'
  },
  second_reader_answer_too_long: {
    vi: 'Câu trả lời của máy đọc thứ hai dài bất thường nên không được đọc tiếp; hồ sơ có những gì đã đọc được. Hãy thử một mô hình khác.',
    en: 'An answer of the second reader was far too long and was not read; the record holds what had been read. Try another model.'
  },
  second_reader_article_too_long: {
    vi: 'Bài quá dài nên không gửi cho máy đọc thứ hai; hồ sơ chỉ gồm những gì các quy tắc đọc được. Hãy chia tài liệu thành nhiều phần nếu cần đọc thêm.',
    en: 'The article is too long to be sent to the second reader; the record holds what the rules read. Divide the document if it should be read twice.'
  },
  second_reader_stopped: {
    vi: 'Chương trình dừng khi đang chờ máy đọc thứ hai; hồ sơ có những gì đã đọc được. Hãy đọc lại tài liệu nếu cần.',
    en: 'The program was stopped while it waited for the second reader; the record holds what had been read. Read the document again if needed.'
  },

  item_shape_wrong: {
    vi: 'Mục trả lời thiếu trường hoặc sai dạng.',
    en: 'The item lacked a field or had the wrong form.'
  },
  kind_unknown: {
    vi: 'Loại, tình trạng, vai trò hoặc lĩnh vực không có trong danh mục.',
    en: 'Its kind, status, role or sector is not in the vocabulary.'
  },
  quote_length_wrong: {
    vi: 'Câu trích quá ngắn hoặc quá dài để làm căn cứ.',
    en: 'Its quotation was too short or too long to stand on.'
  },
  quote_not_in_text: {
    vi: 'Câu trích không có nguyên văn trong bài.',
    en: 'Its quotation does not stand in the article letter by letter.'
  },
  quote_outside_body: {
    vi: 'Câu trích chỉ có ở tiêu đề hoặc chú thích ảnh.',
    en: 'Its quotation stands in the title or a caption only.'
  },
  quote_cuts_words: {
    vi: 'Câu trích cắt ngang một từ, một con số với đơn vị, một ngày tháng hoặc một tên.',
    en: 'Its quotation cuts a word, a number from its unit, a date or a name in two.'
  },
  quote_not_one_sentence: {
    vi: 'Câu trích vắt qua nhiều câu.',
    en: 'Its quotation runs over more than one sentence.'
  },
  negation_left_out: {
    vi: 'Câu trích bỏ lại từ phủ định đứng ngay bên cạnh.',
    en: 'Its quotation leaves out the negation beside it.'
  },
  condition_left_out: {
    vi: 'Câu trích bỏ lại điều kiện nêu trong cùng câu.',
    en: 'Its quotation leaves out the condition in its sentence.'
  },
  value_not_in_quote: {
    vi: 'Tên, con số hoặc ngày tháng nêu ra không nằm trong câu trích.',
    en: 'A name, number or date it states does not stand in its quotation.'
  },
  stance_not_in_text: {
    vi: 'Những từ nêu làm căn cứ cho loại việc không có gần câu trích.',
    en: 'The words named for its kind do not stand near its quotation.'
  },
  kind_not_in_words: {
    vi: 'Nguyên văn không có từ nào cho thấy loại hoặc tình trạng đó.',
    en: 'No word of the text bears out its kind or status.'
  },
  kind_contradicted: {
    vi: 'Nguyên văn nói ngược lại: điều đó bị phủ định, mới được đề nghị, dự kiến hoặc giả định.',
    en: 'The text says otherwise: it is denied, only asked for, planned or supposed.'
  },
  name_too_short: {
    vi: 'Tên dự án quá chung để biết là dự án nào.',
    en: 'The project’s name is too general to tell which it is.'
  },
  date_of_another_step: {
    vi: 'Ngày nêu ra là ngày của một mốc khác trong cùng câu trích.',
    en: 'The date it names is that of another step in the same quotation.'
  },
  project_not_kept: {
    vi: 'Mốc hoặc vướng mắc của một dự án không có trong hồ sơ.',
    en: 'The step or obstacle is of a project that the record does not hold.'
  },
  project_not_near: {
    vi: 'Câu trích không nêu tên dự án đó, và dự án được nhắc gần nhất trước câu trích là dự án khác.',
    en: 'Its quotation does not name that project, and the project last named before it is another.'
  },
  sides_swapped: {
    vi: 'Bên nói và bên được nói tới bị đảo: bên sau đứng trước trong nguyên văn.',
    en: 'Who speaks and who is spoken to were swapped: the second stands before the first in the text.'
  },
  sides_unknown: {
    vi: 'Không bên nào của cuộc gặp có trong hồ sơ.',
    en: 'Neither side of the meeting is known to the record.'
  },
  item_repeated: {
    vi: 'Mục này đã được trả lời một lần.',
    en: 'The item had been answered before.'
  },
  reading_differs: {
    vi: 'Các quy tắc hiểu cùng đoạn này khác; mục của các quy tắc được giữ và ghi nghi ngờ.',
    en: 'The rules read the same words otherwise; theirs stands, with a doubt.'
  },
  too_many_items: {
    vi: 'Câu trả lời có quá nhiều mục cho một đoạn bài.',
    en: 'The answer held too many items for one passage.'
  }
} as const
