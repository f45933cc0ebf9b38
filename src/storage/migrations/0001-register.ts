import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/** Workspaces, originals, reports, articles, items, evidence, decisions and the words reports are found by. */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  const bytes = kind === 'sqlite' ? sql`blob` : sql`bytea`
  const table = (name: string) => db.schema.createTable(name)

  await table('workspace')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()

  await table('original')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('media_type', 'text', (c) => c.notNull())
    .addColumn('byte_length', 'integer', (c) => c.notNull())
    .addColumn('bytes', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('original_key', ['workspace_id', 'sha256'])
    .addForeignKeyConstraint('original_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()

  await table('report')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('original_sha256', 'text', (c) => c.notNull())
    .addColumn('newest', 'bigint', (c) => c.notNull())
    .addColumn('url', 'text')
    .addColumn('file_name', 'text')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('published_on', 'text')
    .addColumn('meeting_on', 'text')
    .addColumn('meeting_day_month', 'text')
    .addColumn('hosts', 'text', (c) => c.notNull())
    .addColumn('guests', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('counts', 'text', (c) => c.notNull())
    .addColumn('doubt_count', 'integer', (c) => c.notNull())
    .addColumn('proposed_items', 'integer', (c) => c.notNull())
    .addColumn('accepted_items', 'integer', (c) => c.notNull())
    .addColumn('rejected_items', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('report_key', ['workspace_id', 'id'])
    .addUniqueConstraint('report_original', ['workspace_id', 'original_sha256'])
    .addForeignKeyConstraint('report_from', ['workspace_id', 'original_sha256'], 'original', ['workspace_id', 'sha256'])
    .execute()
  await db.schema.createIndex('report_newest').on('report').columns(['workspace_id', 'newest desc', 'id desc']).execute()
  await db.schema
    .createIndex('report_to_review')
    .on('report')
    .columns(['workspace_id', 'newest desc', 'id desc'])
    .where(sql.ref('proposed_items'), '>', sql.lit(0))
    .execute()

  await table('article')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('captions', 'text', (c) => c.notNull())
    .addColumn('pages', 'text', (c) => c.notNull())
    .addColumn('doubts', 'text', (c) => c.notNull())
    .addColumn('unread', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('article_key', ['workspace_id', 'report_id'])
    .addForeignKeyConstraint('article_report', ['workspace_id', 'report_id'], 'report', ['workspace_id', 'id'])
    .execute()

  await table('item')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('proposed', 'accepted', 'rejected')`))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('proposed', 'text', (c) => c.notNull())
    .addColumn('content', 'text')
    .addColumn('words', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('item_key', ['workspace_id', 'report_id', 'id'])
    .addForeignKeyConstraint('item_report', ['workspace_id', 'report_id'], 'report', ['workspace_id', 'id'])
    .execute()

  await table('evidence')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('start_at', 'integer', (c) => c.notNull())
    .addColumn('end_at', 'integer', (c) => c.notNull())
    .addColumn('exact', 'text', (c) => c.notNull())
    .addColumn('page', 'integer')
    .addPrimaryKeyConstraint('evidence_key', ['workspace_id', 'report_id', 'item_id', 'position'])
    .addForeignKeyConstraint('evidence_item', ['workspace_id', 'report_id', 'item_id'], 'item', ['workspace_id', 'report_id', 'id'])
    .execute()

  await table('decision')
    .addColumn('workspace_id', 'text', (c) => c.notNull())
    .addColumn('report_id', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('before', 'text', (c) => c.notNull())
    .addColumn('after', 'text')
    .addPrimaryKeyConstraint('decision_key', ['workspace_id', 'report_id', 'item_id', 'revision'])
    .addForeignKeyConstraint('decision_item', ['workspace_id', 'report_id', 'item_id'], 'item', ['workspace_id', 'report_id', 'id'])
    .execute()

  if (kind === 'sqlite') await wordsOnSqlite(db)
  else await wordsOnPostgres(db)
}

/**
 * The text is folded already, so FTS5 must not fold again. Without content, since the article stands in its table. The prefix lists keep the beginning
 * of a word ("nu…") from being looked up word by word.
 */
const wordsOnSqlite = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create unique index report_of_words on report (newest)`.execute(db)
  await sql`create virtual table report_words using fts5(
    words, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
  )`.execute(db)
}

const wordsOnPostgres = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table report_words (
    workspace_id text not null,
    report_id text not null,
    newest bigint not null,
    words tsvector not null,
    constraint report_words_key primary key (workspace_id, report_id),
    constraint report_words_report foreign key (workspace_id, report_id) references report (workspace_id, id)
  )`.execute(db)
  await sql`create index report_words_newest on report_words (workspace_id, newest desc, report_id desc)`.execute(db)
  await sql`create index report_words_gin on report_words using gin (words)`.execute(db)
}
