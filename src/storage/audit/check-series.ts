import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { readDay } from '../series/day-block.ts'
import type { Check } from './check-register.ts'

const DAYS_AT_ONCE = 2000

/** Reads every day of every datastream: whether it is as it was written, holds as many points as its row says, and those in order. Returns how many days there are. */
export const checkSeries = async (db: Kysely<Schema>, workspaceId: string, { found }: Check): Promise<number> => {
  let after = { datastreamId: 0, day: 0 }
  for (let days = 0; ; ) {
    const { datastreamId, day } = after
    const rows = await db
      .selectFrom('series_day')
      .select(['datastream_id', 'day', 'n', 'body'])
      .where('workspace_id', '=', workspaceId)
      .where('datastream_id', '>=', datastreamId)
      .where((e) => e.or([e('datastream_id', '>', datastreamId), e('day', '>', day)]))
      .orderBy('datastream_id')
      .orderBy('day')
      .limit(DAYS_AT_ONCE)
      .execute()
    for (const row of rows)
      if (!isWhole(row))
        found({ code: 'series_day_damaged', about: { workspace: workspaceId, datastream: row.datastream_id, day: dateOf(row.day) } })
    days += rows.length
    const last = rows.at(-1)
    if (!last) return days
    after = { datastreamId: last.datastream_id, day: last.day }
  }
}

const isWhole = ({ day, n, body }: { readonly day: number; readonly n: number; readonly body: Uint8Array }): boolean => {
  try {
    const points = readDay(day, body)
    return points.length === n && points.every(({ at }, i) => i === 0 || at > (points[i - 1]?.at ?? at))
  } catch {
    return false
  }
}

const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
