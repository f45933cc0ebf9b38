import { type Kysely, sql } from 'kysely'
import { digestOf, type Finding, followLog, hashOf, type LogHead, type LogRow } from '../../register/index.ts'
import type { Schema } from '../schema.ts'
import { headOfLog } from './append-log.ts'
import { AUDITED, AUDITED_KINDS, type AuditedKind, digestOfRow, type WrittenRow } from './audited.ts'
import type { Check } from './check-register.ts'
import { rowsAfter } from './read-log.ts'
import { writtenRows } from './written-rows.ts'

type Db = Kysely<Schema>

/** Reports come with their whole text. */
const ROWS_AT_ONCE = 200
/** Rows that are told by name when the log does not know them. */
const MOST_NAMED = 100

/** Follows one workspace's log from its first row to its end, and holds each row against what it speaks of. Returns how many rows there are. */
export const checkLog = async (db: Db, workspaceId: string, { since, found, advanced }: Check): Promise<number> => {
  const follower = followLog(workspaceId, since)
  const tell = (findings: readonly Finding[]): void => {
    for (const finding of findings) found(finding)
  }
  const gone = await lastGone(db, workspaceId)
  let rows = 0
  let last = 0
  for (;;) {
    const page = await rowsAfter(db, workspaceId, last, ROWS_AT_ONCE)
    if (page.length === 0) break
    for (const row of page) tell(follower.follow(row))
    tell(await compareRows(db, workspaceId, page, gone))
    rows += page.length
    last = page.at(-1)?.seq ?? last
    advanced(page.length)
  }
  tell(follower.end(await headOfLog(db, workspaceId)))
  for (const what of AUDITED_KINDS) tell(await unlogged(db, workspaceId, what))
  return rows
}

/** By report, dossier or conflict that was taken out, the row of the log that tells so last. */
const lastGone = async (db: Db, workspaceId: string): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('audit_log')
    .select((e) => ['subject', e.fn.max('seq').as('last')])
    .where('workspace_id', '=', workspaceId)
    .where('what', '=', 'gone')
    .groupBy('subject')
    .execute()
  return new Map(rows.map(({ subject, last }) => [subject, Number(last)]))
}

const isAudited = (what: string): what is AuditedKind => Object.hasOwn(AUDITED, what)

/** Which of the rows that some of the log speak of are gone, or are not as they were written. */
const compareRows = async (db: Db, workspaceId: string, page: readonly LogRow[], gone: ReadonlyMap<string, number>): Promise<Finding[]> => {
  const [from, to] = [page[0]?.seq ?? 0, page.at(-1)?.seq ?? 0]
  const written = new Map<AuditedKind, Map<number, WrittenRow>>()
  for (const what of new Set(page.map((row) => row.what).filter(isAudited)))
    written.set(what, await writtenRows(db, { workspaceId, what, of: AUDITED[what], from, to, log: 'audit_log' }))
  return page.flatMap((row): Finding[] => {
    if (!isAudited(row.what))
      return digestOf({ rows: row.number }) === row.digest ? [] : [{ code: 'log_row_altered', about: aboutRow(row) }]
    // What went to a higher level left its rows in the log; the chain holds them, and nothing else is left to hold.
    if (row.seq < Math.max(gone.get(row.subject) ?? 0, gone.get(`${row.subject}/${row.number}`) ?? 0)) return []
    const there = written.get(row.what)?.get(row.seq)
    if (!there) return [{ code: 'row_missing', about: aboutRow(row) }]
    return isBySame(row, row.what, there) && digestOfRow(row.what, there) === row.digest
      ? []
      : [{ code: 'row_altered', about: aboutRow(row) }]
  })
}

/** Who brought a report stands beside what its digest is taken of. A row of the log that was altered itself is told as that alone. */
const isBySame = (row: LogRow, what: AuditedKind, there: WrittenRow): boolean => {
  const { by } = AUDITED[what]
  return by === null || String(there[by] ?? '') === row.by || hashOf(row) !== row.hash
}

const aboutRow = (row: LogRow) => ({
  workspace: row.workspaceId,
  seq: row.seq,
  what: row.what,
  key: [row.subject, row.part, row.number || ''].filter((part) => part !== '').join('/'),
  by: row.by || '?',
  at: row.at
})

/** Rows that came past the log. */
const unlogged = async (db: Db, workspaceId: string, what: AuditedKind): Promise<Finding[]> => {
  const of = AUDITED[what]
  const key = [of.subject, of.part, of.number].flatMap((column, i) =>
    column === null ? [] : [[column, ['subject', 'part', 'number'][i] ?? ''] as const]
  )
  const alike = key.map(([column, inLog]) => sql`a.${sql.ref(inLog)} = t.${sql.ref(column)}`)
  const named = key.map(([column]) => sql`t.${sql.ref(column)}`)
  const { rows } = await sql<WrittenRow>`
    select ${sql.join(named)} from ${sql.table(of.table)} as t
    left join audit_log as a on a.workspace_id = ${workspaceId} and a.what = ${what} and ${sql.join(alike, sql` and `)}
    where t.workspace_id = ${workspaceId} and a.seq is null limit ${sql.lit(MOST_NAMED)}`.execute(db)
  return rows.map((row) => ({
    code: 'row_unlogged',
    about: { workspace: workspaceId, what, key: key.map(([column]) => String(row[column])).join('/') }
  }))
}

/** The last row of each workspace's log. */
export const headsOfLogs = async (db: Db): Promise<LogHead[]> => {
  const rows = await db.selectFrom('audit_head').selectAll().orderBy('workspace_id').execute()
  return rows.map(({ workspace_id, seq, hash }) => ({ workspaceId: workspace_id, seq: Number(seq), hash }))
}
