import { type Article, readDocument } from '../reading/index.ts'
import type { NewDocument } from '../register/index.ts'
import type { Outcome } from '../values/index.ts'

/** What an opening process is asked: the article of a document. */
export interface OpeningTask {
  readonly document: NewDocument
}

/** Refuses as `readDocument` does. */
export const openTask = ({ document: { bytes, ...hints } }: OpeningTask, memoryMB?: number): Promise<Outcome<Article>> =>
  readDocument(bytes, hints, { memoryMB: memoryMB ?? Number.POSITIVE_INFINITY })
