import type { WaitingDocument } from '../../register/index.ts'
import { type Language, sentenceOf } from '../../wording/index.ts'
import { showInstant } from '../format/instants.ts'

/** A document that waits to be read, or was not taken, as the list of reports shows it. */
export interface WaitingRow {
  readonly id: string
  readonly name: string
  readonly addedAt: string
  /** Why it was not taken; null while it waits. */
  readonly refusal: string | null
}

export const showWaiting = ({ reportId, fileName, addedAt, refusal }: WaitingDocument, language: Language): WaitingRow => ({
  id: reportId,
  name: fileName ?? reportId,
  addedAt: showInstant(addedAt, language),
  refusal: refusal && sentenceOf(refusal, language)
})
