import { PostgresDialect } from 'kysely'
import { type Database, databaseOver } from './database.ts'

const CONNECT_MS = 5000

/**
 * Opens a register in a PostgreSQL database, by its address "postgres://…". Nothing is connected, nor the driver loaded, before the first query.
 * `onLost` hears of connections that break while no one uses them; the pool replaces them by itself.
 */
export const openPostgres = (url: string, onLost: (error: Error) => void): Database => {
  const pool = async () => {
    const { default: pg } = await import('pg')
    const opened = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: CONNECT_MS, application_name: 'hopluu' })
    return opened.on('error', onLost)
  }
  return databaseOver(new PostgresDialect({ pool }), 'postgres')
}
