import type { Dossier, DossierKind, DossierLine, Register } from '../../register/index.ts'
import { searchKey } from '../../values/index.ts'
import type { Named } from './ledger-table.ts'
import { nearNames } from './near-names.ts'

const PROJECTS: readonly DossierKind[] = ['project', 'agreement']
const SIDES: readonly DossierKind[] = ['organisation', 'partner']
const ID = /^[\w-]{8,64}$/
/** So many dossiers hold the words of a name at most; of more none is looked at, and the name is not known. */
const MANY = 100

/** What the register knows by names, each name asked for once. */
export type NamedDossiers = ReadonlyMap<string, Named>

const namesOf = ({ title, fields }: DossierLine): readonly string[] => [
  title,
  ...fields
    .filter(({ field }) => field === 'alias')
    .flatMap(({ holds }) => holds.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))
]

const listed = async (register: Register, kind: DossierKind, named: string): Promise<readonly DossierLine[]> => {
  const page = await register.listDossiers({ kind, named, order: 'title', limit: MANY })
  return page.ok ? page.value.rows : []
}

/** The dossiers whose name, in full or another that they are known by, is just this; whatever its accents and marks. */
const called = async (register: Register, name: string, kinds: readonly DossierKind[]): Promise<readonly Dossier[]> => {
  if (ID.test(name)) {
    const named = await register.nameDossier(name)
    if (named.ok && kinds.includes(named.value.kind)) return [named.value]
  }
  const key = searchKey(name)
  const found: Dossier[] = []
  for (const kind of kinds)
    found.push(...(await listed(register, kind, name)).filter((line) => namesOf(line).some((known) => searchKey(known) === key)))
  return found
}

const findNamed = async (register: Register, names: readonly string[], kinds: readonly DossierKind[]): Promise<Map<string, Named>> => {
  const known = new Map<string, Named>()
  for (const name of new Set(names)) {
    const found = await called(register, name, kinds)
    const [first] = found
    known.set(name, first === undefined ? 'none' : found.length > 1 ? 'several' : { dossierId: first.id })
  }
  return known
}

/** So many names that nobody has are looked for nearby; a table with more is of another register. */
const MOST_SOUGHT = 50
/** A name of more words than this is looked for by its longest ones. */
const MOST_WORDS = 4

/** Projects and agreements by their names or ids; for a name that none has, the nearest that are there. */
export const findProjects = async (register: Register, names: readonly string[]): Promise<NamedDossiers> => {
  const known = await findNamed(register, names, PROJECTS)
  const unknown = [...known].flatMap(([name, named]) => (named === 'none' ? [name] : []))
  for (const name of unknown.slice(0, MOST_SOUGHT)) {
    const near = nearNames(name, await sharingWords(register, name))
    if (near.length > 0) known.set(name, { near })
  }
  return known
}

/** The names of projects and agreements that have one of the longest words of a name: one that is mistyped leaves the others. */
const sharingWords = async (register: Register, name: string): Promise<readonly string[]> => {
  const words = [...new Set(searchKey(name).split(' '))].filter((word) => word.length > 1).toSorted((a, b) => b.length - a.length)
  const found = new Set<string>()
  for (const word of words.slice(0, MOST_WORDS))
    for (const kind of PROJECTS) for (const line of await listed(register, kind, word)) for (const one of namesOf(line)) found.add(one)
  return [...found]
}

/** Who gives or receives: a body of that name, or a partner. */
export const findSides = async (register: Register, names: readonly string[]): Promise<NamedDossiers> => {
  const known = new Map<string, Named>()
  for (const kind of SIDES)
    for (const [name, named] of await findNamed(register, names, [kind])) if (!isDossier(known.get(name))) known.set(name, named)
  return known
}

/** Whether a name is of one dossier, and of which. */
export const isDossier = (named: Named | undefined): named is { readonly dossierId: string } =>
  typeof named === 'object' && 'dossierId' in named

const OFFERED = 300

/** Names that are offered where a project is typed. */
export const offeredProjects = async (register: Register): Promise<readonly string[]> => {
  const pages = await Promise.all(PROJECTS.map((kind) => register.listDossiers({ kind, order: 'title', limit: OFFERED })))
  return pages.flatMap((page) => (page.ok ? page.value.rows.map(({ title }) => title) : []))
}
