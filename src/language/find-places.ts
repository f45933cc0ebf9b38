import type { KnownPlace, PlaceTypeEntry } from './lexicon/entry.ts'
import type { Scan } from './scan.ts'
import { CAPITALISED, keyOf, LOWER, MARK, NUMBER, type Tokens, WORD, wordsOf } from './tokens.ts'

/** A place named in the text: tokens `from` ≤ i < `to`, the bare name from `nameFrom`. */
export interface PlaceMention {
  readonly from: number
  readonly to: number
  readonly nameFrom: number
  /** The bare name as the lexicon writes it; as the text writes it where the lexicon does not know it. */
  readonly name: string
  /** The type word in front ("tỉnh", "quận"), or null. */
  readonly type: PlaceTypeEntry | null
  /** Everything that the name could be; empty for a feature the lexicon does not know ("hồ Phương Trạch"). */
  readonly candidates: readonly KnownPlace[]
  /** "cũ" or "trước đây" follows: "tỉnh Bạc Liêu cũ". */
  readonly former: boolean
}

/** Words before a capitalised name that make it a natural place or a road, known or not: "hồ Phương Trạch", "sông Hậu". */
const FEATURES = new Set(['sông', 'hồ', 'kênh', 'rạch', 'suối', 'núi', 'đảo', 'vịnh', 'đầm', 'đèo', 'thác', 'mũi'].map(keyOf))
/** Words before a capitalised name that make it something that is called after a place or a person, but is none. */
const NAMED_AFTER = new Set(['đường', 'phố', 'cầu', 'chợ', 'lăng', 'hầm', 'bến', 'ngã'].map(keyOf))
const FORMER = new Set(['cũ'].map(keyOf))
const NOT_AFTER_FEATURE = new Set(['chí', 'điều', 'tổng'].map(keyOf))

/** "quý III", "giai đoạn II": a number, not a district. */
const ROMAN = /^[IVX]+$/

/** Every place in the text, in order, without overlaps: a type word with a known name, a known name alone, a feature word with any name. */
export const findPlaces = (scan: Scan): PlaceMention[] => {
  const { tokens } = scan
  const found: PlaceMention[] = []
  let i = 0
  while (i < tokens.count) {
    const mention = placeAt(scan, i)
    if (mention) {
      found.push(mention)
      i = mention.to
    } else i++
  }
  return found
}

const placeAt = (scan: Scan, i: number): PlaceMention | null => {
  const { tokens } = scan
  const type = scan.placeTypes.at(i)
  if (type) {
    const nameFrom = skipDot(tokens, type.to)
    const known = scan.places.at(nameFrom)
    const entry = type.entries[0]
    if (known && entry && known.entries.some(({ place }) => fits(place, entry))) return mentionOf(scan, i, nameFrom, known.to, entry)
  }
  const known = scan.places.at(i)
  if (known && ROMAN.test(wordsOf(tokens, i, known.to))) return null
  if (known && !isCutShort(scan, i, known.to) && !isSurname(scan, i, known.to)) return mentionOf(scan, i, i, known.to, null)
  if (tokens.kinds[i] === WORD && tokens.cases[i] === LOWER && FEATURES.has(tokens.keys[i] as number)) return featureAt(tokens, i)
  return null
}

/** "Bắc Hà Nội" is the north of Hà Nội, not Bắc Hà: a longer reading that begins inside and ends behind wins. */
const isCutShort = (scan: Scan, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if ((scan.places.at(i)?.to ?? 0) > to) return true
  return false
}

/** "Hồ Sĩ Lượng" is no town of Hồ: a lone syllable that is also a family name, with a capital behind it. */
const isSurname = (scan: Scan, from: number, to: number): boolean =>
  to - from === 1 &&
  scan.surnames.at(from) !== undefined &&
  scan.tokens.kinds[to] === WORD &&
  (scan.tokens.cases[to] as number) >= CAPITALISED

const mentionOf = (scan: Scan, from: number, nameFrom: number, to: number, type: PlaceTypeEntry | null): PlaceMention => {
  const { tokens } = scan
  // Two spellings of one place ("Việt Nam", "Việt nam") share a form and are one candidate.
  const candidates = [...new Set((scan.places.at(nameFrom)?.entries ?? []).map((entry) => entry.place))]
  const fitting = type ? candidates.filter((place) => fits(place, type)) : candidates
  const former = to < tokens.count && FORMER.has(tokens.keys[to] as number)
  return {
    from,
    to,
    nameFrom,
    name: candidates[0]?.name ?? wordsOf(tokens, nameFrom, to),
    type,
    candidates: fitting.length ? fitting : candidates,
    former
  }
}

/** "thành phố" may be a province, a district or a foreign city; "tỉnh" a Vietnamese or a foreign province. */
const fits = (place: KnownPlace, type: PlaceTypeEntry): boolean =>
  place.type === type.type || (place.country !== 'VN' && place.level.startsWith('foreign'))

const featureAt = (tokens: Tokens, i: number): PlaceMention | null => {
  let to = i + 1
  while (to < tokens.count && to < i + 5 && tokens.kinds[to] === WORD && (tokens.cases[to] as number) >= CAPITALISED) to++
  if (to === i + 1 || NOT_AFTER_FEATURE.has(tokens.keys[i + 1] as number)) return null
  const name = wordsOf(tokens, i, to)
  return { from: i, to, nameFrom: i, name: name[0]?.toLowerCase() + name.slice(1), type: null, candidates: [], former: false }
}

const DOT = keyOf('.')
export const skipDot = (tokens: Tokens, i: number): number => (tokens.keys[i] === DOT && tokens.kinds[i] === MARK ? i + 1 : i)

/** True where the word before makes the name a street, bridge or market rather than the place itself. */
export const isNamedAfter = (tokens: Tokens, from: number): boolean =>
  from > 0 && tokens.kinds[from - 1] !== NUMBER && NAMED_AFTER.has(tokens.keys[from - 1] as number)
