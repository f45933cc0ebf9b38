import type { Register } from '../../register/index.ts'
import { accept, type Outcome, refuse, searchKey } from '../../values/index.ts'

/** The facility that a name or an id stands for. Refuses with plant_not_known, plant_not_clear (naming those that it could be). */
export const findFacility = async (register: Pick<Register, 'nameDossier' | 'listDossiers'>, name: string): Promise<Outcome<string>> => {
  const byId = await register.nameDossier(name)
  if (byId.ok && byId.value.kind === 'facility') return accept(byId.value.id)
  const found = await register.listDossiers({ kind: 'facility', named: name, limit: 20 })
  if (!found.ok) return found
  const exact = found.value.rows.filter(({ title }) => searchKey(title) === searchKey(name))
  const [only, ...others] = exact.length > 0 ? exact : found.value.rows
  if (!only) return refuse('plant_not_known', { value: name })
  if (others.length > 0)
    return refuse('plant_not_clear', { value: name, found: [only, ...others].map(({ title }) => `“${title}”`).join(', ') })
  return accept(only.id)
}
