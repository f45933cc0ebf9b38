import type { Register, WorksKind } from '../../register/index.ts'
import type { Outcome } from '../../values/index.ts'
import type { Language } from '../../wording/index.ts'
import { readNewForm } from './read-new-form.ts'

/** Enters what the form tells, with the point where it lies as an entry of the same source. Returns the id. Refuses as the register does. */
export const enterWorks = async (register: Register, kind: WorksKind, form: FormData, language: Language): Promise<Outcome<string>> => {
  const read = readNewForm(kind, form, language)
  if (!read.ok) return read
  const { dossier, location } = read.value
  const entered = await register.enterDossier(dossier)
  if (!entered.ok || location === null) return entered
  const shown = await register.showDossier(entered.value)
  if (!shown.ok) return shown
  const placed = await register.actOnDossier({
    dossierId: entered.value,
    revision: shown.value.revision,
    act: { act: 'add entry', kind: 'location', value: location },
    ...(dossier.reason ? { reason: dossier.reason } : {})
  })
  return placed.ok ? entered : placed
}
