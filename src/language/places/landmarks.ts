import { wordSet } from '../key-set.ts'
import type { KnownMatch } from '../known-names.ts'
import type { PlaceTypeEntry } from '../lexicon/entry.ts'
import { loadWordsBy } from '../lexicon/load-lexicon.ts'
import type { Scan } from '../scan.ts'
import { ALL_CAPITALS, CAPITALISED, isCapital, keyOf, LOWER, MARK, NUMBER, type Tokens, wordsOf } from '../tokens.ts'
import type { PlaceMention } from './mention.ts'

// Places that no list knows, told by the word before their name: "chùa Mía", "Khu kinh tế Đông Nam", "quốc lộ 12", and the ends of a route, "tour Bát Tràng - Vạn Phúc".

const WORDS = loadWordsBy('places/landmarks', ['kind', 'pair', 'numbered'])

const byFirst = (words: readonly string[]): ReadonlyMap<number, readonly (readonly number[])[]> => {
  const all = words.map((word) => word.split(' ').map(keyOf)).sort((a, b) => b.length - a.length)
  return Map.groupBy(all, ([first]) => first as number)
}
const FIRST = wordSet([...WORDS.kind, ...WORDS.pair, ...WORDS.numbered].map((words) => words.split(' ')[0] as string))
const KINDS = byFirst(WORDS.kind)
const PAIRS = byFirst(WORDS.pair)
const NUMBERED = byFirst(WORDS.numbered)

/** "nông thôn Hà Tĩnh" is no hamlet, "kho cảng LNG" works; "Ban Quản lý Khu kinh tế" a body. */
const NOT_BEHIND = wordSet(['nông', 'lý', 'các', 'những', 'hai', 'kho'])
const SIGHTS = wordSet(['chùa', 'đền', 'hang'])
const DASHES = wordSet(['-', '–', '—'])
const LONGEST_NAME = 4
const MOST_STOPS = 6

/** The end of the words of a table that stand at token `i`; 0 where none do. */
const endAt = (table: ReadonlyMap<number, readonly (readonly number[])[]>, { keys }: Tokens, i: number): number => {
  const found = table.get(keys[i] as number)?.find((words) => words.every((word, k) => keys[i + k] === word))
  return found ? i + found.length : 0
}

/** The landmark that begins at token `i`, or null; the name of a known place behind its kind stays what it is. */
export const landmarkAt = (scan: Scan, i: number): PlaceMention | null => {
  const { tokens } = scan
  if (!FIRST.has(tokens.keys[i])) return null
  const numbered = endAt(NUMBERED, tokens, i)
  if (numbered > 0 && tokens.kinds[numbered] === NUMBER) return featureOf(tokens, i, numbered + 1, i)
  const from = endAt(KINDS, tokens, i)
  if (from === 0 || NOT_BEHIND.has(tokens.keys[i - 1] as number)) return null
  const to = nameEnd(scan, from)
  // "Đền Trúc, Hang Luồn": a temple or a cave has a capital too, where no name goes on with it.
  const isNamed =
    tokens.cases[from - 1] === CAPITALISED && !(from === i + 1 && SIGHTS.has(tokens.keys[i] as number) && !isCapital(tokens, i - 1))
  if (to === from || isNamed || isWide(scan, from) || (scan.places.at(from)?.to ?? 0) >= to) return null
  return featureOf(tokens, i, to, from)
}

/** The ends of a route or of a pair of gates: names with dashes between, of which no list knows one or more. */
export const stopsAt = (scan: Scan, i: number): PlaceMention[] => {
  const { tokens } = scan
  if (!FIRST.has(tokens.keys[i])) return []
  let at = endAt(PAIRS, tokens, i)
  if (at === 0) return gatesAt(scan, i)
  const found: PlaceMention[] = []
  let stops = 0
  while (stops < MOST_STOPS) {
    const known = scan.places.at(at)
    const to = known ? known.to : nameEnd(scan, at)
    if (to === at) break
    stops++
    if (!known) found.push(featureOf(tokens, at, to, at))
    if (tokens.kinds[to] !== MARK || !DASHES.has(tokens.keys[to] as number)) break
    at = to + 1
  }
  return stops > 1 ? found : []
}

const JOINS = wordSet([',', 'và', '-', '–'])
const TWO = wordSet(['hai', 'các', 'những', '2'])
/** "hai cửa khẩu quốc tế Thường Phước và Dinh Bà": several of one kind, of which no list need know any. */
const gatesAt = (scan: Scan, i: number): PlaceMention[] => {
  const { tokens } = scan
  let at = endAt(KINDS, tokens, i)
  if (at === 0 || tokens.keys[i] !== GATE || !TWO.has(tokens.keys[i - 1] as number)) return []
  const found: PlaceMention[] = []
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    const known = scan.places.at(at)
    const to = known ? known.to : nameEnd(scan, at)
    if (to === at) break
    if (!known) found.push(featureOf(tokens, at, to, at))
    if (!JOINS.has(tokens.keys[to] as number)) break
    at = to + 1
  }
  return found
}
const GATE = keyOf('cửa')

const isWide = (scan: Scan, at: number): boolean =>
  scan.places
    .at(at)
    ?.entries.some(({ place }) => place.level === 'province' || place.level === 'country' || place.level === 'foreign-city') === true

/** Capitals up to the first that begins a post, a body or a person's full name; "Cảng Hải Phòng" holds the whole name of a known place. */
const nameEnd = (scan: Scan, from: number): number => {
  let to = from
  while (to < from + LONGEST_NAME && isCapital(scan.tokens, to) && !(to > from && (scan.titles.at(to) || opensBody(scan, from, to))))
    to = (to > from ? scan.places.at(to)?.to : undefined) ?? to + 1
  return to
}

/** "Nhơn Hội", "Cam Viện": a lone syllable right behind the first of a name is its second. */
const opensBody = (scan: Scan, from: number, at: number): boolean => {
  const head = scan.heads.at(at)
  return head !== undefined && !(at === from + 1 && head.to === at + 1)
}

const featureOf = (tokens: Tokens, from: number, to: number, nameFrom: number): PlaceMention => {
  const words = wordsOf(tokens, from, to)
  // "KCN Yên Phong" is written with the capitals of an abbreviation.
  const name = tokens.cases[from] === ALL_CAPITALS ? words : `${words[0]?.toLowerCase()}${words.slice(1)}`
  const written = from === nameFrom && tokens.kinds[to - 1] !== NUMBER ? words : name
  return { from, to, nameFrom: nameFrom, name: written, written, type: null, candidates: [], former: false }
}

/** Units below a province, by their type word in small letters. */
const UNLISTED = new Set(['huyện', 'xã', 'thị trấn'])

/** "huyện Sốp Bâu", "xã Nậm Mằn": a unit whose name no list has, of two capitals that open no person's name and no post. */
export const unlistedAt = (scan: Scan, from: number, type: KnownMatch<PlaceTypeEntry>): PlaceMention | null => {
  const { tokens } = scan
  const [entry] = type.entries
  const at = type.to
  if (!entry || !UNLISTED.has(entry.type) || tokens.cases[from] !== LOWER || !isCapital(tokens, at) || !isCapital(tokens, at + 1))
    return null
  if (
    isCapital(tokens, at + 2) ||
    scan.surnames.at(at) ||
    scan.titles.at(at) ||
    scan.heads.at(at) ||
    scan.organisations.at(at) ||
    scan.honorifics.at(at)
  )
    return null
  const name = wordsOf(tokens, at, at + 2)
  return { from, to: at + 2, nameFrom: at, name, written: name, type: entry, candidates: [], former: false }
}
