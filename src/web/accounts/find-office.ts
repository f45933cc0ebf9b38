import type { Dossier, Register } from '../../register/index.ts'
import { accept, type Outcome, refuse } from '../../values/index.ts'

/**
 * The dossier of a body, or else of a partner, by its name: the one that is called so, else the only one whose name holds the words. A body that is a
 * partner of its own has a dossier of each kind; people work for the body. Refuses with office_not_found, office_not_one.
 */
export const findOffice = async (register: Register, typed: string): Promise<Outcome<string | null>> => {
  const name = typed.normalize('NFC').trim()
  if (name === '') return accept(null)
  for (const kind of ['organisation', 'partner'] as const) {
    const page = await register.listDossiers({ kind, named: name, order: 'title', limit: 20 })
    if (!page.ok) return page
    const found: readonly Dossier[] = page.value.rows
    const called = found.find(({ title }) => title.toLowerCase() === name.toLowerCase())
    const only = called ?? (found.length === 1 ? found[0] : undefined)
    if (only) return accept(only.id)
    const some = found.slice(0, 3).map(({ title }) => `“${title}”`)
    if (found.length > 1) return refuse('office_not_one', { name, some: some.join(', ') })
  }
  return refuse('office_not_found', { name })
}

/** What the dossiers of offices are called; one that is gone keeps its id. */
export const namesOfOffices = async (register: Register, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (const id of new Set(ids)) {
    if (id === null) continue
    const dossier = await register.showDossier(id)
    names.set(id, dossier.ok ? dossier.value.title : id)
  }
  return names
}
