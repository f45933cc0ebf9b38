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
  }
}
