import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/**
 * Which writings of names a report and a dossier are found by (`worded_by`: the digest of the word tables; "" until they are worded), and the words
 * dossiers are found by. What is there already is worded while the program runs, so that this step is short on the largest register.
 */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  for (const table of ['report', 'dossier'] as const) {
    await db.schema
      .alterTable(table)
      .addColumn('worded_by', 'text', (c) => c.notNull().defaultTo(''))
      .execute()
    await db.schema.createIndex(`${table}_worded`).on(table).columns(['workspace_id', 'worded_by']).execute()
  }
  await db.schema.alterTable('dossier').addColumn('found_at', 'bigint').execute()
  await db.schema.alterTable('dossier').addColumn('found_words', 'text').execute()
  await db.schema.alterTable('dossier').addColumn('named', 'text').execute()
  if (kind === 'sqlite') await wordsOnSqlite(db)
  else await wordsOnPostgres(db)
}

/** As for reports: folded already, without content; the rowid is the dossier's `found_at`. */
const wordsOnSqlite = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create unique index dossier_found on dossier (found_at)`.execute(db)
  await sql`create virtual table dossier_words using fts5(
    named, said, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
  )`.execute(db)
}

/** Words of the name have the weight A. */
const wordsOnPostgres = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table dossier_words (
    workspace_id text not null,
    dossier_id text not null,
    found_at bigint not null,
    words tsvector not null,
    constraint dossier_words_primary primary key (workspace_id, dossier_id),
    constraint dossier_words_dossier foreign key (workspace_id, dossier_id) references dossier (workspace_id, id)
  )`.execute(db)
  await sql`create index dossier_words_found on dossier_words (workspace_id, found_at desc, dossier_id desc)`.execute(db)
  await sql`create index dossier_words_gin on dossier_words using gin (words)`.execute(db)
}
