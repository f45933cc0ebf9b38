import { wordSet } from '../key-set.ts'
import type { KnownMatch } from '../known-names.ts'
import type { PlaceEntry, PlaceTypeEntry } from '../lexicon/entry.ts'
import type { Scan } from '../scan.ts'
import { isCapital, keyOf, LOWER } from '../tokens.ts'
import type { PlaceMention } from './mention.ts'

// Districts and communes told one after another, whose type word is said only once: "các huyện Minh Long, Sơn Tây và Trà Bồng".

const COMMA = keyOf(',')
const COLON = keyOf(':')
const AND = keyOf('và')
const IS = wordSet(['là', 'gồm'])
const LISTED = /^(?:district|commune)$/
const LONGEST_LIST = 30

/** "các huyện Minh Long, Sơn Tây và Trà Bồng": the type word before the first holds for the rest, though a bare name says little. */
export const listBehind = (scan: Scan, first: PlaceMention): PlaceMention[] => {
  const type = first.type
  const written = type?.type ?? first.candidates[0]?.type
  return written && first.from < first.to && first.candidates.some(({ level, country }) => country === 'VN' && LISTED.test(level))
    ? listAt(scan, first.to, written, type)
    : []
}

/** Names behind commas and "và" from token `at` on that are places of this type. */
const listAt = (scan: Scan, from: number, written: string, type: PlaceTypeEntry | null): PlaceMention[] => {
  const { tokens } = scan
  const found: PlaceMention[] = []
  let at = from
  while (found.length < LONGEST_LIST && (tokens.keys[at] === COMMA || tokens.keys[at] === AND)) {
    const named = scan.placeTypes.at(at + 1) ? null : scan.placeUnder(written, at + 1)
    if (!named || (scan.surnames.at(at + 1) && isCapital(tokens, named.to))) break
    found.push(underType(named, type))
    at = named.to
  }
  return found
}

/** "2 huyện nghèo là Minh Long và Sơn Tây", "3 xã: Tân Long, Thạnh Lợi và …" */
export const announcedAt = (scan: Scan, i: number): PlaceMention[] => {
  const { tokens } = scan
  const type = scan.placeTypes.at(i)
  const entry = type?.entries[0]
  if (!type || !entry || !LISTED.test(entry.level)) return []
  let at = type.to
  while (at < type.to + 3 && tokens.cases[at] === LOWER && !IS.has(tokens.keys[at] as number) && tokens.keys[at] !== COLON) at++
  if (!IS.has(tokens.keys[at] as number) && tokens.keys[at] !== COLON) return []
  const first = scan.placeUnder(entry.type, at + 1)
  return first ? [underType(first, entry), ...listAt(scan, first.to, entry.type, entry)] : []
}

const underType = ({ from, to, entries }: KnownMatch<PlaceEntry>, type: PlaceTypeEntry | null): PlaceMention => {
  const candidates = [...new Set(entries.map(({ place }) => place))]
  const name = candidates[0]?.name ?? ''
  return { from, to, nameFrom: from, name, written: name, type, candidates, former: false }
}
