import type { PeriodReport } from '../../briefing/index.ts'
import { type ToldSection, tellLines } from '../briefs/brief-json.ts'

export type ToldPeriod = Omit<PeriodReport, 'sections'> & {
  readonly sections: readonly ToldSection<PeriodReport['sections'][number]['code']>[]
}

/** A periodic report as JSON for other programs and the pages: each sentence in both languages with its footnotes. */
export const periodAsJson = (report: PeriodReport): ToldPeriod => ({
  ...report,
  sections: report.sections.map(({ lines, ...section }) => ({ ...section, lines: tellLines(lines) }))
})
