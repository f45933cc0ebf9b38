import { accept, type Outcome, refuse } from '../values/index.ts'
import { fileReport } from './dossiers/file-report.ts'
import { findByNewWords, keepDecision } from './keep-decision.ts'
import type { Given } from './make-register.ts'
import { lastStepOf, type ReviewStep, stateBefore } from './review-steps.ts'
import { refuseAbsent } from './withdraw-report.ts'

/**
 * Takes back the last step of a person on a report, one decision or a whole bulk: each item stands again as it did before, state and content. What was
 * decided stays on record, and the undoing beside it; undone again, the step before that one goes. `step` is the one the person saw as the last.
 * Refuses with report_not_found, report_withdrawn, nothing_to_undo, step_not_last.
 */
export const undo = (
  { store, now, newId, by }: Pick<Given, 'store' | 'now' | 'newId' | 'by'>,
  { reportId, step: seen }: { readonly reportId: string; readonly step: number }
): Promise<Outcome<ReviewStep>> =>
  store.transaction(async (inside) => {
    await inside.claimReport(reportId)
    if (!(await inside.reportSummary(reportId))) return refuseAbsent(inside, reportId)
    const decisions = await inside.decisions(reportId)
    const items = await inside.items(reportId)
    const last = lastStepOf(decisions, by, items)
    if (!last) return refuse('nothing_to_undo')
    if (last.step !== seen) return refuse('step_not_last')

    const at = now()
    const ofItem = Map.groupBy(decisions, ({ itemId }) => itemId)
    let step: number | null = null
    let reworded = false
    for (const item of items.filter(({ id }) => last.items.includes(id))) {
      const own = ofItem.get(item.id) ?? []
      const undone = own.find((decision) => decision.step === last.step)
      if (!undone) throw new Error(`The step ${last.step} on ${reportId} lacks its decision on ${item.id}.`)
      reworded ||= undone.verdict === 'edit'
      const before = { reportId, item, state: stateBefore(own, undone), after: undone.before }
      step = await keepDecision(
        { store: inside, now: () => at, newId, by },
        { ...before, verdict: 'undo', reason: null, step, undoes: last.step }
      )
      if (step === null) throw new Error(`The item ${item.id} of ${reportId} changed while it was claimed.`)
    }
    if (reworded) await findByNewWords(inside, reportId)
    await fileReport({ store: inside, now, newId }, reportId)
    return accept({ step: step ?? 0, verdict: 'undo', at: at.toISOString(), items: last.items })
  })
