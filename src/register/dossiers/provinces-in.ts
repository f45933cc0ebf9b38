import { provincesOfToday } from '../../language/index.ts'
import { searchKey } from '../../values/index.ts'

/**
 * The province of today that a place lies in, by its own name in the words or by that of a unit that went into it: "xã Hiệp Thành, tỉnh Bạc Liêu" lies in
 * Cà Mau. An address names the largest unit last, so of several the last counts; null where none is named.
 */
export const provinceIn = (place: string): string | null => {
  const words = ` ${searchKey(place)} `
  let last: { readonly name: string; readonly end: number; readonly length: number } | null = null
  for (const { name, formerly } of provincesOfToday())
    for (const called of [name, ...formerly.map((former) => former.name)]) {
      const key = ` ${searchKey(called)} `
      const at = words.lastIndexOf(key)
      if (at < 0) continue
      const end = at + key.length
      // "Hà Nam Ninh" ends after "Hà Nam", and is longer than "Nam Ninh".
      if (last === null || end > last.end || (end === last.end && key.length > last.length)) last = { name, end, length: key.length }
    }
  return last?.name ?? null
}
