import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { type Accounts, type Actor, type Limiters, LOCAL_ACTOR, makeAccounts, makeLimiters } from '../accounts/index.ts'
import { openDirectory, openProvider } from '../identity/index.ts'
import { type Job, type Jobs, jobsHere, openQueue } from '../jobs/index.ts'
import { loadNames, loadWritings } from '../language/index.ts'
import { type Settings, timed, type WorkspaceAddress } from '../operation/index.ts'
import { openDrawer, openReader, type Reader } from '../reader/index.ts'
import {
  followLevels,
  type Given,
  levelledRegister,
  makeRegister,
  type ReadingLater,
  type Register,
  readAllWaiting,
  readWaiting,
  reportOfRecord,
  type Store,
  watchedRegister,
  wordAnew
} from '../register/index.ts'
import { type Model, readAgain } from '../second-reader/index.ts'
import { accept, isWithin, type Level, type Outcome, refuse, USUAL_LEVEL } from '../values/index.ts'
import { openAsker } from './feeds/ask-politely.ts'
import { type Polled, pollFeeds } from './feeds/poll-feeds.ts'
import { watchFeeds } from './feeds/watch-feeds.ts'
import { type Reminded, remind } from './follow-up/remind.ts'
import { openMailer } from './follow-up/send-mail.ts'
import { levelId, levelsOf, type WorkspaceLevels } from './levels.ts'
import { measure } from './measuring/measure.ts'
import { type MergedFile, mergeFile } from './merge-file.ts'
import { bringUpToDate, openDatabase } from './open-database.ts'
import { type AppOptions, readSettings } from './settings.ts'

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
   * merge_same_register, merge_source_unsound, merge_workspace_unclear, as `mergeRegister` does, and with schema_older, schema_newer or the code of a storage fault.
   */
  mergeFile(file: string): Promise<Outcome<MergedFile>>
  /** Sends the reminders that are due now, each person's as one mail. Refuses with mail_not_set_up. */
  remind(): Promise<Outcome<Reminded>>
  /** Asks the feeds that are due now, and fetches what waits. Refuses with feeds_off, feeds_asked_now. */
  pollFeeds(): Promise<Outcome<Polled>>
  /** Throws where the database does not answer. */
  answers(): Promise<void>
  close(): Promise<void>
}

/** The first to ask should not wait for what can wait. */
const AFTER_START_MS = 2000
/** How often what waits is put to be done once more: who received it may have been killed before it said so to anybody. */
const REMIND_MS = 300_000
/** Nobody is written to at night: from this hour on, as it is in Việt Nam. */
const FIRST_MAIL_HOUR = 7
/** Whoever is the first to work at a level waits so long for it to have what is below it; of a large register it goes on behind them. */
const FIRST_FOLLOWED_MS = 5000
/** What was just done is brought to the levels above before the program ends, where it does not take longer. */
const LAST_FOLLOWED_MS = 5000
/** A small register is up to date before anybody asks. */
const CAUGHT_UP_MS = 400

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
    pages: drawer,
    now,
    newId
  } satisfies Omit<Given, 'by' | 'store' | 'readArticle'>
  const readWith = (model: Model | null): Given['readArticle'] =>
    timed('read', options.onReading, readArticleWith(reader, model, closing.signal))
  const [readsAlone, readsTwice] = [readWith(null), readWith(settings.secondReader)]
  /** What is confidential leaves this program for no model. */
  const readingAt = (level: Level): Pick<Given, 'readArticle'> => ({ readArticle: level === 'confidential' ? readsAlone : readsTwice })
  const waysIn = {
    directory: settings.directory && openDirectory(settings.directory, onFault),
    provider: settings.provider && openProvider(settings.provider, now, onFault),
    secondStepFor: settings.secondStepFor
  }
  const feedsPolled = settings.watching.isOn
  const later = (workspaceId: string): Pick<Given, 'later'> => (jobs ? { later: readingLater(jobs, workspaceId, fromFault) } : {})
  const workspaceOf = async (id: string): Promise<Workspace> => {
    const { stores, follower } = levels.get(id) ?? levelsIn(id)
    const reached = new Map<Level, Promise<void>>()
    const registerFor = async ({ by, level, clearance }: Actor): Promise<Register> => {
      const seriesStore = await stores.open(USUAL_LEVEL)
      const registerOn = (store: Store, at: Level): Register =>
        makeRegister({ ...given, ...readingAt(at), store, level: at, by, seriesStore, feedsPolled, ...later(levelId(id, at)) })
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
    if (works)
      measuring = measure(
        settings,
        { ...given, store: database.store(settings.workspace), by: LOCAL_ACTOR.by },
        { signal: closing.signal, onFault: fromFault }
      )
    if (works && feedsPolled)
      watching = watchFeeds(
        async () => {
          for (const id of levels.keys()) await pollIn(id)
        },
        { signal: closing.signal, onFault: fromFault }
      )
    let isWorking = false
    while (!closing.signal.aborted) {
      try {
        if (works && !isWorking) await jobs?.work(doJob)
        isWorking = true
        await putWaiting()
        if (works && settings.mailing && hourHere(now()) >= FIRST_MAIL_HOUR) await remindByMail()
      } catch (fault) {
        fromFault(fault)
      }
      await setTimeout(REMIND_MS, undefined, { signal: closing.signal, ref: false }).catch(() => {})
    }
  }
  let measuring: Promise<void> | null = null
  let watching: Promise<void> | null = null
  const asker = openAsker({ ...settings.watching, now, signal: closing.signal })
  const pollIn = async (id: string): Promise<Polled | null> => {
    const { registerFor } = await workspaceOf(id)
    const registerAs = (by: string) => registerFor({ ...LOCAL_ACTOR, by })
    return pollFeeds({ store: database.store(id), registerAs, asker, now, signal: closing.signal })
  }
  const doJob = async ({ kind, workspaceId, subject }: Job, signal: AbortSignal): Promise<void> => {
    const store = database.store(workspaceId)
    if (kind === 'word') return wordAnew({ store }, signal)
    const [workspace = '', level = USUAL_LEVEL] = workspaceId.split('/') as [string, Level?]
    await readWaiting({ ...given, ...readingAt(level), store }, subject)
    await (levels.get(workspace) ?? levelsIn(workspace)).follower.changed(level, level)
  }
  /** What was left to be done stands in the register, and perhaps nowhere else. */
  const putWaiting = async (): Promise<void> => {
    if (!jobs) return
    for (const [id, each] of levels)
      for (const { level, store } of await each.stores.all()) {
        const workspaceId = levelId(id, level)
        await jobs.put({ kind: 'word', workspaceId, subject: loadWritings().digest })
        await readAllWaiting({ store, later: readingLater(jobs, workspaceId, fromFault) })
      }
  }
  const remindByMail = async (): Promise<Outcome<Reminded>> => {
    const { mailing, workspace, reach } = settings
    if (mailing === null) return refuse('mail_not_set_up')
    const { accounts, registerFor } = await workspaceOf(workspace)
    const mailer = openMailer(mailing)
    const sending = { mailing, mailer, accounts, registerFor, store: database.reminders(workspace), now }
    const done = await remind({ ...sending, origin: reach.origin?.origin ?? null, onFault: fromFault })
    mailer.close()
    return done
  }
  const going = options.goesOn ? goOn().catch(fromFault) : null
  const close = async (): Promise<void> => {
    for (const { follower } of levels.values()) await atMost(LAST_FOLLOWED_MS, follower.idle())
    closing.abort()
    await caughtUp.catch(() => {})
    await going
    await measuring
    await watching
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
    remind: remindByMail,
    pollFeeds: async () => {
      if (!feedsPolled) return refuse('feeds_off')
      const polled = await pollIn(settings.workspace)
      return polled ? accept(polled) : refuse('feeds_asked_now')
    },
    answers: () => database.answers(),
    close
  })
}

const hourHere = (instant: Date): number => (instant.getUTCHours() + 7) % 24

const atMost = (ms: number, work: Promise<void>): Promise<void> => {
  const over = new AbortController()
  const waited = setTimeout(ms, undefined, { signal: over.signal, ref: false }).catch(() => {})
  return Promise.race([work, waited]).finally(() => over.abort())
}

/** Over PostgreSQL several processes share the jobs; a register in a file has one process. */
const jobsOf = ({ databaseUrl }: Settings, onFault: (fault: unknown) => void): Jobs =>
  databaseUrl === null ? jobsHere(onFault) : openQueue(databaseUrl, onFault)

/** What waits is kept already: where the queue does not answer it is put again by and by, and whoever brought it need not hear of that. */
const readingLater = (jobs: Jobs, workspaceId: string, onFault: (fault: unknown) => void): ReadingLater => ({
  soon: (reportId) => jobs.put({ kind: 'read', workspaceId, subject: reportId }).catch(onFault)
})

/** Article to report in a process of its own; a second reader, where there is one, adds to the record before the report is made of it. */
const readArticleWith =
  (reader: Reader, model: Model | null, signal: AbortSignal): Given['readArticle'] =>
  async (article, { addedAt, fileName }, knowledge) => {
    if (!model) return reader.read({ want: 'report', article, addedAt, fileName, knowledge })
    const read = await reader.read({ want: 'record', article, knowledge })
    return read.ok ? accept(reportOfRecord(await readAgain(read.value, model, { signal }), addedAt, fileName)) : read
  }
