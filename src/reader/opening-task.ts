import { type Article, type BroughtTable, type GivenTable, loadTableReader, readDocument } from '../reading/index.ts'
import type { NewDocument } from '../register/index.ts'
import type { Outcome } from '../values/index.ts'

/** What an opening process is asked: the article of a document, or the rows of a table. */
export type OpeningTask = { readonly document: NewDocument } | { readonly table: GivenTable }

/** Refuses as `readDocument` or `readTable` does. */
export const openTask = async (task: OpeningTask, memoryMB = Number.POSITIVE_INFINITY): Promise<Outcome<Article | BroughtTable>> => {
  if ('table' in task) return (await loadTableReader()).readTable(task.table, memoryMB)
  const { bytes, ...hints } = task.document
  return readDocument(bytes, hints, { memoryMB })
}
