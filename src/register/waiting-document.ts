import { createHash } from 'node:crypto'
import { accept, type Outcome, type Refusal } from '../values/index.ts'
import { addReport, checkedDocument, reportIdOf } from './add-report.ts'
import type { Given } from './make-register.ts'
import type { NewDocument } from './register.ts'
import type { Store } from './store.ts'
import type { Added } from './views.ts'

/** A document that came in and is read later: by another process, while whoever brought it does something else. */
export interface WaitingDocument {
  /** That of the report it will be. */
  readonly reportId: string
  readonly fileName: string | null
  readonly by: string
  readonly addedAt: string
  /** Why it was not taken; null while it waits. */
  readonly refusal: Refusal | null
}

/** What the register is given where there is somebody to read later. */
export interface ReadingLater {
  /** Has a waiting document read soon. Said twice, or of one that is read already, it changes nothing. */
  soon(reportId: string): Promise<void>
}

/** Those that were not taken are told for so long. */
const TOLD_DAYS = 3
const DAY_MS = 86_400_000

/**
 * Keeps a document to be read later, and says under which id it will be a report. The same bytes again, waiting or read, change nothing. Refuses with
 * url_not_web, published_on_not_a_date; what the reader refuses with is kept with the document.
 */
export const bringLater = async (
  given: Pick<Given, 'store' | 'now' | 'by'> & { readonly later: ReadingLater },
  brought: NewDocument
): Promise<Outcome<Added> | null> => {
  const checked = checkedDocument(brought)
  if (!checked.ok) return checked
  const document = checked.value
  const sha256 = createHash('sha256').update(document.bytes).digest('hex')
  // What is there already is told as it always was.
  if ((await given.store.reportOfOriginal(sha256)) !== null) return null
  const reportId = reportIdOf(sha256)
  const at = given.now()
  await given.store.transaction(async (inside) => {
    await inside.forgetRefused(new Date(at.getTime() - TOLD_DAYS * DAY_MS).toISOString())
    await inside.putWaiting(document, { reportId, by: given.by, addedAt: at.toISOString() })
  })
  await given.later.soon(reportId)
  return accept({ reportId, added: true, publishedOn: document.publishedOn ?? null, waiting: true })
}

/**
 * Reads a document that waits. One that is read or refused already is left alone, so that it may be asked for any number of times and by several at once:
 * the report is kept once. What keeps the reader itself from working is thrown, and the document goes on waiting.
 */
export const readWaiting = async (
  given: Pick<Given, 'store' | 'openDocument' | 'readArticle' | 'now'>,
  reportId: string
): Promise<void> => {
  const waiting = await given.store.waitingDocument(reportId)
  if (!waiting || waiting.refusal) return
  const added = await addReport({ ...given, by: waiting.by }, waiting.document)
  await given.store.transaction((inside) =>
    added.ok ? inside.endWaiting(reportId) : inside.refuseWaiting(reportId, added.refusal, given.now().toISOString())
  )
}

/** Has every document read that still waits: what was put down before a process ended has nobody else to remember it. */
export const readAllWaiting = async ({ store, later }: { readonly store: Store; readonly later: ReadingLater }): Promise<void> => {
  for (const { reportId, refusal } of await store.waitingDocuments()) if (refusal === null) await later.soon(reportId)
}
