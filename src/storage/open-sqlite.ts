import { DatabaseSync } from 'node:sqlite'
import { type Database, databaseOver } from './database.ts'
import { asFault, StorageFault } from './faults.ts'
import type { Files } from './files/files.ts'
import { nodeSqliteDialect } from './node-sqlite-dialect.ts'

/** How long a write waits for another process to finish its own (a CLI command beside the server). */
const WAIT_MS = 5000
const CACHE = 'pragma cache_size = -65536; pragma temp_store = memory'

/**
 * Opens a register in a file (made when missing) or in ':memory:'. Throws StorageFault when the file is not a database or cannot be opened.
 * WAL with synchronous FULL: what was acknowledged outlives a crash of program or machine. A file is opened twice, once for reading only, for
 * WAL lets a reader see the last state while a transaction writes the next.
 */
export const openSqlite = (file: string, files: Files | null = null): Database => {
  try {
    const database = new DatabaseSync(file, { timeout: WAIT_MS, enableForeignKeyConstraints: true })
    database.exec(`pragma journal_mode = wal; pragma synchronous = full; ${CACHE}`)
    if (file === ':memory:') return databaseOver(nodeSqliteDialect(database), 'sqlite', undefined, undefined, files)
    const reading = new DatabaseSync(file, { timeout: WAIT_MS })
    reading.exec(`pragma query_only = on; ${CACHE}`)
    return databaseOver(nodeSqliteDialect(database), 'sqlite', nodeSqliteDialect(reading), undefined, files)
  } catch (error) {
    throw asFault(error)
  }
}

/**
 * Opens the register in a file to be looked at and no more: no schema is brought up to date, and nothing is written. Throws StorageFault; storage_damaged
 * also where the file has what no register has, views or triggers: a file from elsewhere may state questions in them that never end.
 */
export const openSqliteForReading = (file: string, files: Files | null = null): Database => {
  try {
    const database = new DatabaseSync(file, { timeout: WAIT_MS, readOnly: true })
    database.exec(`pragma trusted_schema = off; ${CACHE}`)
    const foreign = database.prepare(`select name from sqlite_schema where type in ('view', 'trigger') limit 1`).get()
    if (foreign) {
      database.close()
      throw new StorageFault('storage_damaged', 'The file has a view or a trigger.')
    }
    return databaseOver(nodeSqliteDialect(database), 'sqlite', undefined, undefined, files)
  } catch (error) {
    throw asFault(error)
  }
}
