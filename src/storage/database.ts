import { AsyncLocalStorage } from 'node:async_hooks'
import { type Dialect, Kysely } from 'kysely'
import type { Store, WritingStore } from '../register/index.ts'
import type { Outcome } from '../values/index.ts'
import type { DatabaseKind } from './database-kind.ts'
import { asFault, StorageFault, withFaults } from './faults.ts'
import { migrate } from './migrate.ts'
import { postgresDossierIndex } from './postgres-dossier-index.ts'
import { postgresWordIndex } from './postgres-word-index.ts'
import type { Schema } from './schema.ts'
import { sqliteDossierIndex } from './sqlite-dossier-index.ts'
import { sqliteWordIndex } from './sqlite-word-index.ts'
import { makeReadingStore, makeWritingStore } from './store.ts'

export interface Database {
  readonly kind: DatabaseKind
  /** Brings the schema up to date; `now` is an ISO 8601 instant. Refuses with schema_newer. */
  migrate(now: string): Promise<Outcome<{ readonly taken: number }>>
  /** Makes the workspace unless it is there; `now` is an ISO 8601 instant. */
  ensureWorkspace(workspace: { readonly id: string; readonly name: string; readonly now: string }): Promise<void>
  /** The rows of one workspace; it must be there. */
  store(workspaceId: string): Store
  close(): Promise<void>
}

/**
 * One database over any of Kysely's dialects for the kind. `forReading` is a second way into the same data where one connection is all that
 * a dialect has: what only reads then does not wait for a transaction that writes.
 */
export const databaseOver = (dialect: Dialect, kind: DatabaseKind, forReading?: Dialect): Database => {
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

  /** A transaction that writes. */
  const writing = () => outside(db).transaction()

  /** A transaction that sees one state from its beginning to its end; SQLite's always do. */
  const reading = () => {
    const begun = outside(readingDb).transaction().setAccessMode('read only')
    return kind === 'postgres' ? begun.setIsolationLevel('repeatable read') : begun
  }

  const runInside = async <T>(workspaceId: string, begin: typeof writing, run: (inside: WritingStore) => Promise<T>): Promise<T> => {
    const scope = { over: false }
    try {
      return await begin().execute((running) => {
        const query = (): Kysely<Schema> => {
          if (scope.over) throw new StorageFault('store_outside_transaction', 'The store of a transaction was used after its end.')
          return running
        }
        return current.run(scope, () => run(makeWritingStore({ workspaceId, kind, words, dossierIndex, query })))
      })
    } catch (error) {
      throw asFault(error)
    } finally {
      scope.over = true
    }
  }

  return {
    kind,
    store: (workspaceId) => ({
      ...makeReadingStore({ workspaceId, kind, words, dossierIndex, query: () => outside(readingDb) }),
      transaction: (run) => runInside(workspaceId, writing, run),
      snapshot: (run) => runInside(workspaceId, reading, run)
    }),
    ...withFaults({
      migrate: (now: string) => migrate(outside(db), kind, now),
      ensureWorkspace: async ({ id, name, now }: Parameters<Database['ensureWorkspace']>[0]) => {
        await outside(db)
          .insertInto('workspace')
          .values({ id, name, created_at: now })
          .onConflict((c) => c.column('id').doNothing())
          .execute()
      },
      close: async () => {
        await db.destroy()
        if (readingDb !== db) await readingDb.destroy()
      }
    })
  }
}
