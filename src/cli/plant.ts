import { writeFile } from 'node:fs/promises'
import { type App, findFacility, PLANT_FORMATS, writePlant } from '../app/index.ts'
import { bringPlantLog, type ToldPlantLog } from '../exchange/index.ts'
import { MAX_DOCUMENT_BYTES } from '../reading/index.ts'
import type { PlantLine, Register } from '../register/index.ts'
import { accept, type Outcome, type Refusal, refuse } from '../values/index.ts'
import { type Language, showDate } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { readBytes, resolveFile } from './input.ts'
import { oneOf } from './one-of.ts'
import type { PLANT_OPTIONS } from './options.ts'
import { inLanguage, type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'
import { withRegister } from './with-register.ts'

type Values = OptionValues<typeof PLANT_OPTIONS>
const WAYS = ['list', 'log', 'report'] as const

/** `hopluu plant list`: how each plant stands; `log`: the days of a plant from a table; `report`: a month of it as a document. */
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
  if (way === 'list') {
    if (facility !== undefined) return no(refuse('unexpected_argument', { command: 'plant list', argument: facility }).refusal, EXIT.usage)
    return withRegister(streams, language, async ({ register }) => {
      const listed = await listAll(register, values.month)
      if (!listed.ok) return no(listed.refusal, EXIT.refused)
      if (values.json) await write(streams.out, `${JSON.stringify(listed.value, null, 2)}\n`)
      else for (const line of listed.value) await write(streams.out, `${lineOf(line, language)}\n`)
      return EXIT.ok
    })
  }
  if (facility === undefined) return no(refuse('plant_facility_missing').refusal, EXIT.usage)
  if (way === 'report') {
    if (file !== undefined) return no(refuse('unexpected_argument', { command: 'plant report', argument: file }).refusal, EXIT.usage)
    const asked = readAsked(values, language)
    if (!asked.ok) return no(asked.refusal, EXIT.usage)
    return withRegister(streams, language, async ({ register }) => {
      const found = await findFacility(register, facility)
      if (!found.ok) return no(found.refusal, EXIT.refused)
      const { month, out } = values
      const written = await writePlant(register, { dossierId: found.value, ...(month === undefined ? {} : { month }) }, asked.value)
      if (!written.ok) return no(written.refusal, written.refusal.code === 'pdf_needs_office' ? EXIT.environment : EXIT.refused)
      if (out === undefined) await write(streams.out, new TextDecoder().decode(written.value))
      else await writeFile(resolveFile(out), written.value)
      return EXIT.ok
    })
  }
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

const listAll = async (register: Register, month: string | undefined): Promise<Outcome<readonly PlantLine[]>> => {
  const found: PlantLine[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await register.listPlants({ ...(month === undefined ? {} : { month }), ...(cursor ? { cursor } : {}) })
    if (!page.ok) return page
    found.push(...page.value.rows)
    cursor = page.value.nextCursor
  }
  return accept(found)
}

/** A plant in a line; without a language chosen, in Vietnamese. */
const lineOf = (
  { facility, month, lastDay, logged, missing, judged, exceeded, tasks, openFaults }: PlantLine,
  language: Language | null
): string => {
  const late = tasks.filter((task) => task.late).length
  const last = lastDay === null ? '–' : showDate(lastDay, language ?? 'vi')
  const vi = `${facility.title}: ghi đến ${last}; ${month}: ${logged} ngày, thiếu ${missing}; vượt giới hạn ${exceeded}/${judged}; trễ ${late} việc, ${openFaults} hỏng hóc.`
  const en = `${facility.title}: logged up to ${last}; ${month}: ${logged} days, ${missing} missing; ${exceeded} of ${judged} values exceeded; ${late} tasks overdue, ${openFaults} faults.`
  return inLanguage(language, vi, en)
}

const readAsked = ({ format: said, language: asked, out }: Values, usual: Language | null) => {
  const ending = PLANT_FORMATS.find((each) => out?.endsWith(`.${each}`))
  const format = oneOf('--format', said ?? ending ?? 'json', PLANT_FORMATS)
  if (!format.ok) return format
  const language = oneOf('--language', asked ?? usual ?? 'vi', ['vi', 'en'] as const)
  if (!language.ok) return language
  if (out === undefined && format.value !== 'html' && format.value !== 'json') return refuse('brief_needs_out', { format: format.value })
  return accept({ format: format.value, language: language.value })
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
