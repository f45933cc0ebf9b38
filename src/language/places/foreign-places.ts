import { wordSet } from '../key-set.ts'
import type { KnownPlace, PlaceTypeEntry } from '../lexicon/entry.ts'
import type { Scan } from '../scan.ts'
import { isCapital, keyOf, LOWER, type Tokens, WORD, wordsOf } from '../tokens.ts'
import type { PlaceMention } from './mention.ts'

// Localities abroad that no list knows, told by how their names are written: "huyện Jangsu", "tại Pạc-xăn".

/** Types of localities abroad that may stand before a name the lexicon does not know. */
const FOREIGN_TYPES = new Set(['tỉnh', 'thành phố', 'huyện', 'quận', 'bang', 'vùng', 'phủ', 'hạt'])
/** A name written in plain letters, in all capitals or with hyphens is foreign: "huyện Jangsu", "tỉnh Sạ-vẳn-na-khệt". */
const FOREIGN_NAME = /^[A-Za-z' .]+$|\p{L}-\p{Ll}/u
const LONGEST_NAME = 4
/** Words of a name in full, and of "chủ tịch" before "vùng". */
const NAME_IN_FULL = 2
/** "Tuv": letters that no Vietnamese syllable has, or that none ends in. */
const UNVIETNAMESE = /^\p{Lu}\p{Ll}*(?:[fjwz]\p{Ll}*|[bdklrsvxq])$/u

/** "Vùng Kinh tế trọng điểm Bắc Bộ" */
const ECONOMIC = keyOf('kinh')

/** "Tỉnh Jeolla", "huyện JANGSU", "thành phố Cay-sỏn Phôm-vi-hản": a type word and a name that is not Vietnamese. */
export const foreignAt = (scan: Scan, from: number, nameFrom: number, type: PlaceTypeEntry | null): PlaceMention | null => {
  const { tokens } = scan
  if (!type || !FOREIGN_TYPES.has(type.type) || tokens.keys[nameFrom] === ECONOMIC || !isCapital(tokens, nameFrom)) return null
  // "giáp với 3 tỉnh Campuchia": provinces of that country, none of that name.
  if (scan.places.at(nameFrom)?.entries.some(({ place }) => place.level === 'country')) return null
  let to = nameFrom
  for (let words = 0; words < LONGEST_NAME && to < tokens.count; words++) {
    if (!isCapital(tokens, to)) break
    if (words > 0 && (scan.titles.at(to) || scan.surnames.at(to) || scan.places.at(to) || scan.heads.at(to) || scan.honorifics.at(to)))
      break
    to++
    while (to + 1 < tokens.count && isHyphen(tokens, to)) to += 2
  }
  // "Chủ tịch vùng Anna Kowalska": behind the title two names are somebody's.
  if (to - nameFrom === NAME_IN_FULL && scan.titles.at(from - NAME_IN_FULL)?.to === nameFrom) return null
  const written = wordsOf(tokens, nameFrom, to)
  const country = countryBehind(scan, to)
  const hyphened = written.includes('-')
  if (
    !FOREIGN_NAME.test(written) ||
    (!hyphened &&
      (scan.surnames.at(nameFrom) ||
        (scan.titles.at(nameFrom) && !UNVIETNAMESE.test(written)) ||
        scan.heads.at(nameFrom) ||
        scan.organisations.at(nameFrom) ||
        (written.length < 4 && !UNVIETNAMESE.test(written))))
  )
    return null
  const level = type.type === 'thành phố' ? 'foreign-city' : 'foreign-province'
  const place: KnownPlace = {
    name: properCase(written),
    level,
    type: type.type,
    country,
    code: null,
    from: null,
    to: null,
    within: '',
    today: []
  }
  return { from, to, nameFrom, name: place.name, written: place.name, type, candidates: [place], former: false }
}

const TO_PLACE = wordSet(['tại', 'sang', 'đến', 'tới', 'từ', 'ở', 'về'])
/** "ký tại Pạc-xăn", "sang Xiêng-khoảng": behind a word of place a name with a hyphen, as Lao and Khmer names are written, that opens no person's. */
export const hyphenedAt = (scan: Scan, i: number): PlaceMention | null => {
  const { tokens } = scan
  if (!TO_PLACE.has(tokens.keys[i - 1] as number) || !isCapital(tokens, i) || scan.heads.at(i) || scan.titles.at(i)) return null
  let to = i + 1
  while (to + 1 < tokens.count && isHyphen(tokens, to)) to += 2
  if (to === i + 1 || tokens.cases[to - 1] !== LOWER || isCapital(tokens, to)) return null
  const name = wordsOf(tokens, i, to)
  return { from: i, to, nameFrom: i, name, written: name, type: null, candidates: [], former: false }
}

const HYPHEN = keyOf('-')
const isHyphen = (tokens: Tokens, at: number): boolean =>
  tokens.keys[at] === HYPHEN &&
  tokens.starts[at] === tokens.ends[at - 1] &&
  tokens.starts[at + 1] === tokens.ends[at] &&
  tokens.kinds[at + 1] === WORD

/** "huyện Jangsu (Hàn Quốc)", "…, Tỉnh Jeolla, Hàn Quốc": the country named within a few words behind. */
const countryBehind = (scan: Scan, at: number): string | null => {
  for (let i = at; i < at + 8; i++) {
    const place = scan.places.at(i)?.entries[0]?.place
    if (place?.level === 'country') return place.country
  }
  return null
}

const properCase = (name: string): string => (name === name.toUpperCase() && name.length > 3 ? name[0] + name.slice(1).toLowerCase() : name)
