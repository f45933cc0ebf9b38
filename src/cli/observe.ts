import { basename } from 'node:path'
import { type TakenFile, takeMeasurements } from '../app/index.ts'
import { refuse } from '../values/index.ts'
import { type Language, sentenceOf } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readBytes } from './input.ts'
import type { ObserveValues } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import { withRegister } from './with-register.ts'

/** A year of minutes of a station with ten parameters has some hundred and fifty megabytes. */
const MOST_BYTES = 200_000_000

/** `hopluu observe`: takes files of measurements into the register, one after the other; a file that cannot be read keeps no other from being taken. */
export const observe = async (
  values: ObserveValues,
  files: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  if (files.length === 0) {
    await write(streams.err, `${sentencesOf(refuse('observe_file_missing').refusal, language)}\n`)
    return EXIT.usage
  }
  const { station, datastream, make = false, 'dry-run': dryRun = false } = values
  const hints = { ...(station === undefined ? {} : { station }), ...(datastream === undefined ? {} : { datastream }) }
  return withRegister(streams, language, async ({ register }) => {
    const told: object[] = []
    let code: ExitCode = EXIT.ok
    for (const file of files) {
      const bytes = await readBytes(file, streams.in, MOST_BYTES)
      const name = file === '-' ? 'stdin' : basename(file)
      const taken = bytes.ok ? await takeMeasurements(register, { bytes: bytes.value, name, hints, make, dryRun }) : bytes
      if (!taken.ok) {
        code = EXIT.refused
        told.push({ name, refusal: taken.refusal, sentences: bothOf(taken.refusal) })
        await write(streams.err, `${name}: ${sentencesOf(taken.refusal, language)}\n`)
        continue
      }
      if (taken.value.errors.length > 0) code = EXIT.refused
      told.push({
        ...taken.value,
        errors: taken.value.errors.map(({ line, refusal }) => ({ line, ...refusal, sentences: bothOf(refusal) }))
      })
      for (const { line, refusal } of taken.value.errors)
        await write(streams.err, `${name}, ${inLanguage(language, 'dòng', 'line')} ${line}: ${sentencesOf(refusal, language)}\n`)
      if (!values.json) await write(streams.out, `${lineOf(taken.value, dryRun, language)}\n`)
    }
    if (values.json) await write(streams.out, `${JSON.stringify({ dryRun, files: told }, null, 2)}\n`)
    return code
  })
}

const bothOf = (refusal: Parameters<typeof sentenceOf>[0]) => ({ vi: sentenceOf(refusal, 'vi'), en: sentenceOf(refusal, 'en') })

const lineOf = (
  { name, added, known, corrected, made, errors, takenBefore }: TakenFile,
  dryRun: boolean,
  language: Language | null
): string => {
  if (takenBefore) return inLanguage(language, `${name}: đã nhập trước đây, không đổi gì.`, `${name}: taken before; nothing is changed.`)
  const vi = `${name}: ${dryRun ? 'sẽ nhận' : 'đã nhận'} ${added} giá trị, ${known} đã có, ${corrected} được sửa; ${made.length} mục được tạo; ${errors.length} dòng sai.`
  const en = `${name}: ${added} values ${dryRun ? 'would be ' : ''}taken, ${known} there already, ${corrected} corrected; ${made.length} entities made; ${errors.length} wrong rows.`
  return inLanguage(language, vi, en)
}
