import type { Language } from '../../wording/index.ts'

/** The words of the page that brings activities of others: it is made on the server and no browser needs them. */
const WORDS = {
  vi: {
    title: 'Nhập dự án từ tệp IATI',
    lead: 'Nhà tài trợ công bố dự án của họ ở Việt Nam thành tệp IATI. Chọn tệp, xem phần mới và chỗ khác với sổ, chọn từng mục rồi mới ghi. Sổ không tự đổi gì.',
    file: 'Tệp IATI (.xml, .gz, .zip)',
    country: 'Nước nhận (mã hai chữ, để trống: mọi nước)',
    only: 'Chỉ các mã hoạt động này (mỗi dòng một mã)',
    source: 'Nguồn được ghi (để trống: tên tệp)',
    look: 'Xem trước',
    again: 'Xem lại theo lựa chọn',
    take: 'Ghi vào sổ',
    counts: (records: number, unwanted: number, nameless: number) =>
      `${records} hoạt động trong tệp, ${unwanted} ngoài phạm vi, ${nameless} không có mã hoặc tên.`,
    repeated: (repeated: number, older: number) => `Nêu lại nguyên văn ${repeated} lần; bỏ qua ${older} bản cũ.`,
    none: 'Tệp không có hoạt động nào trong phạm vi. Hãy đổi nước nhận hoặc bỏ danh sách mã.',
    nothing: 'Mọi mục trong tệp đã có trong sổ. Không có gì phải ghi.',
    done: (n: number) => (n === 0 ? 'Không có gì phải ghi.' : `Đã ghi ${n} hoạt động vào sổ.`),
    left: 'Còn chỗ chờ chọn ở dưới.',
    inTake: 'Ghi hoạt động này',
    into: 'Đây là dự án nào?',
    intoNone: 'chưa chọn, để lại',
    intoNew: 'dự án mới',
    field: 'Mục',
    theirs: 'Tệp ghi',
    ours: 'Sổ ghi',
    choice: 'Chọn',
    fresh: 'mới',
    leftOut: 'Sổ không có chỗ cho',
    same: (n: number) => `${n} mục không có gì mới`,
    more: (n: number) => `và ${n} mục nữa`,
    open: 'Mở dự án'
  },
  en: {
    title: 'Projects from an IATI file',
    lead: 'Donors publish their projects in Việt Nam as IATI files. Choose a file, see what is new and what differs from the register, choose item by item, then enter. Nothing changes by itself.',
    file: 'IATI file (.xml, .gz, .zip)',
    country: 'Recipient country (two letters; empty: all)',
    only: 'Only these activity identifiers (one a line)',
    source: 'Source that is noted (empty: the name of the file)',
    look: 'Preview',
    again: 'Look again by these choices',
    take: 'Enter into the register',
    counts: (records: number, unwanted: number, nameless: number) =>
      `${records} ${records === 1 ? 'activity' : 'activities'} in the file, ${unwanted} not asked for, ${nameless} without identifier or title.`,
    repeated: (repeated: number, older: number) => `Stated once more ${repeated} times; ${older} older versions passed over.`,
    none: 'No activity of the file was asked for. Change the country or empty the list of identifiers.',
    nothing: 'The register has everything that the file says. There is nothing to enter.',
    done: (n: number) => (n === 0 ? 'There was nothing to enter.' : `${n} ${n === 1 ? 'activity' : 'activities'} entered.`),
    left: 'Something below still waits for a choice.',
    inTake: 'Enter this activity',
    into: 'Which project is this?',
    intoNone: 'not chosen, leave it',
    intoNew: 'a new project',
    field: 'Field',
    theirs: 'The file says',
    ours: 'The register says',
    choice: 'Choice',
    fresh: 'new',
    leftOut: 'No place in the register for',
    same: (n: number) => `${n} ${n === 1 ? 'activity has' : 'activities have'} nothing new`,
    more: (n: number) => `and ${n} more`,
    open: 'Open the project'
  }
} as const satisfies Record<Language, unknown>

export const importWordsIn = (language: Language) => WORDS[language]
