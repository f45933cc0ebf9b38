import { error } from '@sveltejs/kit'
import type { Outcome, Refusal } from '../values/index.ts'
import { type Language, sentenceOf } from '../wording/index.ts'

/** Unwraps what the register answered, or ends the request with an error page that says the refusal's sentence. */
export const orError = <T>(outcome: Outcome<T>, language: Language): T => {
  if (outcome.ok) return outcome.value
  error(statusOf(outcome.refusal), sentenceOf(outcome.refusal, language), { code: outcome.refusal.code })
}

/** What somebody else, or oneself in another window, was quicker at. */
const CONFLICTS = new Set([
  'version_known',
  'nothing_undoubted',
  'nothing_to_undo',
  'step_not_last',
  'conflict_settled',
  'period_is_locked',
  'period_not_locked'
])

/** What came in and is no report. */
const NOT_YET = new Set(['report_waiting', 'report_not_taken'])

export const statusOf = (refusal: Refusal): number => {
  if (refusal.code.endsWith('_not_found') || NOT_YET.has(refusal.code)) return 404
  if (refusal.code === 'report_withdrawn') return 410
  return refusal.code.endsWith('_changed_meanwhile') || CONFLICTS.has(refusal.code) ? 409 : 400
}
