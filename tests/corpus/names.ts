// When two wordings mean the same: lenient on writing (capitals, stops, where the tone mark stands, TP/thành phố), strict on values.

// The five tone marks as they stand in decomposed text: huyền, sắc, ngã, hỏi, nặng.
const TONES = ['à', 'á', 'ã', 'ả', 'ạ'].map((vowel) => vowel.normalize('NFD').slice(1))

/** "Hoà" and "Hòa" as one: the tone leaves its vowel and stands behind the syllable as a digit. */
const withToneLast = (syllable: string): string => {
  const letters = [...syllable.normalize('NFD')]
  const tone = letters.find((letter) => TONES.includes(letter))
  if (tone === undefined) return syllable
  return (
    letters
      .filter((letter) => letter !== tone)
      .join('')
      .normalize('NFC') + String(TONES.indexOf(tone) + 1)
  )
}

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])t\.?\s?p\.?\s*hcm(?![\p{L}\p{N}])/gu, 'tp hồ chí minh'],
  [/(?<![\p{L}\p{N}])t\.?p\.?(?=\s|$)/gu, 'tp'],
  [/(?<![\p{L}\p{N}])tp\.(?=\p{L})/gu, 'tp '],
  [/thành phố/g, 'tp'],
  [/(?:ủy|uỷ) ban nhân dân/g, 'ubnd'],
  [/(?<![\p{L}])tn\s?[&-]\s?mt(?![\p{L}])/gu, 'tài nguyên và môi trường'],
  [/kh\s?[&-]\s?đt|kế hoạch (?:và|-) đầu tư/g, 'kế hoạch đầu tư'],
  [/(?:cơ quan|tổ chức) hợp tác quốc tế nhật bản/g, 'jica'],
  [/ngân hàng thế giới|world bank/g, 'wb'],
  [/ngân hàng phát triển châu á/g, 'adb'],
  [/cơ quan phát triển pháp/g, 'afd']
]

const remembered = new Map<string, readonly string[]>()

/** The syllables that count, in one spelling. */
export const wordsOf = (text: string): readonly string[] => {
  const known = remembered.get(text)
  if (known) return known
  let plain = text.normalize('NFC').replaceAll('Ð', 'Đ').toLowerCase()
  for (const [form, full] of SHORT_FORMS) plain = plain.replace(form, full)
  const words = plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(withToneLast)
  remembered.set(text, words)
  return words
}

const joined = (text: string): string => wordsOf(text).join(' ')
const sorted = (words: readonly string[]): string => [...words].sort().join(' ')

/** How many of `some` stand among `others`, each used once. */
export const shared = (some: readonly string[], others: readonly string[]): number => {
  const left = [...others]
  return some.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

/** 0 … 1: the share of syllables two texts have in common (Dice). */
export const likeness = (a: string, b: string): number => {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  return x.length + y.length === 0 ? 0 : (2 * shared(x, y)) / (x.length + y.length)
}

/** A person's name, in whichever order its parts stand. */
export const samePerson = (a: string, b: string): boolean => joined(a) === joined(b) || sorted(wordsOf(a)) === sorted(wordsOf(b))

const KIND_WORDS = new Set(
  'đại sứ quán lãnh sự tổng ubnd hđnd tỉnh tp thủ đô thành ủy huyện quận xã phường sở bộ ban vụ cục viện đảng tập đoàn công ty cổ phần cp tnhh tại việt nam nước cộng hòa chính phủ quyền hội đồng của và đoàn vùng văn phòng'
    .split(' ')
    .map(withToneLast)
)
const abbreviationsIn = (name: string): readonly string[] => [...name.matchAll(/\(([^()]{2,12})\)/g)].map((found) => joined(found[1] ?? ''))
const withoutBrackets = (name: string): string => name.replace(/\([^()]*\)/g, ' ')

/**
 * One body under two names: equal; one the other's abbreviation in brackets; one the beginning of the other ("Sở Xây dựng", "Sở Xây dựng TP Cần Thơ");
 * or the same proper words with a kind word in common ("tỉnh Cà Mau", "UBND tỉnh Cà Mau"), which is how one report writes of one side.
 */
export const sameOrganisation = (a: string, b: string): boolean => {
  const [x, y] = [wordsOf(withoutBrackets(a)), wordsOf(withoutBrackets(b))]
  if (x.length === 0 || y.length === 0) return false
  if (x.join(' ') === y.join(' ') || abbreviationsIn(a).includes(y.join(' ')) || abbreviationsIn(b).includes(x.join(' '))) return true
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  if (short.length >= 3 && short.every((word, i) => long[i] === word)) return true
  const proper = (words: readonly string[]): readonly string[] => words.filter((word) => !KIND_WORDS.has(word))
  const kinds = (words: readonly string[]): readonly string[] => words.filter((word) => KIND_WORDS.has(word))
  if (proper(x).length === 0 || sorted(proper(x)) !== sorted(proper(y))) return false
  return kinds(x).length === 0 || kinds(y).length === 0 || shared(kinds(x), kinds(y)) > 0
}

const PLACE_KINDS =
  'tp,tỉnh,huyện,quận,xã,phường,thị xã,thị trấn,thủ đô,nước,vùng,phủ,cố đô,liên bang,vương quốc,sông,hồ,đèo,thác,cửa khẩu,khu kinh tế'
const PLACE_KIND = new RegExp(`^(?:${PLACE_KINDS.split(',').map(joined).join('|')}) (?=\\p{L}\\p{L})`, 'u')

export const samePlace = (a: string, b: string): boolean => joined(a).replace(PLACE_KIND, '') === joined(b).replace(PLACE_KIND, '')

const UNIT_NAMES: Readonly<Record<string, string>> = {
  'm³': 'm3',
  'm²': 'm2',
  'km²': 'km2',
  'm3/ngày': 'm3/day',
  'm³/day': 'm3/day',
  '%': 'percent',
  tấn: 'tonne',
  'tấn/ngày': 'tonne/day',
  hecta: 'ha',
  mét: 'm',
  năm: 'year',
  tháng: 'month',
  ngày: 'day',
  giờ: 'hour'
}
const MEASURES = new Set('percent m3/day m3 m2 km2 km m ha mw mwp kwh tonne tonne/day year month day hour'.split(' '))

/** Money and measures must agree; a counted noun ("plant", "nhà máy") is a matter of words. */
export const sameUnit = (a: string, b: string): boolean => {
  const plain = (unit: string): string => (UNIT_NAMES[unit.normalize('NFC').toLowerCase()] ?? unit).toLowerCase()
  const strict = (unit: string): boolean => /^[A-Z]{3}$/.test(unit) || MEASURES.has(plain(unit))
  return plain(a) === plain(b) || !(strict(a) || strict(b))
}
