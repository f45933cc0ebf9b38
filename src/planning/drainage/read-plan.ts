import type { z } from 'zod'
import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import { checkDrainagePlan } from './check-plan.ts'
import { type DrainagePlan, drainagePlan } from './plan.ts'

/**
 * A drainage plan from the text of a file. Refuses with drainage_not_json, drainage_field_unknown, drainage_field_missing, drainage_value_not_valid, and as
 * `checkDrainagePlan` does.
 */
export const readDrainagePlan = (text: string): Outcome<DrainagePlan> => {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return refuse('drainage_not_json')
  }
  const read = drainagePlan.safeParse(given)
  if (!read.success) return refusalOf(read.error.issues[0] as z.core.$ZodIssue, given)
  const checked = checkDrainagePlan(read.data)
  return checked.ok ? accept(read.data) : checked
}

const refusalOf = (issue: z.core.$ZodIssue, given: unknown): { ok: false; refusal: Refusal } => {
  const field = issue.path.join('.')
  // Of several forms that none fits, the fault of the first that came farthest is told rather than that none fits.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const deepest = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0]
    if (deepest) return refusalOf({ ...deepest, path: [...issue.path, ...deepest.path] } as z.core.$ZodIssue, given)
  }
  if (issue.code === 'unrecognized_keys') return refuse('drainage_field_unknown', { field: [...issue.path, issue.keys[0]].join('.') })
  const value = issue.path.reduce<unknown>((within, part) => (within as Record<PropertyKey, unknown> | undefined)?.[part], given)
  if (value === undefined) return refuse('drainage_field_missing', { field })
  return refuse('drainage_value_not_valid', { field, value: String(JSON.stringify(value)).slice(0, 80) })
}
