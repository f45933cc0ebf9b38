// The whole program, wired once. In: the environment. Out: the register and accounts of one workspace or several, and what is done to a register as a whole. The only reader of environment, clock and chance.

export type { Settings } from '../operation/index.ts'
export { findSubject, type NamedSubject } from './briefs/find-subject.ts'
export { BRIEF_FORMATS, type BriefFormat, type BriefFrom, makeBrief, writeBrief } from './briefs/write-brief.ts'
export { type AskedProgramme, PROGRAMME_FORMATS, writeProgramme } from './delegations/write-programme.ts'
export { dumpRegister } from './dump/dump-register.ts'
export { DUMP_FORMATS, type DumpFormat } from './dump/table-files.ts'
export type { Polled } from './feeds/poll-feeds.ts'
export { type AskedCalendar, calendarOf } from './follow-up/calendar-of.ts'
export { isNamedBy, namesAt } from './follow-up/doing.ts'
export { listAll } from './follow-up/list-all.ts'
export { type Reminded, type RemindGiven, remind } from './follow-up/remind.ts'
export { type AddressedMail, type Mailer, openMailer } from './follow-up/send-mail.ts'
export { type AskedLetter, LETTER_FORMATS, type LetterFormat, writeLetter } from './follow-up/write-letter.ts'
export { checkPublication, type ToldProject, type ToldPublication, writePublication } from './iati/publication.ts'
export { publishProjects, reportingOrganisation } from './iati/publish-projects.ts'
export { type AskedTaking, type ToldTaking, takeFiles } from './iati/take-files.ts'
export { type MeasurementsFile, type TakenFile, takeMeasurements } from './measuring/take-measurements.ts'
export type { MergedFile } from './merge-file.ts'
export { type PreparedMinutes, prepareMinutes } from './minutes/prepare-minutes.ts'
export { type ToldMinutes, tellMinutes } from './minutes/tell-minutes.ts'
export { type AskedMinutes, MINUTES_FORMATS, writeMinutes } from './minutes/write-minutes.ts'
export { type App, openApp, type Workspace } from './open-app.ts'
export { fillPeriod, makePeriod, PERIOD_FORMATS, type PeriodFormat, writePeriod, writeSampleTemplate } from './periods/write-period.ts'
export { findFacility } from './plants/find-facility.ts'
export { PLANT_FORMATS, type PlantFormat, writePlant } from './plants/write-plant.ts'
export { type AppOptions, readSettings } from './settings.ts'
export { type TransferOptions, transferRegister } from './transfer.ts'
export {
  backUpRegister,
  checkRegister,
  headsOfRegister,
  placeOfFiles,
  type RegisterState,
  restoreRegister,
  stateOfRegister
} from './whole-register.ts'
export { addWorkspace, listWorkspaces } from './workspaces.ts'
