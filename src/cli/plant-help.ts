/** Help of the commands about the running of a plant. */
export const PLANT_HELP = {
  usage: ['hopluu plant log FACILITY FILE.csv|FILE.xlsx [--source TEXT] [--sheet NAME] [--dry-run] [--json]'],
  vi: 'Nhập nhật ký vận hành từng ngày của một nhà máy từ bảng CSV hoặc Excel: ghi tất cả, hoặc không ghi gì nếu có dòng sai. Ngày đã có thì được thay bằng bản mới, bản cũ vẫn được giữ.',
  en: 'Brings the daily log of a plant from a CSV file or an Excel workbook: all of it, or nothing where a row is wrong. A day that is there is replaced; what it was is kept.',
  options: [
    { use: 'FACILITY', vi: 'tên hoặc mã hồ sơ của nhà máy, trạm', en: 'name or id of the plant or station' },
    { use: '--source TEXT', vi: 'căn cứ: văn bản, hoặc lý do sửa', en: 'where it is known from, or why it is corrected' },
    { use: '--sheet NAME', vi: 'trang tính cần đọc', en: 'the sheet that is meant' },
    { use: '--dry-run', vi: 'chỉ xem thử, không ghi', en: 'only say what would be kept' },
    { use: '--json', vi: 'in kết quả dạng JSON', en: 'print the outcome as JSON' }
  ]
} as const
