import { writeFile } from 'node:fs/promises'
import { isNamedBy, LETTER_FORMATS, listAll, namesAt, writeLetter } from '../app/index.ts'
import { inBoth } from '../briefing/index.ts'
import type { DossierLine, Register } from '../register/index.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { type Language, showDate } from '../wording/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { OVERDUE_OPTIONS } from './options.ts'
import { type Streams, sentencesOf, write } from './output.ts'
import type { OptionValues } from './parse-options.ts'
import { withRegister } from './with-register.ts'

interface Overdue {
  readonly id: string
  readonly title: string
  readonly by: readonly string[]
  readonly to: readonly string[]
  readonly lead: readonly string[]
  readonly dueBy: string
  readonly daysLate: number
  readonly state: string
}

/** `hopluu overdue`: undertakings whose day is past and that nobody noted as done, a line each or JSON. */
export const overdue = async (
  { body, json, letter }: OptionValues<typeof OVERDUE_OPTIONS>,
  rest: readonly string[],
  streams: Streams,
  language: Language | null
): Promise<ExitCode> => {
  const [strange] = rest
  if (strange !== undefined) {
    await write(streams.err, `${sentencesOf(refuse('unexpected_argument', { command: 'overdue', argument: strange }).refusal, language)}\n`)
    return EXIT.usage
  }
  const format = LETTER_FORMATS.find((each) => letter?.endsWith(`.${each}`))
  if (letter !== undefined && (body === undefined || !format)) {
    await write(streams.err, `${sentencesOf(refuse('letter_needs_body').refusal, language)}\n`)
    return EXIT.usage
  }
  return withRegister(streams, language, async ({ register }) => {
    if (letter !== undefined && body !== undefined && format) {
      const written = await writeLetter(register, { body, format, language: language ?? 'vi' })
      if (written.ok) await writeFile(letter, written.value)
      else await write(streams.err, `${sentencesOf(written.refusal, language)}\n`)
      return written.ok ? EXIT.ok : EXIT.refused
    }
    const found = await register.atOnce((now) => listOverdue(now, body ?? null))
    if (!found.ok) {
      await write(streams.err, `${sentencesOf(found.refusal, language)}\n`)
      return EXIT.refused
    }
    const { day, rows } = found.value
    if (json) await write(streams.out, `${JSON.stringify({ day, body: body ?? null, overdue: rows }, null, 2)}\n`)
    else for (const row of rows) await write(streams.out, `${sayOverdue(row, language ?? 'vi')}\n`)
    return EXIT.ok
  })
}

const listOverdue = async (
  register: Register,
  body: string | null
): Promise<Outcome<{ readonly day: string; readonly rows: Overdue[] }>> => {
  const today = await register.lookAtToday()
  if (!today.ok) return today
  const { day } = today.value
  const yesterday = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  const listed = await listAll(register, { kind: 'undertaking', pending: true, dueUntil: yesterday, order: 'due' })
  if (!listed.ok) return listed
  const own = body === null ? listed.value : listed.value.filter((line) => isNamedBy(line, body))
  return accept({ day, rows: own.map((line) => overdueOf(line, day)) })
}

const overdueOf = (line: DossierLine, day: string): Overdue => {
  const dueBy = line.dueBy ?? day
  return {
    ...{ id: line.id, title: line.title, dueBy, state: line.state },
    by: namesAt(line, 'by'),
    to: namesAt(line, 'to'),
    lead: namesAt(line, 'lead'),
    daysLate: Math.round((Date.parse(day) - Date.parse(dueBy)) / 86_400_000)
  }
}

const sayOverdue = ({ title, by, to, dueBy, daysLate }: Overdue, language: Language): string =>
  [
    showDate(dueBy, language),
    inBoth((each) => (each === 'vi' ? `quá hạn ${daysLate} ngày` : `overdue by ${daysLate} ${daysLate === 1 ? 'day' : 'days'}`))[language],
    [by.join(', '), to.join(', ')].filter(Boolean).join(' → '),
    title
  ].join('\t')
