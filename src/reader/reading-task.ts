import { type CooperationRecord, extract } from '../extraction/index.ts'
import { readDocument } from '../reading/index.ts'
import { type NewDocument, type NewReport, reportIdOf, reportOfRecord } from '../register/index.ts'
import { accept, type Outcome } from '../values/index.ts'

/** What a reading thread is asked: the record of a document, or the whole report that the register keeps of it. */
export type ReadingTask =
  | { readonly want: 'record'; readonly document: NewDocument }
  | { readonly want: 'report'; readonly document: NewDocument; readonly addedAt: string }

/** What each task is answered with. */
export interface Wanted {
  readonly record: CooperationRecord
  readonly report: NewReport
}

/** Document to record, with the rules alone, and to report where that is wanted. Refuses as `readDocument` does. */
export const readTask = async (task: ReadingTask): Promise<Outcome<CooperationRecord | NewReport>> => {
  const { bytes, ...hints } = task.document
  const article = await readDocument(bytes, hints)
  if (!article.ok) return article
  const record = extract(article.value, { id: reportIdOf(article.value.source.sha256) })
  return accept(task.want === 'report' ? reportOfRecord(record, task.addedAt, hints.fileName) : record)
}
