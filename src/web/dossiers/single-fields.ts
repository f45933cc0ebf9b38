/** What is entered of a project as one value each. */
export const SINGLE_FIELDS = [
  'identifier',
  'localCode',
  'activityStatus',
  'plannedStart',
  'actualStart',
  'plannedEnd',
  'actualEnd'
] as const
