import { loadObservationReader, type ObservationFault } from '../exchange/index.ts'
import { AQI_METHOD, findUnit, type HourlyReadings, hourlyReadings, LITRES_A_MOLE } from '../monitoring/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { indexLines, stationIndices } from './aqi-indices.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readBytes } from './input.ts'
import type { AqiValues } from './options.ts'
import { errorOf, type Streams, sentencesOf, write } from './output.ts'

/** A year of hourly values of a hundred stations has some fifty megabytes. */
const MOST_BYTES = 200_000_000
const STAMPS = ['end', 'begin'] as const

/** `hopluu aqi`: VN_AQI of each hour and day of a file of hourly values. A file with a fault in it gives no index at all. Needs no register. */
export const aqi = async (values: AqiValues, rest: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> => {
  const asked = askedOf(values, rest)
  if (!asked.ok) return refused(streams, asked.refusal, language, EXIT.usage)
  const text = await textOf(asked.value.file, streams)
  if (!text.ok) return refused(streams, text.refusal, language, EXIT.refused)
  const { readObservations } = await loadObservationReader()
  const read = readObservations(text.value, { units: asked.value.units })
  if (!read.ok) return refused(streams, read.refusal, language, EXIT.refused)
  const readings = hourlyReadings(read.value.observations, asked.value.stamped)
  const faults = [...read.value.faults, ...readings.faults].toSorted((one, other) => one.line - other.line)
  if (faults.length > 0) return refuseFile(streams, faults, values, language)
  const wanted = stationsOf(readings, values.station)
  if (!wanted.ok) return refused(streams, wanted.refusal, language, EXIT.refused)

  const stations = wanted.value.map((station) => stationIndices(station, readings.stations.get(station) ?? new Map()))
  if (values.jsonl) {
    for (const { station, hours, days } of stations) {
      for (const hour of hours) await write(streams.out, `${JSON.stringify({ kind: 'hour', station, ...hour })}\n`)
      for (const day of days) await write(streams.out, `${JSON.stringify({ kind: 'day', station, ...day })}\n`)
    }
    return EXIT.ok
  }
  if (values.json) {
    const { missing, ignored } = read.value
    const document = { method: methodOf(readings, asked.value.stamped), missingCells: missing, ignoredColumns: ignored, stations }
    await write(streams.out, `${JSON.stringify(document, null, 2)}\n`)
    return EXIT.ok
  }
  await write(streams.out, indexLines(stations, language))
  return EXIT.ok
}

interface Asked {
  readonly file: string
  readonly stamped: 'end' | 'begin'
  readonly units: Readonly<Record<string, string>>
}

const askedOf = (values: AqiValues, [strange]: readonly string[]): Outcome<Asked> => {
  if (strange !== undefined) return refuse('unexpected_argument', { command: 'aqi', argument: strange })
  if (values.hourly === undefined) return refuse('aqi_hourly_missing')
  const stamped = STAMPS.find((each) => each === (values.stamped ?? 'end'))
  if (!stamped) return refuse('option_not_allowed', { option: '--stamped', value: values.stamped ?? '', allowed: STAMPS.join(', ') })
  const units = (values.units ?? '').split(',').filter((part) => part !== '')
  const pairs = units.map((part) => part.split('=').map((word) => word.trim()))
  const wrong = pairs.find(([name, unit, ...more]) => !name || !unit || more.length > 0 || findUnit(unit) === undefined)
  if (wrong) return refuse('option_not_allowed', { option: '--units', value: wrong.join('='), allowed: 'CO=mg/m3,NO2=ppb' })
  return accept({ file: values.hourly, stamped, units: Object.fromEntries(pairs.map(([name = '', unit = '']) => [name, unit])) })
}

const textOf = async (file: string, streams: Streams): Promise<Outcome<string>> => {
  const bytes = await readBytes(file, streams.in, MOST_BYTES)
  if (!bytes.ok) return bytes
  const { decodeText } = await import('../reading/index.ts')
  const text = decodeText(bytes.value)
  return text === null ? refuse('table_type_not_read', { type: '?' }) : accept(text)
}

const stationsOf = ({ stations }: HourlyReadings, wanted: string | undefined): Outcome<readonly string[]> => {
  const all = [...stations.keys()]
  if (all.length === 0) return refuse('aqi_nothing')
  if (wanted === undefined) return accept(all)
  return all.includes(wanted) ? accept([wanted]) : refuse('aqi_station_not_there', { station: wanted, stations: all.join(', ') })
}

const methodOf = ({ units, setAside, others }: HourlyReadings, stamped: Asked['stamped']) => ({
  ...AQI_METHOD,
  day: '01:00 to 24:00, +07:00',
  stamped,
  concentrations: 'µg/m3',
  units: units.map(({ parameter, unit, factor, by }) => ({
    parameter,
    unit,
    factor,
    by,
    ...(by === 'at-25-c' ? { assumed: `25 °C, 760 mmHg, ${LITRES_A_MOLE} L/mol` } : {})
  })),
  setAside,
  otherReadings: others
})

const refused = async (streams: Streams, refusal: Refusal, language: Language | null, code: ExitCode): Promise<ExitCode> => {
  await write(streams.err, `${sentencesOf(refusal, language)}\n`)
  return code
}

/** Every fault with its line, heading and code; on `out` where JSON was asked for, so that a program gets one document either way. */
const refuseFile = async (
  streams: Streams,
  faults: readonly ObservationFault[],
  { json, jsonl }: AqiValues,
  language: Language | null
): Promise<ExitCode> => {
  const errors = faults.map(({ line, column, refusal }) => ({ line, column, ...errorOf(refusal) }))
  if (json) await write(streams.out, `${JSON.stringify({ errors }, null, 2)}\n`)
  else if (jsonl) for (const error of errors) await write(streams.out, `${JSON.stringify({ kind: 'error', ...error })}\n`)
  else
    for (const { line, column, refusal } of faults)
      await write(streams.err, `${[line, column ?? '', refusal.code].join('\t')}\t${sentencesOf(refusal, language)}\n`)
  return EXIT.refused
}
