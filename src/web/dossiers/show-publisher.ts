import type { DossierKind, DossierView } from '../../register/index.ts'
import { choices, type Language, term } from '../../wording/index.ts'
import { type FormField, NAME_FIELDS, PUBLISHER_FIELDS } from './single-fields.ts'

const PUBLISHERS: ReadonlySet<DossierKind> = new Set(['partner', 'organisation'])

/** What a partner, body or person is called in English and in its own script, to be entered; null of every other kind. */
export const showNames = (dossier: DossierView, language: Language): readonly FormField[] | null =>
  PUBLISHERS.has(dossier.kind) || dossier.kind === 'person'
    ? NAME_FIELDS.map((field) => ({ ...typedNow(dossier, field, language), options: null }))
    : null

/** What a partner or body is to other publishers of IATI, to be entered; null of every other kind. */
export const showPublisher = (dossier: DossierView, language: Language): readonly FormField[] | null => {
  if (!PUBLISHERS.has(dossier.kind)) return null
  const types = choices('organisationType', language).map((each) => ({ ...each, name: `${each.value} – ${each.name}` }))
  return PUBLISHER_FIELDS.map((field) => ({
    ...typedNow(dossier, field, language),
    options: field === 'organisationType' ? [{ value: '', name: '–' }, ...types] : null
  }))
}

const typedNow = ({ fields }: DossierView, value: string, language: Language): Omit<FormField, 'options'> => {
  const now = fields.find(({ field }) => field === value)?.holds[0]?.value
  return { value, name: term('field', value, language), now: typeof now === 'string' ? now : '' }
}
