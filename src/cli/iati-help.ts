/** Help of `hopluu iati`. */
export const IATI_HELP = {
  usage: [
    'hopluu iati export [--out FILE] [--json]',
    'hopluu iati import FILE… [--country VN] [--activity ID]… [--choose FIELD=theirs]… [--into ID=PROJECT]… [--apply] [--json]',
    'hopluu iati validate FILE… [--json [--group]] [--compat | --strict] [--now DATE]'
  ],
  vi: 'Ghi các dự án công khai thành tệp IATI 2.03; nhập hoạt động của bên khác vào sổ; kiểm tra tệp IATI theo lược đồ, danh mục mã và bộ quy tắc của chuẩn.',
  en: "Writes the public projects as a file of IATI 2.03; brings activities of others into the register; validates IATI files by the standard's schema, code lists and ruleset.",
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
    {
      use: '--apply',
      vi: 'import: ghi vào sổ; không có thì chỉ xem trước',
      en: 'import: enter into the register; without it, only a preview'
    },
    {
      use: '--country CODE',
      vi: 'import: chỉ hoạt động cho nước này (mặc định VN; any: mọi nước)',
      en: 'import: only activities for this country (VN unless said; any: all)'
    },
    {
      use: '--activity ID',
      vi: 'import: chỉ hoạt động có mã này; ghi được nhiều lần',
      en: 'import: only this activity; may come several times'
    },
    {
      use: '--choose WHAT',
      vi: 'import: theirs lấy theo tệp, ours giữ theo sổ, ask để hỏi; cho tất cả, cho MỤC=theirs, hoặc MÃ:MỤC=theirs',
      en: 'import: theirs takes what the file says, ours keeps the register, ask tells; for all, for FIELD=theirs, or ID:FIELD=theirs'
    },
    {
      use: '--into ID=PROJECT',
      vi: 'import: hoạt động này là dự án nào trong sổ; new: dự án mới',
      en: 'import: which project of the register an activity is; new: none of those of its name'
    },
    {
      use: '--source TEXT',
      vi: 'import: nguồn được ghi, thay cho tên tệp',
      en: 'import: the source that is noted, in place of the name of the file'
    },
    { use: '--level LEVEL', vi: 'import: mức bảo mật của sổ', en: 'import: the level of the register' },
    { use: '--fetch', vi: 'import: cho phép tải tệp từ địa chỉ http(s)', en: 'import: may fetch files from http(s) addresses' },
    {
      use: '--most N',
      vi: 'validate: nêu nhiều nhất N phát hiện của mỗi tệp (mặc định 10000), còn lại chỉ đếm',
      en: 'validate: at most N findings of each file are told (10000 unless said), the others are counted'
    },
    { use: '--now DATE', vi: 'ngày được coi là hôm nay', en: 'the day that is taken for today' }
  ]
} as const
