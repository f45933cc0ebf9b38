import { wordSet } from '../key-set.ts'
import type { KnownMatch } from '../known-names.ts'
import type { PlaceEntry } from '../lexicon/entry.ts'
import { loadWords } from '../lexicon/load-lexicon.ts'
import type { Scan } from '../scan.ts'
import { ALL_CAPITALS, CAPITALISED, keyOf, LOWER, type Tokens, WORD } from '../tokens.ts'

// Where a name that the lexicon knows is no place: who gave a picture, half of a word or of another name, a language, a battle, a treaty, a framework.

/** True for a known name at token `i` that names no place there. */
export const isNoPlace = (scan: Scan, i: number, known: KnownMatch<PlaceEntry>): boolean =>
  isOnlyNamed(scan.tokens, i) ||
  isWord(scan.tokens, i, known.to) ||
  isSyllable(scan.tokens, i, known) ||
  isFramework(scan, i, known) ||
  isAbbreviation(scan.tokens, i, known) ||
  isEvent(scan.tokens, i)

/** "Đối tác xuyên Thái Bình Dương" names a treaty. */
const ACROSS = keyOf('xuyên')
/** "chiến thắng Điện Biên Phủ", "chiến dịch Tây Nguyên" name a battle. */
const BATTLE = keyOf('chiến')
const BATTLES = wordSet(['thắng', 'dịch', 'trường'])
/** "Ngã Ba Huế", "ngã tư Vũng Tàu" name a crossing, wherever it is. */
const CROSSING = keyOf('ngã')
const ROADS = wordSet(['ba', 'tư', 'năm', 'sáu', 'bảy'])
/** "tiếng Anh" names a language; "nổi tiếng Hàn Quốc" the country. */
const LANGUAGE = keyOf('tiếng')
const FAME = wordSet(['nổi', 'danh', 'có'])
const isOnlyNamed = ({ keys }: Tokens, i: number): boolean =>
  keys[i - 1] === ACROSS ||
  (keys[i - 2] === BATTLE && BATTLES.has(keys[i - 1] as number)) ||
  (keys[i - 2] === CROSSING && ROADS.has(keys[i - 1] as number)) ||
  (keys[i - 1] === LANGUAGE && !FAME.has(keys[i - 2] as number))

/** "Ảnh: Phú Quý", "Ảnh: BỘ NGOẠI GIAO", "Ảnh: VGP/Nhật Minh": who gave the picture is told of in nothing else. */
export const isCredit = (tokens: Tokens, from: number): boolean => {
  const { keys } = tokens
  let at = from
  while (from - at < LONGEST_CREDIT && keys[at - 1] === SLASH && tokens.kinds[at - 2] === WORD && tokens.cases[at - 2] !== LOWER) at -= 2
  return keys[at - 1] === COLON && keys[at - 2] === PICTURE
}
const PICTURE = keyOf('ảnh')
const SLASH = keyOf('/')
const LONGEST_CREDIT = 6

const COLON = keyOf(':')

/** "Ý định thư", "Pháp ngữ", "khách sạn Việt Úc": a word or a name that only sounds like a country's. */
const isWord = ({ keys, cases }: Tokens, from: number, to: number): boolean =>
  to - from === 1 &&
  (WORDS_OF.get(keys[from] as number)?.has(keys[to] as number) === true || (keys[from - 1] === VIET && cases[from - 1] === CAPITALISED))
const WORDS_OF = new Map([
  [keyOf('ý'), wordSet('định kiến tưởng nghĩa thức chí đồ nguyện tứ yên')],
  [keyOf('pháp'), wordSet('ngữ lý luật lệnh chế nhân danh vân')],
  [keyOf('mỹ'), wordSet('thuật phẩm nghệ quan tho đức lộc xuyên tú hào lâm')],
  [keyOf('anh'), wordSet('hùng em chị sơn')],
  [keyOf('đức'), wordSet('tính độ hạnh trọng huệ thọ phổ cơ linh')],
  [keyOf('áo'), wordSet('dài quan')],
  [keyOf('thái'), wordSet('tử hậu phi thượng cực úy sư giáo miếu ấp dương')]
])
const VIET = keyOf('việt')

/** "hồ chứa nước Tân Mỹ", "đập Phú Nhật": a country of one syllable behind another capital inside the clause is the end of a name. */
const isSyllable = (tokens: Tokens, from: number, { to, entries }: KnownMatch<PlaceEntry>): boolean =>
  to - from === 1 &&
  tokens.cases[from] === CAPITALISED &&
  tokens.cases[from - 1] === CAPITALISED &&
  tokens.starts[from] === (tokens.ends[from - 1] as number) + 1 &&
  tokens.kinds[from - 2] === WORD &&
  tokens.cases[from - 2] === LOWER &&
  OPENS_NAME.has(tokens.keys[from - 1] as number) &&
  entries.every(({ place }) => place.level === 'country')
/** First syllables of names of villages, dams and people. */
const OPENS_NAME = wordSet(loadWords('places/name-openers'))

/** "hỗ trợ từ IKI", "dự án SAGA": a town abroad of few letters all in capitals, among words that are not, is the abbreviation of something else. */
const isAbbreviation = (tokens: Tokens, from: number, { to, entries }: KnownMatch<PlaceEntry>): boolean =>
  to - from === 1 &&
  tokens.cases[from] === ALL_CAPITALS &&
  (tokens.ends[from] as number) - (tokens.starts[from] as number) <= LONGEST_ABBREVIATION &&
  tokens.cases[from - 1] !== ALL_CAPITALS &&
  tokens.cases[to] !== ALL_CAPITALS &&
  entries.every(({ form, place }) => place.level.startsWith('foreign') && form !== form.toUpperCase())
const LONGEST_ABBREVIATION = 4

/** "Liên hoan Phim quốc tế Hà Nội lần thứ VIII", "Diễn đàn văn hóa quốc tế St. Petersburg": the last word of an event's name. */
const isEvent = (tokens: Tokens, from: number): boolean => {
  const { keys, kinds, cases } = tokens
  const isOfWorld =
    keys[from - 2] === INTERNATIONAL[0]
      ? keys[from - 1] === INTERNATIONAL[1]
      : keys[from - 2] === WORLDWIDE[0] && keys[from - 1] === WORLDWIDE[1]
  if (!isOfWorld) return false
  for (let at = from - 3; at >= from - LONGEST_EVENT && kinds[at] === WORD; at--)
    if (cases[at] === CAPITALISED && EVENTS.get(keys[at] as number) === keys[at + 1]) return true
  return false
}
const INTERNATIONAL = ['quốc', 'tế'].map(keyOf)
const WORLDWIDE = ['thế', 'giới'].map(keyOf)
const LONGEST_EVENT = 9
/** The two syllables of "Liên hoan", "Lễ hội", "Diễn đàn", "Hội chợ", "Triển lãm". */
const EVENTS = new Map(
  ['liên hoan', 'lễ hội', 'diễn đàn', 'hội chợ', 'triển lãm'].map((words) => words.split(' ').map(keyOf) as [number, number])
)

/** "hợp tác Mekong - Nhật Bản", "Mekong - Lan Thương": beside a dash and a state the river is a framework. */
const isFramework = ({ tokens, places }: Scan, from: number, { to, entries }: KnownMatch<PlaceEntry>): boolean =>
  RIVERS.has(tokens.keys[from] as number) &&
  entries.every(({ place }) => place.level === 'feature') &&
  DASHES.has(tokens.keys[to] as number) &&
  (places.at(to + 1)?.entries[0]?.place.level === 'country' || tokens.keys[to + 1] === LAN)
const RIVERS = wordSet('mekong mêkông mê')
const DASHES = wordSet('- –')
const LAN = keyOf('lan')
