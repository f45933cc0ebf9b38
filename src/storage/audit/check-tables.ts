import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Check } from './check-register.ts'

type Db = Kysely<Schema>
type Found = Check['found']

/** SQLite's own check of every page and index, and of the rows that others name. */
export const checkSqlite = async (db: Db, found: Found): Promise<void> => {
  // A full-text index is held against what this connection remembers of it, and another may have written since: a search looks at it anew.
  for (const table of ['report_words', 'dossier_words'])
    await sql`select rowid from ${sql.table(table)}('a') limit 1`.execute(db).catch(() => {
      // What is wrong with it the check tells, in the next line.
    })
  const { rows: told } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  for (const { integrity_check: detail } of told) if (detail !== 'ok') found({ code: 'database_damaged', about: { detail } })
  const { rows: orphans } = await sql<{ table: string; parent: string; n: number }>`
    select "table", parent, count(*) as n from pragma_foreign_key_check group by "table", parent`.execute(db)
  for (const { table, parent, n } of orphans) found({ code: 'rows_without_theirs', about: { table, parent, rows: Number(n) } })
}

interface ForeignKey {
  readonly child: string
  readonly parent: string
  readonly own: readonly string[]
  readonly theirs: readonly string[]
}

/**
 * Which rows name others that are not there: PostgreSQL holds it while it writes, yet not against who switches that off. Its pages it checks itself
 * as they are read, where the cluster was made with checksums; `pg_amcheck` looks at its indexes.
 */
export const checkPostgres = async (db: Db, found: Found): Promise<void> => {
  const columns = (keys: 'conkey' | 'confkey', of: 'conrelid' | 'confrelid') => sql`(
    select json_agg(quote_ident(a.attname) order by k.place) from unnest(c.${sql.ref(keys)}) with ordinality as k(att, place)
    join pg_attribute as a on a.attrelid = c.${sql.ref(of)} and a.attnum = k.att)`
  const { rows: keys } = await sql<ForeignKey>`
    select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
      ${columns('conkey', 'conrelid')} as own, ${columns('confkey', 'confrelid')} as theirs
    from pg_constraint as c where c.contype = 'f' and c.connamespace = current_schema()::regnamespace order by 1, 2`.execute(db)
  for (const { child, parent, own, theirs } of keys) {
    const alike = own.map((column, i) => `p.${theirs[i]} = t.${column}`).join(' and ')
    const named = own.map((column) => `t.${column} is not null`).join(' and ')
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from ${sql.raw(child)} as t left join ${sql.raw(parent)} as p on ${sql.raw(alike)}
      where ${sql.raw(`p.${theirs[0]}`)} is null and ${sql.raw(named)}`.execute(db)
    const n = Number(rows[0]?.n ?? 0)
    if (n > 0) found({ code: 'rows_without_theirs', about: { table: child, parent, rows: n } })
  }
}
