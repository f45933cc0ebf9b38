import type { ReportSummary } from '../../register/index.ts'
import { type Level, USUAL_LEVEL } from '../../values/index.ts'
import { type Language, showDate, showDayMonth, term } from '../../wording/index.ts'
import { dayOf } from '../format/instants.ts'

/** One line of the list of reports, in the reader's language. */
export interface Row {
  readonly id: string
  readonly title: string
  /** The day of publication, or null and the day it was added. */
  readonly publishedOn: string | null
  readonly addedOn: string
  /** Who met whom: "Thành ủy Hà Nội – Tỉnh ủy Cà Mau". */
  readonly who: string
  readonly when: string | null
  readonly toReview: number
  readonly returned: number
  readonly doubts: number
}

export const showRow = (report: ReportSummary, language: Language): Row => ({
  id: report.id,
  title: report.title,
  publishedOn: report.publishedOn && showDate(report.publishedOn, language),
  addedOn: showDate(dayOf(report.addedAt), language),
  who: [report.hosts.join(', '), report.guests.join(', ')].filter(Boolean).join(' – '),
  when: report.meetingOn ? showDate(report.meetingOn, language) : report.meetingDayMonth && showDayMonth(report.meetingDayMonth, language),
  toReview: report.states.proposed,
  returned: report.states.returned,
  doubts: report.doubts
})

/** What a report's level is called; null for the usual one, which nobody needs to be told. */
export const showLevel = (level: Level, language: Language): string | null =>
  level === USUAL_LEVEL ? null : term('confidentiality', level, language).toLowerCase()
