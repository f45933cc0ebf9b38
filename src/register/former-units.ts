import { provincesOfToday } from '../language/index.ts'
import { searchKey } from '../values/index.ts'
import type { SearchName, SearchWords } from './search-words.ts'

/** A unit under a name that is no more, and what it is now: Bạc Liêu → ["Cà Mau"]. */
export interface FormerUnit {
  readonly name: string
  readonly today: readonly string[]
}

let provinces: readonly FormerUnit[] | undefined

/** The provinces that are no more, or have another name. Read once. */
export const formerProvinces = (): readonly FormerUnit[] => {
  provinces ??= provincesOfToday().flatMap(({ name, formerly }) => formerly.map((former) => ({ name: former.name, today: [name] })))
  return provinces
}

/** The former provinces that words name, by names that are none of today's: “xã Hiệp Thành, tỉnh Bạc Liêu” names Bạc Liêu. */
export const formerIn = (place: string): string[] => {
  const key = ` ${searchKey(place)} `
  return formerProvinces()
    .filter(({ name, today }) => !today.includes(name) && key.includes(` ${searchKey(name)} `))
    .map(({ name }) => name)
}

/**
 * A search in which a unit of today that was typed is also met under a former name of a place at hand: “Cà Mau” as “Bạc Liêu”. The search as it is where
 * none was typed.
 */
export const withFormer = (search: SearchWords, units: readonly FormerUnit[]): SearchWords => {
  const asked = askedFor(search, units)
  if (asked.size === 0) return search
  const names: SearchName[] = [...(search.names ?? [])]
  const left = [...search.words]
  let { lastIsPrefix } = search
  for (const [today, former] of asked) {
    const words = today.split(' ')
    const known = names.findIndex((name) => name.words.join(' ') === today)
    if (known >= 0) {
      const name = names[known] as SearchName
      names[known] = { ...name, forms: [...name.forms, ...former], former }
      continue
    }
    // Of two units that share a word ("Ninh Kiều", "Ninh Phú") each needs its own.
    if (!words.every((word) => left.includes(word))) continue
    for (const word of words) {
      if (left.lastIndexOf(word) === left.length - 1) lastIsPrefix = false
      left.splice(left.lastIndexOf(word), 1)
    }
    names.push({ words, tokens: [], forms: [today, ...former], former })
  }
  return { ...search, words: left, lastIsPrefix, names }
}

/** The former units by whose names a text was found although another was typed. */
export const unitsIn = (text: string, search: SearchWords, units: readonly FormerUnit[]): FormerUnit[] => {
  const asked = askedFor(search, units)
  const key = ` ${searchKey(text)} `
  return units.filter(
    ({ name, today }) =>
      text.includes(name) &&
      today.some((one) => asked.get(searchKey(one))?.includes(searchKey(name)) && !key.includes(` ${searchKey(one)} `))
  )
}

/** The units of today that were typed, folded, each with the folded names it had. */
const askedFor = ({ typed }: SearchWords, units: readonly FormerUnit[]): Map<string, string[]> => {
  const asked = new Map<string, string[]>()
  const padded = ` ${typed} `
  for (const { name, today } of units)
    for (const one of today) {
      const [key, former] = [searchKey(one), searchKey(name)]
      if (key === former || !padded.includes(` ${key} `)) continue
      const known = asked.get(key)
      if (!known) asked.set(key, [former])
      else if (!known.includes(former)) known.push(former)
    }
  return asked
}
