import { createHash } from 'node:crypto'
import { accept, isWithin, type Level, levelsWithin, type Outcome, readLevel, refuse } from '../../values/index.ts'
import { reportIdOf } from '../add-report.ts'
import type { Given } from '../make-register.ts'
import type { NewDocument, Register } from '../register.ts'
import type { Store } from '../store.ts'
import type { Added } from '../views.ts'
import { changeLevel, holds } from './change-level.ts'
import type { LevelStores } from './open-levels.ts'

/** What a register at one level is given of the others. */
export interface Levelled {
  /** At which level its actor works: it holds what is of this level and of those below. */
  readonly level: Level
  /** Up to which level the actor may see. */
  readonly clearance: Level
  readonly stores: LevelStores
  /** Whose acts they are, and when. */
  readonly doing: Pick<Given, 'now' | 'newId' | 'by'>
  /** The register of one level alone, in the actor's hands. */
  registerOn(store: Store, level: Level): Register
  /** What was done at a level is brought to those above; what is asked for before it is there, `until` says. */
  changed(from: Level, until: Level): Promise<void>
}

/**
 * A register as somebody has it who works at a level. What is read is the register of that level and no other; what is decided on a report goes to the
 * register of the lowest level that holds it, its home, and is brought from there to those above, so that it is decided once.
 */
export const levelledRegister = (given: Levelled, here: Register): Register => {
  const { level, stores } = given

  const below = levelsWithin(level).filter((each) => each !== level)
  const homeOf = async (reportId: string): Promise<Level> => (await lowestWith(stores, below, (store) => holds(store, reportId))) ?? level
  const at = async (home: Level): Promise<Register> => (home === level ? here : given.registerOn(await stores.open(home), home))
  /** Does what is done to a report in the register where it is at home. */
  const atHome =
    <Asked extends { readonly reportId: string }, T>(act: (register: Register, asked: Asked) => Promise<Outcome<T>>) =>
    async (asked: Asked): Promise<Outcome<T>> => {
      const home = await homeOf(asked.reportId)
      const done = await act(await at(home), asked)
      if (done.ok) await given.changed(home, level)
      return done
    }
  /** Does here what is of no report. */
  const onlyHere =
    <Asked, T>(act: (asked: Asked) => Promise<Outcome<T>>) =>
    async (asked: Asked): Promise<Outcome<T>> => {
      const done = await act(asked)
      if (done.ok) await given.changed(level, level)
      return done
    }

  return {
    ...here,
    level,
    levelOf: homeOf,
    showReport: async (reportId) => {
      const shown = await here.showReport(reportId)
      return shown.ok ? accept({ ...shown.value, level: await homeOf(reportId) }) : shown
    },
    setLevel: async ({ reportId, level: asked }) => {
      if (!(await holds(await stores.open(level), reportId))) return refuse('report_not_found', { reportId })
      return changeLevel({ ...given, register: at }, { reportId, home: await homeOf(reportId), level: asked })
    },
    fileRedacted: async (asked) => {
      const target = readLevel(asked.level)
      if (target === null) return refuse('level_not_known', { level: asked.level })
      if (target === (await homeOf(asked.reportId)) || !isWithin(target, level)) return refuse('level_not_lower')
      const redacted = await here.redactReport(asked)
      if (!redacted.ok) return redacted
      const shown = await here.showReport(asked.reportId)
      const day = shown.ok && shown.value.publishedOn !== null ? { publishedOn: shown.value.publishedOn } : {}
      const bytes = new TextEncoder().encode(redacted.value.text)
      return addAtLevel(given, at, { bytes, mediaType: 'text/plain', fileName: REDACTED_NAME, level: target, ...day })
    },
    addReport: (document) => addAtLevel(given, at, document),
    redateReport: atHome((register, asked) => register.redateReport(asked)),
    readAgain: (reportId) => atHome((register, asked: { readonly reportId: string }) => register.readAgain(asked.reportId))({ reportId }),
    readVersion: atHome((register, asked) => register.readVersion(asked)),
    withdrawReport: atHome((register, asked) => register.withdrawReport(asked)),
    restoreReport: atHome((register, asked) => register.restoreReport(asked)),
    decide: atHome((register, asked) => register.decide(asked)),
    enterItem: atHome((register, asked) => register.enterItem(asked)),
    acceptUndoubted: atHome((register, asked) => register.acceptUndoubted(asked)),
    undo: atHome((register, asked) => register.undo(asked)),
    enterDossier: onlyHere(here.enterDossier),
    actOnDossier: async (asked) =>
      level === 'public' && asked.act.act === 'add entry' && asked.act.kind === 'care'
        ? refuse('care_not_public')
        : onlyHere(here.actOnDossier)(asked),
    enterProducts: onlyHere(here.enterProducts),
    enterLedgerRows: onlyHere(here.enterLedgerRows),
    importActivities: onlyHere(here.importActivities),
    addPhoto: onlyHere(here.addPhoto),
    keepPlan: onlyHere(here.keepPlan),
    keepRun: onlyHere(here.keepRun),
    lockPeriod: onlyHere(here.lockPeriod),
    unlockPeriod: onlyHere(here.unlockPeriod),
    keepPlantLog: onlyHere(here.keepPlantLog),
    keepMinutes: onlyHere(here.keepMinutes),
    approveMinutes: onlyHere(here.approveMinutes),
    setHome: onlyHere(here.setHome),
    enterRates: onlyHere(here.enterRates),
    importRates: onlyHere(here.importRates),
    takeBackRate: onlyHere(here.takeBackRate),
    settleConflict: onlyHere(here.settleConflict)
  }
}

/** The name of the original's file may tell what was kept back. */
const REDACTED_NAME = 'ban-che.txt'

/** The first of some levels whose register has something; null where none has. */
const lowestWith = async (
  stores: LevelStores,
  levels: readonly Level[],
  has: (store: Store) => Promise<boolean>
): Promise<Level | null> => {
  for (const level of levels) {
    const store = await stores.find(level)
    if (store && (await has(store))) return level
  }
  return null
}

/** Whether a document is a report of a register, or waits there to be read. */
const hasOrAwaits = async (store: Store, sha256: string): Promise<boolean> => {
  if ((await store.reportOfOriginal(sha256)) !== null) return true
  const waiting = await store.waitingDocument(reportIdOf(sha256))
  return waiting !== null && waiting.refusal === null
}

/**
 * Adds a document at the level that is named, else at the one that is worked at. What the actor may see at another level already, or what waits there, is not
 * added a second time; of what is above it nothing is said, and it is added here. Refuses with level_not_known, level_not_permitted, report_at_lower_level,
 * report_at_higher_level and as `addReport` does.
 */
const addAtLevel = async (
  { level: here, clearance, stores, changed }: Levelled,
  at: (level: Level) => Promise<Register>,
  document: NewDocument
): Promise<Outcome<Added>> => {
  const level = document.level === undefined ? here : readLevel(document.level)
  if (level === null) return refuse('level_not_known', { level: document.level ?? '' })
  if (!isWithin(level, clearance)) return refuse('level_not_permitted', { level })
  const sha256 = createHash('sha256').update(document.bytes).digest('hex')
  const there = await lowestWith(stores, levelsWithin(clearance), (store) => hasOrAwaits(store, sha256))
  if (there !== null && there !== level) return refuse(isWithin(there, level) ? 'report_at_lower_level' : 'report_at_higher_level')
  const added = await (await at(level)).addReport(document)
  if (!added.ok) return added
  await changed(level, isWithin(level, here) ? here : level)
  return accept(level === here ? added.value : { ...added.value, level })
}
