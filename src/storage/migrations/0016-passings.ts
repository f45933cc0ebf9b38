import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/**
 * The quarters in which each undertaking and agreement came into its states, so that charts say how many stood in each at the end of a quarter. Those
 * that were settled before are settled anew while the register is opened; all else stays as it is.
 */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  const created = db.schema.createTable('dossier_passing').addColumn('workspace_id', 'text', (c) => c.notNull())
  await (kind === 'sqlite' ? created.modifyEnd(sql`without rowid`) : created)
    .addColumn('dossier_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('dossier_passing_primary', ['workspace_id', 'dossier_id', 'state', 'period'])
    .addForeignKeyConstraint('dossier_passing_dossier', ['workspace_id', 'dossier_id'], 'dossier', ['workspace_id', 'id'])
    .execute()
  await sql`update dossier set settled = 1 where settled = 2 and kind in ('undertaking', 'agreement')`.execute(db)
  if (kind !== 'sqlite') return
  for (const [table, index, stat] of SHAPE)
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${table}, ${index}, ${stat})`.execute(db)
  await sql`analyze sqlite_schema`.execute(db)
}

/** As in 0011-grown-registers. */
const SHAPE = [['dossier_passing', 'dossier_passing', '100000 100000 2 1 1']] as const
