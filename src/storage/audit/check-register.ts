import type { Kysely } from 'kysely'
import type { Finding, LogHead } from '../../register/index.ts'
import type { DatabaseKind } from '../database-kind.ts'
import { asFault, StorageFault } from '../faults.ts'
import type { Files } from '../files/files.ts'
import type { Schema } from '../schema.ts'
import { checkLog, headsOfLogs } from './check-log.ts'
import { checkCounts, checkDecided, checkOriginals, checkQuotes } from './check-reports.ts'
import { checkSeries } from './check-series.ts'
import { checkPostgres, checkSqlite } from './check-tables.ts'

type Db = Kysely<Schema>

/** What a check is asked, and whom it tells. */
export interface Check {
  /** Heads that were kept elsewhere. */
  readonly since: readonly LogHead[]
  readonly found: (finding: Finding) => void
  /** So many rows more were looked at, of what `sizeOf` says. */
  readonly advanced: (rows: number) => void
  /** How many rows there are to look at, before the first. */
  readonly begins: (rows: number) => void
}

/** What a check has looked at. */
export interface Checked {
  readonly reports: number
  readonly originals: number
  readonly logRows: number
  readonly heads: readonly LogHead[]
}

/**
 * Looks at everything that a register keeps for ever: the database itself, what its tables owe each other, the log and what it speaks of, originals by
 * their hash, quotes by their articles, items by what was decided on them. Findings are told as they come; faults of the database are thrown. To be run inside one snapshot.
 */
export const checkRegister = async (db: Db, kind: DatabaseKind, files: Files | null, asked: Check): Promise<Checked> => {
  const workspaces = (await db.selectFrom('workspace').select('id').orderBy('id').execute()).map(({ id }) => id)
  asked.begins(await sizeOf(db))
  await (kind === 'sqlite' ? checkSqlite(db, asked.found) : checkPostgres(db, asked.found))
  const sum = { reports: 0, originals: 0, logRows: 0 }
  /** What a damaged page keeps from being looked at is told, and the rest is looked at; on PostgreSQL the transaction is over with the first fault. */
  const attempt = async (look: () => Promise<number>): Promise<number> => {
    try {
      return await look()
    } catch (error) {
      const fault = asFault(error)
      if (kind === 'postgres' || !(fault instanceof StorageFault) || fault.code !== 'storage_damaged') throw fault
      asked.found({ code: 'database_damaged', about: { detail: fault.message } })
      return 0
    }
  }
  for (const workspaceId of workspaces) {
    sum.logRows += await attempt(() => checkLog(db, workspaceId, asked))
    sum.originals += await attempt(() => checkOriginals(db, { workspaceId, files }, asked))
    sum.reports += await attempt(() => checkQuotes(db, workspaceId, asked))
    await attempt(() => checkCounts(db, workspaceId, asked.found))
    await attempt(() => checkDecided(db, workspaceId, asked.found))
    await attempt(() => checkSeries(db, workspaceId, asked))
  }
  for (const { workspaceId } of asked.since)
    if (!workspaces.includes(workspaceId)) asked.found({ code: 'head_of_no_workspace', about: { workspace: workspaceId } })
  return { ...sum, heads: await headsOfLogs(db) }
}

const sizeOf = async (db: Db): Promise<number> => {
  let rows = 0
  for (const table of ['audit_log', 'original', 'article'] as const) {
    const { n } = await db
      .selectFrom(table)
      .select((e) => e.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    rows += Number(n)
  }
  return rows
}
