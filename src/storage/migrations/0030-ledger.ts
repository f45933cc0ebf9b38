import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

type Table = CreateTableBuilder<string, string>

const ROW = [
  'dossier_id',
  'entry',
  'event_id',
  'type',
  'fund',
  'standing',
  'dated',
  'first_day',
  'last_day',
  'period',
  'currency',
  'partner'
]
/** The fund last: sums that leave it out come in this order from the index. */
const CELL = ['province', 'sector', 'partner', 'standing', 'type', 'currency', 'period', 'fund']

/**
 * The transactions of projects and agreements as rows, and what they amount to, kept as it grows. A sum is `high` × 10^9 + `low`, both of the sign of
 * the whole: each half is added up by the database within 64 bits, however far the whole goes beyond. Projects are settled anew while the
 * register is opened: what was entered before is laid out, and each has the day on which the first part of its plan is due.
 */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  const table = (name: string): Table => {
    const created: Table = db.schema.createTable(name).addColumn('workspace_id', 'text', (c) => c.notNull())
    return kind === 'sqlite' ? created.modifyEnd(sql`without rowid`) : created
  }
  const texts = (into: Table, names: readonly string[]): Table =>
    names.reduce((made, name) => made.addColumn(name, 'text', (c) => c.notNull()), into)

  await texts(table('ledger_row'), ROW)
    .addColumn('high', 'bigint', (c) => c.notNull())
    .addColumn('low', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('ledger_row_primary', ['workspace_id', 'dossier_id', 'entry'])
    .addForeignKeyConstraint('ledger_row_dossier', ['workspace_id', 'dossier_id'], 'dossier', ['workspace_id', 'id'])
    .execute()
  await db.schema
    .createIndex('ledger_row_day')
    .on('ledger_row')
    .columns(['workspace_id', 'first_day desc', 'dossier_id', 'entry'])
    .execute()
  await db.schema
    .createIndex('ledger_row_partner')
    .on('ledger_row')
    .columns(['workspace_id', 'partner', 'first_day desc', 'dossier_id', 'entry'])
    .execute()

  await texts(table('ledger_cell'), CELL)
    .addColumn('n', 'bigint', (c) => c.notNull())
    .addColumn('high', 'bigint', (c) => c.notNull())
    .addColumn('low', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('ledger_cell_primary', ['workspace_id', ...CELL])
    .execute()
  // A row is shown with the act that says it.
  await db.schema.createIndex('dossier_event_id').on('dossier_event').columns(['workspace_id', 'id']).execute()
  await sql`update dossier set settled = 1 where settled = 2 and kind = 'project'`.execute(db)
  if (kind !== 'sqlite') return
  for (const [of, index, stat] of SHAPE) await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${of}, ${index}, ${stat})`.execute(db)
  await sql`analyze sqlite_schema`.execute(db)
}

/** As in 0011-grown-registers. */
const SHAPE = [
  ['dossier_event', 'dossier_event_id', '20000 20000 1'],
  ['ledger_row', 'ledger_row', '100000 100000 10 1'],
  ['ledger_row', 'ledger_row_day', '100000 100000 20 2 1'],
  ['ledger_row', 'ledger_row_partner', '100000 100000 1000 2 2 1'],
  ['ledger_cell', 'ledger_cell', '100000 100000 3000 200 20 10 4 4 2 1']
] as const
