import { layOver } from '../read-again.ts'
import type { ReportEvent } from '../report-event.ts'
import { reportWords } from '../search-text.ts'
import type { SourceReport } from './gather-source.ts'
import { type Compared, compareHistories } from './histories.ts'
import { type Bringing, keepConflict, keepPassedOver } from './keep-conflict.ts'
import { reportOfSource } from './report-of-source.ts'

/** What of a report each kind of event is about: two of one part, done apart, may contradict each other. */
const PART: Readonly<Record<ReportEvent['kind'], 'day' | 'register' | 'version'>> = {
  redate: 'day',
  reread: 'day',
  version: 'version',
  withdraw: 'register',
  restore: 'register'
}

/**
 * Brings over what was done to a report as a whole: another day and other readings, whose undecided items take the place of ours, versions, that it was
 * withdrawn or restored. `isNew`: the report came just now, as the source reads it today.
 */
export const bringEvents = async (bringing: Bringing, source: SourceReport, isNew: boolean): Promise<void> => {
  const { store, brought } = bringing
  const reportId = source.summary.id
  const events = await store.events(reportId)
  const compared = (part: string): Compared<ReportEvent> =>
    compareHistories(
      source.events.filter(({ kind }) => PART[kind] === part),
      events.filter(({ kind }) => PART[kind] === part)
    )
  // What is not in the register is not read anew: its words would be found again.
  const isGone = (await store.withdrawnSummary(reportId)) !== null
  const presence = (): Promise<Events> => bringPresence(bringing, source, compared('register'))
  const readings = (): Promise<Events> => bringReadings(bringing, source, compared('day'), isNew)
  const taken = isGone ? [...(await presence()), ...(await readings())] : [...(await readings()), ...(await presence())]
  const fresh = new Set([...taken, ...compared('version').theirs])
  for (const event of source.events.filter((one) => fresh.has(one))) {
    await store.addEvent(reportId, event)
    brought.events += 1
  }
}

type Events = readonly ReportEvent[]

const bringReadings = async (
  bringing: Bringing,
  source: SourceReport,
  { theirs, ours, passed }: Compared<ReportEvent>,
  isNew: boolean
): Promise<Events> => {
  const { store } = bringing
  const about = { subject: source.summary.id, part: 'day' }
  if (passed.length > 0) await keepPassedOver(bringing, { ...about, sides: { about: 'report', theirs: passed, ours } })
  if (theirs.length === 0) return []
  const [theirDay, ourDay] = [lastDay(theirs), lastDay(ours)]
  if (theirDay !== undefined && ourDay !== undefined && theirDay !== ourDay) {
    await keepConflict(bringing, { ...about, sides: { about: 'report', theirs, ours } })
    return []
  }
  // What they read by a day that was set otherwise here would take that day back.
  const isOfAnotherDay = theirDay === undefined && ourDay !== undefined
  if (!isNew && !isOfAnotherDay && (await store.reportSummary(source.summary.id))) await layOver(store, reportOfSource(source))
  return theirs
}

/** The day that a report was given last; undefined where none was. */
const lastDay = (events: Events): string | null | undefined => events.findLast(({ kind }) => kind === 'redate')?.after

const bringPresence = async (
  bringing: Bringing,
  source: SourceReport,
  { theirs, ours, passed }: Compared<ReportEvent>
): Promise<Events> => {
  const about = { subject: source.summary.id, part: 'register' }
  if (passed.length > 0) await keepPassedOver(bringing, { ...about, sides: { about: 'report', theirs: passed, ours } })
  const [last, own] = [theirs.at(-1), ours.at(-1)]
  if (!last) return []
  if (own && own.kind !== last.kind) {
    await keepConflict(bringing, { ...about, sides: { about: 'report', theirs, ours } })
    return []
  }
  await setPresence(bringing, source.summary.id, last.kind === 'withdraw')
  return theirs
}

/** Takes a report out of the register, or puts it back, unless it is as wanted. */
export const setPresence = async ({ store }: Pick<Bringing, 'store'>, reportId: string, isWithdrawn: boolean): Promise<void> => {
  const gone = await store.withdrawnSummary(reportId)
  if (isWithdrawn && !gone) await store.withdraw(reportId)
  if (isWithdrawn || !gone) return
  const text = await store.reportText(reportId)
  await store.restore(reportId, reportWords(gone.title, text?.article.text ?? '', await store.wordsOfItems(reportId)))
}
