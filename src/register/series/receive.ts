import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { SeriesGiven } from './series.ts'
import { inOrder, isKeepable, type Received, type SeriesPoint } from './series-point.ts'
import type { FreshPoints } from './series-store.ts'

/** Points of one datastream, in any order. */
export interface NewPoints {
  readonly datastreamId: number
  readonly points: readonly SeriesPoint[]
}

/** So many points enter in one transaction: what waits for its end, on SQLite everybody else who writes, waits for less than a second. */
const AT_ONCE = 50_000

/**
 * Puts points into their datastreams. What is there already and the same changes nothing; another value for the same instant takes the place of the one
 * before, which is kept. Many enter in several transactions; whoever sends them again after a fault changes nothing by that.
 * Refuses with series_not_found and series_point_not_valid, and then nothing was written.
 */
export const receivePoints = async (given: SeriesGiven, brought: readonly NewPoints[]): Promise<Outcome<Received>> => {
  const wrong = brought.flatMap(({ points }) => points).find((point) => !isKeepable(point))
  if (wrong) return refuse('series_point_not_valid', { at: Number.isFinite(wrong.at) ? wrong.at : 0 })
  const ids = [...new Set(brought.map(({ datastreamId }) => datastreamId))]
  const there = new Set((await given.store.seriesEntities({ ids, kind: 'Datastream' })).map(({ id }) => id))
  const missing = ids.find((id) => !there.has(id))
  if (missing !== undefined) return refuse('series_not_found', { kind: 'Datastream', id: missing })
  const sum = { added: 0, known: 0, corrected: 0 }
  for (const fresh of portions(byDatastream(brought))) {
    const at = given.now().toISOString()
    const received = await given.store.transaction(async (inside) => {
      await inside.claimSeries()
      return inside.receivePoints(fresh, given.by, at)
    })
    for (const count of ['added', 'known', 'corrected'] as const) sum[count] += received[count]
  }
  return accept(sum)
}

const byDatastream = (brought: readonly NewPoints[]): FreshPoints[] => {
  const all = Map.groupBy(brought, ({ datastreamId }) => datastreamId)
  return [...all].map(([datastreamId, each]) => ({
    datastreamId,
    points: inOrder(each.length === 1 ? (each[0] as NewPoints).points : each.flatMap(({ points }) => points))
  }))
}

function* portions(all: readonly FreshPoints[]): Generator<FreshPoints[]> {
  let held: FreshPoints[] = []
  let n = 0
  for (const { datastreamId, points } of all)
    for (let from = 0; from < points.length; ) {
      const some = points.slice(from, from + AT_ONCE - n)
      held.push({ datastreamId, points: some })
      n += some.length
      from += some.length
      if (n < AT_ONCE) continue
      yield held
      held = []
      n = 0
    }
  if (n > 0) yield held
}
