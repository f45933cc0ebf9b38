import { writeFile } from 'node:fs/promises'
import { LOCAL_ACTOR, workingAt } from '../accounts/index.ts'
import { BRIEF_FORMATS, type BriefFormat, findSubject, type NamedSubject, writeBrief } from '../app/index.ts'
import { BRIEF_LANGUAGES, type BriefLanguage } from '../exchange/index.ts'
import { accept, type Level, type Outcome, type Refusal, readLevel, refuse, USUAL_LEVEL } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { oneOf } from './one-of.ts'
import type { BRIEF_OPTIONS } from './options.ts'
import { type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'
import { withRegister } from './with-register.ts'

interface Asked {
  readonly subject: NamedSubject
  readonly language: BriefLanguage
  readonly format: BriefFormat
  readonly level: Level
}

/** `hopluu brief`: a brief on a partner, country, sector, project or meeting, to a file or, where it is text, to the screen. */
export const brief = async (
  values: OptionValues<typeof BRIEF_OPTIONS>,
  rest: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const no = async (refusal: Refusal, code: ExitCode): Promise<ExitCode> => {
    await write(streams.err, `${sentencesOf(refusal, language)}\n`)
    return code
  }
  const [strange] = rest
  if (strange !== undefined) return no(refuse('unexpected_argument', { command: 'brief', argument: strange }).refusal, EXIT.usage)
  const asked = readAsked(values, language)
  if (!asked.ok) return no(asked.refusal, EXIT.usage)
  const { subject, level, ...form } = asked.value
  const { out } = values
  return withRegister(streams, language, async (app) => {
    const register = await app.registerFor(workingAt(LOCAL_ACTOR, level))
    const above = level === LOCAL_ACTOR.clearance ? null : await app.registerFor(workingAt(LOCAL_ACTOR, LOCAL_ACTOR.clearance))
    const query = await findSubject(register, subject)
    if (!query.ok) return no(query.refusal, EXIT.refused)
    const written = await writeBrief({ register, above }, query.value, form)
    if (!written.ok) return no(written.refusal, written.refusal.code === 'pdf_needs_office' ? EXIT.environment : EXIT.refused)
    if (out === undefined) await write(streams.out, new TextDecoder().decode(written.value))
    else await writeFile(out, written.value)
    return EXIT.ok
  })
}

/** A meeting with a partner is asked for by the meeting. */
const NAMED = ['meeting', 'partner', 'project', 'country', 'sector'] as const

const readAsked = (values: OptionValues<typeof BRIEF_OPTIONS>, usual: Language | null): Outcome<Asked> => {
  const of = NAMED.find((each) => values[each] !== undefined)
  if (!of) return refuse('brief_subject_missing')
  const { out } = values
  const language = oneOf('--language', values.language ?? usual ?? 'vi', BRIEF_LANGUAGES)
  if (!language.ok) return language
  const ending = BRIEF_FORMATS.find((each) => out?.endsWith(`.${each}`))
  const format = oneOf('--format', values.format ?? ending ?? 'json', BRIEF_FORMATS)
  if (!format.ok) return format
  if (out === undefined && (format.value === 'docx' || format.value === 'pdf')) return refuse('brief_needs_out', { format: format.value })
  const level = readLevel(values.level ?? USUAL_LEVEL)
  if (level === null) return refuse('level_not_known', { level: values.level ?? '' })
  return accept({ subject: { of, name: values[of] ?? '' }, language: language.value, format: format.value, level })
}
