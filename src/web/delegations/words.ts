import type { Language } from '../../wording/index.ts'

/** The words of the page of a delegation's programme: it is made on the server and no browser needs them. */
const WORDS = {
  vi: {
    title: 'Chương trình của đoàn',
    back: 'Về hồ sơ đoàn',
    print: 'Bản in',
    both: 'hai ngôn ngữ',
    without: 'Bản in không có kinh phí, quà tặng và điều cần lưu ý về người.',
    gaps: 'Còn phải lo',
    clashes: 'Chỗ trùng giờ',
    and: 'và',
    noClash: 'Không có việc nào trùng giờ.',
    people: 'Thành viên',
    none: 'Chưa ghi chương trình.',
    enter: 'Ghi chương trình ở hồ sơ đoàn',
    sums: 'Kinh phí',
    lines: (n: number) => `${n} khoản`,
    care: (n: number) => `Có ${n} điều cần lưu ý về người, xem ở hồ sơ đoàn.`
  },
  en: {
    title: 'Programme of the delegation',
    back: 'To the dossier of the delegation',
    print: 'To print',
    both: 'both languages',
    without: 'What is printed has no costs, gifts or notes on persons.',
    gaps: 'Still to be seen to',
    clashes: 'Clashes of time',
    and: 'and',
    noClash: 'Nothing clashes.',
    people: 'Members',
    none: 'No programme is entered.',
    enter: 'Enter it in the dossier of the delegation',
    sums: 'Costs',
    lines: (n: number) => `${n} ${n === 1 ? 'line' : 'lines'}`,
    care: (n: number) => `${n} ${n === 1 ? 'note' : 'notes'} on persons: see the dossier of the delegation.`
  }
} as const satisfies Record<Language, unknown>

export const delegationWordsIn = (language: Language) => WORDS[language]
