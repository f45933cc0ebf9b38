import type { App } from '../app/index.ts'
import { findFacility } from '../app/index.ts'
import { bringPlantLog, type ToldPlantLog } from '../exchange/index.ts'
import { MAX_DOCUMENT_BYTES } from '../reading/index.ts'
import { type Outcome, type Refusal, refuse } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readBytes } from './input.ts'
import type { PLANT_OPTIONS } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'
import { withRegister } from './with-register.ts'

type Values = OptionValues<typeof PLANT_OPTIONS>
const WAYS = ['log'] as const

/** `hopluu plant log`: the days of a plant from a table. */
export const plant = async (
  values: Values,
  [said = '', facility, file, strange]: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const no = async (refusal: Refusal, code: ExitCode): Promise<ExitCode> => {
    await write(streams.err, `${sentencesOf(refusal, language)}\n`)
    return code
  }
  const way = WAYS.find((each) => each === said)
  if (!way) return no(refuse('plant_way_unknown', { way: said, ways: WAYS.join(', ') }).refusal, EXIT.usage)
  if (facility === undefined) return no(refuse('plant_facility_missing').refusal, EXIT.usage)
  if (file === undefined) return no(refuse('plant_file_missing').refusal, EXIT.usage)
  if (strange !== undefined) return no(refuse('unexpected_argument', { command: 'plant log', argument: strange }).refusal, EXIT.usage)
  return withRegister(streams, language, async (app) => {
    const told = await bring(app, { facility, file, values, streams })
    if (!told.ok) return no(told.refusal, EXIT.usage)
    if (values.json) await write(streams.out, `${JSON.stringify(told.value, null, 2)}\n`)
    else await tell(told.value, streams, language)
    return told.value.isWhole ? EXIT.ok : EXIT.refused
  })
}

interface Brought {
  readonly facility: string
  readonly file: string
  readonly values: Values
  readonly streams: Streams
}

const bring = async ({ register }: App, { facility, file, values, streams }: Brought): Promise<Outcome<ToldPlantLog>> => {
  const found = await findFacility(register, facility)
  if (!found.ok) return found
  const bytes = await readBytes(file, streams.in, MAX_DOCUMENT_BYTES)
  if (!bytes.ok) return bytes
  const { sheet, source = '' } = values
  const table = await register.openTable({ bytes: bytes.value, ...(sheet === undefined ? {} : { sheet }) })
  if (!table.ok) return table
  return bringPlantLog(register, { dossierId: found.value, table: table.value, source, dryRun: values['dry-run'] ?? false })
}

const tell = async ({ kept, months, errors }: ToldPlantLog, streams: Streams, language: Language | null): Promise<void> => {
  for (const { row, vi, en, code } of errors)
    await write(streams.err, `${inLanguage(language, 'Dòng', 'Row')} ${row}: ${inLanguage(language, vi, en)} (${code})\n`)
  for (const { month, added, changed, same } of months) {
    const vi = `${month}: ${added} ngày mới, ${changed} ngày sửa, ${same} ngày như cũ.`
    const en = `${month}: ${added} new, ${changed} changed, ${same} as before.`
    await write(streams.out, `${inLanguage(language, vi, en)}\n`)
  }
  const done = kept
    ? inLanguage(language, 'Đã lưu nhật ký.', 'The log is kept.')
    : inLanguage(language, 'Chưa lưu gì.', 'Nothing was kept.')
  await write(streams.out, `${done}\n`)
}
