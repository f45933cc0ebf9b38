import { DatabaseSync } from 'node:sqlite'
import { type Database, databaseOver } from './database.ts'
import { asFault } from './faults.ts'
import { nodeSqliteDialect } from './node-sqlite-dialect.ts'

/** How long a write waits for another process to finish its own (a CLI command beside the server). */
const WAIT_MS = 5000

/**
 * Opens a register in a file (made when missing) or in ':memory:'. Throws StorageFault when the file is not a database or cannot be opened.
 * WAL with synchronous FULL: what was acknowledged outlives a crash of program or machine.
 */
export const openSqlite = (file: string): Database => {
  try {
    const database = new DatabaseSync(file, { timeout: WAIT_MS, enableForeignKeyConstraints: true })
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536; pragma temp_store = memory')
    return databaseOver(nodeSqliteDialect(database), 'sqlite')
  } catch (error) {
    throw asFault(error)
  }
}
