import { accept, type Outcome, refuse } from '../values/index.ts'
import { fileReport } from './dossiers/file-report.ts'
import { editedContent } from './edit-item.ts'
import { stateAfter, type Verdict } from './item.ts'
import { doubtsAbout } from './items-of-record.ts'
import { findByNewWords, keepDecision } from './keep-decision.ts'
import type { Given } from './make-register.ts'
import type { Register } from './register.ts'
import { viewOfItem } from './show-report.ts'
import { storable } from './storable-text.ts'
import type { ItemView } from './views.ts'
import { refuseAbsent } from './withdraw-report.ts'

export const MAX_REASON = 2000

/** The verdicts that say nothing to anybody without a reason, and what is said where it is missing. */
const NEEDS_REASON: Partial<Record<Verdict, string>> = { reject: 'reject_needs_reason', return: 'return_needs_reason' }

/**
 * Keeps a person's decision on an item: accept, reject, return (back to whoever brought the report), edit (accept with other content) or reopen
 * (undecided again, content as it is). Two who decide from the same revision cannot both succeed. Refuses with report_not_found, report_withdrawn,
 * item_not_found, item_changed_meanwhile, edit_needs_content, edit_not_valid, reject_needs_reason, return_needs_reason, reason_too_long (over 2,000 characters).
 */
export const decide = async (
  { store, ...given }: Omit<Given, 'readReport' | 'readArticle'>,
  { reportId, itemId, revision, verdict, reason, content }: Parameters<Register['decide']>[0]
): Promise<Outcome<ItemView>> => {
  const why = storable(reason?.normalize('NFC').trim() ?? '') || null
  if (why !== null && why.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
  const unsaid = why === null ? NEEDS_REASON[verdict] : undefined
  if (unsaid !== undefined) return refuse(unsaid)
  if (verdict === 'edit' && content === undefined) return refuse('edit_needs_content')

  return store.transaction(async (inside) => {
    const [item] = await inside.items(reportId, [itemId])
    if (!(await inside.reportSummary(reportId))) return refuseAbsent(inside, reportId)
    if (!item) return refuse('item_not_found', { itemId })
    const changed = refuse('item_changed_meanwhile', { itemId })
    if (item.revision !== revision) return changed

    const edit = verdict === 'edit' && content !== undefined ? editedContent(item, content) : accept(item.content)
    if (!edit.ok) return edit
    const decided = { reportId, item, verdict, state: stateAfter(verdict), after: edit.value, reason: why, step: null, undoes: null }
    // Another process may have been quicker between our reading and our writing.
    if ((await keepDecision({ ...given, store: inside }, decided)) === null) return changed
    if (verdict === 'edit') await findByNewWords(inside, reportId)
    await fileReport({ ...given, store: inside }, reportId)

    const [after] = await inside.items(reportId, [itemId])
    const text = await inside.reportText(reportId)
    if (!after || !text) throw new Error(`The item ${itemId} of ${reportId} vanished while it was decided on.`)
    return accept(viewOfItem(after, doubtsAbout(text.doubts, itemId), await inside.decisions(reportId, itemId)))
  })
}
