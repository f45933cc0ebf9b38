import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { Feed, FeedEntry, ReadingFeeds, WritingFeeds } from '../register/index.ts'
import { padded } from './padded.ts'
import type { FeedEntryRow, FeedRow, Schema } from './schema.ts'

interface Parts {
  readonly workspaceId: string
  readonly query: () => Kysely<Schema>
}

export const readingFeeds = ({ workspaceId, query }: Parts): ReadingFeeds => {
  /** One whose report was raised to another level is empty: it only keeps its link from coming again. */
  const entries = () => query().selectFrom('feed_entry').selectAll().where('workspace_id', '=', workspaceId).where('link', '!=', '')
  return {
    feeds: async () => {
      const rows = query().selectFrom('feed').selectAll().where('workspace_id', '=', workspaceId)
      return (await rows.orderBy('name').orderBy('address').execute()).map(feedOfRow)
    },
    dueFeeds: async (at) => {
      const rows = query().selectFrom('feed').selectAll().where('workspace_id', '=', workspaceId)
      return (await rows.where('active', '=', 1).where('next_at', '<=', at).orderBy('next_at').execute()).map(feedOfRow)
    },
    feedEntries: async ({ feedId, waitingAt, limit }) => {
      let rows = entries()
      if (feedId !== undefined) rows = rows.where('feed_id', '=', feedId)
      if (waitingAt !== undefined) rows = rows.where('state', '=', 'waiting').where('next_at', '<=', waitingAt)
      return (await rows.orderBy('found_at', 'desc').orderBy('id', 'desc').limit(limit).execute()).map(entryOfRow)
    },
    addressesKnown: async (addresses) => {
      if (addresses.length === 0) return new Set()
      const reports = query().selectFrom('report').select('url').where('workspace_id', '=', workspaceId)
      return new Set((await reports.where('url', 'in', padded(addresses)).execute()).flatMap(({ url }) => url ?? []))
    },
    feedEntryOf: async (reportId) => {
      const row = await entries().where('report_id', '=', reportId).orderBy('taken_at').limit(1).executeTakeFirst()
      return row ? entryOfRow(row) : null
    }
  }
}

export const writingFeeds = ({ workspaceId, query }: Parts): WritingFeeds => {
  const changing = (id: string) => query().updateTable('feed').where('workspace_id', '=', workspaceId).where('id', '=', id)
  const changingEntry = (id: string) => query().updateTable('feed_entry').where('workspace_id', '=', workspaceId).where('id', '=', id)
  return {
    addFeed: async (feed) => {
      await query()
        .insertInto('feed')
        .values({ ...rowOfFeed(feed), workspace_id: workspaceId } as Insertable<FeedRow>)
        .execute()
    },
    changeFeed: async (id, fields) => {
      const row = rowOfFeed(fields)
      if (Object.keys(row).length > 0) await changing(id).set(row).execute()
    },
    removeFeed: async (id) => {
      await query()
        .updateTable('feed_entry')
        .set({ state: 'given up' })
        .where('workspace_id', '=', workspaceId)
        .where('feed_id', '=', id)
        .where('state', '=', 'waiting')
        .execute()
      await query().deleteFrom('feed').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
    },
    claimRound: async (at, until) => {
      const { numInsertedOrUpdatedRows } = await query()
        .insertInto('feed_round')
        .values({ workspace_id: workspaceId, held_until: until })
        .onConflict((c) => c.column('workspace_id').doUpdateSet({ held_until: until }).where('feed_round.held_until', '<=', at))
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
    holdRound: async (until) => {
      await query().updateTable('feed_round').set({ held_until: until }).where('workspace_id', '=', workspaceId).execute()
    },
    addFeedEntries: async (entries) => {
      if (entries.length === 0) return []
      const rows = await query()
        .insertInto('feed_entry')
        .values(entries.map((entry) => rowOfEntry(workspaceId, entry)))
        .onConflict((c) => c.columns(['workspace_id', 'id']).doNothing())
        .returning('id')
        .execute()
      return rows.map(({ id }) => id)
    },
    claimFeedEntry: async (id, { tries, nextAt }) => {
      const { numUpdatedRows } = await changingEntry(id)
        .set({ tries: tries + 1, next_at: nextAt })
        .where('state', '=', 'waiting')
        .where('tries', '=', tries)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    changeFeedEntry: async (id, { state, nextAt, reportId, takenAt, failure }) => {
      await changingEntry(id)
        .set({ state, next_at: nextAt, report_id: reportId, taken_at: takenAt, failure: failure && JSON.stringify(failure) })
        .execute()
    }
  }
}

const feedOfRow = (row: Selectable<FeedRow>): Feed => ({
  ...{
    id: row.id,
    address: row.address,
    host: row.host,
    name: row.name,
    everyMinutes: Number(row.every_minutes),
    active: row.active === 1
  },
  ...{ addedBy: row.added_by, addedAt: row.added_at, nextAt: row.next_at, etag: row.etag, lastModified: row.last_modified },
  ...{ answeredAt: row.answered_at, failures: Number(row.failures), failedAt: row.failed_at },
  failure: row.failure === null ? null : JSON.parse(row.failure)
})

const COLUMNS = {
  ...{ id: 'id', address: 'address', host: 'host', name: 'name', everyMinutes: 'every_minutes', addedBy: 'added_by', addedAt: 'added_at' },
  ...{
    nextAt: 'next_at',
    etag: 'etag',
    lastModified: 'last_modified',
    answeredAt: 'answered_at',
    failures: 'failures',
    failedAt: 'failed_at'
  }
} as const satisfies Partial<Record<keyof Feed, keyof FeedRow>>

/** The columns of the fields that are given. */
const rowOfFeed = ({ active, failure, ...fields }: Partial<Feed>): Updateable<FeedRow> => ({
  ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [COLUMNS[field as keyof typeof COLUMNS], value])),
  ...(active === undefined ? {} : { active: active ? 1 : 0 }),
  ...(failure === undefined ? {} : { failure: failure && JSON.stringify(failure) })
})

const entryOfRow = (row: Selectable<FeedEntryRow>): FeedEntry => ({
  ...{ id: row.id, feedId: row.feed_id, feedName: row.feed_name, feedAddress: row.feed_address, link: row.link, title: row.title },
  ...{ publishedOn: row.published_on, partners: JSON.parse(row.partners), foundAt: row.found_at },
  ...{
    state: row.state as FeedEntry['state'],
    tries: Number(row.tries),
    nextAt: row.next_at,
    reportId: row.report_id,
    takenAt: row.taken_at
  },
  failure: row.failure === null ? null : JSON.parse(row.failure)
})

const rowOfEntry = (workspaceId: string, entry: FeedEntry): FeedEntryRow => ({
  ...{ workspace_id: workspaceId, id: entry.id, feed_id: entry.feedId, feed_name: entry.feedName, feed_address: entry.feedAddress },
  ...{ link: entry.link, title: entry.title, published_on: entry.publishedOn, partners: JSON.stringify(entry.partners) },
  ...{ found_at: entry.foundAt, state: entry.state, tries: entry.tries, next_at: entry.nextAt, report_id: entry.reportId },
  ...{ taken_at: entry.takenAt, failure: entry.failure && JSON.stringify(entry.failure) }
})
