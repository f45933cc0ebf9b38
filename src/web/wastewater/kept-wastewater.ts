import { redirect } from '@sveltejs/kit'
import type { WastewaterPlan } from '../../planning/index.ts'
import type { KeptPlan, Register } from '../../register/index.ts'
import type { Language } from '../../wording/index.ts'
import { orError } from '../or-error.ts'

/** A wastewater plan at its latest version, or at the one named; a drainage plan has a page of its own. */
export const keptWastewater = async (
  register: Pick<Register, 'showKeptPlan'>,
  dossierId: string,
  sha256: string | null,
  language: Language
): Promise<KeptPlan & { readonly plan: WastewaterPlan }> => {
  const kept = orError(await register.showKeptPlan({ dossierId, ...(sha256 ? { sha256 } : {}) }), language)
  if (kept.model !== 'wastewater') redirect(307, `/plans/${dossierId}/drainage`)
  return kept
}
