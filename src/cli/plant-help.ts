/** Help of the commands about the running of a plant. */
export const PLANT_HELP = {
  usage: [
    'hopluu plant list [--month 2026-10] [--json]',
    'hopluu plant log FACILITY FILE.csv|FILE.xlsx [--source TEXT] [--sheet NAME] [--dry-run] [--json]',
    'hopluu plant report FACILITY [--month 2026-10] [--format docx|pdf|xlsx|html|json] [--language vi|en] [--out FILE]'
  ],
  vi: 'Nhập nhật ký vận hành từng ngày của một nhà máy từ bảng CSV hoặc Excel: ghi tất cả, hoặc không ghi gì nếu có dòng sai. Ngày đã có thì được thay bằng bản mới, bản cũ vẫn được giữ. “report” lập báo cáo vận hành, bảo trì của một tháng; “list” cho biết từng nhà máy đang thế nào.',
  en: 'Brings the daily log of a plant from a CSV file or an Excel workbook: all of it, or nothing where a row is wrong. A day that is there is replaced; what it was is kept. “report” makes the report on running and upkeep of a month; “list” says how each plant stands.',
  options: [
    { use: 'FACILITY', vi: 'tên hoặc mã hồ sơ của nhà máy, trạm', en: 'name or id of the plant or station' },
    { use: '--source TEXT', vi: 'căn cứ: văn bản, hoặc lý do sửa', en: 'where it is known from, or why it is corrected' },
    { use: '--sheet NAME', vi: 'trang tính cần đọc', en: 'the sheet that is meant' },
    { use: '--dry-run', vi: 'chỉ xem thử, không ghi', en: 'only say what would be kept' },
    {
      use: '--month 2026-10',
      vi: 'tháng nào; mặc định: báo cáo thì tháng mới nhất có nhật ký, danh sách thì tháng này',
      en: 'which month; of a report the latest with a log, of a list this one unless named'
    },
    {
      use: '--format docx | pdf | xlsx | html | json',
      vi: 'mặc định: theo đuôi tệp, không có thì json; PDF cần LibreOffice',
      en: 'by the ending of the file, else json; PDF needs LibreOffice'
    },
    { use: '--language vi | en', vi: 'ngôn ngữ của báo cáo', en: 'language of the report' },
    { use: '--out FILE', vi: 'ghi vào tệp này', en: 'write into this file' },
    { use: '--json', vi: 'in kết quả dạng JSON', en: 'print the outcome as JSON' }
  ]
} as const
