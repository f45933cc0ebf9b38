import type { Sentence } from './index.ts'

/** Why a reading cannot be taken into an index, and why a sub-index is missing. */
export const monitoringWording: Readonly<Record<string, Sentence>> = {
  aqi_unit_not_convertible: {
    vi: 'Không đổi được đơn vị “{unit}” của {parameter} sang µg/m³. Hãy dùng µg/m³, mg/m³, hoặc ppb, ppm cho chất khí.',
    en: 'The unit “{unit}” of {parameter} does not become µg/m³. Use µg/m³, mg/m³, or ppb, ppm for a gas.'
  },
  aqi_not_full_hour: {
    vi: 'Thời gian không tròn giờ. VN_AQI giờ tính từ trung bình từng giờ; hãy lấy trung bình trước.',
    en: 'The time is no full hour. The hourly VN_AQI is made of means of whole hours; take the means first.'
  },
  aqi_below_nought: {
    vi: 'Nồng độ {value} nhỏ hơn 0. Hãy kiểm tra thiết bị; để trống ô nếu không đo được.',
    en: 'A concentration of {value} is below nought. Check the device; leave the cell empty where nothing was measured.'
  },
  aqi_hour_twice: {
    vi: 'Giờ này đã có một giá trị khác của cùng trạm và thông số. Hãy giữ một giá trị.',
    en: 'This hour has another value of the same station and parameter already. Keep one.'
  },
  aqi_nothing: {
    vi: 'Tệp không có số liệu nào của PM2.5, PM10, O3, NO2, SO2 hoặc CO để tính VN_AQI.',
    en: 'The file has no reading of PM2.5, PM10, O3, NO2, SO2 or CO to make a VN_AQI of.'
  },
  aqi_hourly_missing: {
    vi: 'Chưa có tệp số liệu giờ. Hãy thêm --hourly TỆP.csv.',
    en: 'The file of hourly values is missing. Add --hourly FILE.csv.'
  },
  aqi_station_not_there: {
    vi: 'Tệp không có trạm “{station}”. Các trạm trong tệp: {stations}.',
    en: 'There is no station “{station}” in the file. Its stations are: {stations}.'
  },
  indicator_unit_differs: {
    vi: '“{what}” phải tính bằng {unit}, không phải {given}. Hãy đổi đơn vị trước.',
    en: '“{what}” must be in {unit} and not in {given}. Convert it first.'
  },
  indicator_not_possible: {
    vi: 'Không chia được {above} cho {below}: tử số không được âm, mẫu số phải lớn hơn 0.',
    en: '{above} cannot be divided by {below}: the numerator must not be below nought, the denominator must be above it.'
  },
  indicator_above_whole: {
    vi: 'Phần ({above}) lớn hơn toàn bộ ({below}). Hãy kiểm tra hai số và đơn vị.',
    en: 'The part ({above}) is more than the whole ({below}). Check both figures and their units.'
  },
  not_measured: {
    vi: 'Không có số liệu {pollutant}.',
    en: 'Nothing came in of {pollutant}.'
  },
  too_few_hours: {
    vi: '{pollutant} chỉ có {hours} giờ; cần ít nhất {needed}.',
    en: 'Of {pollutant} only {hours} hours came in; at least {needed} are needed.'
  },
  recent_hours_missing: {
    vi: '{pollutant} chỉ có {hours} trong ba giờ gần nhất; cần ít nhất {needed}.',
    en: 'Of {pollutant} only {hours} of the latest three hours came in; at least {needed} are needed.'
  },
  beyond_table: {
    vi: '{pollutant} vượt bảng của trung bình này; chỉ tính theo giá trị 1 giờ.',
    en: '{pollutant} lies beyond the table of this average; its one-hour value alone counts.'
  }
}
