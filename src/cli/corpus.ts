import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CooperationRecord, recordSchema } from '../extraction/record.ts'
import { MAX_DOCUMENT_BYTES } from '../reading/index.ts'
import { accept, isQuoted, type Outcome, refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { annotateRecord } from './corpus/annotate-record.ts'
import { lintAnnotation } from './corpus/lint-annotation.ts'
import { writeCase } from './corpus/write-case.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readBytes, resolveFile } from './input.ts'
import { openDocuments } from './open-document.ts'
import type { CorpusValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'

const CORPUS = fileURLToPath(new URL('../../tests/corpus/', import.meta.url))
const LISTS = ['meetings', 'people', 'organisations', 'places', 'figures', 'actions', 'agreements', 'projects'] as const

/** Refuses with record_not_valid, record_does_not_quote, and as `readBytes` does. */
const recordIn = async (file: string, streams: Streams): Promise<Outcome<CooperationRecord>> => {
  const bytes = await readBytes(file, streams.in, MAX_DOCUMENT_BYTES)
  if (!bytes.ok) return bytes
  const parsed = recordSchema.safeParse(jsonOf(bytes.value))
  if (!parsed.success) return refuse('record_not_valid', { path: file, field: parsed.error.issues[0]?.path.join('.') || 'JSON' })
  const record = parsed.data
  const { text } = record.article
  for (const list of LISTS)
    for (const { id, evidence } of record[list])
      for (const one of evidence) if (!isQuoted(text, one)) return refuse('record_does_not_quote', { item: id, words: one.exact })
  return accept(record)
}

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined // Not JSON; the schema refuses it as such.
  }
}

interface CaseDocument {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** True where reading the document tells its day of publication. */
  readonly tellsDay: boolean
}

/**
 * The document of a case: the original where it is named (it must be the one that was read), else the article's text.
 * Refuses with corpus_document_differs, and as `readBytes` and the reader do.
 */
const documentOf = async (record: CooperationRecord, file: string | undefined, streams: Streams): Promise<Outcome<CaseDocument>> => {
  const given =
    file === undefined
      ? accept(new TextEncoder().encode(`${record.article.text}\n`))
      : await readBytes(file, streams.in, MAX_DOCUMENT_BYTES)
  if (!given.ok) return given
  const fileName = file === undefined || file === '-' ? 'source.txt' : basename(file)
  const documents = openDocuments()
  const article = await documents.open(given.value, { fileName })
  await documents.close()
  if (!article.ok) return article
  if (file !== undefined && article.value.source.sha256 !== record.source.sha256) return refuse('corpus_document_differs', { path: file })
  return accept({ bytes: given.value, fileName, tellsDay: article.value.source.publishedOn === record.source.publishedOn })
}

/** Makes a case of a corrected record and gives its id. */
const addCase = async (file: string, values: CorpusValues, streams: Streams): Promise<Outcome<string>> => {
  const record = await recordIn(file, streams)
  if (!record.ok) return record
  const document = await documentOf(record.value, values.document, streams)
  if (!document.ok) return document
  const { title, publishedOn } = record.value.source
  const phenomenon = values.phenomenon ?? `A reading that a reviewer put right: ${title ?? record.value.id}.`
  const given = publishedOn !== null && !document.value.tellsDay ? { publishedOn } : {}
  const annotation = annotateRecord(record.value, phenomenon, given)
  const wrong = lintAnnotation(annotation, record.value.article.text)
  if (wrong[0] !== undefined) return refuse('corpus_annotation_not_valid', { problem: wrong[0], count: wrong.length })
  return writeCase(values.into === undefined ? CORPUS : resolveFile(values.into), { annotation, document: document.value })
}

/** `hopluu corpus add RECORD.json`: a reviewer's correction becomes a case that the reader is tested on. */
export const corpus = async (
  values: CorpusValues,
  [action, file, ...rest]: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const usage =
    action === undefined || (action === 'add' && file === undefined)
      ? refuse('no_file_given')
      : action !== 'add'
        ? refuse('unexpected_argument', { command: 'corpus', argument: action })
        : rest[0] !== undefined
          ? refuse('unexpected_argument', { command: 'corpus add', argument: rest[0] })
          : null
  if (usage !== null || file === undefined) {
    if (usage) await write(streams.err, `${sentencesOf(usage.refusal, language)}\n`)
    return EXIT.usage
  }
  const added = await addCase(file, values, streams)
  if (!added.ok) {
    await write(streams.err, `${sentencesOf(added.refusal, language)}\n`)
    return EXIT.refused
  }
  const folder = join(values.into ?? 'tests/corpus', added.value)
  const vi = `Đã thêm ${folder}. Hãy xem lại record.json, rồi chạy “npm run corpus -- ${added.value}” để so với máy đọc.`
  const en = `Added ${folder}. Look through record.json, then run "npm run corpus -- ${added.value}" to compare it with the reader.`
  await write(streams.out, `${inLanguage(language, vi, en)}\n`)
  return EXIT.ok
}
