import { createHash } from 'node:crypto'
import { accept, type Outcome, readDay, refuse } from '../values/index.ts'
import { knownIn } from './knowledge/know.ts'
import type { Given } from './make-register.ts'
import type { NewDocument } from './register.ts'
import { isWebAddress, type NewReport } from './report.ts'
import type { Added } from './views.ts'
import { refuseAbsent } from './withdraw-report.ts'

/** A report's id, and its record's: the first 16 hex digits of the SHA-256 of the document's bytes. */
export const reportIdOf = (sha256: string): string => sha256.slice(0, 16)

/**
 * Reads a document, with what the office knows by the items it accepted so far, and keeps it with its original bytes, all of it or nothing. The same bytes again change nothing, also when two bring them at one moment.
 * Refuses with url_not_web, published_on_not_a_date, report_id_taken, report_withdrawn and whatever the reader refuses with.
 */
export const addReport = async (
  given: Pick<Given, 'store' | 'openDocument' | 'readArticle' | 'now' | 'by'>,
  brought: NewDocument
): Promise<Outcome<Added>> => {
  const { store } = given
  const checked = checkedDocument(brought)
  if (!checked.ok) return checked
  const document = checked.value
  const sha256 = createHash('sha256').update(document.bytes).digest('hex')
  const there = await store.reportOfOriginal(sha256)
  if (there !== null) return known(store, there)

  const read = await readReport(given, document)
  if (!read.ok) return read
  const { summary, text } = read.value
  const reportId = reportIdOf(sha256)
  if (summary.id !== reportId || text.source.sha256 !== sha256)
    throw new Error(`The record ${summary.id} is not that of the document ${sha256}.`)

  const original = { sha256, mediaType: text.source.mediaType, bytes: document.bytes }
  const added = await store.transaction((inside) => inside.addReport(read.value, original, given.by))
  if (!added && (await store.reportOfOriginal(sha256)) === null) return refuse('report_id_taken', { reportId })
  return added ? accept({ reportId, added, publishedOn: summary.publishedOn }) : known(store, reportId)
}

/** Reads a document with what the office knows of the names in it. Refuses as the reader does. */
export const readReport = async (
  { store, openDocument, readArticle, now }: Pick<Given, 'store' | 'openDocument' | 'readArticle' | 'now'>,
  document: NewDocument
): Promise<Outcome<NewReport>> => {
  const article = await openDocument(document)
  if (!article.ok) return article
  const knowledge = await knownIn(store, article.value.text)
  return readArticle(article.value, { addedAt: now().toISOString(), fileName: document.fileName ?? null }, knowledge)
}

/** A document with its day of publication as the register writes days. Refuses with url_not_web, published_on_not_a_date. */
export const checkedDocument = (given: NewDocument): Outcome<NewDocument> => {
  if (given.url !== undefined && !isWebAddress(given.url)) return refuse('url_not_web', { url: given.url })
  const publishedOn = given.publishedOn === undefined ? undefined : readDay(given.publishedOn)
  if (publishedOn === null) return refuse('published_on_not_a_date', { publishedOn: given.publishedOn ?? '' })
  return accept(publishedOn === undefined ? given : { ...given, publishedOn })
}

/** A document that is there already, with the day of publication that the register has. */
const known = async (store: Given['store'], reportId: string): Promise<Outcome<Added>> => {
  const summary = await store.reportSummary(reportId)
  return summary ? accept({ reportId, added: false, publishedOn: summary.publishedOn }) : refuseAbsent(store, reportId)
}
