import type { Kysely } from 'kysely'
import type { Statement } from '../../register/index.ts'
import type { Schema, StatementRow } from '../schema.ts'

type Db = Kysely<Schema>

const statementOf = (row: StatementRow): Statement => ({
  dossierId: row.dossier_id,
  home: row.home_id,
  reportId: row.report_id,
  itemId: row.item_id,
  revision: row.revision,
  on: row.said_on,
  said: JSON.parse(row.said),
  placed: row.placed === 1
})

export const statementsOf = async (db: Db, workspaceId: string, dossierId: string, limit?: number): Promise<Statement[]> => {
  const rows = await db
    .selectFrom('statement')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', '=', dossierId)
    .orderBy('said_on', (order) => order.asc().nullsFirst())
    .orderBy('report_id')
    .orderBy('item_id')
    .$if(limit !== undefined, (q) => q.limit(limit ?? 0))
    .execute()
  return rows.map(statementOf)
}

export const lastStatements = async (
  db: Db,
  workspaceId: string,
  dossierId: string,
  limit: number
): Promise<(Statement & { readonly words: string })[]> => {
  const rows = await db
    .selectFrom('statement')
    .innerJoin('item', (j) =>
      j
        .onRef('item.workspace_id', '=', 'statement.workspace_id')
        .onRef('item.report_id', '=', 'statement.report_id')
        .onRef('item.id', '=', 'statement.item_id')
    )
    .selectAll('statement')
    .select('item.words')
    .where('statement.workspace_id', '=', workspaceId)
    .where('statement.dossier_id', '=', dossierId)
    .orderBy('statement.said_on', (order) => order.desc().nullsLast())
    .orderBy('statement.report_id')
    .orderBy('statement.item_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...statementOf(row), words: row.words }))
}

export const statementsOfReport = async (db: Db, workspaceId: string, reportId: string): Promise<Statement[]> => {
  const rows = await db
    .selectFrom('statement')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .orderBy('item_id')
    .execute()
  return rows.map(statementOf)
}

export const countStatements = async (db: Db, workspaceId: string, dossierId: string): Promise<number> => {
  const { n } = await db
    .selectFrom('statement')
    .select((e) => e.fn.countAll().as('n'))
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow()
  return Number(n)
}

export const putStatement = async (db: Db, workspaceId: string, statement: Statement): Promise<void> => {
  const { dossierId, home, reportId, itemId, revision, on, said, placed } = statement
  const row = { dossier_id: dossierId, home_id: home, revision, said_on: on, said: JSON.stringify(said), placed: placed ? 1 : 0 }
  await db
    .insertInto('statement')
    .values({ workspace_id: workspaceId, report_id: reportId, item_id: itemId, ...row })
    .onConflict((c) => c.columns(['workspace_id', 'report_id', 'item_id']).doUpdateSet(row))
    .execute()
}

export const deleteStatement = async (db: Db, workspaceId: string, { reportId, itemId }: Statement): Promise<void> => {
  await db
    .deleteFrom('statement')
    .where('workspace_id', '=', workspaceId)
    .where('report_id', '=', reportId)
    .where('item_id', '=', itemId)
    .execute()
}
