import { plantDocument, writeDocx, writeHtml, writePlantWorkbook } from '../../exchange/index.ts'
import type { PlantAt, Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import type { Language } from '../../wording/index.ts'
import { printPdf } from '../briefs/print-pdf.ts'

export const PLANT_FORMATS = ['docx', 'pdf', 'xlsx', 'html', 'json'] as const
export type PlantFormat = (typeof PLANT_FORMATS)[number]

/** The report on a month of a plant as bytes of one format. Refuses as `showPlant` and `printPdf` do. */
export const writePlant = async (
  register: Pick<Register, 'showPlant'>,
  at: PlantAt,
  { format, language }: { readonly format: PlantFormat; readonly language: Language }
): Promise<Outcome<Uint8Array>> => {
  const view = await register.showPlant(at)
  if (!view.ok) return view
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
  if (format === 'json') return accept(encoded(`${JSON.stringify(view.value, null, 2)}\n`))
  if (format === 'xlsx') return accept(await writePlantWorkbook(view.value, language))
  const document = plantDocument(view.value, language)
  if (format === 'html') return accept(encoded(writeHtml(document)))
  const docx = await writeDocx(document)
  return format === 'docx' ? accept(docx) : printPdf(docx)
}
