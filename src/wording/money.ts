import type { Sentence } from './index.ts'

/** What the part for money refuses. */
export const moneyWording: Readonly<Record<string, Sentence>> = {
  rate_of_itself: {
    vi: 'Tỷ giá phải giữa hai loại tiền khác nhau; cả hai đang là {currency}.',
    en: 'A rate stands between two different currencies; both are {currency}.'
  },
  rate_not_valid: {
    vi: '“{rate}” không phải tỷ giá. Hãy ghi một số lớn hơn 0, phần thập phân sau dấu chấm, không tách nhóm (24164.88), tối đa 12 chữ số mỗi bên.',
    en: '“{rate}” is no rate. Give a number above nought with a decimal point and no grouping (24164.88), at most 12 digits on either side.'
  },
  rate_day_not_valid: {
    vi: '“{on}” không phải ngày hay năm của tỷ giá. Hãy ghi một năm (2024) cho tỷ giá bình quân năm, một ngày (2024-03-15) cho tỷ giá ngày.',
    en: '“{on}” is no day or year of a rate. Give a year (2024) for a yearly average, a day (2024-03-15) for a daily rate.'
  },
  rate_source_missing: {
    vi: 'Chưa ghi nguồn của tỷ giá. Hãy ghi nơi công bố hoặc căn cứ.',
    en: 'The source of the rate is missing. Say who published it, or what it stands on.'
  },
  rate_rule_not_known: {
    vi: '“{rule}” không phải cách chọn tỷ giá. Hãy dùng year-average (bình quân năm), day (đúng ngày) hoặc day:7 (ngày gần nhất trước đó, trong 7 ngày; tối đa 366).',
    en: '“{rule}” is no way to choose a rate. Use year-average, day (that day alone) or day:7 (the last one up to 7 days before; at most 366).'
  },
  rate_needs_year: {
    vi: 'Khoản tiền chưa có ngày nên không biết lấy tỷ giá năm nào. Hãy ghi ngày, hoặc cho một tỷ giá cụ thể.',
    en: 'The sum has no day, so no year’s rate can be chosen. Give its day, or one stated rate.'
  },
  rate_needs_day: {
    vi: 'Khoản tiền mới biết đến “{on}”, chưa đủ để lấy tỷ giá ngày. Hãy dùng tỷ giá bình quân năm hoặc ghi đủ ngày.',
    en: 'Of the sum’s day only “{on}” is known, too little for a daily rate. Use the yearly average, or give the full day.'
  },
  rate_needs_reason: {
    vi: 'Chưa ghi lý do. Hãy ghi vì sao nhập hoặc rút lại tỷ giá này, hoặc tệp mà tỷ giá được lấy từ đó.',
    en: 'The reason is missing. Say why this rate is entered or taken back, or which file it is from.'
  },
  rate_twice: {
    vi: 'Dòng {row} đã có tỷ giá của cùng hai loại tiền, cùng ngày. Hãy bỏ một dòng.',
    en: 'Row {row} has a rate of the same two currencies and day already. Leave one out.'
  },
  rate_far_off: {
    vi: 'Tỷ giá {rate} {quote} cho 1 {base} chênh quá xa bình quân năm {year} ({average}). Hãy kiểm tra dấu phẩy và chiều quy đổi; nếu đúng, hãy xác nhận là chắc chắn.',
    en: 'A rate of {rate} {quote} for 1 {base} is far from the average of {year} ({average}). Check the point and which way round it is; if it is right, say that you are sure.'
  },
  rate_not_found: {
    vi: 'Không có tỷ giá này trong sổ.',
    en: 'There is no such rate in the register.'
  },
  rate_replaced: {
    vi: 'Tỷ giá này đã được thay hoặc rút lại rồi. Hãy tải lại danh sách.',
    en: 'Another rate took the place of this one, or it was taken back. Load the list again.'
  },
  rates_headings_missing: {
    vi: 'Bảng chưa có dòng tiêu đề. Cần các cột: từ (base), ngày hoặc năm (on), tỷ giá (rate); nên có: sang (quote), nguồn (source).',
    en: 'The table has no line of headings. It needs the columns base, on and rate; quote and source are taken too.'
  },
  no_rate_for_year: {
    vi: 'Chưa có tỷ giá bình quân năm {year} giữa {from} và {to}. Hãy ghi thêm tỷ giá, kèm nguồn.',
    en: 'There is no average of {year} between {from} and {to}. Add the rate, with its source.'
  },
  no_rate_for_day: {
    vi: 'Chưa có tỷ giá giữa {from} và {to} của ngày {day} hoặc trong {days} ngày trước đó. Hãy nhập tỷ giá, kèm nguồn.',
    en: 'There is no rate between {from} and {to} of {day} or of the {days} days before. Import or add it, with its source.'
  },
  given_rate_of_others: {
    vi: 'Tỷ giá đã cho là giữa {base} và {quote}, không dùng được để đổi {from} sang {to}.',
    en: 'The rate given stands between {base} and {quote}; it does not turn {from} into {to}.'
  },
  rate_path_missing: {
    vi: 'Chưa có tỷ giá giả định cho ngày {on}. Hãy cho tỷ giá bắt đầu từ ngày đó hoặc trước đó.',
    en: 'No rate is supposed for {on}. Give one from that day or an earlier one on.'
  },
  rate_path_percent_not_valid: {
    vi: '“{percent}” không dùng được làm mức thay đổi tỷ giá mỗi năm. Hãy ghi phần trăm, phần thập phân sau dấu chấm: 2 khi ngoại tệ đắt lên 2 % mỗi năm, 0 khi giữ nguyên, -1 khi rẻ đi.',
    en: '“{percent}” is no change of a rate by the year. Give percent with a decimal point: 2 where the currency grows 2 % dearer each year, 0 where it stays, -1 where it grows cheaper.'
  },
  rate_to_suppose: {
    vi: 'Chưa có tỷ giá giữa {from} và {to} để quy đổi. Hãy giả định một tỷ giá cho {from}.',
    en: 'There is no rate between {from} and {to} to convert by. Suppose one for {from}.'
  },
  loans_to_compare: {
    vi: 'Hãy cho từ một đến {most} khoản vay để so sánh.',
    en: 'Give one to {most} loans to compare.'
  },
  comparison_not_valid: {
    vi: 'Không đọc được “{field}” của bảng so sánh. Cần một đối tượng JSON có principal, currency, on, to, rates (currency, rate, source, percentPerYear) và loans (như các tùy chọn của “hopluu loan”, kèm name).',
    en: '“{field}” of the comparison cannot be read. It is a JSON object of principal, currency, on, to, rates (currency, rate, source, percentPerYear) and loans (as the options of “hopluu loan”, with name).'
  },
  spending_not_valid: {
    vi: 'Chi phí của năm “{year}” không dùng được. Hãy ghi năm bốn chữ số và số tiền từ 0 trở lên.',
    en: 'What is spent in “{year}” cannot be used. Give a year of four digits and an amount from nought on.'
  },
  spending_in_other_currency: {
    vi: 'Chi phí tính bằng {currency}, không phải tiền của khoản vay và không có tỷ giá giả định giữa hai loại. Hãy cho tỷ giá.',
    en: 'The spending is in {currency}, which is not the loan’s currency, and no rate between the two is supposed. Give one.'
  },
  spending_without_loan: {
    vi: 'Vốn đối ứng trả hết chi phí, không còn phần nào để vay. Hãy giảm tỷ lệ đối ứng hoặc bỏ khoản vay.',
    en: 'Counterpart funds pay for everything and nothing is left to borrow. Lower their share, or leave out the loan.'
  },
  loan_principal_not_valid: {
    vi: 'Số tiền vay phải lớn hơn 0 và không quá một tỷ tỷ đơn vị nhỏ nhất.',
    en: 'The principal must be above nought and at most 10^18 minor units.'
  },
  loan_day_not_valid: {
    vi: '“{on}” không phải ngày dùng được. Hãy ghi đủ năm, tháng, ngày (2026-03-20); ngày trả đầu tiên phải sau ngày cam kết.',
    en: '“{on}” is no day that can be used. Give year, month and day (2026-03-20); the first payment comes after the day of commitment.'
  },
  loan_percent_not_valid: {
    vi: '“{percent}” không phải tỷ lệ phần trăm dùng được. Hãy ghi một số từ 0, phần thập phân sau dấu chấm (2.5).',
    en: '“{percent}” is no percentage that can be used. Give a number from 0 on with a decimal point (2.5).'
  },
  loan_discount_not_valid: {
    vi: '“{percent}” không phải lãi suất chiết khấu. Hãy ghi một số từ 0 đến dưới 100, phần thập phân sau dấu chấm.',
    en: '“{percent}” is no discount rate. Give a number from 0 to below 100 with a decimal point.'
  },
  loan_index_missing: {
    vi: 'Chưa có mức chỉ số cho ngày {on}. Hãy cho mức chỉ số bắt đầu từ ngày đó hoặc trước đó.',
    en: 'There is no index for {on}. Give one from that day or an earlier one on.'
  },
  loan_index_needed: {
    vi: 'Lãi suất này thả nổi theo {index}. Hãy giả định mức {index} từ từng ngày, ví dụ 2026-01-01:0.5.',
    en: 'This rate floats with {index}. Suppose what {index} is from each day on, for example 2026-01-01:0.5.'
  },
  loan_years_not_whole: {
    vi: '“{years}” năm không chia hết thành kỳ khi trả {perYear} lần một năm. Hãy đổi số năm (tối đa 100) hoặc số kỳ.',
    en: '“{years}” years are no whole number of periods at {perYear} payments a year. Change the years (at most 100) or the payments.'
  },
  loan_grace_not_possible: {
    vi: 'Ân hạn {grace} năm không dùng được với thời hạn {years} năm: lần trả gốc đầu tiên phải sau ngày cam kết ít nhất một kỳ và không sau ngày cuối.',
    en: 'A grace of {grace} years cannot be used with {years} years: the first principal comes at least one period after commitment, and not after the last day.'
  },
  loan_parts_differ: {
    vi: 'Có {parts} phần gốc nhưng có {payments} lần trả gốc. Hãy cho mỗi lần trả một phần, ít nhất một phần lớn hơn 0.',
    en: 'There are {parts} parts and {payments} payments of principal. Give one part for each, at least one of them above nought.'
  },
  loan_disbursements_differ: {
    vi: 'Các lần giải ngân cộng lại là {disbursed}, khác số tiền vay {principal} (đơn vị nhỏ nhất). Hãy sửa cho khớp.',
    en: 'The disbursements add up to {disbursed}, and the principal is {principal} (minor units). Make them agree.'
  },
  loan_disbursed_outside: {
    vi: 'Lần giải ngân ngày {on} phải từ ngày cam kết {from} đến trước ngày trả cuối {until}.',
    en: 'The disbursement of {on} must lie from the commitment on {from} to before the last payment on {until}.'
  },
  loan_repaid_before_disbursed: {
    vi: 'Đến ngày {on} phải trả gốc nhiều hơn số đã giải ngân. Hãy giải ngân sớm hơn hoặc ân hạn dài hơn.',
    en: 'By {on} more principal is to be paid back than was disbursed. Disburse earlier, or give a longer grace.'
  },
  loan_without_closed_form: {
    vi: 'Khoản vay này không có công thức đóng. Hãy tính theo dòng tiền.',
    en: 'There is no closed formula for this loan. Value it by its cash flow.'
  },
  loan_share_not_valid: {
    vi: '“{percent}” không phải tỷ lệ dùng được. Phần vay lại từ 0 đến 100 %, vốn đối ứng từ 0 đến dưới 100 % tổng mức đầu tư.',
    en: '“{percent}” is no share that can be used. The on-lent part lies from 0 to 100 %, counterpart funds from 0 to below 100 % of the whole.'
  },
  loan_word_missing: {
    vi: 'Chưa cho “{word}” của khoản vay. Hãy ghi thêm, hoặc chọn điều kiện vay đã công bố.',
    en: 'The loan’s “{word}” is missing. Give it, or choose terms that are published.'
  },
  loan_choice_unknown: {
    vi: '“{value}” không dùng được cho “{word}” của khoản vay. Hãy chọn một trong: {allowed}.',
    en: '“{value}” cannot be the loan’s “{word}”. Choose one of: {allowed}.'
  },
  loan_amount_not_valid: {
    vi: '“{amount}” không phải số tiền {currency}. Hãy ghi chữ số, không tách nhóm, phần thập phân sau dấu chấm và không nhiều chữ số hơn loại tiền này có.',
    en: '“{amount}” is no amount of {currency}. Give digits without grouping, with a decimal point, and no more decimals than this currency has.'
  },
  loan_list_not_valid: {
    vi: '“{list}” không đọc được. Hãy ghi các mục cách nhau bằng dấu phẩy: 2026-03-20:500 cho ngày và số, 8*75 cho tám phần 75.',
    en: '“{list}” cannot be read. Separate entries by commas: 2026-03-20:500 for a day and a number, 8*75 for eight parts of 75.'
  },
  loan_offer_unknown: {
    vi: 'Không có điều kiện vay “{offer}”. Hãy chạy “hopluu loan offers” để xem các điều kiện đã công bố.',
    en: 'There are no published terms “{offer}”. Run “hopluu loan offers” to see them.'
  }
}
