// Activities that others state in files. In: what a file says, in the register's terms. Out: what of it is new, the same or otherwise here; and projects that hold it.
export type { FieldStanding, SaidOfField } from './difference.ts'
export type { NamesOf } from './find-organisation.ts'
export {
  type ActivityChoice,
  IMPORT_STANDINGS,
  type ImportedActivities,
  type ImportedActivity,
  type ImportedField,
  type ImportStanding,
  importActivities,
  MOST_ACTIVITIES,
  type NewImport
} from './import-activities.ts'
export {
  IMPORT_CHOICES,
  IMPORT_FIELDS,
  type ImportChoice,
  type ImportField,
  type SingleField,
  type StatedActivity,
  type StatedIndicator,
  type StatedOrganisation,
  type StatedResult,
  type StatedTransaction,
  type StatedValue
} from './stated-activity.ts'
