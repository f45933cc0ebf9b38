import { join } from 'node:path'
import type { KnownPlace, PlaceEntry } from './entry.ts'
import { dayOrNull, listOf, oneOf, orNull, readTable, TableFault } from './read-table.ts'

/**
 * Administrative units of Việt Nam with the days they were in force. A province or centrally run city counts without its type word; so does a district
 * whose name is distinctive; a commune counts only behind its type word, because most bare commune names ("Đoàn Kết", "Tân Tiến", "Quang Trung") are words
 * or people first. A commune that carries on the name of a distinctive district (xã Đông Anh of huyện Đông Anh) counts bare too, so that the day can choose.
 */
export const readUnits = (folder: string): PlaceEntry[] => {
  const communes = readCommunes(join(folder, 'communes.tsv'))
  const { districts, provinceOf, carriedOn } = readDistricts(join(folder, 'districts.tsv'), communes)
  return [
    ...readProvinces(join(folder, 'provinces.tsv')),
    ...districts,
    ...[...communes.values()].flatMap((place) => formsOf(place, carriedOn.has(place))),
    ...readFormerCommunes(join(folder, 'communes-before-2025-07.tsv'), communes, provinceOf).flatMap((place) => formsOf(place, false))
  ]
}

/** A unit's bare name; a numbered unit's name holds its type word ("Quận 1", "Phường 12"), which is also written short ("Q.1", "Q1"). */
const formsOf = (place: KnownPlace, bare: boolean): PlaceEntry[] => {
  const form = place.name
  if (!NUMBERED.test(form))
    return [bare ? { kind: 'place', form, proper: true, place } : { kind: 'place', form, proper: true, behindType: true, place }]
  const number = form.slice(form.lastIndexOf(' ') + 1)
  const letter = form[0] as string
  return [form.toLowerCase(), `${letter} ${number}`, `${letter}${number}`].map((form) => ({ kind: 'place', form, proper: true, place }))
}

const NUMBERED = /^(?:Quận|Phường) \d+$/
const nameOf = (type: string, name: string): string => (/^\d+$/.test(name) ? `${type[0]?.toUpperCase()}${type.slice(1)} ${name}` : name)

const readProvinces = (file: string): PlaceEntry[] => {
  const rows = readTable(file, ['code', 'name', 'type', 'from', 'to', 'recalled', 'successors', 'aliases', 'behindType'])
  const units = rows.map(({ of, at }) => ({ ...of, at, since: dayOrNull(of.from, at), until: dayOrNull(of.to, at) }))
  const inForce = (name: string, day: string) =>
    units.find((unit) => unit.name === name && (unit.since ?? '') <= day && (unit.until === null || day < unit.until))
  const today = (unit: (typeof units)[number]): string[] =>
    listOf(unit.successors).flatMap((name) => {
      const next = inForce(name, unit.until ?? '')
      if (!next) throw new TableFault(`${unit.at}: no province "${name}" on ${unit.until}`)
      return next.until === null ? [next.name] : today(next)
    })
  return units.flatMap((unit) => {
    const place: KnownPlace = {
      name: unit.name,
      level: 'province',
      type: unit.type,
      country: 'VN',
      code: orNull(unit.code),
      from: unit.since,
      to: unit.until,
      within: '',
      today: [...new Set(today(unit))]
    }
    const behind = new Set(listOf(unit.behindType))
    return [unit.name, ...listOf(unit.aliases)].map(
      (form): PlaceEntry =>
        behind.has(form) ? { kind: 'place', form, proper: true, behindType: true, place } : { kind: 'place', form, proper: true, place }
    )
  })
}

const readCommunes = (file: string): Map<string, KnownPlace> => {
  const communes = new Map<string, KnownPlace>()
  for (const { of, at } of readTable(file, ['code', 'name', 'type', 'province', 'from', 'to'])) {
    if (communes.has(of.code)) throw new TableFault(`${at}: code ${of.code} stands twice`)
    communes.set(of.code, {
      name: nameOf(of.type, of.name),
      level: 'commune',
      type: of.type,
      country: 'VN',
      code: of.code,
      from: dayOrNull(of.from, at),
      to: dayOrNull(of.to, at),
      within: of.province,
      today: []
    })
  }
  return communes
}

const readDistricts = (file: string, communes: ReadonlyMap<string, KnownPlace>) => {
  const rows = readTable(file, ['code', 'name', 'type', 'province', 'bare', 'from', 'to', 'recalled', 'successors'])
  const byCode = Map.groupBy(rows, ({ of }) => of.code)
  const unitsNow = (codes: string, day: string, at: string): KnownPlace[] =>
    listOf(codes).flatMap((code) => {
      const commune = communes.get(code)
      if (commune) return [commune]
      const next = byCode.get(code)?.find(({ of }) => of.from <= day && day < of.to)
      if (!next) throw new TableFault(`${at}: no commune and no district ${code} on ${day}`)
      return unitsNow(next.of.successors, next.of.to, next.at)
    })
  const provinceOf = new Map<string, string>()
  const carriedOn = new Set<KnownPlace>()
  const districts = rows.flatMap(({ of, at }) => {
    provinceOf.set(of.code, of.province)
    const now = unitsNow(of.successors, of.to, at)
    const bare = oneOf(of.bare, ['yes', 'no'], at) === 'yes'
    if (bare) for (const commune of now) if (commune.name === of.name) carriedOn.add(commune)
    return formsOf(
      {
        name: nameOf(of.type, of.name),
        level: 'district',
        type: of.type,
        country: 'VN',
        code: orNull(of.code),
        from: dayOrNull(of.from, at),
        to: dayOrNull(of.to, at),
        within: of.province,
        today: [...new Set(now.map(({ name }) => name))]
      },
      bare
    )
  })
  return { districts, provinceOf, carriedOn }
}

const readFormerCommunes = (
  file: string,
  communes: ReadonlyMap<string, KnownPlace>,
  provinceOf: ReadonlyMap<string, string>
): KnownPlace[] => {
  const rows = readTable(file, ['code', 'name', 'type', 'district', 'from', 'to', 'successors'])
  /** What became of each code on 2025-07-01; a row that ended before under the same code has that row for its successor. */
  const lastOf = new Map(rows.filter(({ of }) => of.to === REFORM).map(({ of }) => [of.code, of.successors]))
  return rows.map(({ of, at }) => {
    const within = provinceOf.get(of.district)
    if (within === undefined) throw new TableFault(`${at}: no district ${of.district}`)
    const codes =
      of.to === REFORM
        ? of.successors
        : listOf(of.successors)
            .map((code) => lastOf.get(code) ?? '')
            .join(';')
    const today = listOf(codes).map((code) => {
      const commune = communes.get(code)
      if (!commune) throw new TableFault(`${at}: no commune ${code}`)
      return commune.name
    })
    return {
      name: nameOf(of.type, of.name),
      level: 'commune',
      type: of.type,
      country: 'VN',
      code: of.code,
      from: dayOrNull(of.from, at),
      to: dayOrNull(of.to, at),
      within,
      today: [...new Set(today)]
    }
  })
}

/** Districts were abolished and 10,035 communes became 3,321 on this day. */
const REFORM = '2025-07-01'
