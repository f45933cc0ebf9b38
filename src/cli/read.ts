import { basename } from 'node:path'
import type { CooperationRecord } from '../extraction/index.ts'
import type { Knowledge } from '../language/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { type Hints, hintsOf } from './document-hints.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readBytes, resolveFile, sizeOf } from './input.ts'
import type { ReadValues } from './options.ts'
import { errorOf, type Streams, sentencesOf, write } from './output.ts'

/** Refuses with options_exclude_each_other, no_file_given, unexpected_argument, and as `hintsOf` does. */
const checkOptions = (values: ReadValues, files: readonly string[]): Outcome<Hints> => {
  const modes = (['json', 'jsonl', 'schema', 'explain'] as const).filter((mode) => values[mode] !== undefined)
  if (modes.length > 1) return refuse('options_exclude_each_other', { option: `--${modes[0]}`, other: `--${modes[1]}` })
  const alone = values.schema ? '--schema' : values.jsonl === undefined ? null : '--jsonl'
  for (const option of ['published-on', 'url'] as const) {
    if (alone && values[option] !== undefined) return refuse('options_exclude_each_other', { option: alone, other: `--${option}` })
  }
  if (alone && files[0] !== undefined) return refuse('unexpected_argument', { command: `read ${alone}`, argument: files[0] })
  if (values.schema && values.knowledge !== undefined)
    return refuse('options_exclude_each_other', { option: '--schema', other: '--knowledge' })
  if (alone && values['second-reader']) return refuse('options_exclude_each_other', { option: alone, other: '--second-reader' })
  if (values.explain && values['second-reader'])
    return refuse('options_exclude_each_other', { option: '--explain', other: '--second-reader' })
  if (!alone && files.length === 0) return refuse('no_file_given')
  return hintsOf(values['published-on'], values.url)
}

/** `hopluu read`: prints what documents say; keeps nothing. */
export const read = async (
  values: ReadValues,
  files: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const checked = checkOptions(values, files)
  if (!checked.ok) {
    await write(streams.err, `${sentencesOf(checked.refusal, language)}\n`)
    return EXIT.usage
  }
  if (values.schema) return printSchema(streams)

  const knowledge = values.knowledge === undefined ? accept(null) : await loadKnowledge(values.knowledge, streams)
  if (!knowledge.ok) {
    await write(streams.err, `${sentencesOf(knowledge.refusal, language)}\n`)
    return EXIT.refused
  }
  if (values.jsonl !== undefined) return readList(values.jsonl, knowledge.value, streams, language)

  const reader = values['second-reader'] ? await secondReader() : null
  if (reader && !reader.ok) {
    await write(streams.err, `${sentencesOf(reader.refusal, language)}\n`)
    return EXIT.environment
  }

  const { MAX_DOCUMENT_BYTES } = await import('../reading/index.ts')
  const { extract } = await import('../extraction/index.ts')
  const { openDocuments } = await import('./open-document.ts')
  const documents = openDocuments()
  let refused = 0
  for (const [index, file] of files.entries()) {
    const bytes = await readBytes(file, streams.in, MAX_DOCUMENT_BYTES)
    const named = file === '-' ? {} : { fileName: basename(file) }
    const article = bytes.ok ? await documents.open(bytes.value, { ...checked.value, ...named }) : bytes
    if (!article.ok) {
      refused += 1
      await sayRefused(file, article.refusal, values.json === true, streams, language)
      continue
    }
    const divider = index > 0 ? `\n${'─'.repeat(60)}\n` : ''
    if (values.explain) {
      const { printExplanation } = await import('./explain.ts')
      const { explainArticle } = await import('../extraction/index.ts')
      const explained = explainArticle(article.value, { id: article.value.source.sha256.slice(0, 16), knowledge: knowledge.value })
      await write(streams.out, `${divider}${printExplanation(explained, language ?? 'vi')}`)
      continue
    }
    const readOnce = extract(article.value, { id: article.value.source.sha256.slice(0, 16), knowledge: knowledge.value })
    const record = reader ? await reader.value(readOnce) : readOnce
    if (values.json) {
      await write(streams.out, `${JSON.stringify(record, null, streams.out.isTTY ? 2 : 0)}\n`)
    } else {
      const { printRecord } = await import('./print-record.ts')
      await write(streams.out, `${divider}${printRecord(record, language ?? 'vi')}`)
    }
  }
  await documents.close()
  return refused > 0 ? EXIT.refused : EXIT.ok
}

/** The file is looked at only by code that a reading without one never loads. Refuses as `knowledgeIn` does. */
const loadKnowledge = async (file: string, streams: Streams): Promise<Outcome<Knowledge>> => {
  const { knowledgeIn } = await import('./knowledge-file.ts')
  return knowledgeIn(file, streams)
}

/** What reads a record's article once more, as the settings name it. Refuses as `readSettings` does, and with second_reader_not_set. */
const secondReader = async (): Promise<Outcome<(record: CooperationRecord) => Promise<CooperationRecord>>> => {
  const { readSettings } = await import('../app/index.ts')
  const settings = readSettings()
  if (!settings.ok) return settings
  const model = settings.value.secondReader
  if (model === null) return refuse('second_reader_not_set')
  const { readAgain } = await import('../second-reader/index.ts')
  return accept((record) => readAgain(record, model))
}

/** With --json every file has its line on standard output, a refused one too, so that a program can pair them. */
const sayRefused = async (file: string, refusal: Refusal, json: boolean, streams: Streams, language: Language | null): Promise<void> => {
  if (json) await write(streams.out, `${JSON.stringify({ id: null, file, error: errorOf(refusal) })}\n`)
  await write(streams.err, `${file}: ${sentencesOf(refusal, language)}\n`)
}

const printSchema = async (streams: Streams): Promise<ExitCode> => {
  const { z } = await import('zod')
  const { recordSchema } = await import('../extraction/record.ts')
  await write(streams.out, `${JSON.stringify(z.toJSONSchema(recordSchema), null, 2)}\n`)
  return EXIT.ok
}

const readList = async (name: string, knowledge: Knowledge | null, streams: Streams, language: Language | null): Promise<ExitCode> => {
  const found = name === '-' ? accept(0) : await sizeOf(name)
  if (!found.ok) {
    await write(streams.err, `${sentencesOf(found.refusal, language)}\n`)
    return EXIT.refused
  }
  const { MAX_DOCUMENT_BYTES } = await import('../reading/index.ts')
  const { readLines } = await import('./read-lines.ts')
  const counts = await readLines(
    { listName: name === '-' ? '-' : resolveFile(name), documentLimit: MAX_DOCUMENT_BYTES, knowledge },
    streams
  )
  if (counts.faults > 0) return EXIT.fault
  return counts.refused > 0 ? EXIT.refused : EXIT.ok
}
