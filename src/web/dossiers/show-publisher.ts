import type { DossierView } from '../../register/index.ts'
import { choices, type Language, term } from '../../wording/index.ts'
import { type FormField, PUBLISHER_FIELDS } from './single-fields.ts'

/** What a partner or body is to other publishers of IATI, to be entered; null of every other kind. */
export const showPublisher = ({ kind, fields }: DossierView, language: Language): readonly FormField[] | null => {
  if (kind !== 'partner' && kind !== 'organisation') return null
  const types = choices('organisationType', language).map((each) => ({ ...each, name: `${each.value} – ${each.name}` }))
  return PUBLISHER_FIELDS.map((value) => {
    const now = fields.find(({ field }) => field === value)?.holds[0]?.value
    return {
      ...{ value, name: term('field', value, language), now: typeof now === 'string' ? now : '' },
      options: value === 'organisationType' ? [{ value: '', name: '–' }, ...types] : null
    }
  })
}
