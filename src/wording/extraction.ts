/** What the reader could not settle, said to the person who reviews; and why it would not read with what it was given. */
export const extractionWording = {
  year_not_stated: {
    vi: 'Bài chỉ nêu ngày và tháng của cuộc gặp, không có căn cứ để biết năm. Hãy bổ sung ngày đăng bài hoặc sửa ngày của cuộc gặp.',
    en: 'The report states only day and month of the meeting and nothing fixes the year. Give the day of publication or edit the meeting.'
  },
  side_not_stated: {
    vi: 'Chưa rõ bên tiếp hoặc bên khách của cuộc gặp. Hãy xem câu trích và bổ sung.',
    en: 'It is not clear who received or who came. Look at the quoted sentence and add the missing side.'
  },
  place_ambiguous: {
    vi: 'Tên này có thể là nhiều đơn vị hành chính khác nhau. Hãy chọn đơn vị đúng.',
    en: 'This name could be several administrative units. Choose the right one.'
  },
  amount_ambiguous: {
    vi: 'Con số này có thể đọc theo hai cách (dấu chấm hoặc dấu phẩy). Hãy đối chiếu với nguồn.',
    en: 'This number can be read in two ways (dot or comma). Check it against the source.'
  },
  conversion_off_rate: {
    vi: 'Quy đổi nêu trong bài ứng với {implied} đồng cho 1 {currency}; bình quân năm {year} là {average} đồng. Chênh hơn 10 %, hãy kiểm tra lại.',
    en: 'The stated conversion implies {implied} đồng for 1 {currency}; the average of {year} is {average} đồng. They differ by more than 10 %; check the figures.'
  },
  conversion_off_all_rates: {
    vi: 'Quy đổi nêu trong bài ứng với {implied} đồng cho 1 {currency}, nằm ngoài mọi mức bình quân năm {from}–{to} ({lowest}–{highest} đồng). Hãy kiểm tra lại.',
    en: 'The stated conversion implies {implied} đồng for 1 {currency}, outside every yearly average of {from}–{to} ({lowest}–{highest} đồng). Check the figures.'
  },
  reread_differs: {
    vi: 'Sau khi đổi ngày đăng, máy đọc đoạn này khác đi hoặc không còn lấy mục này; mục đã được quyết định nên giữ nguyên. Hãy xem lại.',
    en: 'Since the day of publication was changed, these words are read otherwise or not at all; the item had been decided on and was left as it is. Look at it again.'
  },
  parts_exceed_total: {
    vi: 'Tổng các phần nêu trong bài lớn hơn con số tổng. Hãy kiểm tra lại.',
    en: 'The parts stated add up to more than the total. Check the figures.'
  },
  knowledge_ambiguous: {
    vi: 'Sổ biết nhiều hơn một tên ứng với “{name}”: {candidates}. Bài không cho biết là tên nào. Hãy xem câu trích và chọn.',
    en: 'The register knows more than one by the name "{name}": {candidates}. The report does not say which. Look at the quoted sentence and choose.'
  },
  knowledge_other_post: {
    vi: 'Trong sổ, {name} là {known}; bài này nêu cơ quan khác. Máy đọc theo bài. Hãy xem người này đã chuyển công tác hay là người trùng tên.',
    en: 'In the register {name} is {known}; this report names another body. The reading follows the report. See whether the person has moved or is a namesake.'
  },
  knowledge_other_meaning: {
    vi: 'Trong sổ, “{name}” là {known}; bài này dùng tên ấy cho một tổ chức khác. Máy đọc theo bài. Hãy kiểm tra.',
    en: 'In the register "{name}" is {known}; this report gives that name to another body. The reading follows the report. Check it.'
  },
  knowledge_not_valid: {
    vi: 'Tệp hiểu biết không đúng dạng ở mục “{field}”. Hãy dùng tệp do “hopluu knowledge” in ra, hoặc sửa mục này.',
    en: 'The file of knowledge has the wrong form at "{field}". Use a file that "hopluu knowledge" wrote, or put that field right.'
  }
} as const
