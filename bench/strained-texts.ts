import { Chance } from './chance.ts'
import type { MixedText } from './mixed-text.ts'
import { columnOf } from './word-tables.ts'

/** Texts nobody would write, each straining one thing that a reader does; all must be read in time that grows with their length. */
export type Strain = (length: number, seed: number, mixed: MixedText) => string

/** `unit` over and over. */
const run =
  (unit: string): Strain =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** Drawn words joined by what `between` draws. */
const drawn =
  (words: () => readonly string[], between: (chance: Chance) => string): Strain =>
  (length, seed) => {
    const chance = new Chance(seed)
    const list = words()
    const parts: string[] = []
    for (let total = 0; total < length; ) {
      const part = chance.pick(list) + between(chance)
      parts.push(part)
      total += part.length
    }
    return parts.join('').slice(0, length)
  }

const CUES =
  'đề nghị|mong muốn|kiến nghị|giao|yêu cầu|chỉ đạo|sẽ|cam kết|sẵn sàng|thống nhất|ký kết|trao đổi|khó khăn|vướng mắc|cần|đã|đang|hoàn thành|cảm ơn|cho biết|nhấn mạnh|tiếp|làm việc với|hội đàm|trong đó|tương đương|khoảng|hơn|tỷ đồng|triệu USD|ha|km|2.500|30,5|15|20/11|quý III|năm 2024|trước ngày|dự án|bản ghi nhớ|hiệp định vay|gói thầu|ông|bà|đồng chí|hai bên|tỉnh|thành phố|đoàn|và|cùng|với|của|tại|do|về|các'.split(
    '|'
  )

const keywords = (): readonly string[] => [
  ...CUES,
  ...CUES,
  ...CUES,
  ...columnOf('titles/titles', 0),
  ...columnOf('titles/honorifics', 0),
  ...columnOf('organisations/heads', 0),
  ...columnOf('organisations/fixed', 0),
  ...columnOf('organisations/fields', 0),
  ...columnOf('names/surnames', 0),
  ...columnOf('names/given', 0),
  ...columnOf('places/provinces', 1),
  ...columnOf('places/communes', 1),
  ...columnOf('places/place-types', 0),
  ...columnOf('sectors/words', 0)
]

const letters = (chance: Chance, alphabet: string, count: number): string => {
  let word = ''
  for (let i = 0; i < count; i++) word += alphabet[chance.below(alphabet.length)]
  return word
}

export const STRAINS: Readonly<Record<string, Strain>> = {
  'one endless line': (length, _, mixed) => mixed.ofLength(length).replaceAll('\n', ' '),
  'one endless sentence': (length, _, mixed) =>
    mixed
      .ofLength(length)
      .replace(/[.!?:;]+(?=\s)/g, ',')
      .replaceAll('\n', ', '),
  'no marks at all': (length, _, mixed) => mixed.ofLength(length).replace(/[^\p{L}\p{N}]+/gu, ' '),
  'decomposed letters': (length, _, mixed) => mixed.ofLength(length).normalize('NFD').slice(0, length),
  'all in capitals': (length, _, mixed) => mixed.ofLength(length).toUpperCase().slice(0, length),
  'keyword soup': drawn(keywords, (chance) => chance.pick([' ', ' ', ' ', ' ', ' ', ', ', '; ', '. ', '.\n', ': ', ' (', ') ', ' - '])),
  'keyword soup, one sentence': drawn(keywords, () => ' '),
  'keyword soup, commas': drawn(keywords, () => ', '),
  'verbs only': drawn(
    () => CUES,
    () => ' '
  ),
  'names after names': drawn(
    () => [...columnOf('names/surnames', 0), ...columnOf('names/given', 0)],
    () => ' '
  ),
  'people, each with a post': (length, seed) => {
    const chance = new Chance(seed)
    const [titles, surnames, middles, givens] = ['titles/titles', 'names/surnames', 'names/middle', 'names/given'].map((table) =>
      columnOf(table, 0)
    ) as [readonly string[], readonly string[], readonly string[], readonly string[]]
    const parts: string[] = []
    for (let total = 0; total < length; ) {
      const part = `${chance.pick(titles)} ${chance.pick(surnames)} ${chance.pick(middles)} ${chance.pick(givens)}, `
      parts.push(part)
      total += part.length
    }
    return parts.join('').slice(0, length)
  },
  'one name over and over': run('Chủ tịch UBND tỉnh Bắc Ninh Trần Thị Hạnh đề nghị ông Hải hỗ trợ. '),
  'bare bodies': run('UBND tỉnh, Thành ủy, Bộ, Sở, tỉnh và thành phố '),
  'abbreviations, each defined': (length, seed) => {
    const chance = new Chance(seed)
    const parts: string[] = []
    for (let total = 0; total < length; ) {
      const short = letters(chance, 'ABCDEGHKLMNPQRSTUVXY', 4)
      const part = `Công ty Cổ phần ${short[0]}an ${letters(chance, 'aeiou', 4)} ${short[1]}inh (${short}) và ${short} đề nghị; `
      parts.push(part)
      total += part.length
    }
    return parts.join('').slice(0, length)
  },
  'words in capitals': drawn(
    () => ['UBND', 'HĐND', 'ABC', 'XYZ', 'TP', 'HCM', 'ODA', 'WB', 'A', 'ĐÀ', 'NẴNG'],
    () => ' '
  ),
  'one word in capitals': run('A'),
  'capital letters': run('A '),
  'one endless word': run('ă'),
  'one endless number': run('1'),
  'thousands dots': run('111.'),
  'decimal commas': run('1,1'),
  numbers: run('12 '),
  'dates with slashes': run('1/2/'),
  'dates with dashes': run('12-'),
  'amounts joined': run('1 tỷ 234 triệu 5 nghìn '),
  'amounts, each part of the one before': run('trong đó 12 tỷ đồng, '),
  'equivalents in brackets': run('12 tỷ đồng (tương đương 1 triệu USD) '),
  'opening brackets': run('('),
  'closing brackets': run(')'),
  'brackets around words': run('(a) '),
  'nested brackets': (length) => `${'(a '.repeat(Math.ceil(length / 6))}${') '.repeat(Math.ceil(length / 6))}`.slice(0, length),
  'opening quotes': run('“'),
  'straight quotes': run('"'),
  'quotes around words': run('“đề nghị” '),
  'full stops': run('.'),
  'dots between letters': run('a.'),
  commas: run(', '),
  semicolons: run('đề nghị; '),
  dashes: run('- '),
  'blank lines': run('\n'),
  spaces: run(' '),
  'lines of one word': run('và\n'),
  'lines like captions': run('Ảnh: Minh Anh\n'),
  'lines like furniture': run('Tin bài liên quan\nXem thêm\nChia sẻ\n'),
  'and, and': run('và '),
  'of, of': run('của '),
  'papers between parties': run('ký kết bản ghi nhớ giữa UBND tỉnh Bắc Ninh và JICA '),
  'meetings told': run('Chiều 19/5, UBND tỉnh Bắc Ninh tiếp đoàn JICA.\n'),
  'projects named': run('dự án thoát nước tỉnh Bắc Ninh vay vốn JICA '),
  'one project a line': (length, seed) => {
    const chance = new Chance(seed)
    const parts: string[] = []
    for (let total = 0; total < length; ) {
      const part = `Dự án “Cải thiện ${letters(chance, 'abcdeghiklmnopqrstuvxy', 6)} ${chance.below(10_000)}” do JICA tài trợ đang chậm tiến độ.\n`
      parts.push(part)
      total += part.length
    }
    return parts.join('').slice(0, length)
  }
}
