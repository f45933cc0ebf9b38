import type { KnownPlace, Mentions, PlaceMention } from '../../language/index.ts'
import { firstWithin, lastBefore, sentenceEnd, sentenceStart } from '../text/in-order.ts'
import { holds, opensWith, phrases } from '../text/phrases.ts'

/** The Vietnamese localities named in a text, alone or inside the names of bodies, in the order of the text, by their type ("tỉnh", "thành phố"). */
export class Localities {
  readonly #scan: Mentions['scan']
  /** By the type the text gives a place, or else by that of the highest unit of its name: a bare "Cà Mau" is the province. */
  readonly #byType = new Map<string, PlaceMention[]>()
  /** By every type a unit of that name has. */
  readonly #byAnyType = new Map<string, PlaceMention[]>()
  /** Those that a word leads, by the word and their type. */
  readonly #led = new Map<string, readonly PlaceMention[]>()
  readonly #guests = new Map<string | null, ReadonlySet<string>>()
  /** How often each name stands in a list of localities. */
  readonly #times = new Map<readonly PlaceMention[], ReadonlyMap<string, readonly PlaceMention[]>>()
  /** The provinces that the districts of the text lie in. */
  readonly #around: PlaceMention[] = []

  constructor(mentions: Mentions) {
    this.#scan = mentions.scan
    const inBodies = mentions.organisations.flatMap((body) => (body.place ? [body.place] : []))
    for (const place of [...mentions.places, ...inBodies].sort((a, b) => a.from - b.from)) {
      const units = place.candidates.filter((known) => known.country === 'VN' && (known.level === 'province' || known.level === 'district'))
      if (units.length) put(this.#byType, '', place)
      const called = units.filter((unit) => unit.type === place.type?.type)
      const provinces = units.filter((unit) => unit.level === 'province')
      const first = called.length ? called : provinces.length ? provinces : units
      for (const type of new Set(first.map((unit) => unit.type))) put(this.#byType, type, place)
      for (const type of new Set(units.map((unit) => unit.type))) put(this.#byAnyType, type, place)
      const above = new Set(units.map((unit) => unit.within))
      if (provinces.length === 0 && above.size === 1) for (const name of above) this.#around.push(provinceOf(place, name))
    }
  }

  /** What "tỉnh", "thành phố" or (type null) a body without its locality means at token `at`: the last that fits before it, else the first behind it, else the province of a district. */
  meantAt(at: number, type: string | null, before: PlaceMention | null = null): PlaceMention | null {
    const fitting = this.#fitting(type)
    return (
      this.#spokenOf(fitting, at, before) ??
      fitting[0] ??
      (type === 'tỉnh' ? (lastBefore(this.#around, at) ?? this.#around[0]) : null) ??
      null
    )
  }

  /** The last before token `at`; one that is named only this once ("nối dài đường sang tỉnh Tuyên Quang") gives way to that of the body before, or to one that the text speaks of again. */
  #spokenOf(fitting: readonly PlaceMention[], at: number, before: PlaceMention | null): PlaceMention | null {
    const last = lastBefore(fitting, at)
    if (!last || this.#timesOf(fitting, last.name) > 1) return last
    if (before) return before
    for (
      let place = lastBefore(fitting, last.from), back = 0;
      place && back < FARTHEST_BACK;
      place = lastBefore(fitting, place.from), back++
    )
      if (this.#timesOf(fitting, place.name) >= OFTEN) return place
    return last
  }

  #timesOf(fitting: readonly PlaceMention[], name: string): number {
    const known = this.#times.get(fitting) ?? Map.groupBy(fitting, (place) => place.name)
    this.#times.set(fitting, known)
    return known.get(name)?.length ?? 0
  }

  /**
   * Whose people the list is of that token `at` stands in: "Tiếp đoàn, về phía tỉnh Sơn La có ông A, Bí thư Tỉnh ủy", and "Cùng đi có ông B,
   * Chủ tịch UBND tỉnh" below "đoàn công tác tỉnh Nam Định … tại tỉnh Sơn La". Null outside such lists.
   */
  ofListAt(at: number, type: string | null): PlaceMention | null {
    const { tokens, sentences } = this.#scan
    const from = sentenceStart(sentences, at, 0)
    const party = firstWithin(this.#behind('side', type), from, at)
    if (party) return party
    // "Các đồng chí A, Bí thư Tỉnh ủy; B … tiếp và làm việc với đoàn": those who receive are of the locality whose delegation it is not.
    const to = sentenceEnd(sentences, at)
    if (opensWith(tokens, from, RECEIVES) || holds(tokens, Math.max(at, to - RECEIVING_REACH), to, RECEIVES)) {
      const names = this.#guestsOf(type)
      const fitting = this.#fitting(type)
      for (let place = lastBefore(fitting, from), back = 0; place && back < FARTHEST_BACK; place = lastBefore(fitting, place.from), back++)
        if (!names.has(place.name)) return place
    }
    if (!opensWith(tokens, from, COMPANY)) return null
    return firstWithin(this.#behind('delegation', type), sentenceStart(sentences, at, 1), from)
  }

  /** The names of the localities that a delegation comes from. */
  #guestsOf(type: string | null): ReadonlySet<string> {
    const known = this.#guests.get(type) ?? new Set(this.#behind('delegation', type).map(({ name }) => name))
    this.#guests.set(type, known)
    return known
  }

  /** The localities with "phía" before them in their sentence, or "đoàn" not far before; gathered when first asked for, since a sentence may name many. */
  #behind(word: 'side' | 'delegation', type: string | null): readonly PlaceMention[] {
    const key = `${word} ${type}`
    const known = this.#led.get(key)
    if (known) return known
    const { tokens, sentences } = this.#scan
    const led = this.#fitting(type).filter(({ from }) =>
      word === 'side'
        ? holds(tokens, Math.max(sentenceStart(sentences, from, 0), from - PARTY_REACH), from, SIDE)
        : holds(tokens, from - DELEGATION_REACH, from, DELEGATION)
    )
    this.#led.set(key, led)
    return led
  }

  #fitting(type: string | null): readonly PlaceMention[] {
    return this.#byType.get(type ?? '') ?? this.#byAnyType.get(type ?? '') ?? []
  }
}

/** Localities looked back at for one that is meant. */
const FARTHEST_BACK = 12
/** A locality named so often is one the text speaks of. */
const OFTEN = 2
const RECEIVES = phrases('tiếp và làm việc với đoàn|tiếp đoàn|cùng tiếp đoàn|đón tiếp đoàn|tiếp, làm việc với đoàn|tiếp đón đoàn|đón đoàn')
const RECEIVING_REACH = 10
/** Between "phía" and the locality may stand "lãnh đạo UBND tỉnh". */
const PARTY_REACH = 5
const SIDE = phrases('phía')
const COMPANY = phrases('cùng đi|tháp tùng|tham gia đoàn|cùng tham gia đoàn|thành viên đoàn|thành phần đoàn')
/** "đoàn công tác của lãnh đạo tỉnh" */
const DELEGATION_REACH = 7
const DELEGATION = phrases('đoàn')

/** "thị xã Dĩ An" of a text that names no province speaks for Bình Dương when it says "tỉnh". */
const provinceOf = (place: PlaceMention, name: string): PlaceMention => {
  const province: KnownPlace = {
    name,
    level: 'province',
    type: 'tỉnh',
    country: 'VN',
    code: null,
    from: null,
    to: null,
    within: '',
    today: []
  }
  return { ...place, name, written: name, type: null, candidates: [province] }
}

/** By what a locality is told from others: by its name, and a city that is called like its province ("TP. Bắc Ninh") by its type too. */
export const localityOf = ({ type, name, nameFrom, candidates }: PlaceMention, { places }: Mentions['scan']): string => {
  const isLower = candidates.length > 0 && candidates.every(({ level }) => level === 'district' || level === 'commune')
  const isShared = type !== null && isLower && places.at(nameFrom)?.entries.some(({ place }) => place.level === 'province')
  return isShared ? `${type.type} ${name}` : name
}

/** Adds to a list in a map, which is made on first use. */
export const put = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
