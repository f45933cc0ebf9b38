import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import type { Value } from './dossier.ts'
import type { Facet } from './dossier-store.ts'

/** The person of the office who sees to an undertaking, an agreement or a project, or to a part of one: the name that an account signs in with, which is `by` of what its person decides. */
export const RESPONSIBLE = 'responsible'
/** The body that leads or co-ordinates, and the partner that it belongs to. */
export const OFFICE = 'office'

const LONGEST = 200

/** Why this can be nobody's name; null where it can. */
export const wrongPerson = (value: Value): Refusal | null => {
  if (typeof value === 'string' && value.trim() === value && value !== '' && value.length <= LONGEST) return null
  const refused = refuse('field_not_valid', { field: RESPONSIBLE })
  return refused.refusal
}

/** Who is named for a part of a dossier; null where nobody is. Refuses with field_not_valid. */
export const responsibleOf = ({ responsible }: { readonly responsible?: string | undefined }): Outcome<string | null> => {
  const name = responsible?.normalize('NFC').trim() || null
  const wrong = name === null ? null : wrongPerson(name)
  return wrong ? { ok: false, refusal: wrong } : accept(name)
}

/** Whose work a list or Today is narrowed to: one person's, or that of a body or partner. */
export interface WorkOf {
  readonly responsible?: string
  readonly office?: string
}

export const facetsOfWork = ({ responsible, office }: WorkOf): Facet[] => [
  ...(responsible === undefined ? [] : [{ facet: RESPONSIBLE, value: responsible }]),
  ...(office === undefined ? [] : [{ facet: OFFICE, value: office }])
]
