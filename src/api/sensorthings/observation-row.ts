import { isKeepable, type SeriesPoint } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { observationId } from './address.ts'

/** A point with the datastream that it is of. */
export interface Row {
  readonly datastreamId: number
  readonly point: SeriesPoint
}

const instant = (at: number): string => new Date(at).toISOString()
const STATUS = /^\d{2}$/

/** What is kept of an observation besides its value: what is not a column of a day. */
interface More {
  readonly resultQuality?: unknown
  readonly validTime?: unknown
  readonly parameters?: unknown
  readonly feature?: number
}

const moreOf = ({ more }: SeriesPoint): More => (more === null ? {} : (JSON.parse(more) as More))

/** An observation's properties, as the standard calls them. */
export const bodyOf = ({ point }: Row): Record<string, unknown> => {
  const { feature: _, ...more } = moreOf(point)
  return {
    phenomenonTime: point.from === null ? instant(point.at) : `${instant(point.from)}/${instant(point.at)}`,
    resultTime: point.knownAt === null ? null : instant(point.knownAt),
    result: point.value,
    ...(point.status === null ? {} : { resultQuality: String(point.status).padStart(2, '0') }),
    ...more
  }
}

export const featureOf = ({ point }: Row): number | null => moreOf(point).feature ?? null

export const idOf = ({ datastreamId, point }: Row): string => observationId(datastreamId, point.at)

/** Begin and end of "2026-01-01T00:00:00Z" or of an interval of two; null for no time. */
export const readTime = (text: unknown): { readonly from: number | null; readonly at: number } | null => {
  if (typeof text !== 'string') return null
  const ends = text.split('/').map((end) => (/\d(?:Z|[+-]\d{2}:?\d{2})$/i.test(end) ? Date.parse(end) : Number.NaN))
  const [from = Number.NaN, until] = ends
  if (ends.length > 2 || ends.some(Number.isNaN)) return null
  return until === undefined ? { from: null, at: from } : { from, at: until }
}

/**
 * The point that an observation states; `now` is when it is of, where it does not say. `before`: the point that it changes. Refuses with
 * sensorthings_time_not_valid, sensorthings_result_not_number, series_point_not_valid.
 */
export const readPoint = (
  given: Readonly<Record<string, unknown>>,
  { now, feature, before }: { readonly now: number; readonly feature: number | null; readonly before?: SeriesPoint }
): Outcome<SeriesPoint> => {
  const time = given.phenomenonTime ?? (before ? undefined : instant(now))
  const span = time === undefined && before ? before : readTime(time)
  if (!span) return refuse('sensorthings_time_not_valid', { time: String(time).slice(0, 60) })
  const result = 'result' in given ? given.result : before?.value
  if (result !== null && typeof result !== 'number')
    return refuse('sensorthings_result_not_number', { result: JSON.stringify(result ?? '').slice(0, 60) })
  const known = given.resultTime === undefined ? before?.knownAt : given.resultTime === null ? null : readTime(given.resultTime)?.at
  if (known === undefined && given.resultTime !== undefined)
    return refuse('sensorthings_time_not_valid', { time: String(given.resultTime).slice(0, 60) })
  const quality = given.resultQuality
  const isStatus = typeof quality === 'string' && STATUS.test(quality)
  const kept = before ? moreOf(before) : {}
  const more: Record<string, unknown> = { ...kept }
  for (const name of ['validTime', 'parameters'] as const) if (given[name] !== undefined) more[name] = given[name]
  if (quality !== undefined && !isStatus) more.resultQuality = quality
  if (feature !== null) more.feature = feature
  const point: SeriesPoint = {
    at: span.at,
    from: span.from,
    value: result,
    status: isStatus ? Number(quality) : quality === undefined ? (before?.status ?? null) : null,
    knownAt: known ?? null,
    more: Object.keys(more).length === 0 ? null : JSON.stringify(more)
  }
  return isKeepable(point) ? accept(point) : refuse('series_point_not_valid', { at: Number.isFinite(point.at) ? point.at : 0 })
}
