import type { SeriesEntity, SeriesKind } from './series-entity.ts'
import type { Received, SeriesCorrection, SeriesPoint } from './series-point.ts'

/** Fresh points of one datastream, in order of time and one for each instant. */
export interface FreshPoints {
  readonly datastreamId: number
  readonly points: readonly SeriesPoint[]
}

/** A day (UTC) of one datastream. */
export interface SeriesDay {
  readonly datastreamId: number
  /** Days since 1970-01-01. */
  readonly day: number
  readonly points: readonly SeriesPoint[]
}

/** Something that somebody did with the description of the network, or a file that was received; kept for ever, and told by the audit log. */
export interface SeriesAct {
  readonly id: string
  readonly act: 'create' | 'change' | 'remove' | 'receive' | 'erase'
  /** The entity, or 0. */
  readonly entityId: number
  /** JSON. */
  readonly before: string | null
  readonly after: string | null
  /** SHA-256 of the file, where it is one. */
  readonly sha256: string | null
  readonly by: string
  readonly at: string
}

/** Which days of which datastreams; instants in milliseconds, `until` not within. */
export interface DaysQuery {
  /** All, where not given. */
  readonly datastreamIds?: readonly number[]
  readonly from: number
  readonly until: number
  readonly newestFirst?: boolean
  /** Where an earlier page ended. */
  readonly after?: { readonly datastreamId: number; readonly day: number }
  readonly limit: number
}

export interface ReadingSeries {
  /** Those there are, in the order of their ids: of a kind, with these ids, naming one of these. */
  seriesEntities(query: {
    readonly kind?: SeriesKind
    readonly ids?: readonly number[]
    readonly naming?: readonly number[]
  }): Promise<SeriesEntity[]>
  /** Days with their points, those outside of `from` and `until` left out; by day, and within a day by datastream. */
  seriesDays(query: DaysQuery): Promise<SeriesDay[]>
  /** The values alone, in order of time, of one datastream: what a chart is drawn from. `each` is called for every point. */
  seriesValues(
    query: { readonly datastreamId: number; readonly from: number; readonly until: number },
    each: (at: number, value: number, status: number) => void
  ): Promise<void>
  /** How many points days hold that lie wholly between two days (the last not within). */
  countPoints(query: { readonly datastreamIds?: readonly number[]; readonly fromDay: number; readonly untilDay: number }): Promise<number>
  /** The first and the last instant there is of each. */
  seriesSpans(datastreamIds: readonly number[]): Promise<Map<number, { readonly first: number; readonly last: number }>>
  seriesCorrections(query: { readonly datastreamId: number; readonly from: number; readonly until: number }): Promise<SeriesCorrection[]>
  /** Whether a file with this SHA-256 was received. */
  wasReceived(sha256: string): Promise<boolean>
}

export interface WritingSeries {
  /** From here to its end the transaction writes series alone. */
  claimSeries(): Promise<void>
  /** Gives so many ids; returns the first. */
  nextSeriesIds(n: number): Promise<number>
  putSeriesEntity(entity: SeriesEntity): Promise<void>
  /** Takes entities out of sight; their rows and points stay in the database. */
  hideSeriesEntities(ids: readonly number[]): Promise<void>
  addSeriesAct(act: SeriesAct): Promise<void>
  receivePoints(fresh: readonly FreshPoints[], by: string, at: string): Promise<Received>
  /** Takes one point away, which the corrections keep. Returns false where there is none. */
  erasePoint(which: { readonly datastreamId: number; readonly at: number; readonly by: string; readonly doneAt: string }): Promise<boolean>
}
