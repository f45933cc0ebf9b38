import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Store } from '../store.ts'
import { chartSeries, type SeriesChartQuery, type SeriesStep } from './chart-series.ts'
import { changeEntity, createEntity, removeEntity, type SeriesChange, type SeriesDraft } from './describe.ts'
import { listStations, type Station } from './list-stations.ts'
import { type NewPoints, receivePoints } from './receive.ts'
import { type FileReceipt, type ReceivedFile, receiveFile, type StationFile } from './receive-file.ts'
import type { SeriesEntity, SeriesKind } from './series-entity.ts'
import type { Received, SeriesCorrection, SeriesPoint } from './series-point.ts'
import type { DaysQuery, SeriesDay } from './series-store.ts'
import { type WatchedStation, type WatchedYear, watchStations, watchYear } from './watch-air.ts'

/** What is measured, in somebody's hands. It is of the usual level: a station's values are for everybody who may read the register. */
export interface Series {
  /** Things with their datastreams; only those named, where `ids` is given. */
  stations(ids?: readonly number[]): Promise<Station[]>
  /** The stations of the air in the past week: latest VN_AQI, how much came in, what is doubted. */
  watch(): Promise<WatchedStation[]>
  /** One station over a year here: VN_AQI of its days, what exceeds the limits; null where there is no such station. */
  watchYear(query: { readonly stationId: number; readonly year: number }): Promise<WatchedYear | null>
  /** Values gathered by the hour, day or month here; a year takes some milliseconds. */
  chart(query: SeriesChartQuery): Promise<SeriesStep[]>
  /** The points of one datastream from an instant to another (not within), in milliseconds, in order of time. */
  points(query: { readonly datastreamId: number; readonly from: number; readonly until: number }): Promise<SeriesPoint[]>
  /** Pages of days, as `seriesDays` of the store. */
  days(query: DaysQuery): Promise<SeriesDay[]>
  count(query: { readonly datastreamIds?: readonly number[]; readonly fromDay: number; readonly untilDay: number }): Promise<number>
  spans(datastreamIds: readonly number[]): Promise<Map<number, { readonly first: number; readonly last: number }>>
  corrections(query: { readonly datastreamId: number; readonly from: number; readonly until: number }): Promise<SeriesCorrection[]>
  entities(query: {
    readonly kind?: SeriesKind
    readonly ids?: readonly number[]
    readonly naming?: readonly number[]
  }): Promise<SeriesEntity[]>
  /** Refuses as `createEntity` does; returns the id that was given. */
  create(draft: SeriesDraft): Promise<Outcome<number>>
  change(change: SeriesChange): Promise<Outcome<null>>
  remove(which: { readonly kind: SeriesKind; readonly id: number }): Promise<Outcome<null>>
  /** Refuses as `receivePoints` does. */
  receive(brought: readonly NewPoints[]): Promise<Outcome<Received>>
  /** Refuses as `receiveFile` does. */
  receiveFile(file: StationFile): Promise<Outcome<ReceivedFile>>
  /** Whether a file with this SHA-256 was received. */
  wasReceived(sha256: string): Promise<boolean>
  /** Keeps that a file was received, what it was called and what came of it. */
  keepReceipt(receipt: FileReceipt): Promise<void>
  /** Takes one point away, which the corrections keep. Refuses with series_point_not_found. */
  erase(which: { readonly datastreamId: number; readonly at: number }): Promise<Outcome<null>>
}

export interface SeriesGiven {
  readonly store: Store
  readonly now: () => Date
  readonly newId: () => string
  readonly by: string
}

const PAGE = 366

export const makeSeries = (given: SeriesGiven): Series => {
  const { store, now, newId, by } = given
  return {
    stations: (ids) => listStations(store, ids),
    watch: () => watchStations(store, now().getTime()),
    watchYear: ({ stationId, year }) => watchYear(store, stationId, year, now().getTime()),
    chart: (query) => chartSeries(store, query),
    points: async ({ datastreamId, from, until }) => {
      const points: SeriesPoint[] = []
      for (let after: DaysQuery['after']; ; ) {
        const days = await store.seriesDays({ datastreamIds: [datastreamId], from, until, limit: PAGE, ...(after ? { after } : {}) })
        for (const day of days) points.push(...day.points)
        const last = days.at(-1)
        if (!last || days.length < PAGE) return points
        after = last
      }
    },
    days: (query) => store.seriesDays(query),
    count: (query) => store.countPoints(query),
    spans: (datastreamIds) => store.seriesSpans(datastreamIds),
    corrections: (query) => store.seriesCorrections(query),
    entities: (query) => store.seriesEntities(query),
    create: (draft) => createEntity(given, draft),
    change: (change) => changeEntity(given, change),
    remove: (which) => removeEntity(given, which),
    receive: (brought) => receivePoints(given, brought),
    receiveFile: (file) => receiveFile(given, file),
    wasReceived: (sha256) => store.wasReceived(sha256),
    keepReceipt: ({ sha256, ...told }) =>
      store.transaction((inside) =>
        inside.addSeriesAct({
          ...{ id: newId(), act: 'receive', entityId: 0, before: null, by, at: now().toISOString() },
          ...{ after: JSON.stringify(told), sha256 }
        })
      ),
    erase: ({ datastreamId, at }) =>
      store.transaction(async (inside) => {
        await inside.claimSeries()
        const doneAt = now().toISOString()
        if (!(await inside.erasePoint({ datastreamId, at, by, doneAt }))) return refuse('series_point_not_found')
        await inside.addSeriesAct({
          ...{
            id: newId(),
            act: 'erase',
            entityId: datastreamId,
            before: JSON.stringify({ at }),
            after: null,
            sha256: null,
            by,
            at: doneAt
          }
        })
        return accept(null)
      })
  }
}
