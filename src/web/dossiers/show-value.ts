import type { DossierKind, Value } from '../../register/index.ts'
import { type Language, showValue as showSaid } from '../../wording/index.ts'
import { showBy } from '../format/who.ts'

export { capital } from '../../wording/index.ts'

/** A value of a dossier in words, as `wording` has it; who sees to something is told by the name of the account. */
export const showValue = (kind: DossierKind, field: string, value: Value, language: Language): string =>
  field === 'responsible' && typeof value === 'string' ? showBy(value, language) : showSaid(kind, field, value, language)
