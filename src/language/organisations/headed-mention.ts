import type { OrganisationHeadEntry } from '../lexicon/entry.ts'
import type { PlaceMention } from '../places/mention.ts'
import { ALL_CAPITALS, wordsOf } from '../tokens.ts'
import type { OrganisationMention } from './mention.ts'
import type { NameWords } from './name-words.ts'

/** Bodies that are called by the locality they belong to, at times cut short: "Ban QLDA ODA thành phố". */
const LOCAL = /^(?:association|centre)$/
const SEATED = /^(?:school|university|hospital|institute|port)$/

/** What is not said by the words of the name. */
export interface Unsaid {
  readonly elided?: boolean
  readonly country?: string | null
}

/** A body whose name was read from its head on: tokens `from` ≤ i < `to`, with the place in it. */
export const headedMention = (
  words: NameWords,
  [from, to]: readonly [number, number],
  entry: OrganisationHeadEntry,
  core: string,
  place: PlaceMention | null,
  { elided = false, country = 'VN' }: Unsaid = {}
): OrganisationMention => ({
  from,
  to,
  name: ABROAD.test(entry.type) ? outWritten(words, from, to, entry) : nameOf(words, from, to),
  head: entry.head,
  type: entry.type,
  country: place ? (place.candidates[0]?.country ?? country) : (country ?? countryInside(words, from, to, entry.type)),
  place,
  elided,
  core
})

const ABROAD = /^(?:embassy|consulate)$/
/** "ĐSQ Việt Nam tại Pháp" is Đại sứ quán Việt Nam tại Pháp: so a mission is known by its post and by its abbreviation. */
const outWritten = (words: NameWords, from: number, to: number, { head, form }: OrganisationHeadEntry): string => {
  const name = nameOf(words, from, to)
  return words.tokens.cases[from] === ALL_CAPITALS && form !== head && name.startsWith(`${form} `) ? head + name.slice(form.length) : name
}

/** "Trường Cao đẳng Quốc tế TP.HCM", "Đại học Hosan Hàn Quốc": a school, hospital or institute is where its name ends, and so is the association of a province here. */
const countryInside = ({ placeAt }: NameWords, from: number, to: number, type: string): string | null => {
  const local = LOCAL.test(type)
  if (!SEATED.test(type) && !local) return null
  for (let i = to - 1; i > from; i--) {
    const place = placeAt.get(i)
    if (!place || place.to > to) continue
    const [known] = place.candidates
    return local && !(known?.country === 'VN' && known.level === 'province' && place.to === to) ? null : (known?.country ?? null)
  }
  return null
}

/** The words as written, without an abbreviation in brackets inside: "Hội đồng nhân dân (HĐND) tỉnh". */
const nameOf = ({ tokens }: NameWords, from: number, to: number): string => wordsOf(tokens, from, to).replace(/ \([^()]*\)(?= )/gu, '')
