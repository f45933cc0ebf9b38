import { type Kysely, sql } from 'kysely'
import {
  DAY_MS,
  type DaysQuery,
  type FreshPoints,
  mergePoints,
  type Received,
  type SeriesDay,
  type SeriesPoint
} from '../../register/index.ts'
import type { DatabaseKind } from '../database-kind.ts'
import { padded } from '../padded.ts'
import type { Schema } from '../schema.ts'
import { dayOf, eachValue, readDay, writeDay } from './day-block.ts'
import { makePartitions } from './partitions.ts'

type Db = Kysely<Schema>

/** Days that are read or written in one statement: three or five values each, below what either database takes. */
const AT_ONCE = 512

interface FreshDay {
  readonly datastreamId: number
  readonly day: number
  readonly points: SeriesPoint[]
}

/** Points by the day they are of; each datastream's come in order. */
const byDay = (fresh: readonly FreshPoints[]): FreshDay[] => {
  const days: FreshDay[] = []
  for (const { datastreamId, points } of fresh) {
    let last: FreshDay | undefined
    for (const point of points) {
      const day = dayOf(point.at)
      if (last?.day === day) last.points.push(point)
      else {
        last = { datastreamId, day, points: [point] }
        days.push(last)
      }
    }
  }
  return days
}

const keyOf = (datastreamId: number, day: number): string => `${datastreamId} ${day}`

/** The bytes of days that are there, by `keyOf`. */
const bodiesOf = async (db: Db, workspaceId: string, days: readonly FreshDay[]): Promise<Map<string, Uint8Array>> => {
  const wanted = padded(days.map(({ datastreamId, day }) => sql`(${datastreamId}, ${day})`))
  // "cross join", which SQLite takes in the order in which it stands: what is wanted first, each with the row of its key.
  const { rows } = await sql<{ datastream_id: number; day: number; body: Uint8Array }>`
    with wanted (datastream_id, day) as (values ${sql.join(wanted)})
    select t.datastream_id, t.day, t.body from wanted as w cross join series_day as t
    where t.workspace_id = ${workspaceId} and t.datastream_id = cast(w.datastream_id as integer) and t.day = cast(w.day as integer)`.execute(
    db
  )
  return new Map(rows.map(({ datastream_id, day, body }) => [keyOf(Number(datastream_id), day), body]))
}

const putDays = async (
  db: Db,
  workspaceId: string,
  days: readonly { datastreamId: number; day: number; points: readonly SeriesPoint[] }[]
) =>
  db
    .insertInto('series_day')
    .values(
      days.map(({ datastreamId, day, points }) => ({
        workspace_id: workspaceId,
        datastream_id: datastreamId,
        day,
        n: points.length,
        body: writeDay(day, points)
      }))
    )
    .onConflict((c) =>
      c
        .columns(['workspace_id', 'datastream_id', 'day'])
        .doUpdateSet({ n: (e) => e.ref('excluded.n'), body: (e) => e.ref('excluded.body') })
    )
    .execute()

/** Puts points into their days, in a transaction that has the series to itself; a value whose place another took is kept among the corrections. */
export const receive = async (
  db: Db,
  { workspaceId, kind }: { readonly workspaceId: string; readonly kind: DatabaseKind },
  fresh: readonly FreshPoints[],
  doing: { readonly by: string; readonly at: string }
): Promise<Received> => {
  const all = byDay(fresh)
  if (kind === 'postgres') await makePartitions(db, new Set(all.map(({ day }) => day)))
  const sum = { added: 0, known: 0, corrected: 0 }
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const days = all.slice(from, from + AT_ONCE)
    const there = await bodiesOf(db, workspaceId, days)
    const changed: FreshDay[] = []
    for (const { datastreamId, day, points } of days) {
      const body = there.get(keyOf(datastreamId, day))
      const merged = mergePoints(body ? readDay(day, body) : [], points)
      sum.added += merged.added
      sum.known += merged.known
      sum.corrected += merged.corrected
      for (const [before, after] of merged.pairs) await insertCorrection(db, workspaceId, { datastreamId, before, after, ...doing })
      if (merged.added + merged.corrected > 0) changed.push({ datastreamId, day, points: merged.points as SeriesPoint[] })
    }
    if (changed.length > 0) await putDays(db, workspaceId, changed)
  }
  return sum
}

/** Takes one point away. Returns false where there is none. */
export const erase = async (
  db: Db,
  workspaceId: string,
  { datastreamId, at, by, doneAt }: { readonly datastreamId: number; readonly at: number; readonly by: string; readonly doneAt: string }
): Promise<boolean> => {
  const day = dayOf(at)
  const body = (await bodiesOf(db, workspaceId, [{ datastreamId, day, points: [] }])).get(keyOf(datastreamId, day))
  const points = body ? readDay(day, body) : []
  const before = points.find((point) => point.at === at)
  if (!before) return false
  await insertCorrection(db, workspaceId, { datastreamId, before, after: null, by, at: doneAt })
  const left = points.filter((point) => point !== before)
  if (left.length > 0) await putDays(db, workspaceId, [{ datastreamId, day, points: left }])
  else
    await db
      .deleteFrom('series_day')
      .where('workspace_id', '=', workspaceId)
      .where('datastream_id', '=', datastreamId)
      .where('day', '=', day)
      .execute()
  return true
}

const insertCorrection = async (
  db: Db,
  workspaceId: string,
  told: {
    readonly datastreamId: number
    readonly before: SeriesPoint
    readonly after: SeriesPoint | null
    readonly by: string
    readonly at: string
  }
): Promise<void> => {
  const { datastreamId, before, after, by, at } = told
  await sql`
    insert into series_correction (workspace_id, datastream_id, at, number, before, after, done_by, done_at)
    select ${workspaceId}, ${datastreamId}, ${before.at}, count(*) + 1, ${JSON.stringify(before)}, ${after && JSON.stringify(after)}, ${by}, ${at}
    from series_correction where workspace_id = ${workspaceId} and datastream_id = ${datastreamId} and at = ${before.at}`.execute(db)
}

const within = (points: readonly SeriesPoint[], from: number, until: number): SeriesPoint[] =>
  points.filter(({ at }) => at >= from && at < until)

/** The last day that begins before an instant, and one more: where days end that lie before it. */
const dayAfter = (until: number): number => Math.ceil(until / DAY_MS)

export const daysOf = async (db: Db, workspaceId: string, query: DaysQuery): Promise<SeriesDay[]> => {
  const { datastreamIds, from, until, newestFirst = false, after, limit } = query
  let asked = db
    .selectFrom('series_day')
    .select(['datastream_id', 'day', 'body'])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', dayOf(from))
    .where('day', '<', dayAfter(until))
  if (datastreamIds !== undefined) asked = asked.where('datastream_id', 'in', padded(datastreamIds))
  if (after !== undefined)
    asked = asked.where((e) =>
      e.or([
        e('day', newestFirst ? '<' : '>', after.day),
        e.and([e('day', '=', after.day), e('datastream_id', newestFirst ? '<' : '>', after.datastreamId)])
      ])
    )
  const order = newestFirst ? 'desc' : 'asc'
  const rows = await asked.orderBy('day', order).orderBy('datastream_id', order).limit(limit).execute()
  return rows.map(({ datastream_id, day, body }) => ({
    datastreamId: Number(datastream_id),
    day,
    points: within(readDay(day, body), from, until)
  }))
}

export const eachValueOf = async (
  db: Db,
  workspaceId: string,
  { datastreamId, from, until }: { readonly datastreamId: number; readonly from: number; readonly until: number },
  each: (at: number, value: number, status: number) => void
): Promise<void> => {
  const rows = await db
    .selectFrom('series_day')
    .select(['day', 'body'])
    .where('workspace_id', '=', workspaceId)
    .where('datastream_id', '=', datastreamId)
    .where('day', '>=', dayOf(from))
    .where('day', '<', dayAfter(until))
    .orderBy('day')
    .execute()
  for (const { day, body } of rows)
    eachValue(day, body, (at, value, status) => {
      if (at >= from && at < until) each(at, value, status)
    })
}

export const countIn = async (
  db: Db,
  workspaceId: string,
  { datastreamIds, fromDay, untilDay }: { readonly datastreamIds?: readonly number[]; readonly fromDay: number; readonly untilDay: number }
): Promise<number> => {
  let asked = db
    .selectFrom('series_day')
    .select((e) => e.fn.sum('n').as('n'))
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', fromDay)
    .where('day', '<', untilDay)
  if (datastreamIds !== undefined) asked = asked.where('datastream_id', 'in', padded(datastreamIds))
  return Number((await asked.executeTakeFirstOrThrow()).n ?? 0)
}

/** The first and the last instant there is of each datastream: of its first day and of its last. */
export const spansOf = async (
  db: Db,
  workspaceId: string,
  datastreamIds: readonly number[]
): Promise<Map<number, { readonly first: number; readonly last: number }>> => {
  const spans = new Map<number, { readonly first: number; readonly last: number }>()
  for (const datastreamId of new Set(datastreamIds)) {
    const end = async (order: 'asc' | 'desc'): Promise<number | undefined> => {
      const row = await db
        .selectFrom('series_day')
        .select(['day', 'body'])
        .where('workspace_id', '=', workspaceId)
        .where('datastream_id', '=', datastreamId)
        .orderBy('day', order)
        .limit(1)
        .executeTakeFirst()
      return row && readDay(row.day, row.body).at(order === 'asc' ? 0 : -1)?.at
    }
    const [first, last] = [await end('asc'), await end('desc')]
    if (first !== undefined && last !== undefined) spans.set(datastreamId, { first, last })
  }
  return spans
}
