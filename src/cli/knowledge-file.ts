import { type Knowledge, parseKnowledge } from '../language/index.ts'
import { MAX_DOCUMENT_BYTES } from '../reading/index.ts'
import { type Outcome, refuse } from '../values/index.ts'
import { readBytes } from './input.ts'
import type { Streams } from './output.ts'

/** Reads a file of knowledge. Refuses as `readBytes` does, and with knowledge_not_valid. */
export const knowledgeIn = async (file: string, streams: Streams): Promise<Outcome<Knowledge>> => {
  const bytes = await readBytes(file, streams.in, MAX_DOCUMENT_BYTES)
  if (!bytes.ok) return bytes
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return refuse('knowledge_not_valid', { field: 'JSON' })
  }
  return parseKnowledge(json)
}
