/** Something that was done, known in every register by its own id. */
interface Known {
  readonly id: string
}

/** How two histories of one thing, each oldest first, stand to one another. */
export interface Compared<T extends Known, O extends Known = T> {
  /** What only theirs has, since the last that both have: to be done here too. */
  readonly theirs: readonly T[]
  /** What only ours has since the last that both have. */
  readonly ours: readonly O[]
  /** What only theirs has from before that: something later that both have has taken its place. */
  readonly passed: readonly T[]
}

/** Compares two histories. What both did to the same state shows by both having something since the last they share. */
export const compareHistories = <T extends Known, O extends Known = T>(theirs: readonly T[], ours: readonly O[]): Compared<T, O> => {
  const [known, own] = [new Set(ours.map(({ id }) => id)), new Set(theirs.map(({ id }) => id))]
  const last = theirs.findLastIndex(({ id }) => known.has(id))
  return {
    theirs: theirs.slice(last + 1),
    ours: ours.slice(ours.findLastIndex(({ id }) => own.has(id)) + 1),
    passed: theirs.slice(0, last + 1).filter(({ id }) => !known.has(id))
  }
}
