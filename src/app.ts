// The whole program, wired once. In: the environment. Out: one workspace's register. The only reader of environment, clock and chance.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { loadNames } from './language/index.ts'
import { openDrawer, openReader, type Reader } from './reader/index.ts'
import {
  fileUnfiled,
  type Given,
  makeRegister,
  nameUnnamed,
  type Register,
  reportOfRecord,
  settleUnsettled,
  wordAnew
} from './register/index.ts'
import { type Model, readAgain } from './second-reader/index.ts'
import { backUpSqlite, type Database, makeFolder, openPostgres, openSqlite, StorageFault } from './storage/index.ts'
import { accept, type Outcome, refuse } from './values/index.ts'

export interface Settings {
  /** HOPLUU_DATA: where the register lives when it is SQLite; absolute. */
  readonly dataFolder: string
  /** HOPLUU_PORT: where the server listens; 0 lets the system choose. */
  readonly port: number
  /** DATABASE_URL: a PostgreSQL database; null for SQLite in the data folder. It holds a password: never show it. */
  readonly databaseUrl: string | null
  /** HOPLUU_MODEL_URL, HOPLUU_MODEL_NAME, HOPLUU_MODEL_KEY: a language model as second reader; null, as without them, for none. The key is a secret. */
  readonly secondReader: Model | null
}

export interface App {
  readonly register: Register
  readonly settings: Settings
  close(): Promise<void>
}

export interface AppOptions {
  /** Stands for process.env. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Stand for HOPLUU_DATA and HOPLUU_PORT, and win over them. */
  readonly dataFolder?: string
  readonly port?: number
  /** Hears of faults that belong to no request. By default they go to stderr. */
  readonly onFault?: (fault: Error) => void
  /** True where documents will come: the reader is made ready at once, beside the opening of the register. */
  readonly expectsDocuments?: boolean
  /** True where the program goes on running: soon after its start the reader is made ready, and what was worded by older word tables is worded anew. */
  readonly goesOn?: boolean
  /** The memory that reading one document may fill, in MB; Node.js decides where not given. */
  readonly readingMemoryMB?: number
}

/** Until workspaces are chosen by signing in, there is one. */
const WORKSPACE = { id: 'default', name: 'Sổ hợp tác' }
/** Until accounts exist, the one person at this machine. */
const LOCAL_USER = 'local'
/** The first to ask should not wait for what can wait. */
const AFTER_START_MS = 2000
const USUAL_PORT = 4700
const USUAL_FOLDER = 'hopluu-data'
const FILE = 'hopluu.sqlite'

/**
 * Opens the register: reads the settings, opens the database, brings its schema up to date, makes the workspace.
 * Refuses as `readSettings` does and with data_folder_not_writable, data_folder_is_file, schema_newer, or the code of the storage fault that kept it shut
 * (storage_unreachable, storage_damaged …).
 */
export const openApp = async (options: AppOptions = {}): Promise<Outcome<App>> => {
  const read = readSettings(options)
  if (!read.ok) return read
  const settings = read.value
  const onFault = options.onFault ?? ((fault: Error) => process.stderr.write(`${fault.message}\n`))
  const reader = openReader({ onFault, ...(options.readingMemoryMB === undefined ? {} : { memoryMB: options.readingMemoryMB }) })
  const drawer = openDrawer({ onFault, memoryMB: options.readingMemoryMB })
  if (options.expectsDocuments) reader.warm()
  const opened = await openDatabase(settings, onFault)
  if (!opened.ok) {
    await reader.close()
    return opened
  }
  const database = opened.value
  const closing = new AbortController()
  const store = database.store(WORKSPACE.id)
  const [now, newId] = [() => new Date(), randomUUID]
  await fileUnfiled({ store, now, newId })
  await nameUnnamed({ store })
  await settleUnsettled({ store })
  const register = makeRegister({
    store,
    openDocument: (document) => reader.read({ want: 'article', from: { document } }),
    readArticle: readArticleWith(reader, settings.secondReader, closing.signal),
    pages: drawer,
    now,
    newId,
    by: LOCAL_USER
  })
  const fromFault = (fault: unknown): void => onFault(fault instanceof Error ? fault : new Error(String(fault)))
  const goOn = async (): Promise<void> => {
    await setTimeout(AFTER_START_MS, undefined, { signal: closing.signal, ref: false }).catch(() => {})
    if (closing.signal.aborted) return
    reader.warm()
    // What is filed next, or read with what is known, is taken apart with the same names.
    loadNames()
    await wordAnew({ store }, closing.signal)
  }
  const going = options.goesOn ? goOn().catch(fromFault) : null
  const close = async (): Promise<void> => {
    closing.abort()
    await going
    await reader.close()
    await drawer.close()
    await database.close()
  }
  return accept({ register, settings, close })
}

/** The settings, each checked. Refuses with port_not_valid, database_url_not_valid, and as `modelOf` does. */
export const readSettings = ({ environment = process.env, dataFolder, port }: AppOptions = {}): Outcome<Settings> => {
  const given = port ?? (environment.HOPLUU_PORT?.trim() || USUAL_PORT)
  const number = typeof given === 'number' ? given : /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN
  if (!Number.isInteger(number) || number < 0 || number > 65_535) return refuse('port_not_valid', { value: given })
  const databaseUrl = environment.DATABASE_URL || null
  if (databaseUrl !== null && !(URL.canParse(databaseUrl) && /^postgres(ql)?:$/.test(new URL(databaseUrl).protocol))) {
    return refuse('database_url_not_valid')
  }
  const model = modelOf(environment)
  if (!model.ok) return model
  const folder = resolve(dataFolder ?? (environment.HOPLUU_DATA || USUAL_FOLDER))
  return accept({ dataFolder: folder, port: number, databaseUrl, secondReader: model.value })
}

const LONGEST_MODEL_NAME = 200

/**
 * The second reader's settings, or null where it is off. The values are not shown: a key may have been put in the wrong place.
 * Refuses with model_settings_incomplete, model_url_not_valid, model_name_not_valid, model_key_not_valid.
 */
const modelOf = (environment: Readonly<Record<string, string | undefined>>): Outcome<Model | null> => {
  const { HOPLUU_MODEL_URL: url, HOPLUU_MODEL_NAME: name, HOPLUU_MODEL_KEY: key } = environment
  if (!url && !name) return accept(null)
  if (!url || !name) return refuse('model_settings_incomplete', { missing: url ? 'HOPLUU_MODEL_NAME' : 'HOPLUU_MODEL_URL' })
  if (!isModelAddress(url)) return refuse('model_url_not_valid')
  if (name.length > LONGEST_MODEL_NAME || !/^[^\p{Cc}]+$/u.test(name)) return refuse('model_name_not_valid', { max: LONGEST_MODEL_NAME })
  if (key && !/^[\x21-\x7e]+$/.test(key)) return refuse('model_key_not_valid')
  return accept({ url, name, key: key || null })
}

const isModelAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash, pathname } = new URL(text)
  return /^https?:$/.test(protocol) && username + password + search + hash === '' && !/\/completions\/?$/.test(pathname)
}

const openDatabase = async ({ dataFolder, databaseUrl }: Settings, onFault: (fault: Error) => void): Promise<Outcome<Database>> => {
  if (databaseUrl === null) {
    const writable = await makeFolder(dataFolder)
    if (!writable.ok) return writable
  }
  let database: Database | null = null
  try {
    database = databaseUrl === null ? openSqlite(join(dataFolder, FILE)) : openPostgres(databaseUrl, onFault)
    const now = new Date().toISOString()
    const migrated = await database.migrate(now)
    if (migrated.ok) {
      await database.ensureWorkspace({ ...WORKSPACE, now })
      return accept(database)
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

/**
 * Copies the register that the settings name into a file that must not be there yet; nothing is left behind where that fails. Refuses as
 * `readSettings` does and with backup_not_of_postgres, register_missing, backup_file_exists, backup_not_written, or the code of a storage fault.
 */
export const backUpRegister = async (into: string, options: AppOptions = {}): Promise<Outcome<{ readonly reports: number }>> => {
  const settings = readSettings(options)
  if (!settings.ok) return settings
  const { dataFolder, databaseUrl } = settings.value
  if (databaseUrl !== null) return refuse('backup_not_of_postgres')
  const file = join(dataFolder, FILE)
  if (!existsSync(file)) return refuse('register_missing', { folder: dataFolder })
  try {
    // Made here, for this user's eyes only, so that no file of anybody's is ever written over.
    await (await open(into, 'wx', 0o600)).close()
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? String(fault)
    return reason === 'EEXIST' ? refuse('backup_file_exists', { file: into }) : refuse('backup_not_written', { file: into, reason })
  }
  try {
    return accept(await backUpSqlite(file, into))
  } catch (fault) {
    await rm(into, { force: true })
    if (fault instanceof StorageFault) return refuse(fault.code, { detail: fault.message })
    throw fault
  }
}

/** Article to report in a thread of its own; a second reader, where there is one, adds to the record before the report is made of it. */
const readArticleWith =
  (reader: Reader, model: Model | null, signal: AbortSignal): Given['readArticle'] =>
  async (article, { addedAt, fileName }, knowledge) => {
    if (!model) return reader.read({ want: 'report', from: { article }, addedAt, fileName, knowledge })
    const read = await reader.read({ want: 'record', from: { article }, knowledge })
    return read.ok ? accept(reportOfRecord(await readAgain(read.value, model, { signal }), addedAt, fileName)) : read
  }
