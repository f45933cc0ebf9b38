import type { Sentence } from './index.ts'

/** What the part for planning refuses. */
export const planningWording: Readonly<Record<string, Sentence>> = {
  plan_not_json: {
    vi: '“{file}” không phải JSON đọc được. Hãy xem lược đồ của tệp phương án bằng --schema.',
    en: '“{file}” is no JSON that can be read. See the schema of the plan with --schema.'
  },
  plan_field_unknown: {
    vi: 'Phương án có mục “{path}” mà lược đồ không biết. Hãy sửa tên mục hoặc bỏ đi.',
    en: 'The plan has a field “{path}” that its schema does not know. Correct the name, or leave it out.'
  },
  plan_field_missing: {
    vi: 'Phương án thiếu mục “{path}”. Hãy ghi thêm.',
    en: 'The plan lacks “{path}”. Add it.'
  },
  plan_field_not_valid: {
    vi: 'Mục “{path}” của phương án không đọc được. Hãy xem lược đồ của phương án để biết cách ghi.',
    en: '“{path}” of the plan cannot be read. See the plan’s schema for how it is written.'
  },
  plan_number_below: {
    vi: 'Mục “{path}” của phương án phải từ {least} trở lên.',
    en: '“{path}” of the plan must be {least} or more.'
  },
  plan_number_above: {
    vi: 'Mục “{path}” của phương án không được quá {most}.',
    en: '“{path}” of the plan must be at most {most}.'
  },
  plan_years_not_valid: {
    vi: 'Kỳ tính {from} – {until} không dùng được: năm cuối không trước năm đầu, và dài nhất {most} năm.',
    en: 'The years {from} to {until} cannot be used: the last is not before the first, and at most {most} lie between.'
  },
  plan_id_twice: {
    vi: 'Mã “{id}” dùng cho hai mục của phương án. Hãy đặt mã riêng cho từng khu vực, nhà máy, giai đoạn.',
    en: 'The id “{id}” is used twice in the plan. Give each area, plant and phase its own.'
  },
  plan_range_not_ordered: {
    vi: 'Khoảng của “{field}” không đúng thứ tự: mức thấp không lớn hơn giá trị, mức cao không nhỏ hơn giá trị.',
    en: 'The range of “{field}” is not in order: low is not above the value, high not below it.'
  },
  plan_day_not_valid: {
    vi: '“{day}” không phải ngày dùng được trong phương án: hãy ghi đủ năm, tháng, ngày (2030-07-01), ngày kết thúc sau ngày bắt đầu.',
    en: '“{day}” is no day that the plan can use: give year, month and day (2030-07-01), the end after the beginning.'
  },
  plan_area_unknown: {
    vi: 'Nhà máy nhận nước từ khu vực “{area}” nhưng phương án không có khu vực này.',
    en: 'A plant serves the area “{area}”, which the plan does not have.'
  },
  plan_shares_differ: {
    vi: 'Nước thải thu gom của “{area}” chia cho các nhà máy cộng lại là {percent} %, phải đúng 100 %.',
    en: 'What is collected in “{area}” is shared among plants to {percent} %; it must be 100 %.'
  },
  plan_first_year_missing: {
    vi: 'Khu vực “{area}” chưa có số liệu ({field}) của năm {year} hoặc năm trước đó.',
    en: 'The area “{area}” states no {field} for {year} or an earlier year.'
  },
  plan_year_twice: {
    vi: '“{area}” có hai số liệu ({field}) cho năm {year}. Hãy bỏ một.',
    en: '“{area}” states {field} twice for {year}. Leave one out.'
  },
  plan_wet_below_dry: {
    vi: 'Nước thấm vào cống mùa mưa của “{area}” đang nhỏ hơn mùa khô. Hãy kiểm tra.',
    en: 'Infiltration of the wet season in “{area}” is below that of the dry season. Check them.'
  },
  plan_phase_unknown: {
    vi: 'Một mô-đun thuộc giai đoạn “{phase}” nhưng phương án không có giai đoạn này.',
    en: 'A module belongs to the phase “{phase}”, which the plan does not have.'
  },
  plan_spending_differs: {
    vi: 'Chi của giai đoạn “{phase}” theo năm cộng lại là {percent} %, phải đúng 100 %.',
    en: 'The spending of “{phase}” by year adds up to {percent} %; it must be 100 %.'
  },
  plan_year_outside: {
    vi: 'Năm {year} nằm ngoài kỳ tính {from} – {until} của phương án.',
    en: 'The year {year} lies outside the years of the plan, {from} to {until}.'
  },
  plan_exchange_rate_missing: {
    vi: 'Khoản vay bằng {from}, phương án tính bằng {to}: hãy giả định tỷ giá và ghi nguồn.',
    en: 'The loan is in {from} and the plan in {to}: suppose an exchange rate, and name its source.'
  },
  plan_peak_not_ordered: {
    vi: 'Bảng hệ số không điều hòa phải xếp theo lưu lượng tăng dần, mỗi lưu lượng một dòng.',
    en: 'The points of the peak factor must stand in order of their flows, each flow once.'
  }
}
