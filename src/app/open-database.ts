import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Settings } from '../operation/index.ts'
import { fileUnfiled, nameUnnamed, type Store, settleUnsettled } from '../register/index.ts'
import {
  backUp,
  type Database,
  fileBeforeUpgrade,
  makeFolder,
  openFiles,
  openPostgres,
  openSqlite,
  StorageFault,
  type Where
} from '../storage/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import type { AppOptions } from './settings.ts'

/** The workspace that is there without anybody's making it. */
export const USUAL = { id: 'default', name: 'Sổ hợp tác' }
export const FILE = 'hopluu.sqlite'

/** The database that the settings name, at today’s schema, with the workspaces that they name. Refuses as `openApp` does. */
export const openDatabase = async (
  settings: Settings,
  onFault: (fault: Error) => void,
  onUpgrade: AppOptions['onUpgrade']
): Promise<Outcome<Database>> => {
  const { dataFolder, databaseUrl } = settings
  if (databaseUrl === null) {
    const writable = await makeFolder(dataFolder)
    if (!writable.ok) return writable
  }
  const files = openFiles(settings.files)
  let database: Database | null = null
  try {
    database = databaseUrl === null ? openSqlite(join(dataFolder, FILE), files) : openPostgres(databaseUrl, onFault, files)
    const now = new Date().toISOString()
    const kept = await keepBeforeUpgrade(database, whereOf(settings), now)
    if (!kept.ok) {
      await database.close()
      return kept
    }
    if (kept.value !== null) onUpgrade?.(kept.value)
    const migrated = await database.migrate(now)
    if (migrated.ok) {
      await database.ensureWorkspace({ ...USUAL, now })
      const missing = await missingWorkspace(database, settings)
      const isCut = files === null && (await database.anyAway())
      if (missing === null && !isCut) return accept(database)
      await database.close()
      return missing === null ? refuse('files_needed') : refuse('workspace_missing', { workspace: missing })
    }
    await database.close()
    return migrated
  } catch (fault) {
    await database?.close()
    if (!(fault instanceof StorageFault)) throw fault
    // A file is not reached because of where it is; “is it running?” would help nobody.
    if (databaseUrl === null && fault.code === 'storage_unreachable')
      return refuse('data_folder_not_writable', { folder: dataFolder, reason: fault.message })
    return refuse(fault.code, { detail: fault.message })
  }
}

/** The first workspace that the settings name and nobody has made; a letter wrong in it would else begin an empty register. */
const missingWorkspace = async (database: Database, { workspace, reach }: Settings): Promise<string | null> => {
  const made = new Set((await database.workspaces()).map(({ id }) => id))
  return [workspace, ...reach.workspaces.map(({ id }) => id)].find((id) => !made.has(id)) ?? null
}

/**
 * Copies a register in a file before its schema is changed; null where nothing will be. PostgreSQL is left to whoever looks after it.
 * Refuses with upgrade_not_backed_up, and then nothing was changed.
 */
const keepBeforeUpgrade = async (database: Database, where: Where, now: string): Promise<Outcome<string | null>> => {
  const { found, known } = await database.version()
  if (where.kind !== 'sqlite' || found === 0 || found >= known) return accept(null)
  const file = fileBeforeUpgrade(where.file, found, now)
  const kept = await backUp(where, file, process.env)
  return kept.ok ? accept(file) : refuse('upgrade_not_backed_up', { file, reason: kept.refusal.code })
}

/** Where the register is that the settings name. */
export const whereOf = ({ dataFolder, databaseUrl, files }: Settings): Where => ({
  ...(databaseUrl === null ? { kind: 'sqlite', file: join(dataFolder, FILE) } : { kind: 'postgres', url: databaseUrl }),
  files: openFiles(files)
})

/** What a newer program keeps of what an older one was given. */
export const bringUpToDate = async (store: Store, signal?: AbortSignal): Promise<void> => {
  const catching = { store, ...(signal ? { signal } : {}) }
  await fileUnfiled({ ...catching, now: () => new Date(), newId: randomUUID })
  await nameUnnamed(catching)
  await settleUnsettled(catching)
}
