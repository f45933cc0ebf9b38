import { accept, type Level, type Outcome, refuse } from '../../values/index.ts'
import { fileReport } from '../dossiers/file-report.ts'
import type { Given } from '../make-register.ts'
import type { WritingStore } from '../store.ts'
import { forgetActs, lookAt } from './forget-acts.ts'

/** Something that was taken out of a register, because it is of a higher level. */
export interface Gone {
  readonly subject: string
  readonly kind: 'report' | 'dossier' | 'act' | 'conflict'
  /** The level it went to. */
  readonly level: Level
  readonly by: string
  readonly at: string
}

/**
 * Takes a report out of a register entirely: bytes, article, items, decisions, statements, the names that it alone taught, the dossiers of which nothing
 * else says anything, and what people did to others by quoting it. The log keeps that they went, by whom and when. Refuses with report_not_found.
 */
export const expungeReport = (
  { store, now, newId, by }: Pick<Given, 'store' | 'now' | 'newId' | 'by'>,
  { reportId, level }: { readonly reportId: string; readonly level: Level }
): Promise<Outcome<null>> =>
  store.transaction(async (inside) => {
    await inside.claimReport(reportId)
    const isThere = (await inside.reportSummary(reportId)) !== null
    if (!isThere && !(await inside.withdrawnSummary(reportId))) return refuse('report_not_found', { reportId })
    const around = await dossiersAround(inside, reportId)
    const stood = await lookAt(inside, around)
    if (isThere) await inside.withdraw(reportId)
    // What is withdrawn is filed nowhere: its statements, links and names are taken out as they always are.
    await fileReport({ store: inside, now, newId }, reportId)
    const at = now().toISOString()
    const leave = (subject: string, kind: Gone['kind']): Promise<void> => inside.addGone({ subject, kind, level, by, at })
    const takeOut = async (subject: string, kind: 'report' | 'dossier'): Promise<void> => {
      for (const conflict of await inside.removeConflicts(subject)) await leave(conflict, 'conflict')
      await leave(subject, kind)
    }
    const dossiers = await removeForsaken(inside, around)
    for (const { dossierId, number } of await forgetActs(inside, stood, { reportId, dossiers }))
      await leave(`${dossierId}/${number}`, 'act')
    for (const dossierId of dossiers) await takeOut(dossierId, 'dossier')
    await inside.removeReport(reportId)
    await takeOut(reportId, 'report')
    return accept(null)
  })

/** The dossiers that a report speaks of: those its items are filed in or were opened for, those it links, and what these stand within. */
const dossiersAround = async (store: WritingStore, reportId: string): Promise<readonly string[]> => {
  const statements = await store.statementsOfReport(reportId)
  const links = await store.linksOfReport(reportId)
  const near = new Set([...statements.flatMap(({ dossierId, home }) => [dossierId, home]), ...links.flatMap(({ from, to }) => [from, to])])
  const beyond = await store.linksFrom([...near])
  return [...near, ...beyond.filter(({ relation }) => relation === 'within').map(({ to }) => to)]
}

/** Removes those of which nothing says anything any more; that one went may leave the next so. Returns which. */
const removeForsaken = async (store: WritingStore, around: readonly string[]): Promise<readonly string[]> => {
  const removed: string[] = []
  let left = await store.dossiers([...new Set(around)])
  for (let before = -1; before < removed.length; ) {
    before = removed.length
    for (const dossier of left) {
      if (!(await store.isForsaken(dossier.id))) continue
      await store.removeDossier(dossier)
      removed.push(dossier.id)
    }
    left = left.filter(({ id }) => !removed.includes(id))
  }
  return removed
}
