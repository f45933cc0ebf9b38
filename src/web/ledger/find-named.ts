import type { Named } from '../../exchange/index.ts'
import type { Dossier, DossierKind, DossierLine, Register } from '../../register/index.ts'
import { searchKey } from '../../values/index.ts'

const PROJECTS: readonly DossierKind[] = ['project', 'agreement']
const SIDES: readonly DossierKind[] = ['organisation', 'partner']
const ID = /^[\w-]{8,64}$/
/** So many dossiers hold the words of a name at most; of more none is looked at, and the name is not known. */
const MANY = 100

/** The dossiers whose name, in full or another that they are known by, is just this; whatever its accents and marks. */
const called = async (register: Register, name: string, kinds: readonly DossierKind[]): Promise<readonly Dossier[]> => {
  if (ID.test(name)) {
    const named = await register.nameDossier(name)
    if (named.ok && kinds.includes(named.value.kind)) return [named.value]
  }
  const key = searchKey(name)
  const isCalled = ({ title, fields }: DossierLine): boolean =>
    [title, ...fields.filter(({ field }) => field === 'alias').flatMap(({ holds }) => holds.map(({ value }) => value))].some(
      (known) => typeof known === 'string' && searchKey(known) === key
    )
  const found: Dossier[] = []
  for (const kind of kinds) {
    const page = await register.listDossiers({ kind, named: name, order: 'title', limit: MANY })
    if (page.ok) found.push(...page.value.rows.filter(isCalled))
  }
  return found
}

const finder =
  (kinds: readonly DossierKind[]) =>
  async (register: Register, names: readonly string[]): Promise<ReadonlyMap<string, Named>> => {
    const known = new Map<string, Named>()
    for (const name of new Set(names)) {
      const found = await called(register, name, kinds)
      const [first] = found
      known.set(name, first === undefined ? 'none' : found.length > 1 ? 'several' : { dossierId: first.id })
    }
    return known
  }

/** Projects and agreements by their names or ids. */
export const findProjects = finder(PROJECTS)

/** Who gives or receives: a body of that name, or a partner. */
export const findSides = async (register: Register, names: readonly string[]): Promise<ReadonlyMap<string, Named>> => {
  const known = new Map<string, Named>()
  for (const kind of SIDES)
    for (const [name, named] of await finder([kind])(register, names)) if (typeof known.get(name) !== 'object') known.set(name, named)
  return known
}

const OFFERED = 300

/** Names that are offered where a project is typed. */
export const offeredProjects = async (register: Register): Promise<readonly string[]> => {
  const pages = await Promise.all(PROJECTS.map((kind) => register.listDossiers({ kind, order: 'title', limit: OFFERED })))
  return pages.flatMap((page) => (page.ok ? page.value.rows.map(({ title }) => title) : []))
}
