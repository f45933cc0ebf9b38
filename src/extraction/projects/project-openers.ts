import { KeySet, keyOf, NUMBER, type Tokens } from '../../language/index.ts'
import { opensWith, type PhraseKeys, phrase, phraseAt, phrases, stands, wordSet } from '../text/phrases.ts'
import type { ProjectSort } from './project-mention.ts'

// The words by which a project is spoken of: those that open its name, those that name it again, those of its parts, and what before them says that no one project is meant.

/** A word that a project's name opens with: "dự án", "tuyến metro". */
export interface Opener {
  readonly words: PhraseKeys
  readonly sort: ProjectSort
  /** The words belong to the name: "tuyến metro số 1". */
  readonly keep: boolean
  /** What a name in lower case must be: free, the name of a work, or never in lower case. */
  readonly lower: 'free' | 'work' | 'never'
}
const opener = (form: string, sort: ProjectSort, keep: boolean, lower: Opener['lower']): Opener => ({
  words: phrase(form),
  sort,
  keep,
  lower
})
const OPENERS: readonly Opener[] = [
  opener('tiểu dự án', 'project', false, 'free'),
  opener('dự án', 'project', false, 'free'),
  opener('siêu dự án', 'project', false, 'free'),
  opener('đề án', 'scheme', true, 'free'),
  opener('công trình', 'project', false, 'never'),
  opener('chương trình', 'programme', true, 'work'),
  opener('tuyến metro', 'line', true, 'never'),
  opener('tuyến tàu điện', 'line', true, 'never'),
  opener('tuyến xe điện', 'line', true, 'never'),
  opener('tuyến xe điện mặt đất', 'line', true, 'never'),
  opener('tuyến đường sắt', 'line', true, 'never'),
  opener('tuyến đường cao tốc', 'line', true, 'never'),
  opener('tuyến cao tốc', 'line', true, 'never'),
  opener('đường sắt trên cao', 'line', true, 'never'),
  opener('đường sắt đô thị', 'line', true, 'never'),
  opener('tuyến xe buýt nhanh', 'line', true, 'never'),
  opener('metro số', 'line', true, 'never')
]
const OPENING = Map.groupBy(OPENERS, ({ words: [first] }) => first as number)

/** True for a word that may open a project's name. */
export const mayOpen = (tokens: Tokens, i: number): boolean => OPENING.has(tokens.keys[i] as number)

/** The opener that begins at token `i` and ends by `to`. */
export const openerAt = (tokens: Tokens, i: number, to: number): Opener | undefined =>
  OPENING.get(tokens.keys[i] as number)?.find(({ words }) => stands(tokens, i, words) && i + words.length <= to)

/** Without "tuyến" a line is named by its two ends: "đường sắt trên cao Cát Linh - Hà Đông". */
const BARE_LINES = phrases('đường sắt trên cao|đường sắt đô thị')
export const opensBareLine = (tokens: Tokens, i: number): boolean => opensWith(tokens, i, BARE_LINES)

/** Parts of a project; what is said of them is not said of the whole. */
const PARTS = phrases('gói thầu|hợp phần|hạng mục|gói xây lắp|đoạn')
const PHASE_HEAD = keyOf('giai')
/** How many tokens the word for a part takes that begins at token `i`: "gói thầu" 2; 0 where none does, as in "giai đoạn". */
export const partAt = (tokens: Tokens, i: number): number => (tokens.keys[i - 1] === PHASE_HEAD ? 0 : phraseAt(tokens, i, PARTS))

/** "tuyến này", "toàn tuyến": the line named before. */
const LINES_AGAIN = phrases('toàn tuyến|tuyến metro|tuyến đường sắt|tuyến này|tuyến')
/** How many tokens the words for the line named before take that begin at token `i`; 0 where none do. */
export const lineAgainAt = (tokens: Tokens, i: number): number => phraseAt(tokens, i, LINES_AGAIN)

const NAMING = new KeySet([...OPENING.keys(), ...PARTS.byFirst.keys(), ...LINES_AGAIN.byFirst.keys()])
/** True for the key of a word with which a project, the part of one or the line named before may be told of; few are. */
export const mayName = (key: number): boolean => NAMING.has(key)

/** Between the opener and the name: "dự án hỗ trợ kỹ thuật mang tên “…”", "dự án ODA xây dựng …". */
const PASSED = phrases(
  'ODA|FDI|PPP|BT|BOT|hợp tác kỹ thuật|hỗ trợ kỹ thuật|viện trợ không hoàn lại|mang tên|có tên gọi|có tên|với tên gọi|phi chính phủ|thành phần|( DA )'
)
/** Where the name behind an opener begins: "dự án hỗ trợ kỹ thuật về …" has no other name. */
export const overPassed = (tokens: Tokens, from: number): number => {
  let start = from
  // "Dự án khu vực “…”": of a region, where the name stands in quotation marks.
  const regional = phraseAt(tokens, from, REGIONAL)
  if (regional > 0 && OPENS_QUOTE.has(tokens.keys[from + regional] as number)) return from + regional
  for (let passed = phraseAt(tokens, start, PASSED); passed > 0; passed = phraseAt(tokens, start, PASSED)) start += passed
  return start
}

const REGIONAL = phrases('khu vực|vùng|liên vùng|quốc gia|cấp vùng|toàn cầu')
const OPENS_QUOTE = wordSet(['“', '"', '«'])

/** In front of "dự án" these make it many or any. */
const MANY = wordSet('các nhiều những số mỗi hai ba bốn năm sáu bảy tám chín mười mọi từng loạt vài')
const ANY = wordSet('một bất')
/** "Ban Quản lý dự án đầu tư xây dựng tỉnh" manages any project; "chủ dự án", "Chủ nhiệm dự án", "văn kiện dự án" name none. */
const OF_ANY = wordSet('lý chủ kiện lập nhiệm đốc phối bộ')
const ALL = keyOf('các')
const MANAGES = keyOf('lý')
/** "kết nối với tuyến đường sắt số 2": only a place to be near. */
const BESIDE = wordSet('với nối dọc gần qua cạnh bên')

/** What the word before an opener says of the project: one of many, any one, one that a board or paper only has in its name, or one that something else is near. */
export interface Before {
  readonly many: boolean
  readonly any: boolean
  readonly ofAny: boolean
  /** "Ban Quản lý các dự án Lâm nghiệp": a board for many. */
  readonly ofBoard: boolean
  readonly beside: boolean
}

const PAIRS = phrases('chương trình|công trình|đề án|hoạt động|nhiệm vụ')
const LONGEST_PAIR = 2
const PAIRING = wordSet(', / và -')
/** "nhiều chương trình, dự án", "chương trình và dự án": any of them. */
const isPaired = (tokens: Tokens, i: number, from: number): boolean =>
  i - 1 - LONGEST_PAIR >= from &&
  PAIRING.has(tokens.keys[i - 1] as number) &&
  phraseAt(tokens, i - 1 - LONGEST_PAIR, PAIRS) === LONGEST_PAIR

/** "Đây là dự án nhân rộng mô hình …": the one told of, again. */
const THIS_IS = phrases('đây là|đó là')
export const saysAgain = (tokens: Tokens, i: number, from: number): boolean => i - 2 >= from && opensWith(tokens, i - 2, THIS_IS)

/** "(tên cũ: dự án thoát nước …)": the one told of, under another name. */
const FORMER = phrases(
  'tên cũ :|tên cũ là|tên gọi cũ :|tên gọi cũ là|tên trước đây :|tên trước đây là|trước đây là|tên gọi khác :|gọi tắt là|sau đây gọi là'
)
export const saysFormerName = (tokens: Tokens, i: number): boolean => {
  for (let at = i - 4; at < i; at++) if (at >= 0 && at + phraseAt(tokens, at, FORMER) === i && opensWith(tokens, at, FORMER)) return true
  return false
}

/** Looks at the word before token `i`, in a sentence that begins at `from`. */
export const beforeOpener = (tokens: Tokens, i: number, from: number): Before => {
  if (i <= from) return { many: false, any: false, ofAny: false, ofBoard: false, beside: false }
  const before = tokens.keys[i - 1] as number
  return {
    many: MANY.has(before) || tokens.kinds[i - 1] === NUMBER || isPaired(tokens, i, from),
    any: ANY.has(before),
    ofAny: OF_ANY.has(before),
    ofBoard: before === ALL && tokens.keys[i - 2] === MANAGES,
    beside: BESIDE.has(before)
  }
}
