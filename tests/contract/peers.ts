import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import pg from 'pg'
import { type Database, databaseOver, openPostgres, openSqlite } from '../../src/storage/index.ts'
import { nodeSqliteDialect } from '../../src/storage/node-sqlite-dialect.ts'

/** An empty database of one kind, without tables. */
export interface Opened {
  readonly database: Database
  /** A second way into the same data, as another process has; on the databases of one connection the same. */
  readonly beside: Database
  /** Runs SQL as it stands, past the store. */
  raw(sql: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

export interface Peer {
  readonly name: string
  open(): Promise<Opened>
  stop(): Promise<void>
}

const sqliteFile: Peer = {
  name: 'SQLite in a file',
  open: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hopluu-contract-'))
    const file = join(folder, 'register.sqlite')
    const database = openSqlite(file)
    const direct = new DatabaseSync(file)
    return {
      database,
      beside: database,
      raw: async (sql) => direct.prepare(sql).all(),
      close: async () => {
        direct.close()
        await database.close()
        await rm(folder, { recursive: true })
      }
    }
  },
  stop: async () => {}
}

const sqliteMemory: Peer = {
  name: 'SQLite in memory',
  open: async () => {
    const direct = new DatabaseSync(':memory:')
    const database = databaseOver(nodeSqliteDialect(direct), 'sqlite')
    return { database, beside: database, raw: async (sql) => direct.prepare(sql).all(), close: () => database.close() }
  },
  stop: async () => {}
}

/** One PGlite for the whole suite, since it takes a second to start; each test begins with an empty schema. */
const pglite = (): Peer => {
  const shared = new PGlite()
  return {
    name: 'PGlite',
    open: async () => {
      await shared.exec('drop schema public cascade; create schema public')
      const database = databaseOver(new PGliteDialect({ pglite: shared }), 'postgres')
      return {
        database,
        beside: database,
        raw: async (sql) => (await shared.query<Record<string, unknown>>(sql)).rows,
        close: async () => {}
      }
    },
    stop: () => shared.close()
  }
}

/** Each test in a schema of its own, which it drops. */
const postgres = (url: string): Peer => {
  const outside = new pg.Pool({ connectionString: url, max: 1 })
  return {
    name: 'PostgreSQL',
    open: async () => {
      const schema = `hopluu_contract_${randomUUID().replaceAll('-', '')}`
      await outside.query(`create schema ${schema}`)
      const within = new URL(url)
      within.searchParams.set('options', `-c search_path=${schema}`)
      const fail = (error: Error) => {
        throw error
      }
      const [database, beside] = [openPostgres(within.href, fail), openPostgres(within.href, fail)]
      return {
        database,
        beside,
        raw: async (sql) => {
          await outside.query(`set search_path = ${schema}`)
          return (await outside.query(sql)).rows
        },
        close: async () => {
          await Promise.all([database.close(), beside.close()])
          await outside.query(`drop schema ${schema} cascade`)
        }
      }
    },
    stop: () => outside.end()
  }
}

/** The address of a PostgreSQL to test on: DATABASE_URL, else one that lets us in on this machine; null when there is none. */
export const findPostgres = async (): Promise<string | null> => {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  for (const user of ['root', 'postgres']) {
    const url = `postgres://${user}@127.0.0.1:5432/test`
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 })
    try {
      await client.connect()
      await client.end()
      return url
    } catch {
      // No server, no such user or no such database: try the next, and say NOT RUN in the end.
    }
  }
  return null
}

/** Every kind of database there is to test on. */
export const findPeers = async (): Promise<Peer[]> => {
  const url = await findPostgres()
  if (url === null) process.stdout.write('NOT RUN: PostgreSQL\n')
  return [sqliteFile, sqliteMemory, pglite(), ...(url === null ? [] : [postgres(url)])]
}
