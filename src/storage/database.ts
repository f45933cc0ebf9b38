import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Dialect, Kysely, sql } from 'kysely'
import type { AccountStore } from '../accounts/index.ts'
import type { LogHead, ReminderStore, Store } from '../register/index.ts'
import type { Outcome } from '../values/index.ts'
import { readingAccounts, touchSession, touchToken, writingAccounts } from './accounts/index.ts'
import { appendToLog, type Noted, openLog } from './audit/append-log.ts'
import { headsOfLogs } from './audit/check-log.ts'
import { type Check, type Checked, checkRegister } from './audit/check-register.ts'
import type { DatabaseKind } from './database-kind.ts'
import { asFault, StorageFault, withFaults } from './faults.ts'
import type { Files } from './files/files.ts'
import type { Quiet } from './gather.ts'
import { migrate, versionOf } from './migrate.ts'
import { type Afterwards, anyAway } from './originals.ts'
import { postgresDossierIndex } from './postgres-dossier-index.ts'
import { postgresWordIndex } from './postgres-word-index.ts'
import { reminders } from './reminders.ts'
import type { Schema } from './schema.ts'
import { sqliteDossierIndex } from './sqlite-dossier-index.ts'
import { sqliteWordIndex } from './sqlite-word-index.ts'
import { makeReadingStore, makeWritingStore } from './store.ts'

/** A workspace, as those who look after the database see it. */
export interface WorkspaceLine {
  readonly id: string
  readonly name: string
  readonly createdAt: string
}

export interface Database {
  readonly kind: DatabaseKind
  /** Throws a StorageFault where the database does not answer. */
  answers(): Promise<void>
  /** Brings the schema up to date; `now` is an ISO 8601 instant. Refuses with schema_newer. */
  migrate(now: string): Promise<Outcome<{ readonly taken: number }>>
  /** Makes the workspace unless it is there; `now` is an ISO 8601 instant. */
  ensureWorkspace(workspace: { readonly id: string; readonly name: string; readonly now: string }): Promise<void>
  /** All workspaces, by their ids. */
  workspaces(): Promise<WorkspaceLine[]>
  hasWorkspace(id: string): Promise<boolean>
  /** The rows of one workspace; it must be there. */
  store(workspaceId: string): Store
  /** The accounts of one workspace; it must be there. */
  accounts(workspaceId: string): AccountStore
  /** Which reminders of one workspace went out; it must be there. */
  reminders(workspaceId: string): ReminderStore
  /** The schema it has (0 for an empty database) and the one that this program knows. */
  version(): Promise<{ readonly found: number; readonly known: number }>
  /** Whether some originals are kept beside the database. */
  anyAway(): Promise<boolean>
  /** The last row of each workspace's audit log. */
  heads(): Promise<LogHead[]>
  /** Looks at all that is kept for ever, as of one moment. */
  check(asked: Check): Promise<Checked>
  close(): Promise<void>
}

/** How a state is held that all questions of `look` are asked of; `quiet` as in `gather.ts`. */
export type Snapshots = <T>(look: (db: Kysely<Schema>, quiet: Quiet) => Promise<T>) => Promise<T>

/**
 * One database over any of Kysely's dialects for the kind. `forReading` is a second way into the same data where one connection is all that
 * a dialect has: what only reads then does not wait for a transaction that writes. `snapshots`: another way to them than Kysely's
 * transactions. `files`: where originals are kept beside it.
 */
export const databaseOver = (
  dialect: Dialect,
  kind: DatabaseKind,
  forReading?: Dialect,
  snapshots?: Snapshots,
  files: Files | null = null
): Database => {
  const db = new Kysely<Schema>({ dialect })
  const readingDb = forReading ? new Kysely<Schema>({ dialect: forReading }) : db
  const words = kind === 'sqlite' ? sqliteWordIndex : postgresWordIndex
  const dossierIndex = kind === 'sqlite' ? sqliteDossierIndex : postgresDossierIndex
  /** The transaction of this database that the running code is inside of, if any. */
  const current = new AsyncLocalStorage<{ over: boolean }>()

  /**
   * The database outside of every transaction. On SQLite a query from inside one would wait for the connection that its own transaction holds, for ever;
   * on PostgreSQL it would run beside the transaction and survive its rollback. So it is a fault, at once.
   */
  const outside = (way: Kysely<Schema>): Kysely<Schema> => {
    if (current.getStore()?.over === false) {
      throw new StorageFault(
        'store_outside_transaction',
        'The outer store was used inside a transaction; use the store the transaction gives.'
      )
    }
    return way
  }

  /** A transaction that sees one state from its beginning to its end; SQLite's always do. */
  const holding: Snapshots = (look) => {
    const begun = outside(readingDb).transaction().setAccessMode('read only')
    const held = kind === 'postgres' ? begun.setIsolationLevel('repeatable read') : begun
    return held.execute((running) => look(running, () => nextTurn()))
  }

  type Holding = <T>(run: (running: Kysely<Schema>, quiet?: Quiet) => Promise<T>) => Promise<T>
  const writing: Holding = (run) =>
    outside(db)
      .transaction()
      .execute((running) => run(running))
  const reading: Holding = (run) => {
    outside(readingDb)
    return (snapshots ?? holding)(run)
  }

  const runInside = async <T>(
    workspaceId: string,
    hold: Holding,
    run: (query: () => Kysely<Schema>, noted: Noted, quiet?: Quiet) => Promise<T>
  ): Promise<T> => {
    const scope = { over: false }
    try {
      return await hold(async (running, quiet) => {
        const query = (): Kysely<Schema> => {
          if (scope.over) throw new StorageFault('store_outside_transaction', 'The store of a transaction was used after its end.')
          return running
        }
        const noted: Noted = []
        const result = await current.run(scope, () => run(query, noted, quiet))
        await appendToLog(running, kind, workspaceId, noted)
        return result
      })
    } catch (error) {
      throw asFault(error)
    } finally {
      scope.over = true
    }
  }

  return {
    kind,
    store: (workspaceId) => {
      const inside = (query: () => Kysely<Schema>, noted: Noted, afterwards: Afterwards, quiet?: Quiet) =>
        makeWritingStore({ workspaceId, kind, words, dossierIndex, files, query, noted, afterwards, ...(quiet ? { quiet } : {}) })
      return {
        ...makeReadingStore({ workspaceId, kind, words, dossierIndex, files, query: () => outside(readingDb) }),
        transaction: async (run) => {
          const afterwards: Afterwards = []
          const done = await runInside(workspaceId, writing, (query, noted) => run(inside(query, noted, afterwards)))
          for (const act of afterwards) await act()
          return done
        },
        snapshot: (run) => runInside(workspaceId, reading, (query, noted, quiet) => run(inside(query, noted, [], quiet)))
      }
    },
    accounts: (workspaceId) => ({
      ...withFaults(readingAccounts(workspaceId, () => outside(readingDb))),
      transaction: (run) =>
        runInside(workspaceId, writing, (query, noted) =>
          run(withFaults({ ...readingAccounts(workspaceId, query), ...writingAccounts(workspaceId, kind, query, noted) }))
        ),
      ...withFaults({
        touchSession: (digest: string, at: string) => touchSession(outside(db), workspaceId, digest, at),
        touchToken: (digest: string, at: string) => touchToken(outside(db), workspaceId, digest, at)
      })
    }),
    reminders: (workspaceId) => withFaults(reminders(workspaceId, () => outside(db))),
    ...withFaults({
      answers: async () => void (await sql`select 1`.execute(outside(readingDb))),
      migrate: (now: string) => migrate(outside(db), kind, now),
      ensureWorkspace: async ({ id, name, now }: Parameters<Database['ensureWorkspace']>[0]) => {
        await outside(db)
          .insertInto('workspace')
          .values({ id, name, created_at: now })
          .onConflict((c) => c.column('id').doNothing())
          .execute()
        await openLog(outside(db), id)
      },
      workspaces: async () => {
        const rows = await outside(readingDb).selectFrom('workspace').select(['id', 'name', 'created_at']).orderBy('id').execute()
        return rows.map(({ id, name, created_at }) => ({ id, name, createdAt: created_at }))
      },
      hasWorkspace: async (id: string) =>
        (await outside(readingDb).selectFrom('workspace').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
      anyAway: () => anyAway(outside(readingDb)),
      version: () => versionOf(outside(readingDb)),
      heads: () => headsOfLogs(outside(readingDb)),
      check: (asked: Check) => holding((running) => checkRegister(running, kind, files, asked)),
      close: async () => {
        await db.destroy()
        if (readingDb !== db) await readingDb.destroy()
      }
    })
  }
}
