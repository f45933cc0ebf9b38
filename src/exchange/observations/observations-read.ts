import type { Observation } from '../../monitoring/index.ts'
import type { Refusal } from '../../values/index.ts'

/** circular-10: the text files of loggers; long: a reading in each row of a table; wide: a column for each parameter; sensorthings: JSON of OGC SensorThings 1.1. */
export const OBSERVATION_FORMATS = ['circular-10', 'long', 'wide', 'sensorthings'] as const
export type ObservationFormat = (typeof OBSERVATION_FORMATS)[number]

/** What the text itself does not say. */
export interface ObservationHints {
  /** The station of readings that name none. */
  readonly station?: string
  /** The datastream of SensorThings observations that name none, as where a topic or an address does. */
  readonly datastream?: string
  /** In which unit a column is that does not say so, by the code of its parameter; of others the unit is not known. */
  readonly units?: Readonly<Record<string, string>>
  /** Minutes by which times without an offset are ahead of UTC; that of Việt Nam where it is not given. */
  readonly offsetMinutes?: number
}

/** What is wrong in one line; the other lines are read all the same, and whoever asked decides what to do with them. */
export interface ObservationFault {
  /** From 1; in JSON the place in the order of observations. */
  readonly line: number
  /** The heading of the column; null where it is the line. */
  readonly column: string | null
  readonly refusal: Refusal
}

export interface ObservationsRead {
  readonly format: ObservationFormat
  readonly observations: readonly Observation[]
  readonly faults: readonly ObservationFault[]
  /** Cells in which a table says that there is no reading: empty, "NA", "-9999". */
  readonly missing: number
  /** Headings nothing is taken from. */
  readonly ignored: readonly string[]
}
