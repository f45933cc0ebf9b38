import { accept, isWithin, type Level, levelsWithin, type Outcome, readLevel, refuse } from '../../values/index.ts'
import type { Given } from '../make-register.ts'
import type { Register } from '../register.ts'
import type { Store } from '../store.ts'
import { expungeReport } from './expunge-report.ts'
import type { LevelStores } from './open-levels.ts'

/** What a change of level is given: the registers, in the actor's hands. */
export interface ChangingLevel {
  readonly clearance: Level
  readonly stores: LevelStores
  readonly doing: Pick<Given, 'now' | 'newId' | 'by'>
  register(level: Level): Promise<Register>
  changed(from: Level, until: Level): Promise<void>
}

/**
 * Gives a report another level. Raised, it is brought to its new level first and then taken out of every register below; lowered, its document is read anew
 * in the lower register, where its items wait for decisions, and what was decided above stays there. Refuses with level_not_known, level_not_permitted,
 * level_same, report_not_found, report_withdrawn (of one that is lowered) and as `addReport` does.
 */
export const changeLevel = async (
  given: ChangingLevel,
  { reportId, home, level: asked }: { readonly reportId: string; readonly home: Level; readonly level: string }
): Promise<Outcome<{ readonly level: Level }>> => {
  const level = readLevel(asked)
  if (level === null) return refuse('level_not_known', { level: asked })
  if (!isWithin(level, given.clearance)) return refuse('level_not_permitted', { level })
  if (level === home) return refuse('level_same')
  const done = isWithin(home, level) ? await raise(given, reportId, { home, level }) : await lower(given, reportId, { home, level })
  return done.ok ? accept({ level }) : done
}

interface Way {
  readonly home: Level
  readonly level: Level
}

const raise = async ({ stores, doing, changed }: ChangingLevel, reportId: string, { home, level }: Way): Promise<Outcome<null>> => {
  await stores.open(level)
  // Nothing may be lost on the way up: it has arrived before it leaves.
  await changed(home, level)
  if (!(await holds(await stores.open(level), reportId))) return refuse('report_not_found', { reportId })
  for (const below of levelsWithin(level)) {
    const store = below === level ? null : await stores.find(below)
    if (!store || !(await holds(store, reportId))) continue
    const gone = await expungeReport({ store, ...doing }, { reportId, level })
    if (!gone.ok) return gone
  }
  return accept(null)
}

const lower = async ({ register, changed }: ChangingLevel, reportId: string, { home, level }: Way): Promise<Outcome<null>> => {
  const from = await register(home)
  const shown = await from.showReport(reportId)
  if (!shown.ok) return shown
  const original = await from.originalOf(reportId)
  if (!original.ok) return original
  const { bytes, mediaType, fileName } = original.value
  const { publishedOn, source } = shown.value
  const added = await (await register(level)).addReport({
    bytes,
    mediaType,
    ...(fileName === null ? {} : { fileName }),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(source.url === null ? {} : { url: source.url })
  })
  if (!added.ok) return added
  await changed(level, home)
  return accept(null)
}

/** Whether a register has a report, withdrawn ones too. */
export const holds = async (store: Store, reportId: string): Promise<boolean> =>
  (await store.reportSummary(reportId)) !== null || (await store.withdrawnSummary(reportId)) !== null
