/** The help of `hopluu observe`, apart from the options that every command has. */
export const OBSERVE_HELP = {
  usage: ['hopluu observe FILE… [--station NAME] [--make] [--dry-run] [--json]', 'hopluu observe - --datastream ID'],
  vi: 'Nhập số liệu quan trắc vào sổ: JSON của SensorThings, tệp của trạm theo Thông tư 10/2021, hoặc bảng CSV. Dòng sai được nêu từng dòng, các dòng khác vẫn được nhập; tệp đã nhập không nhập lại.',
  en: 'Take measurements into the register: JSON of SensorThings, a logger’s text after Circular 10/2021, or a CSV table. Wrong rows are told one by one, the others are taken; a file is taken once.',
  options: [
    { use: '--station NAME', vi: 'trạm của những dòng không nêu trạm', en: 'the station of rows that name none' },
    { use: '--datastream ID', vi: 'Datastream của những quan trắc không nêu', en: 'the Datastream of observations that name none' },
    { use: '--make', vi: 'tạo trạm và thông số chưa có trong sổ', en: 'make stations and parameters that are not there yet' },
    { use: '--dry-run', vi: 'chỉ cho biết sẽ ra sao, không ghi gì', en: 'only say what would become of it' },
    { use: '--json', vi: 'in kết quả dạng JSON', en: 'print the result as JSON' }
  ]
} as const
