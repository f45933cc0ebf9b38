import { detectType, looksLikeMail } from './detect-type.ts'
import { MAX_MAIL_DEPTH } from './limits.ts'

/**
 * The PDF whose pages an article tells of: the document itself, or what is attached to a message. Of several attached it is the one that says most, as
 * when the message was read; null where there is none.
 */
export const findPdf = async (bytes: Uint8Array): Promise<Uint8Array | null> => {
  const [first = null, ...others] = await pdfsIn(bytes, 0)
  if (others.length === 0) return first
  const { readPdf } = await import('./read-pdf.ts')
  let most = { bytes: first, length: -1 }
  for (const pdf of [first, ...others]) {
    const read = pdf && (await readPdf(pdf, {}))
    if (read?.ok && read.value.text.length > most.length) most = { bytes: pdf, length: read.value.text.length }
  }
  return most.bytes
}

/** The document itself, or all that are attached to a message and to messages in it. */
const pdfsIn = async (bytes: Uint8Array, depth: number): Promise<readonly (Uint8Array | null)[]> => {
  const detected = detectType(bytes)
  if ('type' in detected && detected.type === 'pdf') return [bytes]
  if (depth > MAX_MAIL_DEPTH || 'unsupported' in detected || detected.type !== 'text' || !looksLikeMail(bytes, {})) return []
  const { documentsIn } = await import('./read-mail.ts')
  const within = []
  for (const attached of await documentsIn(bytes)) within.push(...(await pdfsIn(attached, depth + 1)))
  return within
}
