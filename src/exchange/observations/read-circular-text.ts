import { findParameter, findUnit, type Observation } from '../../monitoring/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { ObservationFault, ObservationHints, ObservationsRead } from './observations-read.ts'
import { readTime } from './read-time.ts'
import { readStatus, readValue } from './read-value.ts'

const STAMP = /^\d{14}$/
const CODE = /^0[0-2]$/

/**
 * The text file of a logger after Circular 10/2021/TT-BTNMT: in each line parameter, value, unit, time (yyyyMMddHHmmss) and status (00, 01, 02), parted by
 * tabs. Strict: a line that keeps the form not exactly is a fault with its number, and gives nothing. A value may have a decimal comma; a line without a
 * value is a fault, for a logger that measured nothing writes none.
 */
export const readCircularText = (text: string, hints: ObservationHints = {}): ObservationsRead => {
  const observations: Observation[] = []
  const faults: ObservationFault[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  lines.forEach((line, at) => {
    if (line.trim() === '') return
    const read = readLine(line, at + 1, hints)
    if (read.ok) observations.push(read.value)
    else faults.push({ line: at + 1, column: null, refusal: read.refusal })
  })
  return { format: 'circular-10', observations, faults, missing: 0, ignored: [] }
}

const readLine = (text: string, line: number, { station, offsetMinutes }: ObservationHints): Outcome<Observation> => {
  const cells = text.split('\t').map((cell) => cell.trim())
  const [symbol = '', written = '', unit = '', stamp = '', code = ''] = cells
  if (cells.length !== 5 || symbol === '' || unit === '') return refuse('observation_line_form', { fields: cells.length })
  const value = readValue(written)
  if (typeof value !== 'number') return refuse('observation_value_not_read', { value: written })
  const time = STAMP.test(stamp) ? readTime(stamp, offsetMinutes) : null
  if (time === null) return refuse('observation_time_not_read', { value: stamp })
  const status = CODE.test(code) ? readStatus(code) : undefined
  if (!status) return refuse('observation_status_not_known', { value: code })
  return accept({
    station: station ?? null,
    parameter: findParameter(symbol)?.code ?? symbol,
    unit: findUnit(unit) ?? unit,
    datastream: null,
    time,
    from: null,
    resultTime: null,
    value,
    status,
    line
  })
}

/** Whether a text looks like a logger's: its first line that is not blank has five fields with a time and a status at the end. */
export const isCircularText = (text: string): boolean => {
  const first = text.replace(/^\uFEFF/, '').match(/^.*\S.*$/m)?.[0] ?? ''
  const cells = first.trim().split('\t')
  return cells.length === 5 && /^\d{12,14}$/.test((cells[3] ?? '').trim())
}
