import { writeFile } from 'node:fs/promises'
import { LOCAL_ACTOR, workingAt } from '../accounts/index.ts'
import { type AskedProgramme, PROGRAMME_FORMATS, writeProgramme } from '../app/index.ts'
import { BRIEF_LANGUAGES } from '../exchange/index.ts'
import { accept, type Level, type Outcome, type Refusal, readLevel, refuse, USUAL_LEVEL } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { oneOf } from './one-of.ts'
import type { PROGRAMME_OPTIONS } from './options.ts'
import { type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'
import { withRegister } from './with-register.ts'

type Values = OptionValues<typeof PROGRAMME_OPTIONS>

/** `hopluu programme`: the programme of a delegation by day and hour, to a file or, where it is text, to the screen. */
export const programme = async (
  values: Values,
  [delegation, ...others]: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const no = async (refusal: Refusal, code: ExitCode): Promise<ExitCode> => {
    await write(streams.err, `${sentencesOf(refusal, language)}\n`)
    return code
  }
  if (delegation === undefined || others.length > 0) return no({ code: 'programme_delegation_missing' }, EXIT.usage)
  const asked = readAsked(values)
  if (!asked.ok) return no(asked.refusal, EXIT.usage)
  const { level, ...form } = asked.value
  return withRegister(streams, language, async (app) => {
    const written = await writeProgramme(await app.registerFor(workingAt(LOCAL_ACTOR, level)), delegation, form)
    if (!written.ok) return no(written.refusal, written.refusal.code === 'pdf_needs_office' ? EXIT.environment : EXIT.refused)
    if (values.out === undefined) await write(streams.out, new TextDecoder().decode(written.value))
    else await writeFile(values.out, written.value)
    return EXIT.ok
  })
}

const readAsked = (values: Values): Outcome<AskedProgramme & { readonly level: Level }> => {
  const { out } = values
  const ending = PROGRAMME_FORMATS.find((each) => out?.endsWith(`.${each}`))
  const format = oneOf('--format', values.format ?? ending ?? 'json', PROGRAMME_FORMATS)
  if (!format.ok) return format
  const language = oneOf('--language', values.language ?? 'vi', BRIEF_LANGUAGES)
  if (!language.ok) return language
  if (out === undefined && (format.value === 'docx' || format.value === 'pdf')) return refuse('brief_needs_out', { format: format.value })
  const level = readLevel(values.level ?? USUAL_LEVEL)
  if (level === null) return refuse('level_not_known', { level: values.level ?? '' })
  return accept({ format: format.value, language: language.value, level })
}
