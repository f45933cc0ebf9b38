import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Database } from '../database.ts'
import { StorageFault } from '../faults.ts'
import { openPostgres } from '../open-postgres.ts'
import { openSqliteForReading } from '../open-sqlite.ts'
import type { Where } from './where.ts'

/**
 * Opens a register to be looked at, and closes it: an older schema is not brought up to date, and nothing is written. Refuses with register_missing,
 * schema_newer, schema_older, or the code of a storage fault.
 */
export const lookInto = async <T>(where: Where, look: (database: Database) => Promise<T>): Promise<Outcome<T>> => {
  if (where.kind === 'sqlite' && !existsSync(where.file)) return refuse('register_missing', { folder: dirname(where.file) })
  let database: Database | null = null
  try {
    // A connection that breaks here breaks the look that it is for, which then says so.
    database =
      where.kind === 'sqlite'
        ? openSqliteForReading(where.file, where.files ?? null)
        : openPostgres(where.url, () => {}, where.files ?? null)
    const version = await database.version()
    if (version.found > version.known) return refuse('schema_newer', version)
    if (version.found < version.known) return refuse('schema_older', version)
    return accept(await look(database))
  } catch (fault) {
    if (fault instanceof StorageFault) return refuse(fault.code, { detail: fault.message })
    throw fault
  } finally {
    await database?.close()
  }
}
