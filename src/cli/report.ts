import { readFile, writeFile } from 'node:fs/promises'
import { LOCAL_ACTOR, workingAt } from '../accounts/index.ts'
import { fillPeriod, PERIOD_FORMATS, type PeriodFormat, writePeriod, writeSampleTemplate } from '../app/index.ts'
import { BRIEF_LANGUAGES, type BriefLanguage, PERIOD_FIELDS } from '../exchange/index.ts'
import { accept, type Level, type Outcome, type Refusal, readLevel, refuse, USUAL_LEVEL } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { oneOf } from './one-of.ts'
import type { REPORT_OPTIONS } from './options.ts'
import { type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'
import { withRegister } from './with-register.ts'

interface Asked {
  readonly period: string
  readonly language: BriefLanguage
  readonly format: PeriodFormat
  readonly level: Level
}

/** `hopluu report`: the report on a month, quarter, half year or year, to a file or, where it is text, to the screen. */
export const report = async (
  values: OptionValues<typeof REPORT_OPTIONS>,
  rest: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const no = async (refusal: Refusal, code: ExitCode): Promise<ExitCode> => {
    await write(streams.err, `${sentencesOf(refusal, language)}\n`)
    return code
  }
  const [strange] = rest
  if (strange !== undefined) return no(refuse('unexpected_argument', { command: 'report', argument: strange }).refusal, EXIT.usage)
  if (values['template-fields']) {
    await write(streams.out, tellFields(language ?? 'vi'))
    return EXIT.ok
  }
  const sample = values['template-sample']
  if (sample !== undefined) {
    await writeFile(sample, await writeSampleTemplate(values.language === 'en' ? 'en' : 'vi'))
    return EXIT.ok
  }
  const asked = readAsked(values, language)
  if (!asked.ok) return no(asked.refusal, EXIT.usage)
  const { period, level, ...form } = asked.value
  const { out, template } = values
  let filled: Uint8Array | null = null
  try {
    filled = template === undefined ? null : await readFile(template)
  } catch {
    return no(refuse('file_not_found', { path: template ?? '' }).refusal, EXIT.refused)
  }
  return withRegister(streams, language, async (app) => {
    const register = await app.registerFor(workingAt(LOCAL_ACTOR, level))
    const above = level === LOCAL_ACTOR.clearance ? null : await app.registerFor(workingAt(LOCAL_ACTOR, LOCAL_ACTOR.clearance))
    const one = form.language === 'en' ? 'en' : 'vi'
    const written =
      filled === null ? await writePeriod({ register, above }, period, form) : await fillPeriod({ register, above }, period, filled, one)
    if (!written.ok) return no(written.refusal, written.refusal.code === 'pdf_needs_office' ? EXIT.environment : EXIT.refused)
    if (out === undefined) await write(streams.out, new TextDecoder().decode(written.value))
    else await writeFile(out, written.value)
    return EXIT.ok
  })
}

/** A line for each field, those of a list's rows below it. */
const tellFields = (language: Language): string =>
  PERIOD_FIELDS.flatMap((field) => {
    const name = field[language]
    if (field.rows === null) return [`{${name}}`]
    return [`{#${name}} … {/${name}}`, ...field.rows.map((row) => `    {${row[language]}}`)]
  })
    .map((line) => `${line}\n`)
    .join('')

const BINARY: ReadonlySet<PeriodFormat> = new Set(['docx', 'pdf', 'xlsx'])

const readAsked = (values: OptionValues<typeof REPORT_OPTIONS>, usual: Language | null): Outcome<Asked> => {
  const { out, period } = values
  if (period === undefined) return refuse('period_missing')
  const language = oneOf('--language', values.language ?? usual ?? 'vi', BRIEF_LANGUAGES)
  if (!language.ok) return language
  const ending = PERIOD_FORMATS.find((each) => out?.endsWith(`.${each}`))
  const format = oneOf('--format', values.template === undefined ? (values.format ?? ending ?? 'json') : 'docx', PERIOD_FORMATS)
  if (!format.ok) return format
  if (out === undefined && BINARY.has(format.value)) return refuse('brief_needs_out', { format: format.value })
  const level = readLevel(values.level ?? USUAL_LEVEL)
  if (level === null) return refuse('level_not_known', { level: values.level ?? '' })
  return accept({ period, language: language.value, format: format.value, level })
}
