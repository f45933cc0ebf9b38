import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { App } from '../app/index.ts'
import type { Register } from '../register/index.ts'
import { refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { type AddCounts, addFiles, sayCounts } from './add.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { type Streams, sentencesOf, write } from './output.ts'
import { withRegister } from './with-register.ts'

const FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url))

/** The project's own example reports, oldest first (their names begin with the day). */
export const exampleFiles = (): readonly string[] =>
  globSync('*.{txt,html,docx,pdf}', { cwd: FOLDER })
    .sort()
    .map((name) => `${FOLDER}${name}`)

/** Reads the examples into a register; null when the checkout has none. */
export const addExamples = async (register: Register, streams: Streams, language: Language | null): Promise<AddCounts | null> => {
  const files = exampleFiles()
  if (files.length > 0) return addFiles(register, files, {}, streams, language)
  await write(streams.err, `${sentencesOf(refuse('examples_missing', { path: FOLDER }).refusal, language)}\n`)
  return null
}

/** `hopluu demo`: reads the example reports into the register. */
export const demo = (_values: object, rest: readonly string[], streams: Streams, language: Language | null): Promise<ExitCode> => {
  if (rest[0] !== undefined) return refuseArgument('demo', rest[0], streams, language)
  const work = async ({ register }: App): Promise<ExitCode> => {
    const counts = await addExamples(register, streams, language)
    if (!counts) return EXIT.environment
    await write(streams.err, `${sayCounts(counts, language)}\n`)
    return counts.refused > 0 ? EXIT.refused : EXIT.ok
  }
  return withRegister(streams, language, work, { expectsDocuments: true })
}

/** For commands that take no file: a word too many is told, not ignored. */
export const refuseArgument = async (command: string, argument: string, streams: Streams, language: Language | null): Promise<ExitCode> => {
  await write(streams.err, `${sentencesOf(refuse('unexpected_argument', { command, argument }).refusal, language)}\n`)
  return EXIT.usage
}
