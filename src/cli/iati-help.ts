/** Help of `hopluu iati`. */
export const IATI_HELP = {
  usage: ['hopluu iati export [--out FILE] [--json]', 'hopluu iati validate FILE… [--json [--group]] [--compat | --strict] [--now DATE]'],
  vi: 'Ghi các dự án công khai thành tệp IATI 2.03; kiểm tra tệp IATI theo lược đồ, danh mục mã và bộ quy tắc của chuẩn.',
  en: "Writes the public projects as a file of IATI 2.03; validates IATI files by the standard's schema, code lists and ruleset.",
  options: [
    { use: '--out FILE', vi: 'export: ghi vào tệp này, không có thì in ra', en: 'export: write into this file; without it, print' },
    {
      use: '--json',
      vi: 'export: in JSON về từng dự án; validate: mỗi tệp một dòng JSON theo dạng của công cụ kiểm tra công khai',
      en: 'export: JSON about each project; validate: a line of JSON for each file, in the shape of the public validator'
    },
    { use: '--group', vi: 'validate: gộp theo hoạt động và nhóm', en: 'validate: grouped by activity and category' },
    { use: '--compat', vi: 'như công cụ kiểm tra công khai (mặc định)', en: 'as the public validator has it (the default)' },
    {
      use: '--strict',
      vi: 'đúng ý của chuẩn ở những chỗ công cụ công khai bỏ sót hoặc sai',
      en: 'as the standard means it, where the public validator misses something or errs'
    },
    { use: '--now DATE', vi: 'ngày được coi là hôm nay', en: 'the day that is taken for today' }
  ]
} as const
