import { fillPeriod, makePeriod, PERIOD_FORMATS, type PeriodFormat, writePeriod, writeSampleTemplate } from '../app/index.ts'
import { BRIEF_LANGUAGES, type BriefLanguage, periodAsJson, type ToldPeriod } from '../exchange/index.ts'
import type { Locking, Register } from '../register/index.ts'
import { accept, type Outcome } from '../values/index.ts'
import type { Language } from '../wording/index.ts'
import { BRIEF_TYPES, fromVisit } from './brief-gate.ts'
import type { Visit } from './visit.ts'

export interface AskedPeriodFile {
  readonly format: PeriodFormat
  readonly language: BriefLanguage
}

export interface AskedTemplate {
  readonly template: Uint8Array
  readonly language: Language
}

/** What the pages ask for periodic reports by: what writes documents is not in their bundle. */
export interface PeriodGate {
  make(visit: Visit, period: string): Promise<Outcome<ToldPeriod>>
  write(visit: Visit, period: string, asked: AskedPeriodFile): Promise<Outcome<Uint8Array>>
  /** What an office's own template has of a period, filled in. Refuses as `fillPeriod` does. */
  fill(visit: Visit, period: string, asked: AskedTemplate): Promise<Outcome<Uint8Array>>
  /** A template to begin from. */
  sample(language: Language): Promise<Uint8Array>
  readonly types: Readonly<Record<PeriodFormat, string>>
  readonly formats: readonly PeriodFormat[]
  readonly languages: readonly BriefLanguage[]
}

export const PERIOD_TYPES = {
  ...BRIEF_TYPES,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const satisfies Record<PeriodFormat, string>

/** The report on a period. Refuses as `makePeriod` does. */
export const periodFor = async (visit: Visit, period: string): Promise<Outcome<ToldPeriod>> => {
  const made = await makePeriod(await fromVisit(visit), period)
  return made.ok ? accept(periodAsJson(made.value)) : made
}

/** The same as a file. Refuses as it does, and as `printPdf` does. */
export const periodFileFor = async (visit: Visit, period: string, asked: AskedPeriodFile): Promise<Outcome<Uint8Array>> => {
  const from = await fromVisit(visit)
  const written = await writePeriod(from, period, asked)
  if (written.ok) await from.register.saw({ what: 'export', subject: `period.${asked.format}` })
  return written
}

/** An office's own template filled in. Refuses as `fillPeriod` does. */
export const filledFor = async (visit: Visit, period: string, { template, language }: AskedTemplate): Promise<Outcome<Uint8Array>> => {
  const from = await fromVisit(visit)
  const filled = await fillPeriod(from, period, template, language)
  if (filled.ok) await from.register.saw({ what: 'export', subject: 'period.docx' })
  return filled
}

const registerOf = async (visit: Visit): Promise<Register> => (await fromVisit(visit)).register

/** Locks a period, or opens it again. Refuses as the register does. */
export const lockFor = async (visit: Visit, locking: Locking): Promise<Outcome<null>> => (await registerOf(visit)).lockPeriod(locking)
export const unlockFor = async (visit: Visit, locking: Locking): Promise<Outcome<null>> => (await registerOf(visit)).unlockPeriod(locking)

export const PERIOD_GATE: PeriodGate = {
  make: periodFor,
  write: periodFileFor,
  fill: filledFor,
  sample: writeSampleTemplate,
  types: PERIOD_TYPES,
  formats: PERIOD_FORMATS,
  languages: BRIEF_LANGUAGES
}
