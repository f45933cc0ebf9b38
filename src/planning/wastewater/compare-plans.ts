/** A figure or word of a plan that stands otherwise in another. */
export interface PlanDifference {
  /** Where it stands, from the outside in: ["areas", "Ninh Kiều", "population", "value"]; a part of a list by its name, else its number. */
  readonly path: readonly string[]
  /** Null: it is not in that plan. */
  readonly before: string | number | boolean | null
  readonly after: string | number | boolean | null
}

/** All in which two plans differ, in the order of the first. */
export const comparePlans = (before: object, after: object): PlanDifference[] => {
  const [was, is] = [leavesOf(before), leavesOf(after)]
  return [...new Map([...was, ...is]).keys()].flatMap((key) => {
    const [old, fresh] = [was.get(key) ?? null, is.get(key) ?? null]
    return old === fresh ? [] : [{ path: JSON.parse(key) as string[], before: old, after: fresh }]
  })
}

type Leaf = string | number | boolean

/** Every word and number of a plan by where it stands. */
const leavesOf = (value: unknown, path: readonly string[] = []): Map<string, Leaf> => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return new Map([[JSON.stringify(path), value]])
  if (typeof value !== 'object' || value === null) return new Map()
  const parts = Array.isArray(value) ? value.map((one, at) => [nameOf(one) ?? String(at + 1), one] as const) : Object.entries(value)
  return new Map(parts.flatMap(([name, one]) => [...leavesOf(one, [...path, name])]))
}

/** By what a part of a list is known: its name, its id, or its year. */
const nameOf = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null
  const { name, id, year } = value as Readonly<Record<string, unknown>>
  return typeof name === 'string' ? name : typeof id === 'string' ? id : typeof year === 'number' ? String(year) : null
}
