// The whole program, wired once. In: the environment. Out: the register and accounts of one workspace or several. The only reader of environment, clock and chance.
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Accounts, type Actor, type Limiters, LOCAL_ACTOR, makeAccounts, makeLimiters } from './accounts/index.ts'
import { openDirectory, openProvider } from './identity/index.ts'
import { type Job, type Jobs, jobsHere, openQueue } from './jobs/index.ts'
import { loadNames, loadWritings } from './language/index.ts'
import { isWorkspaceId, type ReadingLine, type Settings, settingsOf, timed, type WorkspaceAddress } from './operation/index.ts'
import { openDrawer, openReader, type Reader } from './reader/index.ts'
import {
  type Brought,
  type Finding,
  fileUnfiled,
  followLevels,
  type Given,
  type LevelFollower,
  type LevelStores,
  type LogHead,
  levelledRegister,
  makeRegister,
  mergeRegister,
  nameUnnamed,
  openLevels,
  type ReadingLater,
  type Register,
  readAllWaiting,
  readWaiting,
  reportOfRecord,
  type Store,
  settleUnsettled,
  watchedRegister,
  wordAnew
} from './register/index.ts'
import { type Model, readAgain } from './second-reader/index.ts'
import {
  type BackedUp,
  backUp,
  type Check,
  type Checked,
  type Database,
  fileBeforeUpgrade,
  lookInto,
  makeFolder,
  openFiles,
  openPostgres,
  openSqlite,
  type Restored,
  restore,
  StorageFault,
  type Transferred,
  transferSqlite,
  type Where,
  type WorkspaceLine
} from './storage/index.ts'
import { accept, isWithin, LEVELS, type Level, type Outcome, refuse, USUAL_LEVEL } from './values/index.ts'

export type { Settings } from './operation/index.ts'

/** One office's register and accounts; nothing of another's can be reached through it. */
export interface Workspace {
  /** The register as the one person at this machine has it: of the command line, and of every door until there is an account. */
  readonly register: Register
  /** The register of the level at which an actor works, in their hands: they sign what is decided through it. It costs next to nothing to make: one for each request. */
  registerFor(actor: Actor): Promise<Register>
  /** The levels that have a register, up to one, the lowest first. */
  levelsThere(most: Level): Promise<readonly Level[]>
  readonly accounts: Accounts
}

/** The program over the workspace that the settings name, which commands and the server's own address are for. */
export interface App extends Workspace {
  /** The workspaces that a server has other addresses for. */
  readonly others: readonly (Workspace & WorkspaceAddress)[]
  /** How much one may ask for in a while, at the doors. */
  readonly limiters: Limiters
  readonly settings: Settings
  /** Whether what an older program kept is still being brought up to date behind those who ask; lists and charts may lack some of it until then. */
  isCatchingUp(): boolean
  /**
   * Brings what was done in the register in a file into this one, level by level; the file stays as it is. Refuses with merge_file_missing,
   * merge_same_register, merge_source_unsound, as `mergeRegister` does, and with schema_older, schema_newer or the code of a storage fault.
   */
  mergeFile(file: string): Promise<Outcome<MergedFile>>
  /** Throws where the database does not answer. */
  answers(): Promise<void>
  close(): Promise<void>
}

/** What a file brought, and what is still to be settled by people. */
export interface MergedFile extends Brought {
  readonly known: number
  /** Reports and dossiers that are of a higher level here than there. */
  readonly withheld: number
  /** All conflicts that are open now, at any level. */
  readonly open: number
}

export interface AppOptions {
  /** Stands for process.env. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Stand for HOPLUU_DATA and HOPLUU_PORT, and win over them. */
  readonly dataFolder?: string
  readonly port?: number
  /** Hears of faults that belong to no request. By default they go to stderr. */
  readonly onFault?: (fault: Error) => void
  /** Hears of each document that was opened or read, or not, and how long it took. */
  readonly onReading?: (line: ReadingLine) => void
  /** Hears in which file a register was kept as it was, before its schema is brought up to date. */
  readonly onUpgrade?: (file: string) => void
  /** True where documents will come: the reader is made ready at once, beside the opening of the register. */
  readonly expectsDocuments?: boolean
  /**
   * Where the program goes on running: soon after its start the reader is made ready, and what was left to be done later is done, by a server unless it is
   * left to workers.
   */
  readonly goesOn?: 'server' | 'worker'
  /** How long the first to ask waits, in milliseconds, for what an older program kept to be brought up to date, where the program goes on running. */
  readonly catchesUpMs?: number
  /** The memory that reading one document or showing one page may fill, in MB; it goes by the document's size where not given. */
  readonly readingMemoryMB?: number
}

/** The workspace that is there without anybody's making it. */
const USUAL = { id: 'default', name: 'Sổ hợp tác' }
/** The first to ask should not wait for what can wait. */
const AFTER_START_MS = 2000
/** How often what waits is put to be done once more: who received it may have been killed before it said so to anybody. */
const REMIND_MS = 300_000
/** Whoever is the first to work at a level waits so long for it to have what is below it; of a large register it goes on behind them. */
const FIRST_FOLLOWED_MS = 5000
/** What was just done is brought to the levels above before the program ends, where it does not take longer. */
const LAST_FOLLOWED_MS = 5000
/** A small register is up to date before anybody asks. */
const CAUGHT_UP_MS = 400
const FILE = 'hopluu.sqlite'

/**
 * Opens the register: reads the settings, opens the database, brings its schema up to date, makes the usual workspace.
 * Refuses as `readSettings` does and with data_folder_not_writable, data_folder_is_file, schema_newer, workspace_missing, or the code of the storage fault that kept it shut
 * (storage_unreachable, storage_damaged …).
 */
export const openApp = async (options: AppOptions = {}): Promise<Outcome<App>> => {
  const read = readSettings(options)
  if (!read.ok) return read
  const settings = read.value
  const onFault = options.onFault ?? ((fault: Error) => process.stderr.write(`${fault.message}\n`))
  const most = options.readingMemoryMB
  const limits = most === undefined ? { onFault } : { onFault, memory: () => most }
  const reader = openReader(limits)
  const drawer = openDrawer(limits)
  if (options.expectsDocuments) reader.warm()
  const opened = await openDatabase(settings, onFault, options.onUpgrade)
  if (!opened.ok) {
    await reader.close()
    return opened
  }
  const database = opened.value
  const closing = new AbortController()
  const [now, newId] = [() => new Date(), randomUUID]
  const ids = [...new Set([settings.workspace, ...settings.reach.workspaces.map(({ id }) => id)])]
  const fromFault = (fault: unknown): void => onFault(fault instanceof Error ? fault : new Error(String(fault)))
  const levelsIn = (id: string): WorkspaceLevels => {
    const stores = levelsOf(database, id)
    return { stores, follower: followLevels({ stores, now, newId, onFault: fromFault, signal: closing.signal }) }
  }
  const levels = new Map(ids.map((id) => [id, levelsIn(id)]))
  const stores = async (): Promise<readonly Store[]> =>
    (await Promise.all([...levels.values()].map((each) => each.stores.all()))).flat().map(({ store }) => store)
  let isCaughtUp = false
  const catchUp = async (): Promise<void> => {
    for (const store of await stores()) await bringUpToDate(store, closing.signal)
    isCaughtUp = !closing.signal.aborted
  }
  const caughtUp = catchUp()
  // Who goes on running does not let the first to ask wait for all of a large register.
  await (options.goesOn ? atMost(options.catchesUpMs ?? CAUGHT_UP_MS, caughtUp) : caughtUp)
  if (!isCaughtUp) caughtUp.catch(fromFault)
  const jobs = options.goesOn ? jobsOf(settings, fromFault) : null
  const given = {
    openTable: reader.openTable,
    openDocument: timed('open', options.onReading, reader.open),
    readArticle: timed('read', options.onReading, readArticleWith(reader, settings.secondReader, closing.signal)),
    pages: drawer,
    now,
    newId
  } satisfies Omit<Given, 'by' | 'store'>
  const waysIn = {
    directory: settings.directory && openDirectory(settings.directory, onFault),
    provider: settings.provider && openProvider(settings.provider, now, onFault),
    secondStepFor: settings.secondStepFor
  }
  const later = (workspaceId: string): Pick<Given, 'later'> => (jobs ? { later: readingLater(jobs, workspaceId, fromFault) } : {})
  const workspaceOf = async (id: string): Promise<Workspace> => {
    const { stores, follower } = levels.get(id) ?? levelsIn(id)
    const reached = new Map<Level, Promise<void>>()
    const registerFor = async ({ by, level, clearance }: Actor): Promise<Register> => {
      const registerOn = (store: Store, at: Level): Register => makeRegister({ ...given, store, level: at, by, ...later(levelId(id, at)) })
      const store = await stores.open(level)
      if (level !== USUAL_LEVEL && !reached.has(level)) reached.set(level, atMost(FIRST_FOLLOWED_MS, follower.catchUp(level)))
      await reached.get(level)
      const levelled = levelledRegister(
        { level, clearance, stores, registerOn, doing: { now, newId, by }, changed: follower.changed },
        registerOn(store, level)
      )
      return level === 'confidential' ? watchedRegister(levelled, { store, now, newId, by }) : levelled
    }
    const accounts = makeAccounts({ store: database.accounts(id), now, newId, randomBytes, ...waysIn })
    const levelsThere = async (most: Level): Promise<readonly Level[]> =>
      (await stores.all()).map(({ level }) => level).filter((level) => isWithin(level, most))
    return { register: await registerFor(LOCAL_ACTOR), registerFor, levelsThere, accounts }
  }
  const goOn = async (): Promise<void> => {
    await setTimeout(AFTER_START_MS, undefined, { signal: closing.signal, ref: false }).catch(() => {})
    if (closing.signal.aborted) return
    for (const { follower } of levels.values()) await follower.catchUp('confidential')
    reader.warm()
    // What is filed next, or read with what is known, is taken apart with the same names.
    loadNames()
    const works = options.goesOn === 'worker' || settings.jobs === 'here'
    let isWorking = false
    while (!closing.signal.aborted) {
      try {
        if (works && !isWorking) await jobs?.work(doJob)
        isWorking = true
        await remind()
      } catch (fault) {
        fromFault(fault)
      }
      await setTimeout(REMIND_MS, undefined, { signal: closing.signal, ref: false }).catch(() => {})
    }
  }
  const doJob = async ({ kind, workspaceId, subject }: Job, signal: AbortSignal): Promise<void> => {
    const store = database.store(workspaceId)
    if (kind === 'word') return wordAnew({ store }, signal)
    await readWaiting({ ...given, store }, subject)
    const [workspace = '', level = USUAL_LEVEL] = workspaceId.split('/') as [string, Level?]
    await (levels.get(workspace) ?? levelsIn(workspace)).follower.changed(level, level)
  }
  /** What was left to be done stands in the register, and perhaps nowhere else. */
  const remind = async (): Promise<void> => {
    if (!jobs) return
    for (const [id, each] of levels)
      for (const { level, store } of await each.stores.all()) {
        const workspaceId = levelId(id, level)
        await jobs.put({ kind: 'word', workspaceId, subject: loadWritings().digest })
        await readAllWaiting({ store, later: readingLater(jobs, workspaceId, fromFault) })
      }
  }
  const going = options.goesOn ? goOn().catch(fromFault) : null
  const close = async (): Promise<void> => {
    for (const { follower } of levels.values()) await atMost(LAST_FOLLOWED_MS, follower.idle())
    closing.abort()
    await caughtUp.catch(() => {})
    await going
    await jobs?.close()
    for (const { follower } of levels.values()) await follower.idle()
    await reader.close()
    await drawer.close()
    await database.close()
  }
  return accept({
    ...(await workspaceOf(settings.workspace)),
    others: await Promise.all(settings.reach.workspaces.map(async (address) => ({ ...address, ...(await workspaceOf(address.id)) }))),
    limiters: makeLimiters(now),
    settings,
    isCatchingUp: () => !isCaughtUp,
    mergeFile: (file) => mergeFile({ file, settings, into: levels.get(settings.workspace) ?? levelsIn(settings.workspace), now, newId }),
    answers: () => database.answers(),
    close
  })
}

interface WorkspaceLevels {
  readonly stores: LevelStores
  readonly follower: LevelFollower
}

const atMost = (ms: number, work: Promise<void>): Promise<void> => {
  const over = new AbortController()
  const waited = setTimeout(ms, undefined, { signal: over.signal, ref: false }).catch(() => {})
  return Promise.race([work, waited]).finally(() => over.abort())
}

/** The id by which the rows of a level's register are known. */
const levelId = (workspace: string, level: Level): string => (level === USUAL_LEVEL ? workspace : `${workspace}/${level}`)

/** The registers of a workspace's levels: the usual one is the workspace's own, the others stand beside it and are made when they are first needed. */
const levelsOf = (database: Database, workspace: string): LevelStores => {
  const idOf = (level: Level): string => levelId(workspace, level)
  return openLevels({
    isThere: (level) => database.hasWorkspace(idOf(level)),
    make: (level) => database.ensureWorkspace({ id: idOf(level), name: idOf(level), now: new Date().toISOString() }),
    store: (level) => database.store(idOf(level))
  })
}

/** Over PostgreSQL several processes share the jobs; a register in a file has one process. */
const jobsOf = ({ databaseUrl }: Settings, onFault: (fault: unknown) => void): Jobs =>
  databaseUrl === null ? jobsHere(onFault) : openQueue(databaseUrl, onFault)

/** What waits is kept already: where the queue does not answer it is put again by and by, and whoever brought it need not hear of that. */
const readingLater = (jobs: Jobs, workspaceId: string, onFault: (fault: unknown) => void): ReadingLater => ({
  soon: (reportId) => jobs.put({ kind: 'read', workspaceId, subject: reportId }).catch(onFault)
})

interface FileToMerge {
  readonly file: string
  readonly settings: Settings
  readonly into: WorkspaceLevels
  readonly now: () => Date
  readonly newId: () => string
}

/** Merges a file that is whole; what one level of it brings, the levels above follow before their own is brought. */
const mergeFile = async ({ file, settings, into, now, newId }: FileToMerge): Promise<Outcome<MergedFile>> => {
  if (!existsSync(file)) return refuse('merge_file_missing', { file })
  const own = whereOf(settings)
  if (own.kind === 'sqlite' && realpathSync(file) === realpathSync(own.file)) return refuse('merge_same_register')
  const looked = await lookInto({ kind: 'sqlite', file }, async (source): Promise<Outcome<MergedFile>> => {
    const findings: Finding[] = []
    await source.check({ since: [], found: (finding) => void findings.push(finding), begins: () => {}, advanced: () => {} })
    if (findings.length > 0) return refuse('merge_source_unsound', { file, findings: findings.length })
    const sum = { reports: 0, decisions: 0, events: 0, acts: 0, rates: 0, conflicts: 0, known: 0, withheld: 0 }
    for (const level of LEVELS) {
      const id = levelId(USUAL.id, level)
      if (!(await source.hasWorkspace(id))) continue
      const from = { store: source.store(id), name: basename(file) }
      if ((await from.store.logHead()) === null) continue
      const merged = await mergeRegister({ from, into: await into.stores.open(level), now, newId, by: LOCAL_ACTOR.by })
      if (!merged.ok) return merged
      for (const kind of Object.keys(sum) as (keyof typeof sum)[]) sum[kind] += merged.value[kind]
      await into.follower.changed(level, 'confidential')
    }
    const stores = await into.stores.all()
    const open = await Promise.all(stores.map(({ store }) => store.conflicts({ settled: false, limit: MOST_TOLD })))
    return accept({ ...sum, open: open.flat().length })
  })
  return looked.ok ? looked.value : looked
}

/** Conflicts are counted no further. */
const MOST_TOLD = 200

/** What a newer program keeps of what an older one was given. */
const bringUpToDate = async (store: Store, signal?: AbortSignal): Promise<void> => {
  const catching = { store, ...(signal ? { signal } : {}) }
  await fileUnfiled({ ...catching, now: () => new Date(), newId: randomUUID })
  await nameUnnamed(catching)
  await settleUnsettled(catching)
}

/** The settings of this process. Refuses as `settingsOf` does. */
export const readSettings = ({ environment = process.env, dataFolder, port }: AppOptions = {}): Outcome<Settings> =>
  settingsOf({ environment, dataFolder, port })

const openDatabase = async (
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

const whereOf = ({ dataFolder, databaseUrl, files }: Settings): Where => ({
  ...(databaseUrl === null ? { kind: 'sqlite', file: join(dataFolder, FILE) } : { kind: 'postgres', url: databaseUrl }),
  files: openFiles(files)
})

/** What is done to the register that the settings name, as a whole; refuses as `readSettings` does, too. */
const withWhere = async <T>(options: AppOptions, work: (where: Where) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const settings = readSettings(options)
  return settings.ok ? work(whereOf(settings.value)) : settings
}

/** Copies the register into a file. Refuses as `backUp` does. */
export const backUpRegister = (into: string, options: AppOptions = {}): Promise<Outcome<BackedUp>> =>
  withWhere(options, (where) => backUp(where, into, process.env))

/** Puts a backup in the place of the register; over one that is there only where `overwrite` is said. Refuses as `restore` does. */
export const restoreRegister = (
  { file, overwrite }: { readonly file: string; readonly overwrite: boolean },
  options: AppOptions = {}
): Promise<Outcome<Restored>> =>
  withWhere(options, (where) => restore({ where, file, overwrite, now: new Date().toISOString(), environment: process.env }))

/** Looks at all that the register keeps for ever, and writes nothing. Refuses as `lookInto` does. */
export const checkRegister = (asked: Check, options: AppOptions = {}): Promise<Outcome<Checked>> =>
  withWhere(options, (where) => lookInto(where, (database) => database.check(asked)))

/** The heads of the audit logs, to be kept elsewhere. Refuses as `lookInto` does. */
export const headsOfRegister = (options: AppOptions = {}): Promise<Outcome<readonly LogHead[]>> =>
  withWhere(options, (where) => lookInto(where, (database) => database.heads()))

/**
 * Which schema the register has, which one this program knows, and whether anybody has an account; null where there is no register yet. Changes nothing.
 * Refuses as `readSettings` does and with schema_newer, or the code of a storage fault.
 */
export const stateOfRegister = async (options: AppOptions = {}): Promise<Outcome<RegisterState | null>> => {
  const settings = readSettings(options)
  if (!settings.ok) return settings
  const looked = await lookInto(whereOf(settings.value), async (database) => ({
    behind: false,
    hasAccounts: await database.accounts(settings.value.workspace).hasAccounts()
  }))
  if (looked.ok || (looked.refusal.code !== 'register_missing' && looked.refusal.code !== 'schema_older')) return looked
  return accept(looked.refusal.code === 'schema_older' ? { behind: true, hasAccounts: null } : null)
}

/** Where originals are kept beside the database, once that place has answered; null where nowhere. Refuses as `readSettings` does, or with the place's fault. */
export const placeOfFiles = async (options: AppOptions = {}): Promise<Outcome<string | null>> => {
  const settings = readSettings(options)
  if (!settings.ok) return settings
  const files = openFiles(settings.value.files)
  try {
    await files?.answers()
    return accept(files?.place ?? null)
  } catch (fault) {
    if (fault instanceof StorageFault) return refuse(fault.code, { detail: fault.message })
    throw fault
  }
}

export interface RegisterState {
  /** Whether the next start brings the schema up to date. */
  readonly behind: boolean
  /** Null where the schema is too old to be asked. */
  readonly hasAccounts: boolean | null
}

/**
 * The workspaces there are. Refuses as `openApp` does.
 */
export const listWorkspaces = (options: AppOptions = {}): Promise<Outcome<readonly WorkspaceLine[]>> =>
  withUsual(options, async (database) => accept(await workspacesIn(database)))

/** The registers of a workspace's levels are rows of their own there, and no workspaces to anybody. */
const workspacesIn = async (database: Database): Promise<readonly WorkspaceLine[]> =>
  (await database.workspaces()).filter(({ id }) => isWorkspaceId(id))

/** Makes a workspace: a register and accounts of its own. Refuses as `openApp` does and with workspace_id_not_valid, workspace_there_already. */
export const addWorkspace = (
  { id, name }: { readonly id: string; readonly name: string },
  options: AppOptions = {}
): Promise<Outcome<readonly WorkspaceLine[]>> =>
  withUsual(options, async (database) => {
    if (!isWorkspaceId(id)) return refuse('workspace_id_not_valid', { value: id })
    if ((await database.workspaces()).some((each) => each.id === id)) return refuse('workspace_there_already', { workspace: id })
    await database.ensureWorkspace({ id, name, now: new Date().toISOString() })
    return accept(await workspacesIn(database))
  })

/** Works on the database, whichever workspaces the settings name: they may be about to be made. */
const withUsual = async <T>(options: AppOptions, work: (database: Database) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const read = readSettings(options)
  if (!read.ok) return read
  const settings = { ...read.value, workspace: USUAL.id, reach: { ...read.value.reach, workspaces: [] } }
  const opened = await openDatabase(settings, () => {}, options.onUpgrade)
  if (!opened.ok) return opened
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

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

/** Article to report in a process of its own; a second reader, where there is one, adds to the record before the report is made of it. */
const readArticleWith =
  (reader: Reader, model: Model | null, signal: AbortSignal): Given['readArticle'] =>
  async (article, { addedAt, fileName }, knowledge) => {
    if (!model) return reader.read({ want: 'report', article, addedAt, fileName, knowledge })
    const read = await reader.read({ want: 'record', article, knowledge })
    return read.ok ? accept(reportOfRecord(await readAgain(read.value, model, { signal }), addedAt, fileName)) : read
  }
