import { SETTINGS } from '../operation/index.ts'
import type { Language } from '../wording/index.ts'
import { AQI_HELP } from './aqi-help.ts'
import { BRIEF_HELP, MINUTES_HELP, OVERDUE_HELP, PROGRAMME_HELP } from './brief-help.ts'
import { DUMP_HELP } from './dump-help.ts'
import { FEEDS_HELP } from './feeds-help.ts'
import { IATI_HELP } from './iati-help.ts'
import { LEDGER_HELP } from './ledger-help.ts'
import { LOAN_HELP } from './loan-help.ts'
import { OBSERVE_HELP } from './observe-help.ts'
import { PLAN_HELP } from './plan-help.ts'
import { PLANT_HELP } from './plant-help.ts'
import { REPORT_HELP } from './report-help.ts'

/** A line of help in both languages. */
interface Line {
  readonly use: string
  readonly vi: string
  readonly en: string
}

interface CommandHelp {
  readonly usage: readonly string[]
  readonly vi: string
  readonly en: string
  readonly options: readonly Line[]
}

const LANG: Line = { use: '--lang vi|en', vi: 'ngôn ngữ của phần in ra (mặc định: vi)', en: 'language of what is printed (default: vi)' }
const HELP: Line = { use: '-h, --help', vi: 'in trang này', en: 'print this page' }
const PUBLISHED_ON: Line = {
  use: '--published-on DATE',
  vi: 'ngày đăng của báo cáo, ví dụ 09/12/2025 hoặc 2025-12-09; từ đó suy ra năm của “ngày 8/9”',
  en: 'day of publication, for example 2025-12-09 or 09/12/2025 (day/month/year); it gives "8 September" its year'
}
const URL_OPTION: Line = { use: '--url ADDRESS', vi: 'địa chỉ trang web của báo cáo', en: 'web address of the report' }
const HOST: Line = {
  use: '--host ADDRESS',
  vi: 'địa chỉ lắng nghe (mặc định: HOPLUU_HOST, hoặc 127.0.0.1); địa chỉ khác thì cần HOPLUU_ORIGIN và tài khoản',
  en: 'address to listen on (default: HOPLUU_HOST, or 127.0.0.1); any other needs HOPLUU_ORIGIN and accounts'
}
const PORT: Line = {
  use: '--port NUMBER',
  vi: 'cổng (mặc định: HOPLUU_PORT, hoặc 4700; 0 là cổng trống bất kỳ)',
  en: 'port (default: HOPLUU_PORT, or 4700; 0 takes any free one)'
}

export const COMMAND_HELP: Readonly<Record<string, CommandHelp>> = {
  read: {
    usage: ['hopluu read FILE… | -', 'hopluu read --explain FILE…', 'hopluu read --jsonl IN.jsonl', 'hopluu read --schema'],
    vi: 'Đọc báo cáo (.txt, .html, .docx, .pdf, .eml) và in những gì đọc được, kèm trích dẫn nguyên văn. Không lưu gì. “-” là đầu vào chuẩn.',
    en: 'Reads reports (.txt, .html, .docx, .pdf, .eml) and prints what they say, with the quoted words. Keeps nothing. "-" is standard input.',
    options: [
      {
        use: '--explain',
        vi: 'in quy tắc đã tạo ra từng mục và những từ nó dựa vào, rồi những câu bỏ qua kèm lý do',
        en: 'print the rule that made each item and the words it stood on, then what was set aside and why'
      },
      { use: '--json', vi: 'in mỗi tệp một dòng JSON', en: 'print one line of JSON for each file' },
      {
        use: '--jsonl IN.jsonl',
        vi: 'đọc danh sách, mỗi dòng {"id", "text" hoặc "path", "publishedOn"?, "url"?} hoặc một hồ sơ đã in ra trước đây; in mỗi dòng một hồ sơ, đúng thứ tự, ngay khi đọc xong; dòng hỏng được trả lời {"id", "error"}; dòng trống không được trả lời',
        en: 'read a list, each line {"id", "text" or "path", "publishedOn"?, "url"?} or a record printed before; print one record a line, in the same order, each as soon as it is read; a bad line is answered {"id", "error"}, a blank line not at all'
      },
      PUBLISHED_ON,
      URL_OPTION,
      {
        use: '--knowledge FILE.json',
        vi: 'đọc với những tên mà sổ đã biết, như “hopluu knowledge” in ra',
        en: 'read with the names that a register knows, as "hopluu knowledge" prints them'
      },
      {
        use: '--second-reader',
        vi: 'cho một mô hình ngôn ngữ đọc thêm lần nữa (HOPLUU_MODEL_URL); gửi nội dung bài tới địa chỉ đó',
        en: 'let a language model read once more (HOPLUU_MODEL_URL); the article is sent to that address'
      },
      { use: '--schema', vi: 'in JSON Schema của hồ sơ', en: 'print the JSON Schema of the record' },
      LANG,
      HELP
    ]
  },
  add: {
    usage: ['hopluu add FILE… | -'],
    vi: 'Đọc báo cáo và đưa vào sổ, giữ cả tệp gốc. Tệp đã có trong sổ thì không đổi gì, trừ ngày đăng khi nêu --published-on khác. Tệp bị từ chối không làm dừng các tệp sau.',
    en: 'Reads reports into the register, originals kept. A file already there changes nothing but its day of publication, where --published-on states another. A refused file does not stop the next.',
    options: [
      PUBLISHED_ON,
      URL_OPTION,
      {
        use: '--level LEVEL',
        vi: 'mức: public (công khai), internal (nội bộ, mặc định) hoặc confidential (hạn chế)',
        en: 'level: public, internal (the default) or confidential (restricted)'
      },
      LANG,
      HELP
    ]
  },
  doctor: {
    usage: ['hopluu doctor'],
    vi: 'Xem máy này có đủ mọi thứ để chạy không (thiết lập, sổ, đĩa, cổng, trang web, máy đọc) và nói phải làm gì. Không sửa gì.',
    en: 'Looks whether this machine has all it takes (settings, register, disk, port, pages, reader) and says what to do. Changes nothing.',
    options: [LANG, HELP]
  },
  serve: {
    usage: ['hopluu serve'],
    vi: 'Mở sổ trên trình duyệt, trên chính máy này. Dựng các trang nếu cần. Ctrl-C để dừng.',
    en: 'Serves the register to a browser on this machine. Builds the pages where needed. Ctrl-C stops it.',
    options: [HOST, PORT, LANG, HELP]
  },
  worker: {
    usage: ['hopluu worker'],
    vi: 'Đọc các tài liệu đang chờ, cho mọi máy chủ trên cùng PostgreSQL. Chạy bao nhiêu tiến trình cũng được; đang đọc mà bị tắt thì tiến trình khác đọc tiếp. Ctrl-C để dừng.',
    en: 'Reads the documents that wait, for all servers over the same PostgreSQL. Run as many as needed; what one was reading when it was killed another reads. Ctrl-C stops it.',
    options: [LANG, HELP]
  },
  start: {
    usage: ['hopluu start'],
    vi: 'Như serve; nếu sổ còn trống thì đọc các báo cáo mẫu vào trước (npm start).',
    en: 'Like serve; reads the example reports first when the register is empty (npm start).',
    options: [HOST, PORT, LANG, HELP]
  },
  knowledge: {
    usage: ['hopluu knowledge > FILE.json'],
    vi: 'In ra những tổ chức, người và dự án đã được chấp nhận trong sổ, với mọi cách gọi (JSON). Báo cáo thêm sau được đọc với hiểu biết này.',
    en: 'Prints the bodies, people and projects that were accepted in the register, with all their names (JSON). Reports added later are read with it.',
    options: [LANG, HELP]
  },
  accounts: {
    usage: [
      'hopluu accounts [list]',
      'hopluu accounts add LOGIN --role ROLE --name "FULL NAME"',
      'hopluu accounts clear LOGIN --clearance LEVEL',
      'hopluu accounts reset LOGIN',
      'hopluu accounts lock LOGIN',
      'hopluu accounts unlock LOGIN',
      'hopluu accounts revoke LOGIN'
    ],
    vi: 'Tài khoản của sổ, dành cho người giữ máy: liệt kê, thêm, cho xem tới mức nào, tạo liên kết đặt mật khẩu, khóa, mở khóa, kết thúc mọi phiên. Không có mật khẩu mặc định.',
    en: 'The accounts of the register, for whoever has the machine: list, add, say up to which level they see, make a link to set the password, lock, unlock, end all sessions. There is no default password.',
    options: [
      {
        use: '--role ROLE',
        vi: 'vai trò: partner (cơ quan đối tác), reader (người đọc), officer (cán bộ), reviewer (người duyệt), manager (lãnh đạo), administrator (quản trị viên), auditor (người kiểm tra)',
        en: 'role: partner, reader, officer, reviewer, manager, administrator or auditor'
      },
      {
        use: '--clearance LEVEL',
        vi: 'được xem tới mức: public (công khai), internal (nội bộ, mặc định) hoặc confidential (hạn chế)',
        en: 'up to which level they see: public, internal (the default) or confidential (restricted)'
      },
      { use: '--name "FULL NAME"', vi: 'họ và tên (mặc định: tên đăng nhập)', en: 'full name (default: the login name)' },
      LANG,
      HELP
    ]
  },
  backup: {
    usage: ['hopluu backup FILE'],
    vi: 'Sao lưu cả sổ vào một tệp mới, kể cả khi máy chủ đang chạy. Sổ trong PostgreSQL thì gọi pg_dump.',
    en: 'Copies the whole register into a new file, also while the server runs. For PostgreSQL it calls pg_dump.',
    options: [LANG, HELP]
  },
  restore: {
    usage: ['hopluu restore FILE'],
    vi: 'Đưa một bản sao lưu về làm sổ rồi kiểm tra. Máy chủ phải dừng. Sổ đang có không bị thay nếu không nêu --overwrite. Với PostgreSQL thì gọi pg_restore.',
    en: 'Puts a backup in the place of the register and checks it. The server must be stopped. A register that is there stays unless --overwrite is said. For PostgreSQL it calls pg_restore.',
    options: [
      {
        use: '--overwrite',
        vi: 'thay sổ đang có; tệp SQLite cũ được giữ dưới tên khác',
        en: 'replace the register that is there; an old SQLite file is kept under another name'
      },
      LANG,
      HELP
    ]
  },
  check: {
    usage: ['hopluu check', 'hopluu check --head', 'hopluu check --since HEAD'],
    vi: 'Kiểm tra cả sổ: cơ sở dữ liệu, nhật ký và mọi việc nhật ký ghi lại, tệp gốc, trích dẫn. Chỉ đọc, không sửa gì. Thấy chỗ sai thì mã thoát là 1.',
    en: 'Checks the whole register: the database, the log and all it speaks of, originals, quotations. Reads only, changes nothing. Exits with 1 when something is wrong.',
    options: [
      {
        use: '--head',
        vi: 'chỉ in dấu niêm của nhật ký (dòng cuối và mã băm) để cất ở nơi khác',
        en: 'only print the head of the log (its last row and hash), to be kept elsewhere'
      },
      {
        use: '--since HEAD',
        vi: 'kiểm tra thêm rằng nhật ký vẫn còn dòng mà dấu niêm này đã ghi',
        en: 'check as well that the log still has the row that this head was taken of'
      },
      LANG,
      HELP
    ]
  },
  merge: {
    usage: ['hopluu merge FILE.sqlite'],
    vi: 'Gộp vào sổ này những gì đã làm trong một sổ khác (bản sao lưu hoặc tệp sổ của một đơn vị), từ lần gộp trước đến nay: mỗi việc một lần, giữ tên người làm và ngày làm. Chỗ đã làm khác đi ở đây thì giữ nguyên cả hai bên để người xem và chọn. Tệp kia không bị thay đổi.',
    en: 'Brings into this register what was done in another (a backup, or the file of a unit) since it was merged last: each thing once, signed by whoever did it and when. What was done otherwise here is kept with both sides, for a person to say which stands. The other file is not changed.',
    options: [LANG, HELP]
  },
  brief: { ...BRIEF_HELP, options: [...BRIEF_HELP.options, LANG, HELP] },
  report: { ...REPORT_HELP, options: [...REPORT_HELP.options, LANG, HELP] },
  programme: { ...PROGRAMME_HELP, options: [...PROGRAMME_HELP.options, LANG, HELP] },
  minutes: { ...MINUTES_HELP, options: [...MINUTES_HELP.options, LANG, HELP] },
  overdue: { ...OVERDUE_HELP, options: [...OVERDUE_HELP.options, LANG, HELP] },
  remind: {
    usage: ['hopluu remind'],
    vi: 'Gửi ngay thư nhắc những việc sắp đến hạn và quá hạn. Máy chủ và worker tự gửi; mỗi lần nhắc chỉ gửi một lần.',
    en: 'Sends the mails about what is due soon and overdue now. A server or worker does so by itself; each reminder goes once.',
    options: [LANG, HELP]
  },
  feeds: { ...FEEDS_HELP, options: [...FEEDS_HELP.options, LANG, HELP] },
  dump: DUMP_HELP,
  iati: IATI_HELP,
  ledger: { ...LEDGER_HELP, options: [...LEDGER_HELP.options, LANG, HELP] },
  rates: {
    usage: [
      'hopluu rates [--currency JPY] [--year 2024] [--history] [--json]',
      'hopluu rates import FILE.csv [--dry-run]',
      'hopluu rates add --base JPY --on 2024-03-15 --rate 166.5 --source … --reason …'
    ],
    vi: 'Tỷ giá đang dùng, kèm nguồn và ngày. import nhập một bảng (CSV, Excel), tất cả hoặc không dòng nào; add ghi một tỷ giá kèm lý do. Không tỷ giá nào bị ghi đè.',
    en: 'The exchange rates that stand, with source and day. `import` enters a table (CSV, Excel), all rows or none; `add` enters one with a reason. None is written over.',
    options: [
      { use: '--currency CODE, --year YEAR', vi: 'chỉ tỷ giá của loại tiền, của năm này', en: 'only of this currency, of this year' },
      { use: '--history', vi: 'cả những tỷ giá đã được thay', en: 'also those whose place others took' },
      {
        use: '--base CODE, --quote CODE',
        vi: 'một đơn vị của loại tiền nào, bằng loại tiền nào (VND nếu không nêu)',
        en: 'one unit of which money, in which money (VND where not given)'
      },
      {
        use: '--on DAY | YEAR, --rate NUMBER',
        vi: 'ngày, hoặc năm của tỷ giá bình quân; tỷ giá viết với dấu chấm thập phân',
        en: 'the day, or the year of an average; the rate with a decimal point'
      },
      { use: '--source TEXT, --reason TEXT', vi: 'nơi công bố; vì sao ghi', en: 'who published it; why it is entered' },
      { use: '--sure', vi: 'nhận cả tỷ giá chênh xa bình quân năm gần nhất', en: 'take also what is far from the nearest year’s average' },
      { use: '--dry-run', vi: 'chỉ báo lỗi, chưa nhập', en: 'only say what would be refused' },
      { use: '--json', vi: 'in JSON', en: 'print JSON' },
      LANG,
      HELP
    ]
  },
  observe: { ...OBSERVE_HELP, options: [...OBSERVE_HELP.options, LANG, HELP] },
  aqi: { ...AQI_HELP, options: [...AQI_HELP.options, LANG, HELP] },
  loan: { ...LOAN_HELP, options: [...LOAN_HELP.options, LANG, HELP] },
  plan: { ...PLAN_HELP, options: [...PLAN_HELP.options, LANG, HELP] },
  plant: { ...PLANT_HELP, options: [...PLANT_HELP.options, LANG, HELP] },
  transfer: {
    usage: ['hopluu transfer --to postgres://…', 'hopluu transfer'],
    vi: 'Chuyển cả sổ từ SQLite trong thư mục dữ liệu sang một cơ sở dữ liệu PostgreSQL còn trống, rồi đọc lại để đối chiếu từng dòng. Tệp cũ giữ nguyên.',
    en: 'Copies the whole register from SQLite in the data folder into an empty PostgreSQL database and reads every row back. The file stays as it is.',
    options: [
      {
        use: '--to ADDRESS',
        vi: 'địa chỉ của cơ sở dữ liệu (mặc định: DATABASE_URL, để mật khẩu không nằm trên dòng lệnh)',
        en: 'address of the database (default: DATABASE_URL, which keeps the password off the command line)'
      },
      LANG,
      HELP
    ]
  },
  workspaces: {
    usage: ['hopluu workspaces [list]', 'hopluu workspaces add ID --name "NAME OF THE OFFICE"'],
    vi: 'Các sổ trong cùng một cơ sở dữ liệu, mỗi cơ quan một sổ, với tài khoản và nhật ký riêng: liệt kê, lập sổ mới. HOPLUU_WORKSPACE và HOPLUU_WORKSPACES chọn sổ.',
    en: 'The registers in one database, one for each office, each with accounts and a log of its own: list them, make one. HOPLUU_WORKSPACE and HOPLUU_WORKSPACES choose among them.',
    options: [
      { use: '--name "NAME OF THE OFFICE"', vi: 'tên của sổ (mặc định: mã của sổ)', en: 'name of the register (default: its id)' },
      LANG,
      HELP
    ]
  },
  corpus: {
    usage: ['hopluu corpus add RECORD.json'],
    vi: 'Biến hồ sơ đã được người duyệt sửa (JSON như API trả về) thành một bài kiểm thử cho máy đọc.',
    en: 'Turns a record that a reviewer put right (JSON as the API gives it) into a case the reader is tested on.',
    options: [
      {
        use: '--phenomenon WORDS',
        vi: 'một câu tiếng Anh nói bài này kiểm thử điều gì',
        en: 'one English sentence: what the case is about'
      },
      {
        use: '--document FILE',
        vi: 'tệp gốc của báo cáo; không có thì giữ nội dung bài',
        en: 'the original of the report; without it the article’s text is kept'
      },
      { use: '--into FOLDER', vi: 'thư mục kho bài (mặc định: tests/corpus)', en: 'folder of the corpus (default: tests/corpus)' },
      LANG,
      HELP
    ]
  },
  demo: {
    usage: ['hopluu demo'],
    vi: 'Đọc các báo cáo mẫu vào sổ.',
    en: 'Reads the example reports into the register.',
    options: [LANG, HELP]
  }
}

const EXIT_CODES: readonly Line[] = [
  { use: '0', vi: 'xong tất cả', en: 'everything was done' },
  {
    use: '1',
    vi: 'có tệp hoặc dòng bị từ chối, phần còn lại đã xong; hoặc check thấy chỗ sai',
    en: 'a file or line was refused and the rest was done; or check found something wrong'
  },
  { use: '2', vi: 'lệnh hoặc tùy chọn không đúng', en: 'the command or an option was not right' },
  {
    use: '3',
    vi: 'máy thiếu thứ cần có (gói, cổng trống, tệp mẫu)',
    en: 'the machine lacks something (a package, a free port, the examples)'
  },
  { use: '70', vi: 'lỗi của chính Hợp Lưu', en: 'a fault of Hợp Lưu itself' }
]

const columns = (lines: readonly Line[], language: Language): string => {
  const width = Math.max(...lines.map((line) => line.use.length))
  return lines.map((line) => `  ${line.use.padEnd(width)}  ${line[language]}`).join('\n')
}

const commandPage = (name: string, help: CommandHelp, language: Language): string =>
  [
    `hopluu ${name}: ${help[language]}`,
    '',
    ...help.usage.map((usage) => `  ${usage}`),
    '',
    language === 'vi' ? 'Tùy chọn' : 'Options',
    columns(help.options, language)
  ].join('\n')

const mainPage = (language: Language): string => {
  const vi = language === 'vi'
  const commands = Object.entries(COMMAND_HELP).map(([name, help]) => ({ use: name, vi: help.vi, en: help.en }))
  return [
    vi
      ? 'Hợp Lưu: sổ hợp tác của địa phương, biết đọc báo cáo và trích dẫn nguyên văn.'
      : 'Hợp Lưu: a register of cooperation that reads reports and quotes its sources.',
    '',
    vi ? '  hopluu LỆNH [TÙY CHỌN…] [TỆP…]' : '  hopluu COMMAND [OPTION…] [FILE…]',
    '',
    vi ? 'Lệnh' : 'Commands',
    columns(commands, language),
    '',
    vi ? 'Trong thư mục mã nguồn, viết: npm run -s hopluu -- LỆNH …' : 'In a checkout, write: npm run -s hopluu -- COMMAND …',
    vi ? 'Xem thêm: hopluu LỆNH --help' : 'More: hopluu COMMAND --help',
    '',
    vi ? 'Mã thoát' : 'Exit codes',
    columns(EXIT_CODES, language),
    '',
    vi ? 'Biến môi trường' : 'Environment',
    columns(
      SETTINGS.map(({ name, vi, en }) => ({ use: name, vi, en })),
      language
    )
  ].join('\n')
}

/** The help of one command, or of all when `command` is null, in the language chosen or in both, Vietnamese first. */
export const helpPage = (command: string | null, language: Language | null): string => {
  const help = command === null ? undefined : COMMAND_HELP[command]
  const page = (each: Language): string => (command !== null && help ? commandPage(command, help, each) : mainPage(each))
  return `${language ? page(language) : `${page('vi')}\n\n${page('en')}`}\n`
}
