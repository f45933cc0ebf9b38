import { dirname, resolve } from 'node:path'
import { extract } from '../extraction/index.ts'
import type { Knowledge } from '../language/index.ts'
import { type Article, restoreArticle } from '../reading/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../values/index.ts'
import { type Hints, hintsOf } from './document-hints.ts'
import { readFileBytes } from './input.ts'
import type { Line } from './lines.ts'
import type { DocumentOpener } from './open-document.ts'
import { errorOf } from './output.ts'

/** How a line of the list came out; the counts become the exit code. */
export interface LineAnswer {
  readonly json: string
  readonly outcome: 'read' | 'refused' | 'faults'
}

/** What is known of the list that the lines come from. Sizes in bytes. */
export interface ListSettings {
  readonly listName: string
  readonly documentLimit: number
  readonly lineLimit: number
  /** What the office knows already. */
  readonly knowledge: Knowledge | null
}

/** What one line of the list asks for. */
interface Task {
  readonly id: string | null
  readonly text: string | null
  readonly path: string | null
  /** A record that was read before, whose article is read again. */
  readonly record: Readonly<Record<string, unknown>> | null
  readonly hints: Hints
}

const EXAMPLE = '{"id": "1", "text": "…"}'

const parseTask = (json: unknown, line: number): Outcome<Task> => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('line_not_json', { line, example: EXAMPLE })
  const given = json as Record<string, unknown>
  for (const field of ['text', 'path', 'publishedOn', 'url']) {
    if (given[field] != null && typeof given[field] !== 'string') return refuse('line_field_not_valid', { line, field })
  }
  if (given.id != null && typeof given.id !== 'string' && typeof given.id !== 'number')
    return refuse('line_field_not_valid', { line, field: 'id' })
  const value = (field: string): string | null => (given[field] == null ? null : String(given[field]))
  const text = value('text')
  const path = value('path')
  const record = given.article == null ? null : given
  if ([text, path, record].filter((source) => source !== null).length !== 1) return refuse('line_needs_text_or_path', { line })
  const hints = hintsOf(value('publishedOn'), value('url'))
  return hints.ok ? accept({ id: value('id'), text, path, record, hints: hints.value }) : hints
}

/** The part of a broken line's answer that tells which line it answers. */
const idOf = (json: unknown): string | number | null => {
  const id = typeof json === 'object' && json !== null ? (json as Record<string, unknown>).id : null
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

/** The answer in the place of a line that could not be read. */
export const refuseLine = (id: string | number | null, refusal: Refusal, outcome: LineAnswer['outcome'] = 'refused'): LineAnswer => ({
  json: JSON.stringify({ id, error: errorOf(refusal) }),
  outcome
})

/**
 * Reads one line of a list of reports, `{"id", "text" or "path", "publishedOn"?, "url"?}`, into one line of output: its record, or its id and an error.
 * A text is judged as a file of its words would be; such a line of output is taken as well, and its article is read again. It never throws: a fault in one report must not cost the others. `listName` is the list's
 * own file ("-" for standard input): a relative path is looked for in the working directory first and beside the list second.
 */
export const readLine = async (
  { bytes, number: line, tooLong }: Line,
  list: ListSettings,
  documents: DocumentOpener
): Promise<LineAnswer> => {
  if (tooLong) return refuseLine(null, refuse('line_too_long', { line, limitMB: Math.floor(list.lineLimit / 1024 / 1024) }).refusal)
  let json: unknown = null
  try {
    const decoded = decode(bytes)
    if (decoded === null) return refuseLine(null, refuse('line_not_text', { line }).refusal)
    json = parseJson(decoded)
    const task = parseTask(json, line)
    if (!task.ok) return refuseLine(idOf(json), task.refusal)
    const { id } = task.value
    const article = await articleOf(task.value, list, documents)
    if (!article.ok) return refuseLine(idOf(json), article.refusal)
    const record = extract(article.value, { id: id ?? article.value.source.sha256.slice(0, 16), knowledge: list.knowledge })
    return { json: JSON.stringify(record), outcome: 'read' }
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return refuseLine(idOf(json), refuse('fault', { message }).refusal, 'faults')
  }
}

const isMissing = (outcome: Outcome<unknown>): boolean => !outcome.ok && outcome.refusal.code === 'file_not_found'

const articleOf = (
  { text, path, record, hints }: Task,
  list: ListSettings,
  documents: DocumentOpener
): Promise<Outcome<Article>> | Outcome<Article> => {
  if (text !== null) return documents.open(Buffer.from(text), hints)
  if (record === null) return readFileOf(path ?? '', list, hints, documents)
  const restored = restoreArticle(record.article, record.source)
  return restored.ok ? accept({ ...restored.value, source: { ...restored.value.source, ...hints } }) : restored
}

const readFileOf = async (path: string, { listName, documentLimit: limit }: ListSettings, hints: Hints, documents: DocumentOpener) => {
  const here = await readFileBytes(path, limit)
  const beside = isMissing(here) && listName !== '-' ? await readFileBytes(resolve(dirname(listName), path), limit) : here
  const bytes = isMissing(beside) ? here : beside // A file that is in neither place is named as the list names it.
  return bytes.ok ? documents.open(bytes.value, { fileName: path, ...hints }) : bytes
}

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // Not UTF-8; the caller says so, by line.
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Not JSON; parseTask refuses it as such.
  }
}
