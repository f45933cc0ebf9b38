import { type CooperationRecord, extract } from '../extraction/index.ts'
import type { Knowledge } from '../language/index.ts'
import { type Article, readDocument } from '../reading/index.ts'
import { type NewDocument, type NewReport, reportIdOf, reportOfRecord } from '../register/index.ts'
import { accept, type Outcome } from '../values/index.ts'

/** What a reading thread is asked: the article of a document, the record of it, or the whole report that the register keeps of it. */
export type ReadingTask =
  | { readonly want: 'article'; readonly from: ReadFrom }
  | (Asked & { readonly want: 'record' })
  | (Asked & { readonly want: 'report'; readonly addedAt: string; readonly fileName: string | null })

interface Asked {
  readonly from: ReadFrom
  /** What the office knows already. */
  readonly knowledge?: Knowledge | null
}

/** A document as it came in, or an article that was read before. */
export type ReadFrom = { readonly document: NewDocument } | { readonly article: Article }

/** What each task is answered with. */
export interface Wanted {
  readonly article: Article
  readonly record: CooperationRecord
  readonly report: NewReport
}

/** Document to article, record or report, with the rules alone. Refuses as `readDocument` does. */
export const readTask = async (task: ReadingTask): Promise<Outcome<Wanted[keyof Wanted]>> => {
  const article = await articleOf(task.from)
  if (!article.ok || task.want === 'article') return article
  const record = extract(article.value, { id: reportIdOf(article.value.source.sha256), knowledge: task.knowledge ?? null })
  return accept(task.want === 'report' ? reportOfRecord(record, task.addedAt, task.fileName) : record)
}

const articleOf = (from: ReadFrom): Promise<Outcome<Article>> | Outcome<Article> => {
  if ('article' in from) return accept(from.article)
  const { bytes, ...hints } = from.document
  return readDocument(bytes, hints)
}
