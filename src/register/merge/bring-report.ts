import { type Filing, fileReport, type HomeElsewhere } from '../dossiers/file-report.ts'
import { bringEvents } from './bring-events.ts'
import { bringItems } from './bring-items.ts'
import { type Gathered, keyOf, type SourceReport } from './gather-source.ts'
import type { Bringing } from './keep-conflict.ts'
import { reportOfSource } from './report-of-source.ts'

/**
 * Brings a report over as the source has it: with its original where the target has it not, with what was done to it, and with the decisions on its
 * items; then the target files it, in dossiers that have the ids that they have in the source, where it opens any.
 */
export const bringReport = async (bringing: Bringing, source: SourceReport, ids: Gathered['ids']): Promise<void> => {
  const { store } = bringing
  const reportId = source.summary.id
  const isThere = (await store.reportSummary(reportId)) ?? (await store.withdrawnSummary(reportId))
  if (!isThere) {
    if (!source.original) throw new Error(`The report ${reportId} is no longer in the register that it is brought into.`)
    await store.addReport(reportOfSource(source), source.original, source.summary.addedBy ?? source.by)
    bringing.brought.reports += 1
  }
  const before = { ...bringing.brought }
  // Before it is withdrawn, or after it came back, its items are decided on as they were there.
  await bringEvents(bringing, source, !isThere)
  const same = await bringItems(bringing, source)
  const { decisions, events } = bringing.brought
  if (isThere && decisions === before.decisions && events === before.events) return
  await fileReport(filingOf(bringing, source, same, ids), reportId)
}

const filingOf = (
  { store, now, newId }: Bringing,
  { statements }: SourceReport,
  same: ReadonlyMap<string, string>,
  ids: Gathered['ids']
): Filing => ({
  ...{ store, now, newId },
  homes: new Map(statements.map(({ itemId, home, placed }): [string, HomeElsewhere] => [same.get(itemId) ?? itemId, { home, placed }])),
  idElsewhere: (kind, keys) => keys.map((key) => ids.get(keyOf(kind, key))).find((id) => id !== undefined) ?? null
})
