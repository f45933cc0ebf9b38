/** Help of the watch list of feeds. */
export const FEEDS_HELP = {
  usage: [
    'hopluu feeds [list|entries] [--json]',
    'hopluu feeds add ADDRESS [--name TEXT] [--every MINUTES]',
    'hopluu feeds change ADDRESS [--name TEXT] [--every MINUTES] [--off|--on]',
    'hopluu feeds remove ADDRESS',
    'hopluu feeds poll [ADDRESS] [--json]'
  ],
  vi: 'Danh sách nguồn tin RSS/Atom của báo và cổng thông tin được theo dõi. Bài nào nhắc đến đối tác trong sổ thì được lấy về và chờ duyệt, mỗi bài một lần. Máy chủ hoặc worker tự hỏi khi HOPLUU_FEEDS=on; “poll” hỏi ngay các nguồn đến hạn, hoặc một nguồn.',
  en: 'The watch list of RSS and Atom feeds of newspapers and portals. An entry that names a partner of the register is fetched and waits for review, each once. A server or worker asks by itself where HOPLUU_FEEDS=on; `poll` asks those that are due now, or one.',
  options: [
    { use: 'ADDRESS', vi: 'địa chỉ của nguồn tin, hoặc mã của nó', en: 'the address of a feed, or its id' },
    { use: '--name TEXT', vi: 'tên gọi (mặc định: tên nguồn tin tự đặt)', en: 'what it is called (default: as it calls itself)' },
    {
      use: '--every MINUTES',
      vi: 'bao nhiêu phút hỏi một lần, từ 15 (mặc định: 60)',
      en: 'every how many minutes it is asked, from 15 (default: 60)'
    },
    { use: '--off, --on', vi: 'tạm ngừng; theo dõi lại', en: 'pause it; watch it again' },
    { use: '--json', vi: 'in JSON', en: 'print JSON' }
  ]
} as const
