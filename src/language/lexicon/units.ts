import { join } from 'node:path'
import { type Drawer, inDrawers, lastWord } from '../known-names.ts'
import type { KnownPlace, PlaceEntry } from './entry.ts'
import { type At, dayOrNull, isYes, listOf, openTable, orNull, readTable, type Table } from './read-table.ts'

/**
 * Administrative units of Việt Nam with the days they were in force.
 *
 * A province counts without its type word, and so does a district whose name is distinctive; most other names ("Đoàn Kết", "Tân Tiến", "Quang Trung") are words
 * or people first and are met only with their type word in front, which is then a part of the form ("xã Tân Tiến", "TX. Thanh Sơn").
 * Where a name counts bare for one unit, every unit of that name is offered for it ("Bạc Liêu" is a province, its city and a ward): type word and day choose.
 * `otherNames` are names that count bare for other reasons (provinces of other countries).
 *
 * The communes of before 2025-07-01 are eleven thousand and those of today three, of which a report names a few: they come in drawers, those of
 * today, with all districts and provinces, before the other names of their forms, those of before behind them.
 */
export const readUnits = (folder: string, otherNames: Iterable<string> = []): Units => {
  const communes = new Communes(join(folder, 'communes.tsv'))
  const districts = readDistricts(join(folder, 'districts.tsv'), communes)
  const larger = readProvinces(join(folder, 'provinces.tsv'))
  const bareNames = new Set(otherNames)
  for (const { form } of larger) bareNames.add(form)
  for (const { place, bare } of districts) if (bare) bareNames.add(place.name)
  for (const { place, aliases } of districts) {
    addForms(larger, place, bareNames)
    // Other spellings ("Qui Nhơn", "Buôn Mê Thuột") are no common words.
    for (const form of aliases) larger.push(entryOf(form, place))
  }
  const closed = inDrawers(larger)
  const now = communes.inDrawers(bareNames)
  const former = readFormerCommunes(join(folder, 'communes-before-2025-07.tsv'), communes, districts, bareNames)
  return {
    entries: [...closed.others, ...now.others, ...former.others],
    before: [...closed.drawers, ...now.drawers],
    behind: former.drawers
  }
}

export interface Units {
  readonly entries: PlaceEntry[]
  readonly before: readonly Drawer<PlaceEntry>[]
  readonly behind: readonly Drawer<PlaceEntry>[]
}

const addForms = (entries: PlaceEntry[], place: KnownPlace, bareNames: ReadonlySet<string>) => {
  const { name, type } = place
  if (bareNames.has(name)) entries.push(entryOf(name, place))
  else if (NUMBERED.test(name)) {
    const number = name.slice(name.lastIndexOf(' ') + 1)
    const letter = type[0]?.toUpperCase()
    for (const form of [`${type} ${number}`, `${letter} ${number}`, `${letter}${number}`]) entries.push(entryOf(form, place))
  } else for (const word of TYPE_WORDS[type] ?? [type]) entries.push(entryOf(`${word} ${name}`, place))
}

const entryOf = (form: string, place: KnownPlace): PlaceEntry => ({ kind: 'place', form, proper: true, place })

/** Type words as they stand in front of names, in full and short ("TP Huế", "TX. Hà Tiên", "P. Bến Nghé"); marks between are passed over. */
const TYPE_WORDS: Readonly<Record<string, readonly string[]>> = {
  'thành phố': ['thành phố', 'tp'],
  quận: ['quận', 'q'],
  huyện: ['huyện', 'h'],
  'thị xã': ['thị xã', 'tx'],
  phường: ['phường', 'p'],
  'thị trấn': ['thị trấn', 'tt']
}

/** A numbered unit's name holds its type word ("Quận 1", "Phường 12"); it is also written short ("Q.1", "Q1"). */
const NUMBERED = /^(?:Quận|Phường) \d+$/

/** "1" of the type quận is called "Quận 1"; names with words in them ("Hải Châu 1" is no number) stay as they are. */
const nameOf = (type: string, name: string): string => (/^\d+$/.test(name) ? `${type[0]?.toUpperCase()}${type.slice(1)} ${name}` : name)

/** The city is never called by its bare name: that is the man. */
const MAN = 'Hồ Chí Minh'

interface Province {
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  readonly successors: readonly string[]
}

/** Provinces and centrally run cities, of today and before; every form of a name is an entry of its own. */
export const readProvinces = (file: string): PlaceEntry[] => {
  const columns = ['code', 'name', 'type', 'from', 'to', 'recalled', 'successors', 'aliases'] as const
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
  return readTable(file, columns, ([code, name, type, , , , , aliases], at) => {
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
    return (name === MAN ? [`thành phố ${name}`, `tp ${name}`] : [name]).concat(listOf(aliases)).map((form) => entryOf(form, place))
  }).flat()
}

/** `today` is asked for when the first text names the commune. */
const communeOf = (row: Omit<KnownPlace, 'level' | 'country' | 'today'>, today: () => readonly string[]): KnownPlace => {
  let names: readonly string[] | undefined
  return {
    ...row,
    name: nameOf(row.type, row.name),
    level: 'commune',
    country: 'VN',
    get today() {
      names ??= today()
      return names
    }
  }
}

/** Rows of communes in drawers by the last word of their names; those with a number for one are made at once. */
const rowsInDrawers = (
  rows: readonly string[],
  placeOf: (row: number) => KnownPlace,
  bareNames: ReadonlySet<string>
): { readonly others: PlaceEntry[]; readonly drawers: Drawer<PlaceEntry>[] } => {
  const entriesOf = (held: readonly number[]): PlaceEntry[] => {
    const entries: PlaceEntry[] = []
    for (const row of held) addForms(entries, placeOf(row), bareNames)
    return entries
  }
  const byWord = Map.groupBy(rows.keys(), (row) => lastWord(nameIn(rows[row] as string)))
  const others = entriesOf(byWord.get(null) ?? [])
  byWord.delete(null)
  return { others, drawers: [...byWord].map(([word, held]) => ({ word: word as string, open: () => entriesOf(held) })) }
}

/** The second cell of a row. */
const nameIn = (row: string): string => {
  const from = row.indexOf('\t') + 1
  return row.slice(from, row.indexOf('\t', from))
}

/** The communes of today. */
class Communes {
  readonly #table: Table<readonly ['code', 'name', 'type', 'province', 'from', 'to']>
  #rowByCode: Map<string, number> | undefined

  constructor(file: string) {
    this.#table = openTable(file, ['code', 'name', 'type', 'province', 'from', 'to'] as const)
  }

  inDrawers(bareNames: ReadonlySet<string>): { readonly others: PlaceEntry[]; readonly drawers: Drawer<PlaceEntry>[] } {
    return rowsInDrawers(this.#table.rows, (row) => this.#placeOf(row), bareNames)
  }

  /** The name of the commune with this code; few texts ask for one. */
  nameOf(code: string): string | undefined {
    this.#rowByCode ??= this.#byCode()
    const row = this.#rowByCode.get(code)
    return row === undefined ? undefined : this.#placeOf(row).name
  }

  #byCode(): Map<string, number> {
    const { rows, at } = this.#table
    const found = new Map<string, number>()
    for (const [row, cells] of rows.entries()) {
      const code = cells.slice(0, cells.indexOf('\t'))
      at.line = row + 2
      if (found.has(code)) throw at.fault(`code ${code} stands twice`)
      found.set(code, row)
    }
    return found
  }

  #placeOf(row: number): KnownPlace {
    const { cellsOf, at } = this.#table
    const [code, name, type, within, from, to] = cellsOf(row)
    return communeOf({ code, name, type, from: dayOrNull(from, at), to: dayOrNull(to, at), within }, () => NONE)
  }
}

const NONE: readonly string[] = []

interface District {
  readonly code: string
  readonly from: string
  readonly to: string
  readonly successors: string
}

const readDistricts = (file: string, communes: Communes) => {
  const columns = ['code', 'name', 'type', 'province', 'bare', 'from', 'to', 'recalled', 'successors', 'aliases'] as const
  const byCode = Map.groupBy(
    readTable(file, columns, ([code, , , , , from, to, , successors]): District => ({ code, from, to, successors })),
    ({ code }) => code
  )
  const namesNow = (codes: string, day: string, at: At): string[] =>
    listOf(codes).flatMap((code) => {
      const commune = communes.nameOf(code)
      if (commune !== undefined) return [commune]
      const next = byCode.get(code)?.find(({ from, to }) => from <= day && day < to)
      if (!next) throw at.fault(`no commune and no district ${code} on ${day}`)
      return namesNow(next.successors, next.to, at)
    })
  return readTable(file, columns, ([code, name, type, within, bareCell, from, to, , successors, aliases], at) => {
    const bare = isYes(bareCell, at)
    const { line } = at
    let today: readonly string[] | undefined
    const place: KnownPlace = {
      name: nameOf(type, name),
      level: 'district',
      type,
      country: 'VN',
      code: orNull(code),
      from: dayOrNull(from, at),
      to: dayOrNull(to, at),
      within,
      /** Found when first asked for: a text names few districts. */
      get today() {
        at.line = line
        today ??= [...new Set(namesNow(successors, to, at))]
        return today
      }
    }
    return { place, bare, aliases: listOf(aliases) }
  })
}

/** The communes of before 2025-07-01. Rows of one code stand together, each ended by the next, so what became of a unit is told by the last of them. */
const readFormerCommunes = (
  file: string,
  communes: Communes,
  districts: readonly { readonly place: KnownPlace }[],
  bareNames: ReadonlySet<string>
): { readonly others: PlaceEntry[]; readonly drawers: Drawer<PlaceEntry>[] } => {
  const { rows, cellsOf, at } = openTable(file, ['code', 'name', 'type', 'district', 'from', 'to', 'successors'])
  const districtsOf = Map.groupBy(districts, ({ place }) => place.code ?? '')
  const today = (row: number): string[] => {
    const [code, , , , , to, successors] = cellsOf(row)
    if (to !== REFORM) return rows[row + 1]?.startsWith(`${code}\t`) ? today(row + 1) : []
    const names = listOf(successors).map((next) => {
      const commune = communes.nameOf(next)
      if (commune === undefined) throw at.fault(`no commune ${next}`)
      return commune
    })
    return [...new Set(names)]
  }
  const placeOf = (row: number): KnownPlace => {
    const [code, name, type, district, from, to] = cellsOf(row)
    const lyingIn = districtsOf.get(district)?.find(({ place }) => place.to === null || from < place.to)
    if (!lyingIn) throw at.fault(`no district ${district} on ${from}`)
    const { within } = lyingIn.place
    return communeOf({ code, name, type, from: dayOrNull(from, at), to: dayOrNull(to, at), within }, () => today(row))
  }
  return rowsInDrawers(rows, placeOf, bareNames)
}

/** Districts were abolished and 10,035 communes became 3,321 on this day. */
const REFORM = '2025-07-01'
