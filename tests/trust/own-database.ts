import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { findPostgres } from '../contract/peers.ts'

/** A database of our own on the PostgreSQL there is, to be dropped at the end. */
export interface OwnDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** Makes one, empty; null, with a line that says so, where there is no PostgreSQL. */
export const makeDatabase = async (name: string): Promise<OwnDatabase | null> => {
  const found = await findPostgres()
  if (found === null) {
    process.stdout.write('NOT RUN: PostgreSQL\n')
    return null
  }
  const called = `hopluu_${name}_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: found })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await run(`create database ${called}`)
  const url = new URL(found)
  url.pathname = `/${called}`
  return { url: url.href, drop: () => run(`drop database if exists ${called} with (force)`) }
}
