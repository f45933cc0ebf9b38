import { join } from 'node:path'
import type { KnownPlace, PlaceEntry } from './entry.ts'
import { type At, dayOrNull, isYes, listOf, orNull, readTable } from './read-table.ts'

/**
 * Administrative units of Việt Nam with the days they were in force. A province or centrally run city counts without its type word; so does a district
 * whose name is distinctive; a commune counts only behind its type word, because most bare commune names ("Đoàn Kết", "Tân Tiến", "Quang Trung") are words
 * or people first. A commune that carries on the name of a distinctive district (xã Đông Anh of huyện Đông Anh) counts bare too, so that the day can choose.
 */
export const readUnits = (folder: string): PlaceEntry[] => {
  const communes = readCommunes(join(folder, 'communes.tsv'))
  const { districts, provinceOf, carriedOn } = readDistricts(join(folder, 'districts.tsv'), communes)
  const entries = readProvinces(join(folder, 'provinces.tsv'))
  for (const { place, bare } of districts) addForms(entries, place, bare)
  for (const place of communes.values()) addForms(entries, place, carriedOn.has(place))
  for (const place of readFormerCommunes(join(folder, 'communes-before-2025-07.tsv'), communes, provinceOf)) addForms(entries, place, false)
  return entries
}

/** A unit's bare name; a numbered unit's name holds its type word ("Quận 1", "Phường 12"), which is also written short ("Q.1", "Q1"). */
const addForms = (entries: PlaceEntry[], place: KnownPlace, bare: boolean) => {
  const form = place.name
  if (!NUMBERED.test(form))
    entries.push(bare ? { kind: 'place', form, proper: true, place } : { kind: 'place', form, proper: true, behindType: true, place })
  else {
    const number = form.slice(form.lastIndexOf(' ') + 1)
    const letter = form[0] as string
    for (const short of [form.toLowerCase(), `${letter} ${number}`, `${letter}${number}`])
      entries.push({ kind: 'place', form: short, proper: true, place })
  }
}

const NUMBERED = /^(?:Quận|Phường) \d+$/

/** "1" of the type quận is called "Quận 1"; names with words in them ("Hải Châu 1" is no number) stay as they are. */
const nameOf = (type: string, name: string): string => (/^\d+$/.test(name) ? `${type[0]?.toUpperCase()}${type.slice(1)} ${name}` : name)

interface Province {
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  readonly successors: readonly string[]
}

const readProvinces = (file: string): PlaceEntry[] => {
  const columns = ['code', 'name', 'type', 'from', 'to', 'recalled', 'successors', 'aliases', 'behindType'] as const
  const provinces = readTable(
    file,
    columns,
    ([, name, , from, to, , successors], at): Province => ({
      name,
      from: dayOrNull(from, at),
      to: dayOrNull(to, at),
      successors: listOf(successors)
    })
  )
  const today = (province: Province, at: At): string[] =>
    province.successors.flatMap((name) => {
      const day = province.to ?? ''
      const next = provinces.find((other) => other.name === name && (other.from ?? '') <= day && (other.to === null || day < other.to))
      if (!next) throw at.fault(`no province "${name}" on ${day}`)
      return next.to === null ? [next.name] : today(next, at)
    })
  return readTable(file, columns, ([code, name, type, , , , , aliases, behindType], at) => {
    const province = provinces[at.line - 2] as Province
    const { from, to } = province
    const place: KnownPlace = {
      name,
      level: 'province',
      type,
      country: 'VN',
      code: orNull(code),
      from,
      to,
      within: '',
      today: [...new Set(today(province, at))]
    }
    const behind = listOf(behindType)
    return [name, ...listOf(aliases)].map(
      (form): PlaceEntry =>
        behind.includes(form)
          ? { kind: 'place', form, proper: true, behindType: true, place }
          : { kind: 'place', form, proper: true, place }
    )
  }).flat()
}

const readCommunes = (file: string): Map<string, KnownPlace> => {
  const communes = new Map<string, KnownPlace>()
  readTable(file, ['code', 'name', 'type', 'province', 'from', 'to'], ([code, name, type, within, from, to], at) => {
    if (communes.has(code)) throw at.fault(`code ${code} stands twice`)
    communes.set(code, {
      name: nameOf(type, name),
      level: 'commune',
      type,
      country: 'VN',
      code,
      from: dayOrNull(from, at),
      to: dayOrNull(to, at),
      within,
      today: NONE
    })
  })
  return communes
}

const NONE: readonly string[] = []

interface District {
  readonly code: string
  readonly from: string
  readonly to: string
  readonly successors: string
}

const readDistricts = (file: string, communes: ReadonlyMap<string, KnownPlace>) => {
  const columns = ['code', 'name', 'type', 'province', 'bare', 'from', 'to', 'recalled', 'successors'] as const
  const byCode = Map.groupBy(
    readTable(file, columns, ([code, , , , , from, to, , successors]): District => ({ code, from, to, successors })),
    ({ code }) => code
  )
  const unitsNow = (codes: string, day: string, at: At): KnownPlace[] =>
    listOf(codes).flatMap((code) => {
      const commune = communes.get(code)
      if (commune) return [commune]
      const next = byCode.get(code)?.find(({ from, to }) => from <= day && day < to)
      if (!next) throw at.fault(`no commune and no district ${code} on ${day}`)
      return unitsNow(next.successors, next.to, at)
    })
  const provinceOf = new Map<string, string>()
  const carriedOn = new Set<KnownPlace>()
  const districts = readTable(file, columns, ([code, name, type, within, bareCell, from, to, , successors], at) => {
    provinceOf.set(code, within)
    const now = unitsNow(successors, to, at)
    const bare = isYes(bareCell, at)
    if (bare) for (const commune of now) if (commune.name === name) carriedOn.add(commune)
    const place: KnownPlace = {
      name: nameOf(type, name),
      level: 'district',
      type,
      country: 'VN',
      code: orNull(code),
      from: dayOrNull(from, at),
      to: dayOrNull(to, at),
      within,
      today: [...new Set(now.map((commune) => commune.name))]
    }
    return { place, bare }
  })
  return { districts, provinceOf, carriedOn }
}

const readFormerCommunes = (
  file: string,
  communes: ReadonlyMap<string, KnownPlace>,
  provinceOf: ReadonlyMap<string, string>
): KnownPlace[] => {
  /** What became of each code on 2025-07-01. A row that ended before comes ahead of its successor of the same code and shares this list with it. */
  const todayOf = new Map<string, string[]>()
  const places = readTable(
    file,
    ['code', 'name', 'type', 'district', 'from', 'to', 'successors'],
    ([code, name, type, district, from, to, successors], at) => {
      const within = provinceOf.get(district)
      if (within === undefined) throw at.fault(`no district ${district}`)
      let today = todayOf.get(code)
      if (today === undefined) {
        today = []
        todayOf.set(code, today)
      }
      if (to === REFORM)
        for (const next of listOf(successors)) {
          const commune = communes.get(next)
          if (!commune) throw at.fault(`no commune ${next}`)
          if (!today.includes(commune.name)) today.push(commune.name)
        }
      return {
        name: nameOf(type, name),
        level: 'commune',
        type,
        country: 'VN',
        code,
        from: dayOrNull(from, at),
        to: dayOrNull(to, at),
        within,
        today
      }
    }
  )
  return places
}

/** Districts were abolished and 10,035 communes became 3,321 on this day. */
const REFORM = '2025-07-01'
