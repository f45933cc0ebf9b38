import { createHash } from 'node:crypto'
import { loadObservationReader, type ObservationHints } from '../../exchange/index.ts'
import type { Observation } from '../../monitoring/index.ts'
import type { Received, Register, SeriesPoint, StationRow } from '../../register/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'

/** A file of measurements, and what is known of it besides. */
export interface MeasurementsFile {
  readonly bytes: Uint8Array
  readonly name: string
  readonly hints?: ObservationHints
  /** Stations and parameters that are not there yet are made. */
  readonly make?: boolean
  readonly dryRun?: boolean
}

export interface TakenFile extends Received {
  readonly name: string
  /** The same bytes were taken before: nothing was done. */
  readonly takenBefore: boolean
  readonly made: readonly string[]
  /** By line, from 1; in JSON, which has no lines, the place in the order of observations. */
  readonly errors: readonly { readonly line: number; readonly refusal: Refusal }[]
}

/** By Circular 10/2021/TT-BTNMT: measuring, calibrating, faulty. */
const STATUS: Readonly<Record<string, number>> = { normal: 0, calibrating: 1, faulty: 2 }

/** A reading as a point of its series. */
export const pointOf = ({ time, from, resultTime, value, status }: Observation): SeriesPoint => ({
  ...{ at: time, from, value, knownAt: resultTime, more: null },
  status: status === null ? null : (STATUS[status] ?? null)
})

/**
 * Takes the measurements of a file into the register. What is wrong is told line by line and the rest is taken; the same bytes are taken once.
 * Refuses as the readers of `exchange` do, with document_not_utf8, and as the series do.
 */
export const takeMeasurements = async ({ series }: Pick<Register, 'series'>, file: MeasurementsFile): Promise<Outcome<TakenFile>> => {
  const { name, bytes, hints, make = false, dryRun = false } = file
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const nothing = { name, added: 0, known: 0, corrected: 0, made: [], errors: [] }
  if (await series.wasReceived(sha256)) return accept({ ...nothing, takenBefore: true })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('measurements_not_utf8', { fileName: name })
  }
  const { readObservations } = await loadObservationReader()
  const read = readObservations(text, hints)
  if (!read.ok) return read
  const errors: { line: number; refusal: Refusal }[] = read.value.faults.map(({ line, refusal }) => ({ line, refusal }))
  const rows: StationRow[] = []
  const points = new Map<number, SeriesPoint[]>()
  const datastreams = new Set((await series.entities({ kind: 'Datastream' })).map(({ id }) => id))
  for (const observation of read.value.observations) {
    const { station, parameter, unit, datastream, line } = observation
    const point = pointOf(observation)
    if (datastream !== null) {
      const id = Number(datastream)
      const own = points.get(id)
      if (own) own.push(point)
      else if (datastreams.has(id)) points.set(id, [point])
      else errors.push({ line, refusal: refuse('series_not_found', { kind: 'Datastream', id: datastream }).refusal })
    } else if (station === null) errors.push({ line, refusal: refuse('series_station_unnamed').refusal })
    else rows.push({ row: line, station, parameter: parameter ?? '', unit: unit ?? '', point })
  }
  const taken = await series.receiveFile({ rows, make, dryRun })
  if (!taken.ok) return taken
  const sum = { added: taken.value.added, known: taken.value.known, corrected: taken.value.corrected }
  if (dryRun) for (const own of points.values()) sum.added += own.length
  else {
    const received = await series.receive([...points].map(([datastreamId, own]) => ({ datastreamId, points: own })))
    if (!received.ok) return received
    for (const count of ['added', 'known', 'corrected'] as const) sum[count] += received.value[count]
  }
  for (const { row, refusal } of taken.value.errors) errors.push({ line: row, refusal })
  errors.sort((a, b) => a.line - b.line)
  // A file with an error is not remembered: put right at the station's end or here, it is taken again.
  if (!dryRun && errors.length === 0) await series.keepReceipt({ sha256, name, ...sum, errors: 0 })
  return accept({ name, ...sum, takenBefore: false, made: taken.value.made, errors })
}
