import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { wordAnew } from '../register/index.ts'
import { StorageFault, type Transferred, transferSqlite } from '../storage/index.ts'
import { type Outcome, refuse } from '../values/index.ts'
import { bringUpToDate, FILE, openDatabase } from './open-database.ts'
import { type AppOptions, readSettings } from './settings.ts'

export interface TransferOptions extends AppOptions {
  /** The PostgreSQL database to copy into, by its address; what DATABASE_URL names where left out. It may hold a password: never show it. */
  readonly to?: string
  readonly onTable?: (done: Transferred) => void
}

/**
 * Copies the register in the data folder into an empty PostgreSQL database; the file stays as it is. Refuses as `openApp` does and with
 * no_database_named, database_url_not_valid, register_missing, transfer_into_not_empty, or the code of a storage fault.
 */
export const transferRegister = async ({
  to,
  onTable = () => {},
  ...options
}: TransferOptions): Promise<Outcome<{ readonly reports: number }>> => {
  const { environment = process.env } = options
  const read = readSettings({ ...options, environment: to === undefined ? environment : { ...environment, DATABASE_URL: to } })
  if (!read.ok) return read
  const url = read.value.databaseUrl
  if (url === null) return refuse('no_database_named')
  const settings = { ...read.value, databaseUrl: null }
  const file = join(settings.dataFolder, FILE)
  if (!existsSync(file)) return refuse('register_missing', { folder: settings.dataFolder })
  const opened = await openDatabase(settings, () => {}, options.onUpgrade)
  if (!opened.ok) return opened
  try {
    for (const { id } of await opened.value.workspaces()) {
      const store = opened.value.store(id)
      await bringUpToDate(store)
      await wordAnew({ store })
    }
    return await transferSqlite(file, url, { now: new Date().toISOString(), onTable })
  } catch (fault) {
    if (fault instanceof StorageFault) return refuse(fault.code, { detail: fault.message })
    throw fault
  } finally {
    await opened.value.close()
  }
}
