import { loadProvinces } from './lexicon/load-lexicon.ts'

/** A province or centrally run city in force, with the names that it, or what went into it, had before. */
export interface Province {
  readonly name: string
  /** "tỉnh" or "thành phố". */
  readonly type: string
  /** Latest first; `until` is the first day on which the name was no more ("2025-07-01"). A province that was parted among several is none of theirs. */
  readonly formerly: readonly { readonly name: string; readonly until: string | null }[]
}

let provinces: readonly Province[] | undefined

/** The provinces and cities of today in the order of their codes, north to south. Read once. */
export const provincesOfToday = (): readonly Province[] => {
  provinces ??= readProvincesOfToday()
  return provinces
}

const readProvincesOfToday = (): Province[] => {
  const all = loadProvinces()
  return all
    .filter(({ to }) => to === null)
    .map(({ name, type }) => {
      const before = all.filter((place) => place.to !== null && place.name !== name && place.today.length === 1 && place.today[0] === name)
      const last = Map.groupBy(before, (place) => place.name)
      const formerly = [...last].map(([former, rows]) => ({
        name: former,
        until:
          rows
            .map(({ to }) => to ?? '')
            .sort()
            .at(-1) ?? null
      }))
      return { name, type, formerly: formerly.sort((a, b) => (a.until === b.until ? 0 : (a.until ?? '') < (b.until ?? '') ? 1 : -1)) }
    })
}
