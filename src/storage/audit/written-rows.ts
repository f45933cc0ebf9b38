import { type Kysely, sql } from 'kysely'
import { ARTICLE_COLUMNS, type Audited, type WrittenRow } from './audited.ts'

/**
 * The rows that some rows of a log speak of, by the number of the log's row; what is not there any more is not among them. `log` is the table that
 * names them: its columns workspace_id, seq, what, subject, part and number are asked for.
 */
export const writtenRows = async <T>(
  db: Kysely<T>,
  { what, of, ...asked }: { workspaceId: string; what: string; of: Audited; from: number; to: number; log: string }
): Promise<Map<number, WrittenRow>> => {
  const named = [of.subject, of.part, of.number].flatMap((column, i) =>
    column === null ? [] : [sql`t.${sql.ref(column)} = a.${sql.ref(['subject', 'part', 'number'][i] ?? '')}`]
  )
  const hasArticle = of.table === 'report'
  const columns = [
    ...new Set([...of.columns, ...(of.by === null ? [] : [of.by])]).values().map((column) => sql`t.${sql.ref(column)}`),
    ...(hasArticle ? ARTICLE_COLUMNS.map((column) => sql`x.${sql.ref(column)}`) : [])
  ]
  // "cross join", which SQLite takes in the order in which it stands: the few rows of the log first, each with the row of its key.
  const article = hasArticle ? sql`cross join article as x` : sql``
  const ofArticle = hasArticle ? sql`and x.workspace_id = t.workspace_id and x.report_id = t.id` : sql``
  const { rows } = await sql<WrittenRow & { log_seq: number }>`
    select a.seq as log_seq, ${sql.join(columns)} from ${sql.table(asked.log)} as a cross join ${sql.table(of.table)} as t ${article}
    where a.workspace_id = ${asked.workspaceId} and a.seq between ${asked.from} and ${asked.to} and a.what = ${what}
      and t.workspace_id = a.workspace_id and ${sql.join(named, sql` and `)} ${ofArticle}`.execute(db)
  return new Map(rows.map((row) => [Number(row.log_seq), row]))
}
