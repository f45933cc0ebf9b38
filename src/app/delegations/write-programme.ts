import { type BriefLanguage, programmeDocument, writeDocx, writeHtml } from '../../exchange/index.ts'
import type { Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { printPdf } from '../briefs/print-pdf.ts'
import { BRIEF_FORMATS, type BriefFormat } from '../briefs/write-brief.ts'

export const PROGRAMME_FORMATS = BRIEF_FORMATS

export interface AskedProgramme {
  readonly format: BriefFormat
  readonly language: BriefLanguage
}

/** The programme of a delegation as bytes of one format; as JSON all that `showDelegation` tells, notes on persons only counted. Refuses as `showDelegation` and `printPdf` do. */
export const writeProgramme = async (
  register: Register,
  dossierId: string,
  { format, language }: AskedProgramme
): Promise<Outcome<Uint8Array>> => {
  const found = await register.atOnce(async (now) => {
    const shown = await now.showDelegation(dossierId)
    if (!shown.ok) return shown
    const today = await now.lookAtToday()
    if (!today.ok) return today
    const { members, days } = shown.value
    const agency = today.value.home?.title ?? null
    const texts = [
      ...members.flatMap(({ name, post }) => [name, ...(post === null ? [] : [post])]),
      ...days.flatMap(({ items }) => items.flatMap(({ receivedBy }) => receivedBy ?? [])),
      ...(agency === null ? [] : [agency])
    ]
    const names = await now.gatherNames({ dossiers: [dossierId], texts })
    return accept({ delegation: shown.value, agency, day: today.value.day, names })
  })
  if (!found.ok) return found
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
  if (format === 'json') {
    const { care, ...told } = found.value.delegation
    return accept(encoded(`${JSON.stringify({ ...told, notesOnPersons: care.length }, null, 2)}\n`))
  }
  const document = programmeDocument(found.value, language)
  if (format === 'html') return accept(encoded(writeHtml(document)))
  const docx = await writeDocx(document)
  return format === 'docx' ? accept(docx) : printPdf(docx)
}
