import { redirect } from '@sveltejs/kit'
import type { DrainagePlan } from '../../planning/index.ts'
import type { KeptPlan, Register } from '../../register/index.ts'
import type { Language } from '../../wording/index.ts'
import { orError } from '../or-error.ts'

/** A drainage plan at its latest version, or at the one named; a wastewater plan has a page of its own. */
export const keptDrainage = async (
  register: Pick<Register, 'showKeptPlan'>,
  dossierId: string,
  sha256: string | null,
  language: Language
): Promise<KeptPlan & { readonly plan: DrainagePlan }> => {
  const kept = orError(await register.showKeptPlan({ dossierId, ...(sha256 ? { sha256 } : {}) }), language)
  if (kept.model !== 'drainage') redirect(307, `/plans/${dossierId}/wastewater`)
  return kept
}
