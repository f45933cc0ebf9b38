import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/**
 * Lists that came by sorting come from an index: by due days whatever the state, by the day first stated under a facet, of what was withdrawn.
 * And SQLite's planner is told what a register is like that has grown, as "Manual Control Of Query Plans Using SQLITE_STAT Tables" of its documentation
 * describes: of how many rows a table has and how many share the first, first two, … columns of an index. Without it SQLite takes any first column to
 * be telling, and `workspace_id` is not. Given once and for all, so that a register of ten reports asks in the same way as one of a hundred thousand;
 * PostgreSQL gathers its own. The figures are those of a generated register of 15,200 reports, rounded.
 */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  await db.schema.createIndex('dossier_due_by').on('dossier').columns(['workspace_id', 'kind', 'due_by', 'id']).execute()
  await db.schema.alterTable('dossier_facet').addColumn('first_from', 'text').execute()
  await sql`update dossier_facet set first_from = dossier.first_from from dossier
    where dossier.workspace_id = dossier_facet.workspace_id and dossier.id = dossier_facet.dossier_id`.execute(db)
  await db.schema
    .createIndex('dossier_facet_first')
    .on('dossier_facet')
    .columns(['workspace_id', 'kind', 'facet', 'value', 'first_from desc', 'dossier_id'])
    .execute()
  await db.schema
    .createIndex('report_withdrawn')
    .on('report')
    .columns(['workspace_id', 'newest desc', 'id desc'])
    .where(sql.ref('withdrawn'), '=', sql.lit(1))
    .execute()
  if (kind !== 'sqlite') return
  // Makes the table of statistics, where there is none.
  await sql`analyze schema_version`.execute(db)
  await sql`delete from sqlite_stat1`.execute(db)
  for (const [table, index, stat] of SHAPE)
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${table}, ${index}, ${stat})`.execute(db)
  await sql`analyze sqlite_schema`.execute(db)
}

/** Table, index, and the rows: all, then those alike in one column, in two, …; a primary key without rowid has its table's name. */
const SHAPE = [
  ['report', 'sqlite_autoindex_report_1', '15000 15000 1'],
  ['report', 'sqlite_autoindex_report_2', '15000 15000 1'],
  ['report', 'report_newest', '15000 15000 1 1'],
  ['report', 'report_worded', '15000 15000 15000'],
  ['original', 'sqlite_autoindex_original_1', '15000 15000 1'],
  ['article', 'sqlite_autoindex_article_1', '15000 15000 1'],
  ['item', 'sqlite_autoindex_item_1', '150000 150000 10 1'],
  ['item', 'item_accepted', '150000 150000 50000'],
  ['evidence', 'sqlite_autoindex_evidence_1', '150000 150000 10 1 1'],
  ['dossier', 'sqlite_autoindex_dossier_1', '100000 100000 1'],
  ['dossier', 'dossier_spoken', '100000 100000 20000 4 1'],
  ['dossier', 'dossier_due', '100000 100000 20000 10000 100 1'],
  ['dossier', 'dossier_due_by', '100000 100000 20000 200 1'],
  ['dossier', 'dossier_silent', '100000 100000 20000 10000 4 1'],
  ['dossier', 'dossier_first', '100000 100000 20000 4 1'],
  ['dossier', 'dossier_title', '100000 100000 20000 1 1'],
  ['dossier', 'dossier_act', '100000 100000 20000 1000 1'],
  ['dossier', 'dossier_joined', '100000 100000 100000'],
  ['dossier', 'dossier_worded', '100000 100000 100000'],
  ['dossier_key', 'dossier_key', '30000 30000 10000 1 1'],
  ['dossier_key', 'dossier_key_of', '30000 30000 1'],
  ['statement', 'sqlite_autoindex_statement_1', '140000 140000 10 1'],
  ['statement', 'statement_of', '140000 140000 2 1 1 1'],
  ['statement', 'statement_home', '140000 140000 2'],
  ['dossier_value', 'dossier_value', '640000 640000 6 1 1'],
  ['dossier_link', 'dossier_link', '290000 290000 3 1 1 1 1'],
  ['dossier_link', 'dossier_link_back', '290000 290000 6 5 1'],
  ['dossier_link', 'dossier_link_report', '290000 290000 20'],
  ['dossier_facet', 'dossier_facet', '960000 960000 10 2 1'],
  ['dossier_facet', 'dossier_facet_spoken', '960000 960000 100000 10000 12 2 1'],
  ['dossier_facet', 'dossier_facet_awaited', '210000 210000 200000 20000 5 2 1'],
  ['dossier_facet', 'dossier_facet_first', '960000 960000 100000 10000 12 2 1'],
  ['dossier_count', 'dossier_count', '80000 80000 8000 1000 1'],
  ['dossier_likeness', 'dossier_likeness', '190000 190000 4 1'],
  ['dossier_likeness', 'dossier_likeness_back', '190000 190000 4'],
  ['dossier_likeness', 'dossier_likeness_open', '190000 190000 190000 500'],
  ['chart_cell', 'chart_cell', '60000 60000 20000 5000 1000 200 200 10 1']
] as const
