import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { FileToValidate, FileValidated } from './iati-file.ts'
import type { IATI_OPTIONS } from './options.ts'
import { type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'

/** `hopluu iati validate FILE…`: each file's findings in the order of the files; ends with 0 only where all are valid. Several files are read on all cores. */
export const validateFiles = async (
  { json, strict, group, now, most }: OptionValues<typeof IATI_OPTIONS>,
  files: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const day = now ?? new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) {
    const { refusal } = refuse('option_not_allowed', { option: '--now', value: day, allowed: '2026-11-23' })
    await write(streams.err, `${sentencesOf(refusal, language)}\n`)
    return EXIT.usage
  }
  if (most !== undefined && !/^\d{1,7}$/.test(most)) {
    const { refusal } = refuse('option_not_allowed', { option: '--most', value: most, allowed: '0 – 9999999' })
    await write(streams.err, `${sentencesOf(refusal, language)}\n`)
    return EXIT.usage
  }
  const options = { now: day, mode: strict ? 'strict' : 'public', ...(most === undefined ? {} : { mostFindings: Number(most) }) } as const
  const form = json ? { json: true, group: group ?? false } : { json: false, language }
  let code: ExitCode = EXIT.ok
  for await (const done of validated(files.map((file) => ({ file, options, form })))) {
    if (!('told' in done && done.valid)) code = EXIT.refused
    if ('told' in done) {
      for (const piece of done.told) await write(streams.out, piece)
      await write(streams.out, '\n')
    } else await write(streams.err, `${sentencesOf(done.refusal, language)}\n`)
  }
  return code
}

/** So much of a worker's memory is for what is young: more of it is only garbage that is looked at later. */
const YOUNG_MB = 8

/** Each in its turn, read beside the others; standard input, and what is alone, by this process. */
async function* validated(asked: readonly FileToValidate[]): AsyncGenerator<FileValidated> {
  const [alone] = asked
  if (alone && asked.length === 1) {
    yield await (await import('./iati-file.ts')).validateFile(alone)
    return
  }
  const answers = asked.map(() => Promise.withResolvers<FileValidated>())
  const waiting = asked.map((each, index) => ({ each, index })).filter(({ each }) => each.file !== '-')
  const workers = Array.from(
    { length: Math.min(waiting.length, availableParallelism()) },
    () => new Worker(new URL('./iati-validate-worker.ts', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
  )
  const give = (worker: Worker): void => {
    const next = waiting.shift()
    if (!next) return
    worker.once('message', (done: FileValidated) => {
      answers[next.index]?.resolve(done)
      give(worker)
    })
    worker.postMessage(next.each)
  }
  for (const worker of workers) {
    worker.once('error', (fault) => {
      for (const { reject } of answers) reject(fault)
    })
    give(worker)
  }
  try {
    for (const [index, each] of asked.entries())
      yield await (each.file === '-'
        ? (await import('./iati-file.ts')).validateFile(each)
        : (answers[index]?.promise as Promise<FileValidated>))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
