/** What a step of a district's delivery is about. */
export const STEP_KINDS = ['clearance', 'planning', 'permit', 'design', 'tender', 'works', 'other'] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** A step as it is planned and as it goes. Days are calendar days ("2026-06-30"), the first and the last of them belong to the step. */
export interface DeliveryStep {
  /** By which other steps name it. */
  readonly code: string
  /** Not before this day, where one is set. */
  readonly from: string | null
  /** Calendar days from its first to its last; at least one. */
  readonly days: number
  /** The steps that must be done before it begins. */
  readonly after: readonly string[]
  /** Its part of the whole; only the ratio counts. */
  readonly weight: number
  readonly begunOn: string | null
  readonly doneOn: string | null
  /** Of a step that is begun and not done, how much of it is, 0 to 100. */
  readonly percentDone: number
}
