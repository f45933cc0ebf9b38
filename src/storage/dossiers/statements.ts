import { type Kysely, sql } from 'kysely'
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

/** Asks for the last statements of a dossier, so many of them. */
export const lastKey = (dossierId: string, limit: number): string => JSON.stringify([dossierId, limit])

interface Last {
  readonly key: string
  readonly statement: Statement & { readonly words: string }
}

/** The last statements of each dossier that these keys name, newest first, with the words of their items. Each dossier is walked from its end by itself. */
export const lastByKey = async (db: Db, workspaceId: string, keys: readonly string[]): Promise<Last[]> => {
  const branches = withBlanks(keys).map((key) => {
    const [dossierId, limit] = JSON.parse(key) as [string, number]
    return sql`select * from (
      select statement.*, item.words, ${key} as key from statement
        join item on item.workspace_id = statement.workspace_id and item.report_id = statement.report_id and item.id = statement.item_id
      where statement.workspace_id = ${workspaceId} and statement.dossier_id = ${dossierId}
      order by statement.said_on desc nulls last, statement.report_id, statement.item_id limit ${limit}) as last`
  })
  const { rows } = await sql<StatementRow & { words: string; key: string }>`${sql.join(branches, sql` union all `)}`.execute(db)
  return rows.map(({ key, words, ...row }) => ({ key, statement: { ...statementOf(row), words } }))
}

/** As `padded`, with keys that no dossier has: one named twice would be told twice. */
const withBlanks = (keys: readonly string[]): readonly string[] => {
  const length = 2 ** Math.ceil(Math.log2(Math.max(keys.length, 1)))
  return [...keys, ...Array.from({ length: length - keys.length }, () => lastKey('', 0))]
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
