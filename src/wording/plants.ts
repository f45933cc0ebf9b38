import type { Sentence } from './index.ts'

/** What is said of the running of a plant. */
export const plantsWording: Readonly<Record<string, Sentence>> = {
  plant_log_not_found: {
    vi: 'Không có nhật ký vận hành của tháng này dưới mã đã ghi. Hãy nhập lại bảng ngày của tháng.',
    en: 'There is no log of that month under that name. Enter the days of the month again.'
  },
  plant_log_unchanged: {
    vi: 'Nhật ký của “{title}” đã ghi đúng như vậy nên không lưu thêm bản nào. Hãy sửa rồi lưu lại.',
    en: 'The log of “{title}” says just this, so that nothing was kept. Change it and keep it again.'
  },
  plant_log_changed_meanwhile: {
    vi: 'Trong lúc này người khác đã ghi nhật ký của “{title}” nên chưa lưu gì. Hãy xem các ô họ đã ghi rồi lưu lại.',
    en: 'Somebody else entered the log of “{title}” meanwhile, so that nothing was kept. Look at the cells they entered, then keep it again.'
  },
  plant_not_facility: {
    vi: '“{title}” không phải công trình nên không có nhật ký vận hành. Hãy mở một nhà máy hoặc trạm.',
    en: '“{title}” is no facility and has no log. Open a plant or a station.'
  },
  plant_way_unknown: {
    vi: '“plant {way}” không phải một lệnh. Các lệnh: {ways}.',
    en: '“plant {way}” is no command. Those there are: {ways}.'
  },
  plant_facility_missing: {
    vi: 'Chưa ghi nhà máy nào. Hãy ghi tên hoặc mã hồ sơ của nhà máy.',
    en: 'No plant is named. Name it, or give the id of its dossier.'
  },
  plant_file_missing: {
    vi: 'Chưa ghi tệp nào. Hãy ghi tệp CSV hoặc Excel.',
    en: 'No file is named. Name a CSV file or an Excel workbook.'
  },
  plant_not_known: {
    vi: 'Trong sổ không có công trình nào tên “{value}”. Hãy ghi công trình trước, kèm căn cứ.',
    en: 'The register has no facility called “{value}”. Enter the facility first, with its source.'
  },
  plant_not_clear: { vi: '“{value}” có thể là: {found}. Hãy ghi đủ tên.', en: '“{value}” may be: {found}. Give the whole name.' },
  plant_month_not_valid: { vi: '“{month}” không phải một tháng. Hãy ghi như 2026-10.', en: '“{month}” is no month. Write it as 2026-10.' },
  plant_days_none: {
    vi: 'Bảng không có ngày nào. Cần một cột Ngày và ít nhất một cột số liệu, ví dụ Lưu lượng vào.',
    en: 'The table has no day. It needs a column Day and at least one of figures, such as Inflow.'
  },
  plant_days_too_many: {
    vi: 'Bảng có {days} ngày; mỗi lần nhập nhiều nhất {most} ngày.',
    en: 'The table has {days} days; {most} at most are entered at once.'
  },
  plant_day_not_whole: {
    vi: '“{day}” không phải một ngày đầy đủ. Hãy ghi như 05/10/2026.',
    en: '“{day}” is no whole day. Write it as 2026-10-05.'
  },
  plant_day_ahead: {
    vi: 'Ngày {day} chưa đến. Nhật ký chỉ ghi ngày đã qua và hôm nay.',
    en: 'The day {day} has not come. A log tells of days that are over and of today.'
  },
  plant_day_twice: {
    vi: 'Ngày {day} có ở hai dòng: dòng {other} cũng ghi ngày này. Hãy bỏ một dòng.',
    en: 'The day {day} stands in two rows: row {other} has it as well. Leave one out.'
  },
  plant_value_not_valid: {
    vi: 'Ngày {day}: “{value}” không dùng được cho {field}. Hãy ghi một số không âm, đúng đơn vị.',
    en: 'Day {day}: “{value}” cannot be {field}. Enter a number that is not negative, in its unit.'
  },
  plant_number_unclear: {
    vi: 'Ngày {day}: “{value}” ở cột {field} có thể đọc hai cách (phần nghìn hay phần thập phân). Hãy bỏ dấu phân cách nghìn.',
    en: 'Day {day}: “{value}” of {field} can be read in two ways (thousands or decimals). Leave out the mark of thousands.'
  },
  plant_columns_unknown: {
    vi: 'Không nhận ra cột {headings}. Hãy sửa tên cột theo bảng mẫu hoặc xóa cột đó, để không số nào bị bỏ sót.',
    en: 'The columns {headings} are not known. Call them as the guide does, or leave them out, so that no figure is lost unseen.'
  },
  plant_unit_not_known: {
    vi: 'Cột “{heading}” ghi đơn vị không dùng được ở đây. Đơn vị dùng được: {units}.',
    en: 'The column “{heading}” has a unit that is not used here. What is: {units}.'
  }
}
