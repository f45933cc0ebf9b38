import { composePeriod, type PeriodReport } from '../../briefing/index.ts'
import {
  type BriefLanguage,
  fillTemplate,
  PERIOD_FIELDS,
  periodAsJson,
  periodData,
  periodDocument,
  samplePeriodTemplate,
  writeDocx,
  writeHtml,
  writePeriodWorkbook
} from '../../exchange/index.ts'
import type { PeriodCounts } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import type { Language } from '../../wording/index.ts'
import { printPdf } from '../briefs/print-pdf.ts'
import type { BriefFrom } from '../briefs/write-brief.ts'

export const PERIOD_FORMATS = ['docx', 'pdf', 'xlsx', 'html', 'json'] as const
export type PeriodFormat = (typeof PERIOD_FORMATS)[number]

/** The report on a period: "2026-11", "2026-Q4", "2026-H2", "2026". Refuses as `gatherPeriod` does. */
export const makePeriod = async ({ register, above }: BriefFrom, name: string): Promise<Outcome<PeriodReport>> => {
  const facts = await register.gatherPeriod(name)
  if (!facts.ok) return facts
  const all = above === null ? null : await above.gatherPeriod(name)
  return accept(composePeriod(facts.value, all?.ok ? Math.max(0, sumOf(all.value.counts) - sumOf(facts.value.counts)) : null))
}

const sumOf = (counts: PeriodCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** The same as an office's own template has it, a DOCX in one language. Refuses as `makePeriod` and `fillTemplate` do. */
export const fillPeriod = async (from: BriefFrom, name: string, template: Uint8Array, language: Language): Promise<Outcome<Uint8Array>> => {
  const report = await makePeriod(from, name)
  if (!report.ok) return report
  return fillTemplate(template, { fields: PERIOD_FIELDS, data: periodData(report.value, language), day: report.value.day })
}

/** A template to begin from, as DOCX. */
export const writeSampleTemplate = (language: Language): Promise<Uint8Array> => writeDocx(samplePeriodTemplate(language))

/** The same as bytes of one format. Refuses as `makePeriod` and `printPdf` do. */
export const writePeriod = async (
  from: BriefFrom,
  name: string,
  { format, language }: { readonly format: PeriodFormat; readonly language: BriefLanguage }
): Promise<Outcome<Uint8Array>> => {
  const report = await makePeriod(from, name)
  if (!report.ok) return report
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
  switch (format) {
    case 'json':
      return accept(encoded(`${JSON.stringify(periodAsJson(report.value), null, 2)}\n`))
    case 'xlsx':
      return accept(await writePeriodWorkbook(report.value, language === 'en' ? 'en' : 'vi'))
    case 'html':
      return accept(encoded(writeHtml(periodDocument(report.value, language))))
    default: {
      const docx = await writeDocx(periodDocument(report.value, language))
      return format === 'docx' ? accept(docx) : printPdf(docx)
    }
  }
}
