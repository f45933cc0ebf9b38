import { wordSet } from './key-set.ts'
import type { KnownPlace, PlaceTypeEntry } from './lexicon/entry.ts'
import { foreignAt, hyphenedAt } from './places/foreign-places.ts'
import { landmarkAt, stopsAt, unlistedAt } from './places/landmarks.ts'
import { announcedAt, listBehind } from './places/listed-places.ts'
import type { PlaceMention } from './places/mention.ts'
import { isCredit, isNoPlace } from './places/no-place.ts'
import type { Scan } from './scan.ts'
import { isCapital, keyOf, LOWER, NUMBER, type Tokens, WORD, wordsOf } from './tokens.ts'

export type { PlaceMention }

/** Words before a capitalised name that make it a natural place or a road, known or not: "hồ Phương Trạch", "sông Hậu". */
const FEATURES = wordSet(['sông', 'hồ', 'kênh', 'rạch', 'suối', 'núi', 'đảo', 'vịnh', 'đầm', 'đèo', 'thác', 'mũi'])
/** Words before a capitalised name that make it something that is called after a place or a person, but is none. */
const NAMED_AFTER = wordSet(['đường', 'phố', 'cầu', 'chợ', 'lăng', 'hầm', 'bến', 'ngã', 'tiếng'])
/** "cửa khẩu quốc tế Lao Bảo", "cảng Cái Mép" */
const GATES = ['cửa khẩu quốc tế', 'cửa khẩu', 'cảng'].map((words) => words.split(' ').map(keyOf))
const GATE = wordSet('cửa cảng')
const PORT = keyOf('cảng')
const FORMER = wordSet(['cũ'])
/** "miền núi Sơn La": the uplands of the province, no mountain. */
const UPLAND = keyOf('miền')
const NOT_AFTER_FEATURE = wordSet(['chí', 'điều', 'tổng'])

/** "quý III", "giai đoạn II": a number, not a district. */
const ROMAN = /^[IVX]+$/

/** Every place in the text, in order, without overlaps: a type word with a known name, a known name alone, a feature word with any name. */
export const findPlaces = (scan: Scan): PlaceMention[] => {
  const { tokens } = scan
  const found: PlaceMention[] = []
  const stops: PlaceMention[] = []
  let i = 0
  while (i < tokens.count) {
    const mention = placeAt(scan, i)
    if (mention) found.push(mention)
    const listed = mention ? listBehind(scan, mention) : announcedAt(scan, i)
    found.push(...listed)
    for (const stop of stopsAt(scan, i)) stops.push(stop)
    i = listed.at(-1)?.to ?? mention?.to ?? i + 1
  }
  return withBareNames(scan, withStops(found, stops, tokens)).filter(({ from }) => !isCredit(tokens, from))
}

/** The ends of routes that nothing else was read at. */
const withStops = (found: PlaceMention[], stops: readonly PlaceMention[], { count }: Tokens): PlaceMention[] => {
  if (stops.length === 0) return found
  // "Hạ Thái" is nothing of Thái Lan.
  const inside = new Uint8Array(count + 1)
  for (const { from, to } of stops) inside.fill(1, from + 1, to)
  const kept = found.filter(({ from, type }) => type !== null || inside[from] === 0)
  const taken = new Uint8Array(count + 1)
  for (const { from, to } of kept) taken.fill(1, from, to)
  const free: PlaceMention[] = []
  for (const stop of stops) {
    if (taken.subarray(stop.from, stop.to).includes(1)) continue
    taken.fill(1, stop.from, stop.to)
    free.push(stop)
  }
  return [...kept, ...free].sort((a, b) => a.from - b.from)
}

/** "tỉnh Phu Sanong" once, later "Tỉnh trưởng Phu Sanong" and "Phu Sanong": a name that no list knows stands for the place without its type word too. */
const withBareNames = (scan: Scan, found: readonly PlaceMention[]): PlaceMention[] => {
  const { tokens } = scan
  const typed = new Map<number, PlaceMention[]>()
  for (const mention of found) {
    if (!mention.type || !mention.candidates[0]?.level.startsWith('foreign') || scan.places.at(mention.nameFrom)) continue
    const first = tokens.keys[mention.nameFrom] as number
    const same = typed.get(first) ?? []
    if (!same.some(({ name }) => name === mention.name)) typed.set(first, [...same, mention])
  }
  if (typed.size === 0) return [...found]
  const taken = new Uint8Array(tokens.count + 1)
  for (const { from, to } of found) taken.fill(1, from, to)
  const bare: PlaceMention[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || !isCapital(tokens, i) || isCapital(tokens, i - 1) || scan.honorifics.at(i - 1)?.to === i) continue
    for (const known of typed.get(tokens.keys[i] as number) ?? []) {
      const to = i + known.to - known.nameFrom
      if (to > tokens.count || isCapital(tokens, to) || wordsOf(tokens, i, to) !== known.written) continue
      bare.push({ ...known, from: i, to, nameFrom: i, type: null })
      break
    }
  }
  return bare.length ? [...found, ...bare].sort((a, b) => a.from - b.from) : [...found]
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
  if (type && (scan.places.at(i)?.to ?? 0) <= type.to) {
    const unknown = foreignAt(scan, i, skipDot(tokens, type.to), type.entries[0] ?? null) ?? unlistedAt(scan, i, type)
    if (unknown) return unknown
  }
  const known = scan.places.at(i)
  if (known && ROMAN.test(wordsOf(tokens, i, known.to))) return null
  if (known && !isNoPlace(scan, i, known) && !isCutShort(scan, i, known.to) && !isSurname(scan, i, known.to))
    return mentionOf(scan, i, i, known.to, null)
  if (tokens.kinds[i] !== WORD) return null
  const abroad = hyphenedAt(scan, i)
  if (abroad) return abroad
  const landmark = landmarkAt(scan, i)
  if (landmark || tokens.cases[i] !== LOWER) return landmark
  const gate = GATE.has(tokens.keys[i]) ? GATES.find((phrase) => phrase.every((word, k) => tokens.keys[i + k] === word)) : undefined
  if (gate && !isPortOfKnown(scan, i)) return featureAt(tokens, i, i + gate.length)
  if (FEATURES.has(tokens.keys[i] as number) && tokens.keys[i - 1] !== UPLAND) return featureAt(tokens, i)
  return null
}

/** "Bắc Hà Nội" is the north of Hà Nội, not Bắc Hà: a longer reading that begins inside and ends behind wins; "Việt Nam - Hàn Quốc" holds no "Nam Hàn". */
const isCutShort = (scan: Scan, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if ((scan.places.at(i)?.to ?? 0) > to && scan.tokens.kinds[to] === WORD) return true
  return false
}

/** "Hồ Sĩ Lượng" is no town of Hồ: a lone syllable that is also a family name, with a capital behind it. */
const isSurname = (scan: Scan, from: number, to: number): boolean =>
  to - from === 1 && scan.surnames.at(from) !== undefined && isCapital(scan.tokens, to)

const mentionOf = (scan: Scan, from: number, nameFrom: number, to: number, type: PlaceTypeEntry | null): PlaceMention => {
  const { tokens } = scan
  // Two spellings of one place ("Việt Nam", "Việt nam") share a form and are one candidate.
  const candidates = [...new Set((scan.places.at(nameFrom)?.entries ?? []).map((entry) => entry.place))]
  const fitting = type ? candidates.filter((place) => fits(place, type)) : candidates
  const former = to < tokens.count && FORMER.has(tokens.keys[to] as number)
  const words = wordsOf(tokens, nameFrom, to)
  const name = candidates[0]?.name ?? words
  return {
    from,
    to,
    nameFrom,
    name,
    written: candidates[0]?.country === 'VN' ? name : spelling(words, name),
    type,
    candidates: fitting.length ? fitting : candidates,
    former
  }
}

/** "Maroc" and "Sê Kông" are spellings of their own; "CHDCND Lào" is Lào with words around it, "NHẬT BẢN" a headline. */
const spelling = (words: string, name: string): string => (words.includes(name) || words === words.toUpperCase() ? name : words)

/** "cảng Đà Nẵng" is told of the city. */
const isPortOfKnown = (scan: Scan, i: number): boolean =>
  scan.tokens.keys[i] === PORT && scan.places.at(i + 1)?.entries.some(({ place }) => /province|city/.test(place.level)) === true

/** "thành phố" may be a province, a district or a foreign city; "tỉnh" a Vietnamese or a foreign province; "Cộng hòa" a state. */
const fits = (place: KnownPlace, type: PlaceTypeEntry): boolean =>
  place.type === type.type ||
  (place.level === 'district' && RAISED.has(type.type)) ||
  (place.country !== 'VN' && place.level.startsWith('foreign')) ||
  (place.level === 'country' && type.level === 'country')

/** "thị xã Dĩ An" is met under its old word though it was raised to a city. */
const RAISED = new Set(['thị xã', 'huyện'])

const featureAt = (tokens: Tokens, i: number, nameFrom = i + 1): PlaceMention | null => {
  let to = nameFrom
  while (to < tokens.count && to < nameFrom + 4 && isCapital(tokens, to)) to++
  if (to === nameFrom || NOT_AFTER_FEATURE.has(tokens.keys[i + 1] as number)) return null
  const words = wordsOf(tokens, i, to)
  const name = words[0]?.toLowerCase() + words.slice(1)
  return { from: i, to, nameFrom: i, name, written: name, type: null, candidates: [], former: false }
}

const DOT = keyOf('.')
/** "TP. Huế", "Q.1": the stop of an abbreviation; behind a whole word it ends the sentence. */
const skipDot = (tokens: Tokens, i: number): number =>
  tokens.keys[i] === DOT && (tokens.ends[i - 1] as number) - (tokens.starts[i - 1] as number) <= 2 ? i + 1 : i

/** True where the word before makes the name a street, bridge or market rather than the place itself. */
export const isNamedAfter = (tokens: Tokens, from: number): boolean =>
  from > 0 && tokens.kinds[from - 1] !== NUMBER && NAMED_AFTER.has(tokens.keys[from - 1] as number)
