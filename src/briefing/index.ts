// Briefs: what an officer should know before a meeting, from approved facts alone. In: the facts that a register gathered. Out: sections of sentences in both languages, each with its reason and its footnotes.
export type { Both } from './both.ts'
export { inBoth } from './both.ts'
export { type Brief, type BriefLine, type BriefSection, SECTIONS, type SectionCode } from './brief.ts'
export { composeBrief, type LeftOut } from './compose-brief.ts'
export { draftMinutes, type MinutesDraft, type RaisedPoint } from './draft-minutes.ts'
export { type Note, sayNote } from './note.ts'
export { composePeriod, sayPeriod } from './periods/compose-period.ts'
export {
  type Compared,
  PERIOD_SECTIONS,
  type PeriodAmount,
  type PeriodLock,
  type PeriodReport,
  type PeriodSection
} from './periods/period-report.ts'
