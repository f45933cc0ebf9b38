import { writeFile } from 'node:fs/promises'
import { LOCAL_ACTOR, workingAt } from '../accounts/index.ts'
import { type AskedMinutes, MINUTES_FORMATS, writeMinutes } from '../app/index.ts'
import { BRIEF_LANGUAGES, MINUTES_DOCUMENTS } from '../exchange/index.ts'
import { accept, type Level, type Outcome, type Refusal, readLevel, refuse, USUAL_LEVEL } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { MINUTES_OPTIONS } from './options.ts'
import { type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'
import { withRegister } from './with-register.ts'

type Values = OptionValues<typeof MINUTES_OPTIONS>

/** `hopluu minutes`: the minutes of a meeting or the notice of its conclusions, to a file or, where it is text, to the screen. */
export const minutes = async (
  values: Values,
  [meeting, ...others]: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const no = async (refusal: Refusal, code: ExitCode): Promise<ExitCode> => {
    await write(streams.err, `${sentencesOf(refusal, language)}\n`)
    return code
  }
  if (meeting === undefined || others.length > 0) return no({ code: 'minutes_meeting_missing' }, EXIT.usage)
  const asked = readAsked(values)
  if (!asked.ok) return no(asked.refusal, EXIT.usage)
  const { level, ...form } = asked.value
  return withRegister(streams, language, async (app) => {
    const written = await writeMinutes(await app.registerFor(workingAt(LOCAL_ACTOR, level)), meeting, form)
    if (!written.ok) return no(written.refusal, written.refusal.code === 'pdf_needs_office' ? EXIT.environment : EXIT.refused)
    if (values.out === undefined) await write(streams.out, new TextDecoder().decode(written.value))
    else await writeFile(values.out, written.value)
    return EXIT.ok
  })
}

const readAsked = (values: Values): Outcome<AskedMinutes & { readonly level: Level }> => {
  const { out } = values
  const ending = MINUTES_FORMATS.find((each) => out?.endsWith(`.${each}`))
  const format = oneOf('--format', values.format ?? ending ?? 'json', MINUTES_FORMATS)
  if (!format.ok) return format
  const document = oneOf('--document', values.document ?? 'minutes', MINUTES_DOCUMENTS)
  if (!document.ok) return document
  const language = oneOf('--language', values.language ?? 'vi', BRIEF_LANGUAGES)
  if (!language.ok) return language
  if (out === undefined && (format.value === 'docx' || format.value === 'pdf')) return refuse('brief_needs_out', { format: format.value })
  const level = readLevel(values.level ?? USUAL_LEVEL)
  if (level === null) return refuse('level_not_known', { level: values.level ?? '' })
  return accept({ format: format.value, document: document.value, language: language.value, level })
}

const oneOf = <T extends string>(option: string, value: string, allowed: readonly T[]): Outcome<T> => {
  const found = allowed.find((each) => each === value)
  return found ? accept(found) : refuse('option_not_allowed', { option, value, allowed: allowed.join(', ') })
}
