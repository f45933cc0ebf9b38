import { findMentions } from './find-mentions.ts'
import type { KnownPlace } from './lexicon/entry.ts'
import { loadNames } from './lexicon/load-lexicon.ts'
import { resolvePlace } from './resolve-place.ts'

/**
 * The locality that the name of a body ends in: "UBND tỉnh Bạc Liêu" → Bạc Liêu, "Sở Ngoại vụ tỉnh Nara" → Nara; null where the name holds none, or one
 * that could be several. A unit that is no more has its successors' names in `today`.
 */
export const findLocality = (nameOfBody: string): KnownPlace | null => {
  const known = found.get(nameOfBody)
  if (known !== undefined) return known
  if (found.size === MOST_KEPT) found.clear()
  const locality = look(nameOfBody)
  found.set(nameOfBody, locality)
  return locality
}

/** The same few hundred bodies are asked for again and again, and reading a name takes a millisecond. */
const found = new Map<string, KnownPlace | null>()
const MOST_KEPT = 10_000

const look = (nameOfBody: string): KnownPlace | null => {
  const { organisations, places } = findMentions(nameOfBody, loadNames())
  const mention = organisations[0]?.place ?? places.at(-1)
  if (!mention) return null
  const { candidates, type, former } = mention
  return resolvePlace({ candidates, type: type?.type ?? null, day: null, provinces: new Set(), former }).place
}

/** The province in force that a unit of Việt Nam is or lies in today; null for what is no such unit, or was parted among several. */
export const provinceToday = (place: Pick<KnownPlace, 'name' | 'level' | 'country' | 'within' | 'today'>): string | null => {
  if (place.country !== 'VN') return null
  if (place.level === 'province') return (place.today.length === 0 ? place.name : place.today.length === 1 ? place.today[0] : null) ?? null
  if (place.within === '') return null
  const above = findLocality(`tỉnh ${place.within}`)
  return above?.level === 'province' ? provinceToday(above) : null
}
