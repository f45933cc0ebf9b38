import { type Kysely, sql } from 'kysely'
import { DAY_MS } from '../../register/index.ts'
import type { Schema } from '../schema.ts'

/** The month of a day since 1970: its table's name, its first day and that of the next month. */
const monthOf = (day: number): { readonly name: string; readonly from: number; readonly until: number } => {
  const on = new Date(day * DAY_MS)
  const [year, month] = [on.getUTCFullYear(), on.getUTCMonth()]
  const begins = (months: number): number => Date.UTC(year, months, 1) / DAY_MS
  return { name: `series_day_${year}_${String(month + 1).padStart(2, '0')}`, from: begins(month), until: begins(month + 1) }
}

/** Makes the partitions of the months that some days are of, where they are not there. In a transaction that has the series to itself. */
export const makePartitions = async (db: Kysely<Schema>, days: Iterable<number>): Promise<void> => {
  const months = new Map([...days].map((day) => [monthOf(day).name, monthOf(day)] as const))
  if (months.size === 0) return
  const { rows } = await sql<{ name: string }>`
    select c.relname::text as name from pg_inherits as i join pg_class as c on c.oid = i.inhrelid
    where i.inhparent = 'series_day'::regclass`.execute(db)
  const there = new Set(rows.map(({ name }) => name))
  for (const { name, from, until } of months.values()) {
    if (there.has(name)) continue
    await sql`create table ${sql.table(name)} partition of series_day for values from (${sql.lit(from)}) to (${sql.lit(until)})`.execute(db)
    // A day is some kilobytes that hardly grow smaller: no time is spent on pressing them.
    await sql`alter table ${sql.table(name)} alter column body set storage external`.execute(db)
  }
}
