import { type CooperationRecord, extract } from '../extraction/index.ts'
import type { Knowledge } from '../language/index.ts'
import { type Article, readDocument } from '../reading/index.ts'
import { type NewDocument, type NewReport, reportIdOf, reportOfRecord } from '../register/index.ts'
import { accept, type Outcome } from '../values/index.ts'
import type { SentKnowledge } from './send-knowledge.ts'

/** What a reading thread is asked: the record of a document or article, or the whole report that the register keeps of it. */
export type ReadingTask =
  | (Asked & { readonly want: 'record' })
  | (Asked & { readonly want: 'report'; readonly addedAt: string; readonly fileName: string | null })

interface Asked {
  readonly from: ReadFrom
  /** What the office knows already. */
  readonly knowledge?: Knowledge | null
}

/** A task on its way to a thread, with the knowledge only where the thread does not have it. */
export type PostedTask = DistributiveOmit<ReadingTask, 'knowledge'> & { readonly knowledge: SentKnowledge | null }
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** A document as it came in, or an article that was read before. */
export type ReadFrom = { readonly document: NewDocument } | { readonly article: Article }

/** What each task is answered with. */
export interface Wanted {
  readonly record: CooperationRecord
  readonly report: NewReport
}

/** Document to record, with the rules alone, and to report where that is wanted. Refuses as `readDocument` does. */
export const readTask = async (task: ReadingTask): Promise<Outcome<CooperationRecord | NewReport>> => {
  const article = await articleOf(task.from)
  if (!article.ok) return article
  const record = extract(article.value, { id: reportIdOf(article.value.source.sha256), knowledge: task.knowledge ?? null })
  return accept(task.want === 'report' ? reportOfRecord(record, task.addedAt, task.fileName) : record)
}

const articleOf = (from: ReadFrom): Promise<Outcome<Article>> | Outcome<Article> => {
  if ('article' in from) return accept(from.article)
  const { bytes, ...hints } = from.document
  return readDocument(bytes, hints)
}
