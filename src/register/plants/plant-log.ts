import { createHash } from 'node:crypto'
import { PLANT_CODES, PLANT_PARAMETERS, type PlantDay } from '../../monitoring/index.ts'
import { accept, firstDay, isPartialDate, type Outcome, refuse } from '../../values/index.ts'
import { storable } from '../storable-text.ts'

/** The days of a log by their date. */
export type LogDays = ReadonlyMap<string, PlantDay>

/** No plant has more of anything in a day; above stands a typing error. */
const MOST = 100_000_000
const MINUTES_A_DAY = 24 * 60
const MOST_CHEMICALS = 12
const LONGEST_NAME = 60
const FIELDS = ['inflow', 'bypass', 'energy', 'sludge', 'outage'] as const

/** Whether it is one whole day of the calendar. */
export const isWholeDay = (day: string): boolean => isPartialDate(day) && firstDay(day) === day && day.length === 10

/** A day as somebody gives it, held to its form; null where nothing at all was entered. Refuses with plant_value_not_valid, naming day, field and value. */
export const readPlantDay = (day: string, given: unknown): Outcome<PlantDay | null> => {
  if (given === null) return accept(null)
  if (typeof given !== 'object' || Array.isArray(given)) return refuse('plant_value_not_valid', { day, field: '–', value: String(given) })
  const said = given as Readonly<Record<string, unknown>>
  const known = new Set<string>([...FIELDS, 'influent', 'effluent', 'chemicals'])
  let wrong: ReturnType<typeof refuse> | null = null
  const no = (field: string, value: unknown): null => {
    wrong ??= refuse('plant_value_not_valid', { day, field, value: String(value) })
    return null
  }
  const figure = (field: string, value: unknown, most: number): number | null => {
    if (value === null || value === undefined) return null
    return typeof value === 'number' && value >= 0 && value <= most ? value : no(field, value)
  }
  const table = (field: string, mostOf: (name: string) => number | null): Readonly<Record<string, number>> => {
    const value = said[field] ?? {}
    if (typeof value !== 'object' || Array.isArray(value)) return no(field, value) ?? {}
    const read = Object.entries(value as object).flatMap(([name, each]) => {
      const most = mostOf(name)
      if (most === null) no(`${field}.${name}`, each)
      const number = figure(`${field}.${name}`, each, most ?? 0)
      return number === null ? [] : [[storable(name.normalize('NFC').trim()), number] as const]
    })
    return Object.fromEntries(read.sort(([a], [b]) => (a < b ? -1 : 1)))
  }
  const odd = Object.keys(said).find((field) => !known.has(field))
  if (odd !== undefined) no(odd, said[odd])
  const mostOf = (name: string): number | null =>
    PLANT_CODES.flatMap((code) => (code === name ? [PLANT_PARAMETERS[code].high] : []))[0] ?? null
  const read: PlantDay = {
    inflow: figure('inflow', said.inflow, MOST),
    bypass: figure('bypass', said.bypass, MOST),
    influent: table('influent', mostOf),
    effluent: table('effluent', mostOf),
    energy: figure('energy', said.energy, MOST),
    chemicals: table('chemicals', (name) => (name.trim() !== '' && name.length <= LONGEST_NAME ? MOST : null)),
    sludge: figure('sludge', said.sludge, MOST),
    outage: figure('outage', said.outage, MINUTES_A_DAY)
  }
  if (Object.keys(read.chemicals).length > MOST_CHEMICALS) no('chemicals', Object.keys(read.chemicals).length)
  if (wrong) return wrong
  return accept(isEmpty(read) ? null : read)
}

const isEmpty = (day: PlantDay): boolean =>
  FIELDS.every((field) => day[field] === null) &&
  [day.influent, day.effluent, day.chemicals].every((table) => Object.keys(table).length === 0)

/** Two logs that say the same are the same bytes: days and names stand in order. */
export const bytesOfLog = (month: string, days: LogDays): { readonly bytes: Uint8Array; readonly sha256: string } => {
  const sorted = Object.fromEntries([...days].sort(([a], [b]) => (a < b ? -1 : 1)))
  const bytes = new TextEncoder().encode(`${JSON.stringify({ month, days: sorted }, null, 1)}\n`)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** The days that kept bytes tell of; refuses with plant_log_not_found where they are no log of that month, as an entry may name other bytes that are here. */
export const readLogBytes = (bytes: Uint8Array, month: string): Outcome<LogDays> => {
  const said = JSON.parse(new TextDecoder().decode(bytes)) as { readonly month?: unknown; readonly days?: unknown } | null
  if (said?.month !== month || said.days === null || typeof said.days !== 'object') return refuse('plant_log_not_found')
  const days = new Map<string, PlantDay>()
  for (const [day, given] of Object.entries(said.days as object)) {
    const read = readPlantDay(day, given)
    if (!read.ok || !isWholeDay(day) || !day.startsWith(month)) return refuse('plant_log_not_found')
    if (read.value) days.set(day, read.value)
  }
  return accept(days)
}
