import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { accept, type Outcome, refuse } from '../values/index.ts'
import type { Article, DocumentHints } from './article.ts'
import { cleanLines } from './cleaning/clean-lines.ts'
import { countWords } from './cleaning/line-shape.ts'
import { mendDebris } from './cleaning/mend-debris.ts'
import { composeArticle, sha256, underTitle } from './compose-article.ts'
import { restoreVietnamese } from './encodings/restore-vietnamese.ts'
import { languageOf } from './language-of.ts'
import { MAX_ATTACHMENTS, MIN_WORDS } from './limits.ts'
import type { Line } from './line.ts'
import { dropMailMarks, pointsToAttachment, titleOfSubject } from './mail-lines.ts'
import { normaliseText, tidySpaces } from './normal-form.ts'
import { linesOfHtml } from './read-html.ts'
import { unwrapLines } from './unwrap-lines.ts'

const MAIL = 'message/rfc822'

/** Reads what is attached to a message, of whatever kind it is. */
type ReadAttachment = (bytes: Uint8Array, hints: DocumentHints) => Promise<Outcome<Article>>

const parse = async (bytes: Uint8Array): Promise<Email | null> => {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 })
  } catch {
    // The parser throws where parts are nested or headers run on beyond its limits, as no program that sends mail makes them.
    return null
  }
}

const ENCRYPTED = /^application\/(?:x-)?(?:pkcs7-mime|pgp-encrypted)$/

const isEncrypted = (mail: Email): boolean =>
  mail.attachments.some(({ mimeType }) => ENCRYPTED.test(mimeType)) || (mail.text ?? '').trimStart().startsWith('-----BEGIN PGP MESSAGE')

const linesOfText = (text: string): Line[] => mendDebris(unwrapLines(normaliseText(restoreVietnamese(text)).split('\n'))).lines

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** The lines of the message's own words, of whichever form says more: some programs send one form with a mere hint at the other. */
const bodyOf = (mail: Email): Line[] => {
  const html = mail.html === undefined ? [] : linesOfHtml(mail.html)
  const size = (lines: readonly Line[]): number => lines.reduce((sum, item) => sum + wordsIn(item.text), 0)
  const text = mail.text ?? ''
  return dropMailMarks(html.length > 0 && size(html) >= wordsIn(text) * 0.5 ? html : linesOfText(text))
}

const subjectOf = (mail: Email): string | null =>
  titleOfSubject(tidySpaces(normaliseText(restoreVietnamese(mail.subject ?? '')).replaceAll('\n', ' ')))

/** The parts that could be a report: not the pictures of the text, its calendar entries or its signature. */
const documentsOf = (mail: Email): Attachment[] =>
  mail.attachments
    .filter(
      ({ related, mimeType }) => !related && !/^(?:image|audio|video)\/|^text\/calendar$|-signature$|^application\/ics$/.test(mimeType)
    )
    .slice(0, MAX_ATTACHMENTS)

/** The bytes of those parts of a message that could be a report; none where it cannot be taken apart. */
export const documentsIn = async (bytes: Uint8Array): Promise<readonly Uint8Array[]> => {
  const mail = await parse(bytes)
  return mail === null ? [] : documentsOf(mail).flatMap(({ content }) => (typeof content === 'string' ? [] : [new Uint8Array(content)]))
}

/** Reads the attachments one after the other and takes the one that says most; the first refusal where none can be read, null where there is none. */
const readAttachments = async (mail: Email, hints: DocumentHints, read: ReadAttachment): Promise<Outcome<Article> | null> => {
  let best: Outcome<Article> | null = null
  for (const { content, filename, mimeType } of documentsOf(mail)) {
    if (typeof content === 'string') continue
    const outcome = await read(new Uint8Array(content), { ...hints, mediaType: mimeType, ...(filename ? { fileName: filename } : {}) })
    // A message that carries such a paper is not kept either, whatever else it carries.
    if (!outcome.ok && outcome.refusal.code === 'state_secret') return outcome
    if (best === null || (outcome.ok && (!best.ok || outcome.value.text.length > best.value.text.length))) best = outcome
  }
  return best
}

/**
 * Reads a message (RFC 5322): its subject is the title, its text or HTML the body. Where it says nothing, or only points to what is
 * attached, the attachment that says most is the document. The day it was sent is not the day of the report, and who sent it is not its
 * author: neither is taken. Refuses: document_broken, mail_encrypted, and as its attachments do.
 */
export const readMail = async (bytes: Uint8Array, hints: DocumentHints, read: ReadAttachment): Promise<Outcome<Article>> => {
  const mail = await parse(bytes)
  if (mail === null) return refuse('document_broken', { type: 'EML' })
  if (isEncrypted(mail)) return refuse('mail_encrypted')
  const lines = bodyOf(mail)
  const whole = lines.map((item) => item.text).join('\n')
  const subject = subjectOf(mail)
  if (wordsIn(whole) < MIN_WORDS || pointsToAttachment(whole)) {
    const attached = await readAttachments(mail, hints, read)
    if (attached?.ok === false && attached.refusal.code === 'state_secret') return attached
    if (attached?.ok && countWords(attached.value.text, MIN_WORDS) >= MIN_WORDS) {
      const article = attached.value.source.title === null && subject !== null ? underTitle(attached.value, subject) : attached.value
      return accept({ ...article, source: { ...article.source, sha256: sha256(bytes), mediaType: MAIL } })
    }
    if (wordsIn(whole) < MIN_WORDS)
      return attached?.ok === false ? attached : refuse('not_enough_text', { words: wordsIn(whole), least: MIN_WORDS })
  }
  const story = cleanLines(lines, { title: subject, vietnamese: languageOf(whole) === 'vi' })
  return accept(composeArticle({ ...story, imprint: { ...story.imprint, author: null }, sha256: sha256(bytes), mediaType: MAIL }, hints))
}
