/**
 * A list for "in (…)", its last value repeated up to a power of two: a database is asked in a few statements, kept prepared, however many are asked for.
 * Of none there is nothing to ask.
 */
export const padded = <T>(list: readonly T[]): readonly T[] => {
  const last = list.at(-1)
  if (last === undefined) return list
  const length = 2 ** Math.ceil(Math.log2(list.length))
  return [...list, ...Array.from({ length: length - list.length }, () => last)]
}
