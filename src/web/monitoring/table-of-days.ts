import type { Table } from '../../exchange/index.ts'
import type { WatchedYear } from '../../register/index.ts'
import type { Language } from '../../wording/index.ts'
import { monitoringWordsIn } from '../words/monitoring.ts'

/** The days of a year as a table for a file: the index, its band, and each sub-index with its concentration in µg/m3. */
export const tableOfDays = ({ station, days, year }: WatchedYear, language: Language): Table => {
  const w = monitoringWordsIn(language).monitoring
  const kinds = [...new Set(days.flatMap(({ index }) => index.parts.map(({ pollutant, average }) => `${pollutant} ${average}`)))].sort()
  return {
    name: w.sheet(station.name, String(year)),
    columns: [
      { name: w.day, width: 12 },
      { name: w.index, width: 8 },
      { name: w.bandName, width: 14 },
      { name: w.mainOf, width: 14 },
      ...kinds.flatMap((kind) => [
        { name: `${kind} (µg/m³)`, width: 14 },
        { name: `${kind} ${w.index}`, width: 12 }
      ])
    ],
    rows: days.toReversed().map(({ at, index, band }) => [
      { day: String(at) },
      index.index,
      band?.name[language] ?? null,
      index.main.join(', '),
      ...kinds.flatMap((kind) => {
        const part = index.parts.find(({ pollutant, average }) => `${pollutant} ${average}` === kind)
        return part ? [Number(part.concentration.toFixed(2)), part.index] : [null, null]
      })
    ])
  }
}
