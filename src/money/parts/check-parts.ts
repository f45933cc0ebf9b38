/** Whether stated parts come to their stated total. */
export interface PartsCheck {
  /** adds up; remainder: the parts are less, and what is left was not stated; exceeds: they are more than the total. */
  readonly state: 'adds up' | 'remainder' | 'exceeds'
  /** What the parts come to, and how far that is from the total, never below nought; whole minor units. */
  readonly partsMinor: bigint
  readonly differenceMinor: bigint
}

/** Holds parts against their total, all in whole minor units of one currency. Null where no part is stated. */
export const checkParts = (totalMinor: bigint, parts: readonly bigint[]): PartsCheck | null => {
  if (parts.length === 0) return null
  const partsMinor = parts.reduce((sum, part) => sum + part, 0n)
  const left = totalMinor - partsMinor
  return {
    state: left === 0n ? 'adds up' : left > 0n ? 'remainder' : 'exceeds',
    partsMinor,
    differenceMinor: left < 0n ? -left : left
  }
}
