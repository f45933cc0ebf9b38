import map from '../../../data/maps/provinces.json' with { type: 'json' }
import type { PlaceKind, PlaceLine } from '../../register/index.ts'

/** What the map can be shaded by, and the table counts. */
export const COUNTED = ['undertaking', 'meeting', 'agreement', 'project'] as const satisfies readonly PlaceKind[]

/** How many shades tell the provinces apart, beside the blank one of those with nothing. */
const SHADES = 4

/** One province as the map draws it. */
export interface DrawnPlace {
  readonly name: string
  readonly href: string
  readonly count: number
  /** 0 for nothing, else 1 to `SHADES`. */
  readonly level: number
  readonly path: string
  readonly islands: { readonly name: string; readonly path: string } | null
  /** Where its name stands; null where names of places with more take the room. */
  readonly label: { readonly x: number; readonly y: number } | null
}

export interface DrawnMap {
  readonly width: number
  readonly height: number
  readonly places: readonly DrawnPlace[]
  /** What each shade stands for: from so many to so many. */
  readonly shades: readonly { readonly level: number; readonly from: number; readonly to: number }[]
}

export const placeHref = (name: string): string => `/places/${encodeURIComponent(name)}`

/** The provinces shaded by how much of one kind is filed under each. */
export const showMap = (lines: readonly PlaceLine[], by: PlaceKind): DrawnMap => {
  const counts = new Map(lines.map(({ name, counts }) => [name, counts[by]]))
  const most = Math.max(0, ...counts.values())
  const shades = shadesUpTo(most)
  const labelled = chooseLabels(counts)
  const places = map.provinces.map(({ name, path, islands, middle }): DrawnPlace => {
    const count = counts.get(name) ?? 0
    const [x = 0, y = 0] = middle
    return {
      name,
      href: placeHref(name),
      count,
      level: shades.find(({ from, to }) => from <= count && count <= to)?.level ?? 0,
      path,
      islands: islands ?? null,
      label: labelled.has(name) ? { x, y } : null
    }
  })
  return { width: map.width, height: map.height, places, shades }
}

/** Ranges that each reach about as many times further as the one before: 1, 2–4, 5–12, 13–40. Whole numbers, none empty, none beside the point. */
export const shadesUpTo = (most: number): DrawnMap['shades'] => {
  const ends = new Set(Array.from({ length: SHADES }, (_, i) => Math.round(most ** ((i + 1) / SHADES))))
  const reached = [...ends].filter((end) => end > 0)
  return reached.map((to, i) => ({ level: SHADES - reached.length + i + 1, from: (reached[i - 1] ?? 0) + 1, to }))
}

/** About how wide a letter of a name and how high its line is, on the map's sheet. */
const [LETTER, LINE] = [9.5, 21]

/** The names that find room, those with most first; a place with nothing goes without. */
const chooseLabels = (counts: ReadonlyMap<string, number>): ReadonlySet<string> => {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = []
  const chosen = new Set<string>()
  for (const { name, middle } of map.provinces.toSorted((a, b) => (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0))) {
    const [x = 0, y = 0] = middle
    const half = (name.length * LETTER) / 2
    if ((counts.get(name) ?? 0) === 0) break
    if (taken.some((other) => Math.abs(other.y - y) < LINE && Math.abs(other.x - x) < other.half + half)) continue
    taken.push({ x, y, half })
    chosen.add(name)
  }
  return chosen
}
