import type { Outcome } from '../../values/index.ts'
import { accept } from '../../values/index.ts'
import type { ObservationHints, ObservationsRead } from './observations-read.ts'
import { isCircularText, readCircularText } from './read-circular-text.ts'
import { readObservationTable } from './read-observation-table.ts'
import { readSensorThings } from './read-sensorthings.ts'

/**
 * Readings from a text in whichever of the three forms it has: JSON is SensorThings, five fields with a stamp in the fourth are a logger's file, anything
 * else is a table. Refuses as those readers do.
 */
export const readObservations = (text: string, hints: ObservationHints = {}): Outcome<ObservationsRead> => {
  if (/^\uFEFF?\s*[[{]/.test(text)) return readSensorThings(text, hints)
  return isCircularText(text) ? accept(readCircularText(text, hints)) : readObservationTable(text, hints)
}
