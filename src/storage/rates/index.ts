// The office's exchange rates in the database. In: a connection and a workspace. Out: the rates half of its Store.
import type { Kysely } from 'kysely'
import { pairOf } from '../../money/index.ts'
import type { RateEntry, ReadingRates, WritingRates } from '../../register/index.ts'
import type { Noted } from '../audit/append-log.ts'
import { entryOf } from '../audit/audited.ts'
import { padded } from '../padded.ts'
import type { RateEntryRow, Schema } from '../schema.ts'

interface Parts {
  readonly workspaceId: string
  readonly query: () => Kysely<Schema>
}

/** Fourteen values a row: well below what either database takes in one statement. */
const ROWS_AT_ONCE = 500

export const readingRates = ({ workspaceId, query }: Parts): ReadingRates => {
  const inOrder = () =>
    query().selectFrom('rate_entry').selectAll().where('workspace_id', '=', workspaceId).orderBy('done_at').orderBy('id')
  return {
    rateEntries: async ({ currency, pairs, on }) => {
      let rows = inOrder()
      if (currency !== undefined) rows = rows.where((e) => e.or([e('base', '=', currency), e('quote', '=', currency)]))
      if (pairs !== undefined) rows = rows.where('pair', 'in', padded(pairs))
      if (on !== undefined) rows = rows.where('on_day', 'like', `${on}%`)
      return (await rows.execute()).map(entryOfRow)
    },
    rateEntriesById: async (ids) => (ids.length === 0 ? [] : (await inOrder().where('id', 'in', padded(ids)).execute()).map(entryOfRow))
  }
}

export const writingRates = ({ workspaceId, query, noted }: Parts & { readonly noted: Noted }): WritingRates => ({
  addRateEntries: async (entries) => {
    const rows = entries.map(({ on, by, at, ...told }) => ({
      ...{ workspace_id: workspaceId, ...told, pair: pairOf(told), on_day: on, done_by: by, done_at: at }
    }))
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await query()
        .insertInto('rate_entry')
        .values(rows.slice(from, from + ROWS_AT_ONCE))
        .execute()
    for (const row of rows) noted.push(entryOf('rate', row))
  }
})

const entryOfRow = ({ id, base, quote, kind, on_day, rate, source, origin, reason, done_by, done_at }: RateEntryRow): RateEntry => ({
  ...{ id, base, quote, rate, source, reason },
  kind: kind as RateEntry['kind'],
  on: on_day,
  origin: origin as RateEntry['origin'],
  by: done_by,
  at: done_at
})
