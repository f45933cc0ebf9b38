import type { DossierKind } from '../../register/index.ts'
import { choices, type Language, type TermGroup, term } from '../../wording/index.ts'

/** The words for the states of each kind that has some. */
const STATE_GROUP: Partial<Record<DossierKind, TermGroup>> = {
  need: 'needState',
  undertaking: 'undertakingState',
  agreement: 'agreementState',
  project: 'projectStatus',
  facility: 'facilityState',
  product: 'productState',
  asset: 'assetState',
  placement: 'placementState',
  delegation: 'delegationState',
  plan: 'planState'
}

export const stateName = (kind: DossierKind, state: string, language: Language): string => {
  const group = STATE_GROUP[kind]
  return group ? term(group, state, language) : state
}

/** The states that a dossier can be in, to choose from; none for a kind without. */
export const statesOf = (kind: DossierKind, language: Language): { readonly value: string; readonly name: string }[] => {
  const group = STATE_GROUP[kind]
  return group ? choices(group, language) : []
}
