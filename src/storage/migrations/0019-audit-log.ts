import { type Kysely, sql } from 'kysely'
import { BEFORE_FIRST, chained, digestOf, type LogEntry, type Logged } from '../../register/index.ts'
import type { Audited } from '../audit/audited.ts'
import { writtenRows } from '../audit/written-rows.ts'
import type { DatabaseKind } from '../database-kind.ts'

/**
 * The audit log, and the last row of it for each workspace. What was done before enters it in the order of its days, behind it a row that says how much
 * that was: of these rows the log only knows what they were like on the day on which it was opened.
 */
export const up = async (db: Kysely<unknown>, kind: DatabaseKind, now: string): Promise<void> => {
  await db.schema
    .createTable('audit_head')
    .addColumn('workspace_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addForeignKeyConstraint('audit_head_workspace', ['workspace_id'], 'workspace', ['id'])
    .execute()
  // It holds on to the head and not to the workspace, whose row a transaction that files keeps locked to its end.
  const log = db.schema.createTable('audit_log').addColumn('workspace_id', 'text', (c) => c.notNull())
  await (kind === 'sqlite' ? log.modifyEnd(sql`without rowid`) : log)
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('done_by', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('previous', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('audit_log_primary', ['workspace_id', 'seq'])
    .addForeignKeyConstraint('audit_log_head', ['workspace_id'], 'audit_head', ['workspace_id'])
    .execute()
  if (kind === 'sqlite') {
    for (const [table, index, stat] of SHAPE)
      await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${table}, ${index}, ${stat})`.execute(db)
    await sql`analyze sqlite_schema`.execute(db)
  }

  const { rows: workspaces } = await sql<{ id: string }>`select id from workspace`.execute(db)
  if (workspaces.length === 0) return
  await numberBacklog(db)
  for (const { id } of workspaces) await takeOver(db, id, now)
  await db.schema.dropTable('audit_backlog').execute()
}

/** As in 0011-grown-registers. */
const SHAPE = [['audit_log', 'audit_log', '300000 300000 1']] as const

/** As they stood at this step: what is audited later may have more columns. */
const BEFORE: Readonly<Record<'report' | 'decision' | 'event' | 'act' | 'account', Audited>> = {
  report: {
    table: 'report',
    subject: 'id',
    part: null,
    number: null,
    by: null,
    at: 'added_at',
    columns: ['id', 'original_sha256', 'url', 'file_name', 'title', 'added_at']
  },
  decision: {
    table: 'decision',
    subject: 'report_id',
    part: 'item_id',
    number: 'revision',
    by: 'decided_by',
    at: 'decided_at',
    columns: [
      ...['report_id', 'item_id', 'revision', 'id', 'verdict', 'decided_by', 'decided_at', 'reason', 'before', 'after', 'step', 'undoes']
    ]
  },
  event: {
    table: 'report_event',
    subject: 'report_id',
    part: null,
    number: 'number',
    by: 'done_by',
    at: 'done_at',
    columns: ['report_id', 'number', 'id', 'kind', 'done_by', 'done_at', 'reason', 'before', 'after', 'changes']
  },
  act: {
    table: 'dossier_event',
    subject: 'dossier_id',
    part: null,
    number: 'number',
    by: 'done_by',
    at: 'done_at',
    columns: ['dossier_id', 'number', 'id', 'act', 'done_by', 'done_at', 'reason', 'before', 'after']
  },
  account: {
    table: 'account_event',
    subject: 'id',
    part: null,
    number: null,
    by: 'done_by',
    at: 'at',
    columns: ['id', 'at', 'kind', 'account_id', 'done_by', 'address', 'about']
  }
}
const ARTICLE = ['text', 'captions', 'pages']

/** Gives all that was done before its place, in a table of its own, so that no more of it need be in memory than a few rows. */
const numberBacklog = async (db: Kysely<unknown>): Promise<void> => {
  const before = Object.entries(BEFORE).map(([what, of], order) => {
    const part = of.part === null ? sql`''` : sql.ref(of.part)
    const number = of.number === null ? sql`0` : sql.ref(of.number)
    return sql`select workspace_id, ${sql.lit(order)} as turn, ${sql.lit(what)} as what, ${sql.ref(of.at)} as at,
      ${sql.ref(of.subject)} as subject, ${part} as part, ${number} as number from ${sql.table(of.table)}`
  })
  await sql`create table audit_backlog (
    workspace_id text not null, seq bigint not null, what text not null, subject text not null, part text not null, number integer not null,
    primary key (workspace_id, seq)
  )`.execute(db)
  await sql`insert into audit_backlog (workspace_id, seq, what, subject, part, number)
    select workspace_id, row_number() over (partition by workspace_id order by at, turn, subject, part, number), what, subject, part, number
    from (${sql.join(before, sql` union all `)}) as done`.execute(db)
}

const AT_ONCE = 200

const takeOver = async (db: Kysely<unknown>, workspaceId: string, now: string): Promise<void> => {
  const { rows: counted } = await sql<{ n: number }>`select count(*) as n from audit_backlog where workspace_id = ${workspaceId}`.execute(
    db
  )
  const all = Number(counted[0]?.n ?? 0)
  await sql`insert into audit_head (workspace_id, seq, hash) values (${workspaceId}, 0, ${BEFORE_FIRST})`.execute(db)
  let last = { seq: 0, hash: BEFORE_FIRST }
  for (let from = 1; from <= all; from += AT_ONCE) {
    const entries = await entriesBetween(db, workspaceId, from, Math.min(all, from + AT_ONCE - 1))
    last = await append(db, workspaceId, last, entries)
  }
  const opening: LogEntry = {
    what: 'opening',
    subject: '',
    part: '',
    number: all,
    by: '',
    at: now,
    digest: digestOf({ rows: all })
  }
  last = await append(db, workspaceId, last, [opening])
  await sql`update audit_head set seq = ${last.seq}, hash = ${last.hash} where workspace_id = ${workspaceId}`.execute(db)
}

const entriesBetween = async (db: Kysely<unknown>, workspaceId: string, from: number, to: number): Promise<LogEntry[]> => {
  const entries = new Map<number, LogEntry>()
  for (const [what, of] of Object.entries(BEFORE)) {
    const written = await writtenRows(db, { workspaceId, what, of, from, to, log: 'audit_backlog' })
    for (const [seq, row] of written) {
      const columns = what === 'report' ? [...of.columns, ...ARTICLE] : of.columns
      entries.set(seq, {
        what: what as Logged,
        subject: String(row[of.subject]),
        part: of.part === null ? '' : String(row[of.part]),
        number: of.number === null ? 0 : Number(row[of.number]),
        by: of.by === null ? '' : String(row[of.by] ?? ''),
        at: String(row[of.at]),
        digest: digestOf(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))
      })
    }
  }
  return [...entries].sort(([one], [other]) => one - other).map(([, entry]) => entry)
}

const append = async (
  db: Kysely<unknown>,
  workspaceId: string,
  last: { readonly seq: number; readonly hash: string },
  entries: readonly LogEntry[]
): Promise<{ readonly seq: number; readonly hash: string }> => {
  const rows = chained(workspaceId, last, entries)
  if (rows.length === 0) return last
  const values = rows.map(
    ({ seq, what, subject, part, number, by, at, digest, previous, hash }) =>
      sql`(${workspaceId}, ${seq}, ${what}, ${subject}, ${part}, ${number}, ${by}, ${at}, ${digest}, ${previous}, ${hash})`
  )
  await sql`insert into audit_log (workspace_id, seq, what, subject, part, number, done_by, done_at, digest, previous, hash)
    values ${sql.join(values)}`.execute(db)
  return rows.at(-1) ?? last
}
