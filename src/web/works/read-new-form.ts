import type { NewDossier, Value, WorksKind } from '../../register/index.ts'
import { accept, type Outcome, readPartialDate, refuse } from '../../values/index.ts'
import type { Language } from '../../wording/index.ts'
import { readNumber } from '../review/read-number.ts'
import { worksWordsIn } from '../words/works.ts'

/** Fields that are taken as they are typed, and those that are days. */
const TYPED = ['name', 'kind', 'group', 'role', 'place', 'sector', 'maker', 'rank', 'people', 'purpose', 'spoken', 'note'] as const
const DAYS = ['plannedStart', 'plannedEnd'] as const

/** What the form opens, and the point at which it lies, where one is given. */
export interface NewWorks {
  readonly dossier: NewDossier
  readonly location: { readonly name: string; readonly latitude: string; readonly longitude: string } | null
}

/** Reads the form by which a facility, product, asset, placement, delegation or plan is entered. Refuses with field_not_a_date, amount_not_valid. */
export const readNewForm = (kind: WorksKind, form: FormData, language: Language): Outcome<NewWorks> => {
  const word = (name: string): string => String(form.get(name) ?? '').trim()
  const words = worksWordsIn(language).works.form
  const fields: Record<string, Value> = {}
  for (const name of TYPED) {
    // The kind of the dossier itself comes as "kind" in the address; what it is a kind of, as "of".
    const typed = word(name === 'kind' ? 'of' : name)
    if (typed !== '') fields[name] = typed
  }
  for (const name of DAYS) {
    if (word(name) === '') continue
    const day = readPartialDate(word(name))
    if (day === null) return refuse('field_not_a_date', { field: words[name], value: word(name) })
    fields[name] = day
  }
  if (word('capacity') !== '') {
    const capacity = readNumber(word('capacity'), language)
    if (capacity === null) return refuse('amount_not_valid', { value: word('capacity') })
    fields.capacity = { value: String(capacity), unit: word('unit') }
  }
  const [latitude, longitude] = [word('latitude'), word('longitude')]
  const location = latitude === '' && longitude === '' ? null : { name: word('place') || word('name'), latitude, longitude }
  return accept({ dossier: { kind, fields, reason: word('reason') }, location })
}
