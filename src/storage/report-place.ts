import type { Kysely } from 'kysely'
import type { Days } from '../register/index.ts'
import type { DatabaseKind } from './database-kind.ts'
import type { Schema } from './schema.ts'

// Where a report stands in the lists: by its day, then by the order of arrival on that day, in one number.

/** Room for the reports of one day: 2^32, so that day and order together stay exact in a double. */
export const A_DAY = 2 ** 32
const FIRST_DAY = Date.UTC(1900, 0, 1)
const MS_PER_DAY = 86_400_000

/** Days since 1900-01-01 of "2025-09-09"; never below 0 (no report is older) nor beyond what the number holds. */
export const dayNumber = (day: string): number => Math.min(2 ** 20, Math.max(0, Math.floor((Date.parse(day) - FIRST_DAY) / MS_PER_DAY)))

/** The places of some days: `from` and the first one after them. */
export const placesOn = ({ from, until }: Days): { readonly from: number; readonly before: number } => ({
  from: from === undefined ? 0 : dayNumber(from) * A_DAY,
  before: until === undefined ? Number.MAX_SAFE_INTEGER : (dayNumber(until) + 1) * A_DAY
})

/**
 * The next free place on a day. SQLite writes one at a time and numbers across workspaces, for the number is its word index's rowid;
 * on PostgreSQL two who add at once may get one number, and the id decides between them.
 */
export const nextPlace = async (db: Kysely<Schema>, kind: DatabaseKind, workspaceId: string, day: string): Promise<number> => {
  const start = dayNumber(day) * A_DAY
  const { last } = await db
    .selectFrom('report')
    .select((e) => e.fn.max('newest').as('last'))
    .where('newest', '>=', start)
    .where('newest', '<', start + A_DAY)
    .$if(kind === 'postgres', (q) => q.where('workspace_id', '=', workspaceId))
    .executeTakeFirstOrThrow()
  return last === null ? start : Number(last) + 1
}

/** The place of a report whose day is told anew: the one it has where the day is the same. */
export const placeOnDay = async (
  db: Kysely<Schema>,
  kind: DatabaseKind,
  workspaceId: string,
  day: string,
  before: number
): Promise<number> => (Math.floor(before / A_DAY) === dayNumber(day) ? before : await nextPlace(db, kind, workspaceId, day))
