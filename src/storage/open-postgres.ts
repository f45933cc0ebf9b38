import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { type Database, databaseOver, type Snapshots } from './database.ts'
import type { Files } from './files/files.ts'
import { type NamingClient, namingClient, overClient } from './naming-client.ts'
import type { Schema } from './schema.ts'

export const CONNECT_MS = 5000

/**
 * Opens a register in a PostgreSQL database, by its address "postgres://…". Nothing is connected, nor the driver loaded, before the first query.
 * `onLost` hears of connections that break while no one uses them; the pool replaces them by itself.
 */
export const openPostgres = (url: string, onLost: (error: Error) => void, files: Files | null = null): Database => {
  let opened: Promise<Pool> | null = null
  const open = async (): Promise<Pool> => {
    const { default: pg } = await import('pg')
    const pool = new pg.Pool({
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: 'hopluu',
      // Statements go out without waiting for the answers to those before.
      pipeline: true,
      Client: namingClient(pg)
    } as object)
    // A connection that breaks in the middle of a transaction says so twice: by the query that fails, and as an event that ends the program if nobody hears it.
    pool.on('connect', (client) => client.on('error', () => {}))
    return pool.on('error', onLost)
  }
  const pool = (): Promise<Pool> => {
    opened ??= open()
    return opened
  }
  const database = databaseOver(new PostgresDialect({ pool }), 'postgres', undefined, snapshotsOf(pool), files)
  return {
    ...database,
    close: async () => {
      await database.close()
      const made = await opened
      if (made && !made.ending) await made.end()
    }
  }
}

const BEGIN = 'start transaction isolation level repeatable read read only'

/**
 * A snapshot on one connection. Kysely's own transactions let each statement wait for the answer to the one before; a page asks a dozen things that
 * need no answer of each other, and here they go out together.
 */
const snapshotsOf = (pool: () => Promise<Pool>): Snapshots => {
  const known = new WeakMap<object, Kysely<Schema>>()
  return async (look) => {
    const client = (await (await pool()).connect()) as unknown as NamingClient & { release(broken?: boolean): void }
    const db = known.get(client) ?? overClient(client)
    known.set(client, db)
    const quiet = async (): Promise<void> => {
      await nextTurn()
      await client.idle()
      await nextTurn()
    }
    const begun = client.query(BEGIN)
    begun.catch(() => {})
    let broken = false
    try {
      const found = await look(db, quiet)
      await begun
      return found
    } finally {
      // Nothing was written: to end it is all the same, however it went.
      await client.query('rollback').catch(() => {
        broken = true
      })
      client.release(broken)
    }
  }
}
