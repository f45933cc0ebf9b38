import type { ClientBase } from 'pg'

export interface TableToFill {
  readonly name: string
  readonly columns: readonly string[]
}

/** True where the schema that new tables go to holds nothing but what extensions brought. */
export const isEmpty = async (client: ClientBase): Promise<boolean> => {
  const { rows } = await client.query<{ n: string }>(`select count(*) as n from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
      and not exists (select 1 from pg_depend where pg_depend.objid = pg_class.oid and pg_depend.deptype = 'e')`)
  return Number(rows[0]?.n) === 0
}

/** The tables there are, with their columns in order; one in partitions is one. */
export const tablesThere = async (client: ClientBase): Promise<TableToFill[]> => {
  const { rows } =
    await client.query<TableToFill>(`select pg_class.relname::text as name, array_agg(attname::text order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition group by pg_class.relname order by pg_class.relname`)
  return rows
}

/**
 * Takes away the indexes that no key needs and the foreign keys, since tables fill several times as fast without; the function that it returns makes
 * them anew, and by that PostgreSQL checks each foreign key over all rows.
 */
export const bareTables = async (client: ClientBase): Promise<() => Promise<void>> => {
  const { rows: keys } = await client.query<{ place: string; name: string; made: string }>(`select conrelid::regclass::text as place,
      quote_ident(conname) as name, pg_get_constraintdef(oid) as made
    from pg_constraint where connamespace = current_schema()::regnamespace and contype = 'f' and conparentid = 0`)
  const { rows: indexes } = await client.query<{
    name: string
    made: string
  }>(`select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made
    from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = current_schema()::regnamespace and pg_class.relkind = 'i' and not relispartition and not exists (select 1 from pg_constraint where conindid = indexrelid)`)
  for (const { place, name } of keys) await client.query(`alter table ${place} drop constraint ${name}`)
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  return async () => {
    for (const { made } of indexes) await client.query(made)
    for (const { place, name, made } of keys) await client.query(`alter table ${place} add constraint ${name} ${made}`)
  }
}
