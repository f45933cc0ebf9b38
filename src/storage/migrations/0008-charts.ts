import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../database-kind.ts'

/** When each dossier was first stated, the sums it counts with, and the counts that charts show, kept as they grow. */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  const table = (name: string) => {
    const created = db.schema.createTable(name).addColumn('workspace_id', 'text', (c) => c.notNull())
    return kind === 'sqlite' ? created.modifyEnd(sql`without rowid`) : created
  }
  for (const name of ['first_on', 'first_from', 'first_until']) await db.schema.alterTable('dossier').addColumn(name, 'text').execute()
  await db.schema
    .alterTable('dossier')
    .addColumn('settled', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema.createIndex('dossier_first').on('dossier').columns(['workspace_id', 'kind', 'first_from desc', 'id']).execute()
  await db.schema
    .createIndex('dossier_unsettled')
    .on('dossier')
    .columns(['workspace_id', 'id'])
    .where(sql.ref('settled'), '=', sql.lit(0))
    .execute()

  await table('dossier_sum')
    .addColumn('dossier_id', 'text', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('minor', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('dossier_sum_primary', ['workspace_id', 'dossier_id', 'currency'])
    .addForeignKeyConstraint('dossier_sum_dossier', ['workspace_id', 'dossier_id'], 'dossier', ['workspace_id', 'id'])
    .execute()

  await table('chart_cell')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('sector', 'text', (c) => c.notNull())
    .addColumn('partner', 'text', (c) => c.notNull())
    .addColumn('province', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('chart_cell_primary', ['workspace_id', 'kind', 'scope', 'state', 'sector', 'partner', 'province', 'period'])
    .execute()

  await table('chart_sum')
    .addColumn('of_kind', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('partner', 'text', (c) => c.notNull())
    .addColumn('province', 'text', (c) => c.notNull())
    .addColumn('sector', 'text', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('minor', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('chart_sum_primary', [
      'workspace_id',
      'of_kind',
      'scope',
      'partner',
      'province',
      'sector',
      'currency',
      'period'
    ])
    .execute()
}
