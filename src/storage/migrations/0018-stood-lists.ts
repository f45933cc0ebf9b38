import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/** Which dossiers stood in a state at the end of a quarter is looked up by the state and the quarters up to it, from the index alone. */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  await db.schema
    .createIndex('dossier_passing_state')
    .on('dossier_passing')
    .columns(['workspace_id', 'state', 'period', 'dossier_id', 'n'])
    .execute()
  if (kind !== 'sqlite') return
  for (const [table, index, stat] of SHAPE)
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${table}, ${index}, ${stat})`.execute(db)
  await sql`analyze sqlite_schema`.execute(db)
}

/** As in 0011-grown-registers. */
const SHAPE = [['dossier_passing', 'dossier_passing_state', '100000 100000 8000 400 1 1']] as const
