import { DAY_MS, type DaysQuery, type Series } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { type Expression, evaluate } from './filter.ts'
import { inside, type Network, valueIn } from './network.ts'
import { bodyOf, featureOf, idOf, type Row } from './observation-row.ts'
import type { Options } from './options.ts'

export interface Found {
  readonly rows: readonly Row[]
  readonly hasMore: boolean
  readonly count: number | null
}

/** Days that are read at once. */
const PAGE = 128
/** The most that are put in another order than that of time. */
const MOST_SORTED = 200_000
const [FIRST, LAST] = [Date.UTC(1900, 0), Date.UTC(2200, 0)]

interface Bounds {
  from: number
  until: number
  datastreamIds: readonly number[] | null
}

/** What of a filter says which days and datastreams to look at; the rest of it is asked of each row. Returns true where nothing else is said. */
const narrow = (filter: Expression | null, bounds: Bounds): boolean => {
  if (filter === null) return true
  if (filter.is !== 'call') return false
  const [one, other] = filter.given
  if (filter.name === 'and' && one && other) return [narrow(one, bounds), narrow(other, bounds)].every(Boolean)
  if (one?.is !== 'path') return false
  const path = one.steps.join('/')
  if (path === 'phenomenonTime' && other?.is === 'time') {
    const { at } = other
    if (filter.name === 'ge' || filter.name === 'eq') bounds.from = Math.max(bounds.from, at)
    if (filter.name === 'gt') bounds.from = Math.max(bounds.from, at)
    if (filter.name === 'lt' || filter.name === 'le') {
      // An interval begins before it ends, and is kept by its end: a day more is looked at, and each row asked.
      bounds.until = Math.min(bounds.until, at + 32 * DAY_MS)
    }
    return false
  }
  const isDatastream = path === 'Datastream/id' || path === 'Datastream/@iot.id'
  if (isDatastream && filter.name === 'eq' && other?.is === 'literal' && typeof other.value === 'number') {
    const id = other.value
    bounds.datastreamIds = bounds.datastreamIds === null || bounds.datastreamIds.includes(id) ? [id] : []
    return true
  }
  return false
}

const isTime = (by: Expression): boolean => by.is === 'path' && by.steps.join('/') === 'phenomenonTime'

/**
 * Observations in the order of time, or in another that is asked for, of some datastreams or of all. Days are read one after the other until there are
 * enough. Refuses with sensorthings_order_too_much.
 */
export const findObservations = async (
  series: Series,
  datastreamIds: readonly number[] | null,
  options: Options,
  { network, now, most }: { readonly network: () => Promise<Network>; readonly now: number; readonly most: number }
): Promise<Outcome<Found>> => {
  const bounds: Bounds = { from: FIRST, until: LAST, datastreamIds }
  const isWhole = narrow(options.filter, bounds)
  const [first] = options.order
  const byTime = first === undefined || isTime(first.by)
  const newestFirst = byTime && first?.down === true
  const needsNetwork = [options.filter, ...options.order.map(({ by }) => by)].some((each) => each !== null && leadsAway(each))
  const known = needsNetwork ? await network() : null
  const toldBy = (row: Row, steps: readonly string[]): unknown => valueAt(known, row, steps)
  const isAsked = ({ filter }: Options, row: Row): boolean =>
    isWhole || filter === null || evaluate(filter, (steps) => toldBy(row, steps), now) === true
  const wanted = options.skip + most + 1
  const rows: Row[] = []
  let seen = 0
  const { datastreamIds: ids, ...span } = bounds
  if (ids?.length === 0) return accept({ rows, hasMore: false, count: options.count ? 0 : null })
  const query = { ...span, newestFirst, limit: PAGE, ...(ids ? { datastreamIds: ids } : {}) }
  for await (const day of wholeDays(series, query)) {
    const asked = day
      .filter((row) => isAsked(options, row))
      .sort((a, b) => (newestFirst ? -1 : 1) * (a.point.at - b.point.at || a.datastreamId - b.datastreamId))
    for (const row of asked) {
      seen++
      if (byTime ? seen > options.skip && seen <= wanted : true) rows.push(row)
    }
    if (!byTime && rows.length > MOST_SORTED) return refuse('sensorthings_order_too_much', { most: MOST_SORTED })
    if (byTime && seen >= wanted && (!options.count || isWhole)) break
  }
  if (!byTime) rows.sort(comparing(options, toldBy))
  const page = byTime ? rows : rows.slice(options.skip, wanted)
  const count = !options.count
    ? null
    : isWhole && seen >= wanted && byTime
      ? await series.count({ ...(ids ? { datastreamIds: ids } : {}), fromDay: FIRST / DAY_MS, untilDay: LAST / DAY_MS })
      : seen
  return accept({ rows: page.slice(0, most), hasMore: page.length > most, count })
}

/** Each day's rows of all datastreams together. */
async function* wholeDays(series: Series, query: DaysQuery): AsyncGenerator<Row[]> {
  let held: Row[] = []
  let heldDay: number | null = null
  for (let after: DaysQuery['after']; ; ) {
    const days = await series.days({ ...query, ...(after ? { after } : {}) })
    for (const { datastreamId, day, points } of days) {
      if (heldDay !== null && day !== heldDay) {
        yield held
        held = []
      }
      heldDay = day
      for (const point of points) held.push({ datastreamId, point })
    }
    after = days.at(-1)
    if (!after || days.length < query.limit) break
  }
  if (held.length > 0) yield held
}

const OWN = new Set(['phenomenonTime', 'resultTime', 'result', 'resultQuality', 'validTime', 'parameters', 'id', '@iot.id'])

const leadsAway = (expression: Expression): boolean =>
  expression.is === 'path' ? !OWN.has(expression.steps[0] ?? '') : expression.is === 'call' && expression.given.some(leadsAway)

const valueAt = (network: Network | null, row: Row, steps: readonly string[]): unknown => {
  const [name = '', ...rest] = steps
  if (name === 'id' || name === '@iot.id') return idOf(row)
  if (name === 'result') return row.point.value
  if (name === 'phenomenonTime') return new Date(row.point.from ?? row.point.at)
  if (OWN.has(name)) return rest.reduce<unknown>(inside, bodyOf(row)[name])
  const id = name === 'Datastream' ? row.datastreamId : name === 'FeatureOfInterest' ? featureOf(row) : null
  const entity = id === null ? undefined : network?.entity(id)
  return network && entity ? valueIn(network, entity, rest) : undefined
}

const comparing =
  ({ order }: Options, toldBy: (row: Row, steps: readonly string[]) => unknown) =>
  (one: Row, other: Row): number => {
    for (const { by, down } of order) {
      const [a, b] = [one, other].map((row) => evaluate(by, (steps) => toldBy(row, steps), 0))
      const sign = compareValues(a, b)
      if (sign !== 0) return down ? -sign : sign
    }
    return one.point.at - other.point.at
  }

/** Nothing comes first; texts as people sort them. */
export const compareValues = (a: unknown, b: unknown): number => {
  if (a === b) return 0
  if (a === null || a === undefined) return -1
  if (b === null || b === undefined) return 1
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'vi', { numeric: true })
  return Number(a) - Number(b)
}
