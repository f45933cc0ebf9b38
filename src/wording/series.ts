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
  }
} as const satisfies Readonly<Record<string, Sentence>>
