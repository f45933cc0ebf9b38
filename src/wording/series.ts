import type { Sentence } from './index.ts'

/** What is said of measurements: the description of a network of sensors, the files and messages it sends, what asks for them. */
export const seriesWording = {
  series_not_found: {
    vi: 'Không có {kind} số {id}. Hãy xem lại số hiệu; có thể mục này đã bị gỡ.',
    en: 'There is no {kind} {id}. Check the id; it may have been taken away.'
  },
  series_point_not_found: {
    vi: 'Chuỗi số liệu này không có giá trị nào vào thời điểm đó. Hãy xem lại số hiệu của quan trắc.',
    en: 'This datastream has no value at that instant. Check the id of the observation.'
  },
  series_point_not_valid: {
    vi: 'Một giá trị không ghi được: thời điểm ({at} mili giây từ năm 1970) phải nằm trong các năm 1900–2199, giá trị phải là số hữu hạn, mã tình trạng từ 00 đến 99.',
    en: 'A value cannot be kept: its instant ({at} milliseconds since 1970) must lie in the years 1900 to 2199, the value be a finite number, the status between 00 and 99.'
  },
  series_link_missing: {
    vi: '{kind} phải thuộc về một {needs}. Hãy nêu {needs} trong yêu cầu.',
    en: 'A {kind} must belong to a {needs}. Name the {needs} in the request.'
  },
  series_link_twice: {
    vi: '{kind} chỉ thuộc về một {needs}. Hãy chỉ nêu một.',
    en: 'A {kind} belongs to one {needs}. Name only one.'
  },
  series_link_strange: {
    vi: '{kind} không có quan hệ với {needs}. Hãy bỏ phần đó khỏi yêu cầu.',
    en: 'A {kind} is not related to a {needs}. Leave that out of the request.'
  },
  series_link_unknown: {
    vi: 'Yêu cầu nêu mục số {id} mà trong sổ không có. Hãy xem lại số hiệu.',
    en: 'The request names the entity {id}, which is not there. Check the id.'
  },
  series_too_many: {
    vi: 'Một yêu cầu tạo được nhiều nhất {most} mục. Hãy chia thành nhiều yêu cầu.',
    en: 'One request can make at most {most} entities. Send them in several requests.'
  },
  series_station_unknown: {
    vi: 'Không có trạm “{station}”. Hãy khai báo trạm trước, hoặc nhập với --make để trạm được tạo từ tệp.',
    en: 'There is no station "{station}". Describe it first, or add --make to have it made from the file.'
  },
  series_parameter_unknown: {
    vi: 'Trạm “{station}” không đo “{parameter}”. Hãy khai báo thông số này trước, hoặc nhập với --make.',
    en: 'The station "{station}" does not measure "{parameter}". Describe the parameter first, or add --make.'
  },
  series_unit_differs: {
    vi: '“{parameter}” của trạm “{station}” được giữ theo đơn vị “{kept}”, nhưng dòng này ghi “{unit}”. Giá trị không được tự đổi; hãy sửa đơn vị ở trạm hoặc trong tệp.',
    en: '"{parameter}" of the station "{station}" is kept in "{kept}", and this row is in "{unit}". Values are not converted by themselves; put the unit right at the station or in the file.'
  },
  series_row_twice: {
    vi: 'Tệp có hai giá trị khác nhau cho “{parameter}” của trạm “{station}” vào cùng một thời điểm; giá trị đứng trước được lấy.',
    en: 'The file has two different values for "{parameter}" of the station "{station}" at one instant; the first is taken.'
  },
  sensorthings_not_found: {
    vi: 'Không có {kind} “{id}” ở địa chỉ này.',
    en: 'There is no {kind} "{id}" at this address.'
  },
  sensorthings_address_unknown: {
    vi: 'Địa chỉ “{address}” không phải của SensorThings 1.1. Xem /sta/v1.1 để biết các tập hợp.',
    en: 'The address "{address}" is none of SensorThings 1.1. /sta/v1.1 lists the sets there are.'
  },
  sensorthings_option_not_valid: {
    vi: 'Tùy chọn {option} không nhận “{value}”. Hãy viết theo SensorThings 1.1.',
    en: 'The option {option} does not take "{value}". Write it as SensorThings 1.1 says.'
  },
  sensorthings_filter_not_valid: {
    vi: 'Không đọc được biểu thức từ chữ thứ {at} (“{text}”). Có thể dùng and, or, not, eq, ne, gt, ge, lt, le, phép tính và các hàm chữ, số, thời gian.',
    en: 'The expression cannot be read from its letter {at} on ("{text}"). There are and, or, not, eq, ne, gt, ge, lt, le, arithmetic and functions of text, numbers and time.'
  },
  sensorthings_body_not_valid: {
    vi: '{kind} thiếu, hoặc có sai, phần “{property}”. Hãy gửi JSON theo SensorThings 1.1.',
    en: 'The {kind} lacks "{property}", or has it in a wrong form. Send JSON as SensorThings 1.1 says.'
  },
  sensorthings_observations_apart: {
    vi: 'Quan trắc không gửi cùng lúc với mục mô tả. Hãy tạo Datastream trước, rồi gửi quan trắc tới Datastreams(…)/Observations hoặc CreateObservations.',
    en: 'Observations are not taken together with what describes them. Make the Datastream first, then send them to Datastreams(…)/Observations or CreateObservations.'
  },
  sensorthings_time_not_valid: {
    vi: '“{time}” không phải thời điểm hay khoảng thời gian ISO 8601 có múi giờ, ví dụ 2026-01-01T07:00:00+07:00.',
    en: '"{time}" is no ISO 8601 instant or interval with an offset, such as 2026-01-01T07:00:00+07:00.'
  },
  sensorthings_time_fixed: {
    vi: 'Không đổi được thời điểm của một quan trắc. Hãy xóa quan trắc này và gửi một quan trắc mới.',
    en: 'The time of an observation cannot be changed. Delete this one and send another.'
  },
  sensorthings_result_not_number: {
    vi: 'Kết quả {result} không phải là số. Sổ chỉ giữ kết quả là số, hoặc null khi trạm báo không có.',
    en: 'The result {result} is no number. Results are kept as numbers, or null where a station says that it has none.'
  },
  sensorthings_order_too_much: {
    vi: 'Chỉ xếp được tối đa {most} quan trắc theo thứ tự khác thời gian. Hãy thu hẹp bằng $filter.',
    en: 'At most {most} observations can be put in another order than that of time. Narrow them with $filter.'
  },
  series_station_unnamed: {
    vi: 'Dòng này không nêu trạm. Hãy thêm cột trạm, hoặc nêu trạm bằng --station.',
    en: 'This row names no station. Add a column with the station, or name it with --station.'
  },
  measurements_not_utf8: {
    vi: 'Tệp “{fileName}” không phải văn bản UTF-8. Hãy lưu lại tệp với bảng mã UTF-8.',
    en: 'The file "{fileName}" is no text in UTF-8. Save it as UTF-8.'
  },
  observe_file_missing: {
    vi: 'Chưa nêu tệp số liệu nào. Ví dụ: hopluu observe “TRAM_20260101.txt”.',
    en: 'No file of measurements was named. For example: hopluu observe "STATION_20260101.txt".'
  },
  message_not_taken: {
    vi: 'Thông điệp không nêu quan trắc của một Datastream nào. Hãy gửi tới v1.1/Datastreams(số)/Observations, hoặc nêu Datastream trong JSON.',
    en: 'The message states no observation of a Datastream. Send it to v1.1/Datastreams(id)/Observations, or name the Datastream in the JSON.'
  },
  mqtt_setting_not_valid: {
    vi: 'HOPLUU_MQTT_URL = “{value}” không dùng được. Hãy ghi mqtt://máy-chủ:1883 hoặc mqtts://…; tên và mật khẩu ghi ở HOPLUU_MQTT_USER và HOPLUU_MQTT_PASSWORD.',
    en: 'HOPLUU_MQTT_URL = "{value}" cannot be used. Write mqtt://host:1883 or mqtts://…; name and password go to HOPLUU_MQTT_USER and HOPLUU_MQTT_PASSWORD.'
  }
} as const satisfies Readonly<Record<string, Sentence>>
