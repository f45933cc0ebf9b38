import { type Refusal, refuse } from '../values/index.ts'
import { MAX_DOCUMENT_BYTES } from './limits.ts'

/**
 * Says no to a document by its size alone, in bytes, before any of it is read: document_empty, document_too_large. Doors ask with the size a
 * file has or an upload states; `readDocument` asks again. `most` is for a door that takes less.
 */
export const refuseBySize = (byteLength: number, most: number = MAX_DOCUMENT_BYTES): Refusal | null => {
  if (byteLength === 0) return refuse('document_empty').refusal
  return byteLength > most ? refuse('document_too_large', { limitMB: Math.floor(most / 1024 / 1024) }).refusal : null
}
