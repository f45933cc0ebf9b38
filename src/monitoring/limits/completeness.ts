/** A setting of the program: which share of its hours a mean needs to be held against a limit. */
export const LEAST_SHARE = 0.75

/** How much of what should have come in did. */
export interface Completeness {
  readonly valid: number
  readonly expected: number
  /** 0 to 1. */
  readonly share: number
  /** Whether that is at least `LEAST_SHARE`. */
  readonly enough: boolean
}

export const completeness = (valid: number, expected: number): Completeness => {
  const share = expected === 0 ? 0 : Math.min(1, valid / expected)
  return { valid, expected, share, enough: share >= LEAST_SHARE }
}
