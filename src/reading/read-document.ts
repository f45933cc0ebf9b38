import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Article, DocumentHints, Room } from './article.ts'
import { countWords } from './cleaning/line-shape.ts'
import { sha256 } from './compose-article.ts'
import { charsetOf, decodeText, isBinary, isWordless } from './decode-text.ts'
import { detectType, looksLikeHtml, looksLikeMail } from './detect-type.ts'
import { restoreVietnamese } from './encodings/restore-vietnamese.ts'
import { MAX_MAIL_DEPTH, MIN_WORDS, memoryForXml } from './limits.ts'
import { normaliseText, tidySpaces } from './normal-form.ts'
import { articleFromText } from './read-text.ts'
import { refuseBySize } from './refuse-by-size.ts'
import { isStateSecret, maySpeakOfSecrets, refuseStateSecret } from './state-secret.ts'

/** What a ZIP is, by the parts that only it has. */
const archiveKind = (names: readonly string[]): string => {
  const has = (name: string): boolean => names.includes(name)
  if (has('word/document.xml')) return 'DOCX'
  if (has('xl/workbook.xml')) return 'XLSX'
  if (has('ppt/presentation.xml')) return 'PPTX'
  if (has('content.xml') && has('META-INF/manifest.xml')) return 'ODT'
  return has('META-INF/container.xml') ? 'EPUB' : 'ZIP'
}

// Each format's reader is loaded when its first document comes, so that reading a plain text starts at once.

const readArchive = async (bytes: Uint8Array, hints: DocumentHints, { memoryMB }: Room): Promise<Outcome<Article>> => {
  const { inspectArchive } = await import('./inspect-archive.ts')
  const inspected = await inspectArchive(bytes)
  if (!inspected.ok) return inspected
  const kind = archiveKind(inspected.value.names)
  if (kind !== 'DOCX') return refuse('type_not_supported', { type: kind })
  const needsMB = memoryForXml(inspected.value.xmlBytes)
  if (needsMB > memoryMB) return refuse('document_needs_room', { needsMB, memoryMB })
  const { readDocx } = await import('./read-docx.ts')
  return readDocx(bytes, inspected.value, hints)
}

/** The text of bytes that are text, whatever is written in it. */
const textOf = (bytes: Uint8Array): Outcome<string> => {
  const text = decodeText(bytes, charsetOf(bytes))
  if (text === null || isBinary(text)) return refuse('type_unknown')
  return /\S/.test(text) ? accept(text) : refuse('document_empty')
}

const articleOfPlain = (text: string, bytes: Uint8Array, hints: DocumentHints): Outcome<Article> =>
  isWordless(text)
    ? refuse('type_unknown')
    : maySpeakOfSecrets(text) && isStateSecret(uncut(text))
      ? refuse('state_secret')
      : accept(articleFromText(text, hints, sha256(bytes)))

/** A plain text with all its lines: what is left out as no part of the story may be the very stamp. */
const uncut = (text: string): string => normaliseText(restoreVietnamese(text)).split('\n').map(tidySpaces).filter(Boolean).join('\n')

const readTextual = async (bytes: Uint8Array, hints: DocumentHints): Promise<Outcome<Article>> => {
  const text = textOf(bytes)
  if (!text.ok) return text
  if (!looksLikeHtml(text.value, hints)) return articleOfPlain(text.value, bytes, hints)
  const { readHtml, linesOfHtml } = await import('./read-html.ts')
  const article = readHtml(text.value, sha256(bytes), hints)
  // The head of a paper is seldom taken for its story.
  const whole = maySpeakOfSecrets(text.value) ? linesOfHtml(text.value).map((each) => tidySpaces(normaliseText(each.text))) : []
  return isStateSecret(whole.join('\n')) ? refuse('state_secret') : accept(article)
}

const refuseUnsupported = (kind: string) =>
  kind === 'encrypted' ? refuse('document_encrypted', { type: 'DOCX' }) : refuse('type_not_supported', { type: kind })

/** Reads a document of whatever type, on its own or attached to another, so that no stamp is lost in what it came with. */
const readByType = async (bytes: Uint8Array, hints: DocumentHints, room: Room, depth = 0): Promise<Outcome<Article>> =>
  refuseStateSecret(await readOfType(bytes, hints, room, depth))

const readOfType = async (bytes: Uint8Array, hints: DocumentHints, room: Room, depth: number): Promise<Outcome<Article>> => {
  const detected = detectType(bytes)
  if ('unsupported' in detected) return refuseUnsupported(detected.unsupported)
  if (detected.type === 'pdf') {
    const { readPdf } = await import('./read-pdf.ts')
    return readPdf(bytes, hints)
  }
  if (detected.type === 'zip') return readArchive(bytes, hints, room)
  if (looksLikeMail(bytes, hints)) {
    if (depth === MAX_MAIL_DEPTH) return refuse('type_not_supported', { type: 'EML' })
    const { readMail } = await import('./read-mail.ts')
    return readMail(bytes, hints, (attached, itsHints) => readByType(attached, itsHints, room, depth + 1))
  }
  return readTextual(bytes, hints)
}

/**
 * Reads a report's bytes (.txt .html .docx .pdf .eml; recognised by content, `hints` only where that does not tell) into an article.
 * Never throws on any bytes. Refuses: document_empty, document_too_large, type_unknown, type_not_supported, document_encrypted,
 * mail_encrypted, document_broken, archive_broken, archive_unsafe, pdf_without_text, pdf_too_long, not_enough_text, state_secret, and
 * document_needs_room where it could be read with more memory than `room` has.
 */
export const readDocument = async (
  bytes: Uint8Array,
  hints: DocumentHints = {},
  room: Room = { memoryMB: Number.POSITIVE_INFINITY }
): Promise<Outcome<Article>> => {
  const refusal = refuseBySize(bytes.length)
  if (refusal) return { ok: false, refusal }
  return withEnoughWords(await readByType(bytes, hints, room))
}

/**
 * As `readDocument`, for plain text alone, which only code of our own ever looks into; null for every format that a library takes apart.
 * A kind that is not read at all is refused here too.
 */
export const readPlainText = (bytes: Uint8Array, hints: DocumentHints = {}): Outcome<Article> | null => {
  const refusal = refuseBySize(bytes.length)
  if (refusal) return { ok: false, refusal }
  const detected = detectType(bytes)
  if ('unsupported' in detected) return refuseUnsupported(detected.unsupported)
  if (detected.type !== 'text' || looksLikeMail(bytes, hints)) return null
  const text = textOf(bytes)
  if (!text.ok) return text
  return looksLikeHtml(text.value, hints) ? null : withEnoughWords(refuseStateSecret(articleOfPlain(text.value, bytes, hints)))
}

const withEnoughWords = (outcome: Outcome<Article>): Outcome<Article> => {
  if (!outcome.ok) return outcome
  const words = countWords(outcome.value.text.replaceAll('\n', ' '), MIN_WORDS)
  return words < MIN_WORDS ? refuse('not_enough_text', { words, least: MIN_WORDS }) : outcome
}
