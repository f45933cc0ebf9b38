import type { Mentions, PlaceMention } from '../../language/index.ts'
import { lastBefore } from '../text/in-order.ts'

/** The Vietnamese localities named in a text, alone or inside the names of bodies, in the order of the text, by their type ("tỉnh", "thành phố"). */
export class Localities {
  /** By the type the text gives a place, or else by that of the highest unit of its name: a bare "Cà Mau" is the province. */
  readonly #byType = new Map<string, PlaceMention[]>()
  /** By every type a unit of that name has. */
  readonly #byAnyType = new Map<string, PlaceMention[]>()

  constructor(mentions: Mentions) {
    const inBodies = mentions.organisations.flatMap((body) => (body.place ? [body.place] : []))
    for (const place of [...mentions.places, ...inBodies].sort((a, b) => a.from - b.from)) {
      const units = place.candidates.filter((known) => known.country === 'VN' && (known.level === 'province' || known.level === 'district'))
      if (units.length) put(this.#byType, '', place)
      const called = units.filter((unit) => unit.type === place.type?.type)
      const provinces = units.filter((unit) => unit.level === 'province')
      const first = called.length ? called : provinces.length ? provinces : units
      for (const type of new Set(first.map((unit) => unit.type))) put(this.#byType, type, place)
      for (const type of new Set(units.map((unit) => unit.type))) put(this.#byAnyType, type, place)
    }
  }

  /** What "tỉnh", "thành phố" or (type null) a body without its locality means at token `at`: the last that fits before it, else the first behind it. */
  meantAt(at: number, type: string | null): PlaceMention | null {
    const fitting = this.#byType.get(type ?? '') ?? this.#byAnyType.get(type ?? '') ?? []
    return lastBefore(fitting, at) ?? fitting[0] ?? null
  }
}

/** Adds to a list in a map, which is made on first use. */
export const put = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
