// IATI 2.03. In: the bytes of a file; a project of the register with all that is known of it. Out: what is wrong with the file, and where; an activity, and files of them.
export { activityOfProject, type PublishedActivity } from './publish/activity-of-project.ts'
export { type KnownOrganisation, knownOrganisation, namesOfOrganisation } from './publish/known-organisations.ts'
export {
  type AgreementOfProject,
  LACKS,
  type Lack,
  LEFT_OUT,
  type LeftOutOfActivity,
  type ProjectToPublish,
  type PublicSource,
  type PublishedOrganisation,
  type ReportingOrganisation
} from './publish/publication.ts'
export { WRITTEN_VERSION, writeActivities } from './publish/write-activities.ts'
export { type RawActivity, type ReadFile, readActivities, type WantedActivities } from './read/read-activities.ts'
export { BrokenArchive, type FileInArchive, unpacked } from './read/unpack.ts'
export { type Finding, type IatiReport, publicShape } from './validate/report.ts'
export type { Mode, Severity } from './validate/rules/rule.ts'
export { RULE_IDS } from './validate/rules/rules-of-places.ts'
export { type ValidateOptions, validate } from './validate/validate.ts'
