// Activities of IATI 2.03 in the register's terms. In: a project with all that is known of it; a file, packed or not. Out: an activity, and files of them; what activities state.
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
