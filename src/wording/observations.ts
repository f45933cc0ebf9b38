import type { Sentence } from './index.ts'

/** Why a reading, or a whole file of readings, cannot be taken, and what to do next. */
export const observationsWording: Readonly<Record<string, Sentence>> = {
  observation_line_form: {
    vi: 'Dòng có {fields} ô; cần đúng năm ô cách nhau bằng phím Tab: thông số, giá trị, đơn vị, thời gian (yyyyMMddHHmmss), trạng thái (00, 01, 02).',
    en: 'The line has {fields} fields; it needs exactly five parted by tabs: parameter, value, unit, time (yyyyMMddHHmmss), status (00, 01, 02).'
  },
  observation_value_not_read: {
    vi: 'Không đọc được giá trị “{value}”. Hãy ghi một số, phần thập phân sau dấu chấm hoặc dấu phẩy, không tách nhóm nghìn.',
    en: 'The value “{value}” cannot be read. Write one number with a decimal point or comma and no groups of thousands.'
  },
  observation_time_not_read: {
    vi: 'Không đọc được thời gian “{value}”. Hãy ghi như 2026-01-01 09:35, 01/01/2026 09:35 hoặc 20260101093500; SensorThings cần thêm múi giờ (+07:00).',
    en: 'The time “{value}” cannot be read. Write it like 2026-01-01 09:35, 01/01/2026 09:35 or 20260101093500; SensorThings needs the offset too (+07:00).'
  },
  observation_status_not_known: {
    vi: 'Không biết mã trạng thái “{value}”. Chỉ dùng 00 (bình thường), 01 (hiệu chuẩn), 02 (lỗi thiết bị).',
    en: 'The status “{value}” is not known. Use 00 (normal), 01 (calibrating) or 02 (device error).'
  },
  observation_series_missing: {
    vi: 'Không biết giá trị này thuộc chuỗi nào. Hãy ghi thông số, hoặc Datastream với @iot.id.',
    en: 'It is not known which series the value belongs to. Name its parameter, or its Datastream by @iot.id.'
  },
  observation_columns_missing: {
    vi: 'Bảng cần một cột thời gian và ít nhất một cột thông số (PM2.5, NO2 …), hoặc các cột thông số và giá trị. Các cột đọc được: {columns}.',
    en: 'The table needs a column of times and at least one of a parameter (PM2.5, NO2 …), or columns parameter and value. The columns read are: {columns}.'
  },
  observation_column_twice: {
    vi: 'Cột “{column}” có hai lần với cùng ý nghĩa. Hãy bỏ một cột.',
    en: 'The column “{column}” stands twice with one meaning. Leave one out.'
  },
  observation_row_too_wide: {
    vi: 'Dòng có {cells} ô mà bảng chỉ có {columns} cột. Nếu số dùng dấu phẩy thập phân, hãy ngăn cột bằng dấu chấm phẩy.',
    en: 'The row has {cells} cells where the table has {columns} columns. If numbers have a decimal comma, part the columns by semicolons.'
  },
  json_not_read: {
    vi: 'Tệp JSON bị hỏng hoặc chưa ghi xong. Hãy xuất lại tệp.',
    en: 'The JSON is broken or not written to its end. Export it again.'
  },
  sensorthings_form: {
    vi: 'JSON không phải là Observation của SensorThings. Cần một Observation, một danh sách, một trang có “value”, hoặc “dataArray” với “components”.',
    en: 'The JSON is no Observation of SensorThings. It needs one Observation, a list of them, a page with “value”, or a “dataArray” with “components”.'
  },
  file_name_grammar: {
    vi: 'Mẫu tên tệp “{grammar}” không dùng được. Trong ngoặc nhọn phải có station đúng một lần; ngoài ra chỉ dùng province, facility, time, any.',
    en: 'The grammar of file names “{grammar}” does not work. In braces it needs station exactly once, and besides it only province, facility, time, any.'
  },
  file_name_not_of_grammar: {
    vi: 'Tên tệp “{fileName}” không theo mẫu “{grammar}”. Hãy đổi mẫu trong cấu hình, hoặc đổi tên tệp.',
    en: 'The name “{fileName}” does not follow the grammar “{grammar}”. Change the grammar in the settings, or the name of the file.'
  }
}
