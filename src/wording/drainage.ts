import type { Sentence } from './index.ts'

/** What the plans of drainage refuse. */
export const drainageWording: Readonly<Record<string, Sentence>> = {
  drainage_not_json: {
    vi: 'Tệp phương án không phải JSON. Hãy xem mẫu bằng lệnh hopluu plan drainage --schema.',
    en: 'The plan is no JSON. See its form with hopluu plan drainage --schema.'
  },
  drainage_field_unknown: {
    vi: 'Phương án có trường lạ “{field}”. Hãy bỏ hoặc sửa tên trường.',
    en: 'The plan has an unknown field “{field}”. Leave it out, or put its name right.'
  },
  drainage_field_missing: { vi: 'Phương án thiếu “{field}”.', en: 'The plan lacks “{field}”.' },
  drainage_value_not_valid: {
    vi: 'Giá trị {value} của “{field}” không dùng được. Hãy xem mẫu bằng lệnh hopluu plan drainage --schema.',
    en: 'The value {value} of “{field}” cannot be used. See the form with hopluu plan drainage --schema.'
  },
  drainage_station_unknown: {
    vi: 'Không có trạm mưa “{station}”. Các trạm có sẵn: {known}. Trạm khác thì ghi hằng số (form: constants) kèm nguồn.',
    en: 'There is no rain station “{station}”. Those at hand: {known}. For another state its constants (form: constants) with their source.'
  },
  drainage_rain_duration_beyond: {
    vi: 'Số liệu mưa chỉ dùng được từ {from} đến {until} phút; phương án cần {asked} phút.',
    en: 'The rain is known from {from} to {until} minutes; the plan asks for {asked}.'
  },
  drainage_rain_years_beyond: {
    vi: 'Số liệu mưa chỉ dùng được cho chu kỳ lặp trên {from} và đến {until} năm; phương án cần {asked} năm.',
    en: 'The rain is known for return periods above {from} and up to {until} years; the plan asks for {asked}.'
  },
  drainage_rain_table: {
    vi: 'Bảng mưa mâu thuẫn ở “{row}”: thời gian và chu kỳ phải tăng dần; mưa lâu hơn không được nông hơn hay dữ dội hơn, mưa hiếm hơn không được nông hơn.',
    en: 'The table of rain contradicts itself at “{row}”: durations and return periods must rise; longer rain is neither less deep nor more intense, rarer rain not less deep.'
  },
  drainage_steps_not_whole: {
    vi: 'Trận mưa {duration} phút không chia hết thành bước {step} phút, hoặc có dưới 3 hay trên 2000 bước.',
    en: 'A storm of {duration} minutes is no whole number of steps of {step}, or has fewer than 3 or more than 2000.'
  },
  drainage_shares_sum: {
    vi: 'Tỷ lệ các bề mặt của lưu vực “{name}” cộng lại là {sum}, phải bằng 1.',
    en: 'The shares of the surfaces of “{name}” come to {sum}; they must come to 1.'
  },
  drainage_name_twice: { vi: 'Tên “{name}” được dùng hai lần.', en: 'The name “{name}” is used twice.' },
  drainage_curve_not_rising: {
    vi: 'Đường cong của “{name}” phải tăng dần theo mực nước, diện tích không được giảm.',
    en: 'The curve of “{name}” must rise from stage to stage, its area never falling.'
  },
  drainage_node_unknown: {
    vi: 'Mạng lưới nhắc đến nút “{name}” nhưng không có nút đó.',
    en: 'The network speaks of a node “{name}” that is not there.'
  },
  drainage_subcatchment_missing: {
    vi: 'Lưu vực “{name}” phải có mặt cả trong danh sách lưu vực và trong mạng lưới.',
    en: 'The catchment “{name}” must stand both among the catchments and in the network.'
  },
  drainage_no_way_out: {
    vi: 'Nước của lưu vực “{name}” không có đường ra cửa xả. Hãy kiểm tra chiều các đoạn cống.',
    en: 'The water of “{name}” has no way to an outfall. Look at the direction of the conduits.'
  },
  drainage_climate_factor: {
    vi: 'Hệ số biến đổi khí hậu phải từ {least} đến {most}; 1 là mưa như phương án nêu.',
    en: 'The climate factor must be from {least} to {most}; 1 is the rain as the plan states it.'
  },
  drainage_network_missing: {
    vi: 'Phương án chưa có mạng lưới (network), nên chưa viết được tệp cho SWMM.',
    en: 'The plan has no network, so no file for SWMM can be written of it.'
  },
  drainage_rain_not_planned: {
    vi: 'Phương án không tính mưa {years} năm. Các chu kỳ có: {planned}.',
    en: 'The plan does not count the rain of {years} years. It has: {planned}.'
  },
  swmm_not_a_report: {
    vi: 'Tệp này không phải báo cáo (.rpt) của EPA SWMM.',
    en: 'This file is no report (.rpt) of EPA SWMM.'
  },
  swmm_run_failed: {
    vi: 'SWMM đã dừng vì lỗi: {error}. Hãy sửa mô hình rồi chạy lại.',
    en: 'SWMM stopped with an error: {error}. Put the model right and run it again.'
  },
  swmm_units: {
    vi: 'Báo cáo dùng đơn vị lưu lượng {units}; chỉ đọc được CMS, LPS và MLD.',
    en: 'The report counts flow in {units}; only CMS, LPS and MLD are read.'
  },
  swmm_report_incomplete: {
    vi: 'Báo cáo của SWMM thiếu hoặc có dạng lạ ở phần “{part}”. Hãy chạy lại và giữ phần tóm tắt.',
    en: 'The report of SWMM lacks “{part}”, or tells it in a form that is not known. Run it again with its summaries.'
  },
  swmm_report_of_another: {
    vi: 'Báo cáo không nhắc đến “{name}” của phương án: đây là kết quả của mô hình khác.',
    en: 'The report says nothing of “{name}” of the plan: it is another model’s.'
  }
}
