/** One value that was observed in a datastream. Of a datastream and an instant there is one point; what took its place is kept beside it. */
export interface SeriesPoint {
  /** When it was so, in milliseconds since 1970 (UTC): the phenomenon's time; of a mean over an interval its end, as stations write it. */
  readonly at: number
  /** Where the interval begins that it is of; null where it is of an instant, or nothing was said. */
  readonly from: number | null
  /** As it was sent, in the datastream's unit; null where a station said that it has none. */
  readonly value: number | null
  /** The station's own word on it, 0 to 99: by Circular 10/2021 00 measuring, 01 calibrating, 02 faulty; null where nothing was said. */
  readonly status: number | null
  /** When it was known (the result's time), where that was said. */
  readonly knownAt: number | null
  /** JSON of what else came with it; null for nothing. */
  readonly more: string | null
}

/** A point whose place another took: the one before, what came instead (null: it was removed), by whom and when. */
export interface SeriesCorrection {
  readonly datastreamId: number
  readonly before: SeriesPoint
  readonly after: SeriesPoint | null
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly doneAt: string
}

/** What became of points that were received. */
export interface Received {
  readonly added: number
  /** How many were there already, and the same. */
  readonly known: number
  /** How many took the place of another value, which is kept. */
  readonly corrected: number
}

export const DAY_MS = 86_400_000

/** The first and the last instant that a point may be of: the years 1900 to 2199. A clock that has lost its time says 1970, which is taken; what lies beyond is a fault of writing. */
const [FIRST, LAST] = [Date.UTC(1900, 0, 1), Date.UTC(2200, 0, 1)]

export const isKeepable = ({ at, from, value, status, knownAt }: SeriesPoint): boolean =>
  isInstant(at) &&
  (from === null || (isInstant(from) && from <= at)) &&
  (value === null || Number.isFinite(value)) &&
  (status === null || (Number.isInteger(status) && status >= 0 && status <= 99)) &&
  (knownAt === null || isInstant(knownAt))

const isInstant = (ms: number): boolean => Number.isInteger(ms) && ms >= FIRST && ms < LAST

/** Whether two points of one instant say the same. A value is compared as it is kept, bit by bit but for the sign of zero. */
export const isSamePoint = (one: SeriesPoint, other: SeriesPoint): boolean =>
  one.at === other.at &&
  one.from === other.from &&
  one.value === other.value &&
  one.status === other.status &&
  one.knownAt === other.knownAt &&
  one.more === other.more

/** Points of one instant each, the last said of each, in order of time. */
export const inOrder = (points: readonly SeriesPoint[]): SeriesPoint[] => {
  let sorted = true
  for (let i = 1; i < points.length && sorted; i++) sorted = (points[i - 1] as SeriesPoint).at < (points[i] as SeriesPoint).at
  if (sorted) return [...points]
  return [...new Map(points.map((point) => [point.at, point])).values()].sort((a, b) => a.at - b.at)
}

/**
 * Puts fresh points among those that are there; both in order of time, one for each instant. What says another thing of an instant takes the place of
 * what was said before, which is told in `corrected`.
 */
export const mergePoints = (
  there: readonly SeriesPoint[],
  fresh: readonly SeriesPoint[]
): Received & {
  readonly points: readonly SeriesPoint[]
  readonly pairs: readonly (readonly [before: SeriesPoint, after: SeriesPoint])[]
} => {
  const last = there.at(-1)
  const first = fresh[0]
  if (!last || !first || last.at < first.at)
    return { points: there.length === 0 ? fresh : there.concat(fresh), added: fresh.length, known: 0, corrected: 0, pairs: [] }
  const points: SeriesPoint[] = []
  const pairs: (readonly [SeriesPoint, SeriesPoint])[] = []
  let known = 0
  let at = 0
  for (const point of fresh) {
    for (; at < there.length && (there[at] as SeriesPoint).at < point.at; at++) points.push(there[at] as SeriesPoint)
    const before = there[at]
    if (before?.at !== point.at) points.push(point)
    else {
      at++
      if (isSamePoint(before, point)) known++
      else pairs.push([before, point])
      points.push(point)
    }
  }
  for (; at < there.length; at++) points.push(there[at] as SeriesPoint)
  return { points, added: fresh.length - known - pairs.length, known, corrected: pairs.length, pairs }
}
