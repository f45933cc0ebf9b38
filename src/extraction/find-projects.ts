import { CAPITALISED, keyOf, LOWER, MARK, type Mentions, NUMBER, type Sentence, type Tokens, WORD, wordsOf } from '../language/index.ts'
import { quote } from '../values/index.ts'
import type { Actor } from './actors.ts'
import { figuresIn } from './gather-figures.ts'
import { within } from './phrases.ts'
import type { Figure, Project } from './record.ts'
import { sectorsIn } from './substance.ts'

const keys = (...forms: string[]): ReadonlySet<number> => new Set(forms.map(keyOf))
const sequence = (forms: string): number[] => forms.split(' ').map(keyOf)

/** Words that open a project's name, and whether they belong to it. */
const OPENERS = [
  { words: sequence('tiểu dự án'), keep: false },
  { words: sequence('dự án'), keep: false },
  { words: sequence('đề án'), keep: true },
  { words: sequence('gói thầu'), keep: true },
  { words: sequence('công trình'), keep: false },
  { words: sequence('chương trình'), keep: true },
  { words: sequence('tuyến metro'), keep: true },
  { words: sequence('tuyến đường sắt'), keep: true },
  { words: sequence('tuyến cao tốc'), keep: true }
]
/** What ends a project's name in lower case: prepositions, verbs, particles. */
const STOPS = keys(
  'do',
  'với',
  'được',
  'đã',
  'sẽ',
  'đang',
  'là',
  'có',
  'bằng',
  'theo',
  'để',
  'nhằm',
  'tại',
  'ở',
  'trên',
  'trong',
  'từ',
  'vay',
  'sử',
  'cho',
  'này',
  'đó',
  'mà',
  'thì',
  'vào',
  'ra',
  'góp',
  'như',
  'gồm',
  'bao',
  'dài',
  'trị',
  'tổng',
  'của',
  'khi',
  'sau',
  'trước',
  'cũng',
  'còn',
  'vẫn',
  'cần',
  'bị',
  'chưa',
  'không',
  'hiện',
  'đến',
  'tới',
  'qua',
  'nói',
  'khác',
  'nêu',
  'trọng',
  'quan',
  'mới',
  'lớn',
  'hợp',
  'đầu',
  'thuộc',
  'cùng',
  'giúp',
  'mang',
  'đi',
  'nếu',
  'hoạt',
  'dự',
  'về',
  'đúng',
  'bảo',
  'vì',
  'rất',
  'đều',
  'trở',
  'cụ',
  'thành',
  'tiêu',
  'ưu',
  'ODA',
  'FDI'
)
/** Lower-case verbs that open the name of a work: "dự án cải thiện môi trường nước", "dự án xây dựng bệnh viện". */
const WORKS = keys(
  'cải',
  'xây',
  'nâng',
  'phát',
  'mở',
  'thoát',
  'cấp',
  'xử',
  'phòng',
  'chống',
  'quản',
  'tăng',
  'bảo',
  'trùng',
  'phục',
  'đường',
  'tuyến',
  'nhà',
  'cầu',
  'cảng',
  'khu',
  'hầm',
  'bệnh',
  'hỗ',
  'thành',
  'đào',
  'chỉnh',
  'kè',
  'hồ',
  'trạm',
  'hệ',
  'điện',
  'nước',
  'metro',
  'tôn',
  'ứng',
  'hiện',
  'đầu',
  'trồng',
  'năng',
  'giảm',
  'thu',
  'vệ',
  'thí',
  'nuôi',
  'tái',
  'giáo',
  'sản'
)
const MANY = keys('các', 'nhiều', 'những', 'số', 'mỗi', 'hai', 'ba', 'bốn', 'mọi', 'từng')
const THE = keys('này', 'trên', 'đó')
const QUOTES = new Map([
  [keyOf('“'), keyOf('”')],
  [keyOf('"'), keyOf('"')],
  [keyOf('«'), keyOf('»')]
])
const ODA = keys('ODA', 'FDI', 'PPP', 'BT', 'BOT')
const IN_LOWER = keys('tại', 'ở')
const MAX_WORDS = 22
const RECENT = 40
const PARTY_REACH = 20
const FIGURE_REACH = 80

interface Found {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly sentence: Sentence
}

/** Projects that are named, one entry a project; "dự án" alone is the one named before. */
export const findProjects = (
  mentions: Mentions,
  actors: readonly Actor[],
  figures: readonly Figure[],
  isAside: (sentence: Sentence) => boolean
): Project[] => {
  const { tokens, sentences } = mentions.scan
  const projects: Project[] = []
  /** Names looked back at for one that is told again. */
  const recent: { project: Project; words: ReadonlySet<string> }[] = []
  for (const sentence of sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const opener = OPENERS.find((one) => one.words.every((word, k) => tokens.keys[i + k] === word))
      if (!opener) continue
      const after = i + opener.words.length
      const found = nameAfter(mentions, sentence, i, after, opener.keep)
      if (!found) {
        i = after - 1
        continue
      }
      i = found.to - 1
      const words = bag(found.name)
      const known = recent.findLast((one) => isSameProject(one.words, words))?.project
      const evidence = quote(tokens.text, { start: tokens.starts[found.from] as number, end: tokens.ends[found.to - 1] as number })
      if (known) {
        known.evidence.push(evidence)
        continue
      }
      if (isAside(sentence)) continue
      const project = projectOf(mentions, actors, figures, found, `j${projects.length + 1}`, evidence)
      projects.push(project)
      recent.push({ project, words })
      if (recent.length > RECENT) recent.shift()
    }
  }
  return projects
}

const nameAfter = (mentions: Mentions, sentence: Sentence, from: number, after: number, keep: boolean): Found | null => {
  const { tokens } = mentions.scan
  let start = after
  while (ODA.has(tokens.keys[start] as number) && tokens.kinds[start] === WORD) start++
  const closing = QUOTES.get(tokens.keys[start] as number)
  if (closing !== undefined) {
    for (let i = start + 1; i < sentence.to && i < start + 40; i++)
      if (tokens.keys[i] === closing && i > start + 2) return { name: wordsOf(tokens, start + 1, i), from, to: i + 1, sentence }
    return null
  }
  if (tokens.kinds[start] !== WORD || THE.has(tokens.keys[start] as number)) return null
  const proper = (tokens.cases[start] as number) >= CAPITALISED
  if (!proper && !WORKS.has(tokens.keys[start] as number)) return null
  const inNames = namesFrom(mentions)
  let to = start
  let count = 0
  for (let i = start; i < sentence.to && count < MAX_WORDS; i++) {
    const name = inNames.get(i)
    if (name && name > i) {
      // "tại Mũi Cà Mau" right behind the name belongs to it; the place itself always does.
      to = name
      i = name - 1
      count += 1
      continue
    }
    if (tokens.kinds[i] === WORD) {
      if (tokens.cases[i] === LOWER && i > start && STOPS.has(tokens.keys[i] as number)) {
        const placed = IN_LOWER.has(tokens.keys[i] as number) && inNames.get(i + 1)
        if (placed && !keep) to = placed
        break
      }
      to = i + 1
      count++
    } else if (tokens.kinds[i] === NUMBER) {
      to = i + 1
    } else if (!(tokens.kinds[i] === MARK && /[-–&/]/.test(tokens.text[tokens.starts[i] as number] as string) && i > start)) break
  }
  const long = to - start
  const specific = hasProperName(tokens, start, to)
  if (
    long < 2 ||
    (!specific && (long < 4 || MANY.has(tokens.keys[from - 1] as number)) && !(long >= 3 && MANY.has(tokens.keys[from - 1] as number)))
  )
    return null
  return { name: wordsOf(tokens, keep ? from : start, to), from, to, sentence }
}

const namesFrom = (mentions: Mentions): Map<number, number> => {
  const cached = ENDS.get(mentions)
  if (cached) return cached
  const ends = new Map<number, number>()
  for (const place of mentions.places) ends.set(place.from, place.to)
  for (const body of mentions.organisations) ends.set(body.from, body.to)
  ENDS.set(mentions, ends)
  return ends
}
const ENDS = new WeakMap<Mentions, Map<number, number>>()

const hasProperName = (tokens: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tokens.kinds[i] === WORD && (tokens.cases[i] as number) >= CAPITALISED) return true
  return false
}

const bag = (name: string): Set<string> =>
  new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
  )
/** The same words, or all words of the shorter in the longer: "Thành phố thông minh Bắc Hà Nội" and "thành phố thông minh". */
const isSameProject = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => {
  const [small, large] = x.size < y.size ? [x, y] : [y, x]
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared === small.size && small.size >= 2
}

const projectOf = (
  mentions: Mentions,
  actors: readonly Actor[],
  figures: readonly Figure[],
  found: Found,
  id: string,
  evidence: Project['evidence'][number]
): Project => {
  const { tokens } = mentions.scan
  const { sentence } = found
  const start = tokens.starts[found.from] as number
  const end = tokens.ends[Math.min(sentence.to, found.to + FIGURE_REACH) - 1] as number
  const inSentence = figuresIn(figures, { start, end })
  const parties: Project['parties'] = []
  for (const actor of within(actors, found.from, Math.min(sentence.to, found.to + PARTY_REACH))) {
    const reference = actor.references[0]
    if (!reference || parties.some((party) => party.organisation.id === reference.id)) continue
    const before = tokens.keys[actor.from - 1] as number
    if (before === BY)
      parties.push({ organisation: reference, role: FUNDS.has(tokens.keys[actor.to] as number) ? 'funding' : 'implementing' })
  }
  return {
    id,
    name: found.name,
    status: statusOf(tokens, sentence, found),
    parties,
    figures: inSentence.map((figure) => figure.id),
    sectors: sectorsIn(mentions, found.from, found.to),
    places: [],
    milestones: [],
    obstacles: [],
    evidence: [evidence]
  }
}
const BY = keyOf('do')
const FUNDS = keys('tài', 'hỗ', 'cho')

const STATUS_WORDS: readonly { readonly status: Project['status']; readonly words: readonly number[][] }[] = [
  { status: 'completed', words: ['hoàn thành', 'khánh thành', 'đưa vào sử dụng', 'đưa vào vận hành', 'đã trở thành'].map(sequence) },
  { status: 'suspended', words: ['tạm dừng', 'dừng triển khai'].map(sequence) },
  { status: 'cancelled', words: ['hủy bỏ', 'chấm dứt'].map(sequence) },
  { status: 'implementation', words: ['đang triển khai', 'đang thi công', 'khởi công', 'đang được triển khai', 'thi công'].map(sequence) },
  {
    status: 'preparation',
    words: ['giải phóng mặt bằng', 'chuẩn bị đầu tư', 'nghiên cứu khả thi', 'điều chỉnh quy hoạch', 'lập dự án'].map(sequence)
  },
  { status: 'proposed', words: ['đề xuất', 'kêu gọi', 'đề nghị'].map(sequence) }
]

const statusOf = (tokens: Tokens, sentence: Sentence, found: Found): Project['status'] => {
  const from = Math.max(sentence.from, found.from - FIGURE_REACH)
  const to = Math.min(sentence.to, found.to + FIGURE_REACH)
  for (const { status, words } of STATUS_WORDS) {
    for (const phrase of words)
      for (let i = from; i + phrase.length <= to; i++) if (phrase.every((word, k) => tokens.keys[i + k] === word)) return status
  }
  return 'unknown'
}
