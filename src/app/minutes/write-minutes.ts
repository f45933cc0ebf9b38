import { type BriefLanguage, type MinutesDocument, minutesDocument, writeDocx, writeHtml } from '../../exchange/index.ts'
import type { Minutes, Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { printPdf } from '../briefs/print-pdf.ts'
import { BRIEF_FORMATS, type BriefFormat } from '../briefs/write-brief.ts'
import { prepareMinutes } from './prepare-minutes.ts'
import { tellMinutes } from './tell-minutes.ts'

export const MINUTES_FORMATS = BRIEF_FORMATS

export interface AskedMinutes {
  readonly format: BriefFormat
  readonly document: MinutesDocument
  readonly language: BriefLanguage
}

/** The minutes of a meeting, or the notice of its conclusions, as bytes of one format; a draft is marked as such. Refuses as `prepareMinutes` and `printPdf` do. */
export const writeMinutes = async (register: Register, meetingId: string, asked: AskedMinutes): Promise<Outcome<Uint8Array>> => {
  const prepared = await prepareMinutes(register, meetingId)
  if (!prepared.ok) return prepared
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
  if (asked.format === 'json') return accept(encoded(`${JSON.stringify(tellMinutes(prepared.value), null, 2)}\n`))
  const { minutes, office, meeting } = prepared.value
  const names = await register.gatherNames({ dossiers: [meetingId], texts: textsOf(minutes) })
  const document = minutesDocument({ minutes, agency: office, on: meeting.dossier.firstOn, names }, asked.document, asked.language)
  if (asked.format === 'html') return accept(encoded(writeHtml(document)))
  const docx = await writeDocx(document)
  return asked.format === 'docx' ? accept(docx) : printPdf(docx)
}

/** Everybody who is named in minutes, by name and post. */
const textsOf = ({ sides, points, chair, secretary }: Minutes): string[] => [
  ...sides.flatMap(({ name, people }) => [name, ...people.map((person) => person.name)]),
  ...points.flatMap(({ by, to, lead, coordinating }) => [...by, ...to, ...lead, ...coordinating]),
  ...[chair, secretary].filter((name) => name !== null)
]
