/** What the result does not say, told with it: codes whose sentences stand among the terms. */
export const DRAINAGE_LIMITS = [
  /** Neither pipes, backwater, tide nor pumps: that is a hydraulic model's. */
  'no hydraulics',
  /** The rain is even over a catchment, and the coefficient the same in every storm. */
  'even rain',
  /** The rational method is meant for small catchments. */
  'large catchment',
  /** Flooded area takes all the water that has no way out to gather at once on the ground named. */
  'level pool',
  /** Longer rain than was looked at would ask for more storage. */
  'open storage',
  /** The curve of the ground ends below the water. */
  'beyond curve',
  /** The rain was multiplied by a factor that whoever asked chose. */
  'climate factor',
  /** Constants or coefficients that nobody has verified. */
  'not verified'
] as const
export type DrainageLimit = (typeof DRAINAGE_LIMITS)[number]

/** Above so many hectares the result says that the catchment is large for the rational method: a rule of thumb of handbooks (80 ha, 200 acres), recalled. */
export const LARGE_HA = 80
