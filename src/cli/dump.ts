import { LOCAL_ACTOR, workingAt } from '../accounts/index.ts'
import { DUMP_FORMATS, dumpRegister } from '../app/index.ts'
import { type Refusal, readLevel, refuse, USUAL_LEVEL } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { resolveFile } from './input.ts'
import type { DUMP_OPTIONS } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'
import { withRegister } from './with-register.ts'

/** `hopluu dump FOLDER`: the whole register of a level as JSON Lines or Parquet, with its data dictionary. */
export const dump = async (
  { format: asked = 'jsonl', level: named = USUAL_LEVEL }: OptionValues<typeof DUMP_OPTIONS>,
  [folder, strange]: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const no = async (refusal: Refusal, code: ExitCode): Promise<ExitCode> => {
    await write(streams.err, `${sentencesOf(refusal, language)}\n`)
    return code
  }
  const format = DUMP_FORMATS.find((each) => each === asked)
  const level = readLevel(named)
  if (folder === undefined) return no(refuse('dump_folder_missing').refusal, EXIT.usage)
  if (strange !== undefined) return no(refuse('unexpected_argument', { command: 'dump', argument: strange }).refusal, EXIT.usage)
  if (!format)
    return no(refuse('option_not_allowed', { option: '--format', value: asked, allowed: DUMP_FORMATS.join(', ') }).refusal, EXIT.usage)
  if (level === null) return no(refuse('level_not_known', { level: named }).refusal, EXIT.usage)
  return withRegister(streams, language, async (app) => {
    const register = await app.registerFor(workingAt(LOCAL_ACTOR, level))
    const written = await dumpRegister(register, { folder: resolveFile(folder), format, at: new Date() })
    if (!written.ok) return no(written.refusal, EXIT.refused)
    for (const [table, rows] of Object.entries(written.value.rows)) await write(streams.out, `${table}.${format}\t${rows}\n`)
    await write(
      streams.out,
      `${inLanguage(language, `Đã ghi sổ mức ${level} vào ${folder}.`, `The register of the level ${level} was written into ${folder}.`)}\n`
    )
    return EXIT.ok
  })
}
