import type { Project } from '../extraction/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { fileReport } from './dossiers/file-report.ts'
import { type Item, stateAfter } from './item.ts'
import { keepDecision } from './keep-decision.ts'
import type { Given } from './make-register.ts'
import type { Register } from './register.ts'
import type { ReportText } from './report.ts'
import type { ReviewStep } from './review-steps.ts'
import { refuseAbsent } from './withdraw-report.ts'

/** The items of a report that can be accepted at one stroke: undecided, without any doubt, and read by more than a model alone. */
export const undoubted = (items: readonly Item[], doubts: ReportText['doubts']): Item[] => {
  const doubted = new Set(doubts.map(({ about }) => about))
  return items.filter((item) => item.state === 'proposed' && !doubted.has(item.id) && !isOfModelAlone(item))
}

/** True for an item that only the second reader read, and for a project with a step or an obstacle that only it read. */
const isOfModelAlone = ({ kind, content }: Item): boolean => {
  // The register keeps only content that its kind's schema allows.
  const { milestones, obstacles } = kind === 'project' ? (content as unknown as Project) : { milestones: [], obstacles: [] }
  return content.reader === 'model' || [...milestones, ...obstacles].some((one) => one.reader === 'model')
}

/**
 * Accepts, in one transaction and as one step, the undecided items of a report that nothing is in doubt about: all of them, or those that a person saw,
 * at the revisions seen. All are accepted or none. Refuses with report_not_found, report_withdrawn, nothing_undoubted, item_not_found,
 * item_changed_meanwhile, item_doubted.
 */
export const acceptUndoubted = (
  { store, now, newId, by }: Pick<Given, 'store' | 'now' | 'newId' | 'by'>,
  { reportId, items: seen }: Parameters<Register['acceptUndoubted']>[0]
): Promise<Outcome<ReviewStep>> =>
  store.transaction(async (inside) => {
    await inside.claimReport(reportId)
    const text = (await inside.reportSummary(reportId)) && (await inside.reportText(reportId))
    if (!text) return refuseAbsent(inside, reportId)
    const items = await inside.items(reportId)
    const clear = undoubted(items, text.doubts)
    const chosen = seen ? clear.filter(({ id }) => seen.some(({ itemId }) => itemId === id)) : clear
    for (const { itemId, revision } of seen ?? []) {
      const item = items.find(({ id }) => id === itemId)
      if (!item) return refuse('item_not_found', { itemId })
      if (item.revision !== revision || item.state !== 'proposed') return refuse('item_changed_meanwhile', { itemId })
      if (!chosen.includes(item)) return refuse('item_doubted', { itemId })
    }
    if (chosen.length === 0) return refuse('nothing_undoubted')

    // One moment for what is one step.
    const at = now()
    const verdict = 'accept'
    let step: number | null = null
    for (const item of chosen) {
      const decided = {
        reportId,
        item,
        verdict,
        state: stateAfter(verdict),
        after: item.content,
        reason: null,
        step,
        undoes: null
      } as const
      step = await keepDecision({ store: inside, now: () => at, newId, by }, decided)
      if (step === null) throw new Error(`The item ${item.id} of ${reportId} changed while it was claimed.`)
    }
    await fileReport({ store: inside, now, newId }, reportId)
    return accept({ step: step ?? 0, verdict, at: at.toISOString(), items: chosen.map(({ id }) => id) })
  })
