import { ACTUAL_STATES, type EntryView, type Register } from '../../register/index.ts'
import { type Outcome, refuse } from '../../values/index.ts'
import type { Language } from '../../wording/index.ts'
import { worksWordsIn } from '../words/works.ts'
import { moveOf } from '../works/works-entries.ts'

/**
 * Gives a value the state that a button names. To return one needs a reason; of the others the button itself says why. Refuses with form_field_missing,
 * entry_not_found, act_needs_source and as the register does.
 */
export const moveValue = async (register: Register, dossierId: string, form: FormData, language: Language): Promise<Outcome<string>> => {
  const word = (name: string): string => String(form.get(name) ?? '').trim()
  const to = ACTUAL_STATES.find((state) => state === word('to'))
  if (!to) return refuse('form_field_missing', { field: 'to' })
  const shown = await register.showDossier(dossierId)
  if (!shown.ok) return shown
  const value = shown.value.entries.find(
    (entry): entry is EntryView<'actual'> => entry.kind === 'actual' && entry.entry === word('entry') && entry.withdrawn === null
  )
  if (!value) return refuse('entry_not_found', { title: shown.value.title })
  const because = worksWordsIn(language).works.results.because
  const reason = word('reason') || (to === 'returned' ? '' : because[to])
  if (reason === '') return refuse('act_needs_source')
  return register.actOnDossier({ dossierId: shown.value.id, revision: Number(word('revision')), act: moveOf(value, to), reason })
}
