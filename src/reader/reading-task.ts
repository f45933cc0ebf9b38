import { type CooperationRecord, extract } from '../extraction/index.ts'
import type { Knowledge } from '../language/index.ts'
import type { Article } from '../reading/index.ts'
import { type NewReport, reportIdOf, reportOfRecord } from '../register/index.ts'
import { accept, type Outcome } from '../values/index.ts'

/** What a reading process is asked of an article: the record of it, or the whole report that the register keeps of it. */
export type ReadingTask = { readonly article: Article } & Asked

/** What is wanted, and with what the office knows already. */
export type Asked = { readonly knowledge?: Knowledge | null } & (
  | { readonly want: 'record' }
  | { readonly want: 'report'; readonly addedAt: string; readonly fileName: string | null }
)

/** What each task is answered with. */
export interface Wanted {
  readonly record: CooperationRecord
  readonly report: NewReport
}

/** Article to record or report, with the rules alone; it refuses nothing. */
export const readTask = async (task: ReadingTask): Promise<Outcome<Wanted[keyof Wanted]>> => {
  const { article } = task
  const record = extract(article, { id: reportIdOf(article.source.sha256), knowledge: task.knowledge ?? null })
  return accept(task.want === 'report' ? reportOfRecord(record, task.addedAt, task.fileName) : record)
}
