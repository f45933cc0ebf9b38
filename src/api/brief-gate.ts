import { BRIEF_FORMATS, type BriefFormat, type BriefFrom, findSubject, makeBrief, type NamedSubject, writeBrief } from '../app/index.ts'
import { BRIEF_LANGUAGES, type BriefLanguage, briefAsJson, type ToldBrief } from '../exchange/index.ts'
import { accept, type Outcome } from '../values/index.ts'
import { Refused } from './problem.ts'
import type { Visit } from './visit.ts'

export interface AskedFile {
  readonly format: BriefFormat
  readonly language: BriefLanguage
}

/** What the pages ask for briefs by: what writes documents and prints them is not in their bundle. */
export interface BriefGate {
  make(visit: Visit, subject: NamedSubject): Promise<Outcome<ToldBrief>>
  write(visit: Visit, subject: NamedSubject, asked: AskedFile): Promise<Outcome<Uint8Array>>
  readonly types: Readonly<Record<BriefFormat, string>>
  readonly formats: readonly BriefFormat[]
  readonly languages: readonly BriefLanguage[]
}

export const BRIEF_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8'
} as const satisfies Record<BriefFormat, string>

export const fromVisit = async (visit: Visit): Promise<BriefFrom> => {
  const { register } = visit
  if (!register) throw new Refused({ code: 'not_signed_in' })
  return { register, above: await visit.above() }
}

/** The brief on what is named. Refuses as `findSubject` and `makeBrief` do. */
export const briefFor = async (visit: Visit, subject: NamedSubject): Promise<Outcome<ToldBrief>> => {
  const from = await fromVisit(visit)
  const query = await findSubject(from.register, subject)
  if (!query.ok) return query
  const brief = await makeBrief(from, query.value)
  return brief.ok ? accept(briefAsJson(brief.value)) : brief
}

/** The same as a file. Refuses as it does, and as `printPdf` does. */
export const briefFileFor = async (visit: Visit, subject: NamedSubject, asked: AskedFile): Promise<Outcome<Uint8Array>> => {
  const from = await fromVisit(visit)
  const query = await findSubject(from.register, subject)
  if (!query.ok) return query
  const written = await writeBrief(from, query.value, asked)
  if (written.ok) await from.register.saw({ what: 'export', subject: `brief.${asked.format}` })
  return written
}

export const BRIEF_GATE: BriefGate = {
  make: briefFor,
  write: briefFileFor,
  types: BRIEF_TYPES,
  formats: BRIEF_FORMATS,
  languages: BRIEF_LANGUAGES
}
