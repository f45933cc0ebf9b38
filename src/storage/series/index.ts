// What is measured, in the database: entities, and a row for each day of each datastream. In: a connection and a workspace. Out: the series half of its Store.
import { type Kysely, sql } from 'kysely'
import type { ReadingSeries, SeriesPoint, WritingSeries } from '../../register/index.ts'
import type { Noted } from '../audit/append-log.ts'
import type { DatabaseKind } from '../database-kind.ts'
import type { Schema } from '../schema.ts'
import { countIn, daysOf, eachValueOf, erase, receive, spansOf } from './days.ts'
import { entitiesOf, hideEntities, insertAct, nextIds, putEntity } from './entities.ts'

interface Parts {
  readonly workspaceId: string
  readonly kind: DatabaseKind
  readonly query: () => Kysely<Schema>
}

/** Any number, so long as nothing else in the database locks by it. */
const LOCK = 470_047_034

export const readingSeries = ({ workspaceId, query }: Parts): ReadingSeries => ({
  seriesEntities: (asked) => entitiesOf(query(), workspaceId, asked),
  seriesDays: (asked) => daysOf(query(), workspaceId, asked),
  seriesValues: (asked, each) => eachValueOf(query(), workspaceId, asked, each),
  countPoints: (asked) => countIn(query(), workspaceId, asked),
  seriesSpans: (datastreamIds) => spansOf(query(), workspaceId, datastreamIds),
  seriesCorrections: async ({ datastreamId, from, until }) => {
    const rows = await query()
      .selectFrom('series_correction')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('datastream_id', '=', datastreamId)
      .where('at', '>=', from)
      .where('at', '<', until)
      .orderBy('at')
      .orderBy('number')
      .execute()
    return rows.map(({ before, after, done_by, done_at }) => ({
      datastreamId,
      before: JSON.parse(before) as SeriesPoint,
      after: after === null ? null : (JSON.parse(after) as SeriesPoint),
      by: done_by,
      doneAt: done_at
    }))
  },
  wasReceived: async (sha256) =>
    (await query()
      .selectFrom('series_act')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('sha256', '=', sha256)
      .limit(1)
      .executeTakeFirst()) !== undefined
})

export const writingSeries = ({ workspaceId, kind, query, noted }: Parts & { readonly noted: Noted }): WritingSeries => ({
  // Two who put points into one day would each write it without the other's; on SQLite whoever writes is alone already.
  claimSeries: async () => {
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)}, hashtext(${workspaceId}))`.execute(query())
  },
  nextSeriesIds: (n) => nextIds(query(), workspaceId, n),
  putSeriesEntity: (entity) => putEntity(query(), workspaceId, entity),
  hideSeriesEntities: (ids) => hideEntities(query(), workspaceId, ids),
  addSeriesAct: (act) => insertAct(query(), workspaceId, act, noted),
  receivePoints: (fresh, by, at) => receive(query(), { workspaceId, kind }, fresh, { by, at }),
  erasePoint: (which) => erase(query(), workspaceId, which)
})
