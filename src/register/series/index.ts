// What is measured: the description of a network of sensors, and the values it sends. In: entities, points, files from stations. Out: stations, series, what was corrected.
export { chartSeries, SERIES_STEPS, type SeriesChartQuery, type SeriesStep } from './chart-series.ts'
export type { SeriesChange, SeriesDraft } from './describe.ts'
export type { Station, StationStream } from './list-stations.ts'
export type { NewPoints } from './receive.ts'
export type { FileReceipt, ReceivedFile, StationFile, StationRow } from './receive-file.ts'
export { makeSeries, type Series, type SeriesGiven } from './series.ts'
export { FALLS_WITH, LINKS, SERIES_KINDS, type SeriesEntity, type SeriesKind, type SeriesLink } from './series-entity.ts'
export {
  DAY_MS,
  inOrder,
  isKeepable,
  isSamePoint,
  mergePoints,
  type Received,
  type SeriesCorrection,
  type SeriesPoint
} from './series-point.ts'
export type { DaysQuery, FreshPoints, ReadingSeries, SeriesAct, SeriesDay, WritingSeries } from './series-store.ts'
export type { IndexAt, WatchedStation, WatchedStream, WatchedYear } from './watch-air.ts'
