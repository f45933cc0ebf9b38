import { accept, type Outcome, refuse } from '../values/index.ts'
import { fileReport } from './dossiers/file-report.ts'
import { editedContent } from './edit-item.ts'
import { type Decision, stateAfter } from './item.ts'
import { doubtsAbout } from './items-of-record.ts'
import type { Given } from './make-register.ts'
import type { Register } from './register.ts'
import { itemWords, reportWords } from './search-text.ts'
import { viewOfItem } from './show-report.ts'
import { storable } from './storable-text.ts'
import type { WritingStore } from './store.ts'
import type { ItemView } from './views.ts'
import { refuseAbsent } from './withdraw-report.ts'

export const MAX_REASON = 2000

/**
 * Keeps a person's decision on an item: accept, reject, edit (accept with other content) or reopen (undecided again, content as it is).
 * Two who decide from the same revision cannot both succeed. Refuses with report_not_found, item_not_found, item_changed_meanwhile,
 * edit_needs_content, edit_not_valid, reason_too_long (over 2,000 characters).
 */
export const decide = async (
  { store, now, newId, by }: Omit<Given, 'readReport' | 'readArticle'>,
  { reportId, itemId, revision, verdict, reason, content }: Parameters<Register['decide']>[0]
): Promise<Outcome<ItemView>> => {
  const why = storable(reason?.normalize('NFC').trim() ?? '') || null
  if (why !== null && why.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
  if (verdict === 'edit' && content === undefined) return refuse('edit_needs_content')

  return store.transaction(async (inside) => {
    const [item] = await inside.items(reportId, [itemId])
    if (!(await inside.reportSummary(reportId))) return refuseAbsent(inside, reportId)
    if (!item) return refuse('item_not_found', { itemId })
    const changed = refuse('item_changed_meanwhile', { itemId })
    if (item.revision !== revision) return changed

    const edit = verdict === 'edit' && content !== undefined ? editedContent(item, content) : accept(item.content)
    if (!edit.ok) return edit
    const decision: Decision = {
      id: newId(),
      reportId,
      itemId,
      verdict,
      by,
      at: now().toISOString(),
      reason: why,
      before: item.content,
      after: edit.value
    }
    const kept = await inside.decideItem({
      decision,
      revision,
      stateBefore: item.state,
      state: stateAfter(verdict),
      words: itemWords(edit.value)
    })
    // Another process was quicker between our reading and our writing.
    if (!kept) return changed
    if (verdict === 'edit') await findByNewWords(inside, reportId)
    await fileReport({ store: inside, now, newId }, reportId)

    const [decided] = await inside.items(reportId, [itemId])
    const text = await inside.reportText(reportId)
    if (!decided || !text) throw new Error(`The item ${itemId} of ${reportId} vanished while it was decided on.`)
    return accept(viewOfItem(decided, doubtsAbout(text.doubts, itemId), await inside.decisions(reportId, itemId)))
  })
}

/** Makes the report found by its items as they are now. */
const findByNewWords = async (store: WritingStore, reportId: string): Promise<void> => {
  const [summary, text] = [await store.reportSummary(reportId), await store.reportText(reportId)]
  if (!summary || !text) throw new Error(`The report ${reportId} vanished while an item of it was edited.`)
  await store.replaceWords(reportId, reportWords(summary.title, text.article.text, await store.wordsOfItems(reportId)))
}
