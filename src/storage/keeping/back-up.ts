import { existsSync } from 'node:fs'
import { open, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type LogHead, writeHead } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { asFault, StorageFault } from '../faults.ts'
import { backUpSqlite } from './back-up-sqlite.ts'
import { runPgTool } from './run-pg-tool.ts'
import type { Where } from './where.ts'

/** What a backup holds. */
export interface BackedUp {
  readonly reports: number
  /** The last row of each audit log; none in a register from before there was one. */
  readonly heads: readonly LogHead[]
  /** How many originals are kept beside the database, and so not in it. */
  readonly away: number
}

/** The file beside a dump that says which heads are in it. */
export const headFileOf = (dump: string): string => `${dump}.head`

/**
 * Copies a register into a file that must not be there yet, while others go on working in it: one moment of it, and nothing is left behind where that
 * fails. Of SQLite the copy is a register; of PostgreSQL it is a dump in its own custom format, the heads of the logs in a file beside it.
 * Refuses with register_missing, backup_file_exists, backup_not_written, pg_tool_missing, pg_tool_failed, or the code of a storage fault.
 */
export const backUp = async (
  where: Where,
  into: string,
  environment: Readonly<Record<string, string | undefined>>
): Promise<Outcome<BackedUp>> => {
  if (where.kind === 'sqlite' && !existsSync(where.file)) return refuse('register_missing', { folder: dirname(where.file) })
  try {
    // Made here, for this user's eyes only, so that no file of anybody's is ever written over.
    await (await open(into, 'wx', 0o600)).close()
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? String(fault)
    return reason === 'EEXIST' ? refuse('backup_file_exists', { file: into }) : refuse('backup_not_written', { file: into, reason })
  }
  try {
    const done = where.kind === 'sqlite' ? accept(await backUpSqlite(where.file, into)) : await dumpPostgres(where.url, into, environment)
    if (!done.ok) await rm(into, { force: true })
    return done
  } catch (error) {
    await rm(into, { force: true })
    const fault = asFault(error)
    if (fault instanceof StorageFault) return refuse(fault.code, { detail: fault.message })
    throw fault
  }
}

/** The dump, its heads and how many reports it has are of one snapshot, which is held open while pg_dump takes it over. */
const dumpPostgres = async (
  url: string,
  into: string,
  environment: Readonly<Record<string, string | undefined>>
): Promise<Outcome<BackedUp>> => {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, application_name: 'hopluu backup' })
  // A connection that breaks while it waits for the dump breaks the dump.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows: snapshots } = await client.query<{ id: string }>('select pg_export_snapshot() as id')
    const { rows: counted } = await client.query<{ n: string }>('select count(*) as n from report')
    const { rows } = await client.query<{ workspace_id: string; seq: string; hash: string }>(
      'select * from audit_head order by workspace_id'
    )
    const { rows: columns } = await client.query(`select 1 from pg_attribute where attrelid = 'original'::regclass and attname = 'away'`)
    const countAway = columns.length === 0 ? 'select 0 as n' : 'select count(*) as n from original where away = 1'
    const { rows: away } = await client.query<{ n: string }>(countAway)
    const heads = rows.map(({ workspace_id, seq, hash }) => ({ workspaceId: workspace_id, seq: Number(seq), hash }))
    // The queue holds nothing that the register does not.
    const words = ['--format=custom', '--exclude-schema=hopluu_jobs', `--file=${into}`, `--snapshot=${snapshots[0]?.id}`]
    const dumped = await runPgTool('pg_dump', words, url, environment)
    if (!dumped.ok) return dumped
    await writeFile(headFileOf(into), heads.map((head) => `${writeHead(head)}\n`).join(''), { mode: 0o600 })
    return accept({ reports: Number(counted[0]?.n), heads, away: Number(away[0]?.n) })
  } finally {
    await client.end().catch(() => {})
  }
}
