import type { FactsQuery, Register } from '../../register/index.ts'
import { accept, type Outcome, refuse, searchKey } from '../../values/index.ts'
import { TERMS, term } from '../../wording/index.ts'

/** What somebody named who wants a brief: a dossier by its id or by its name, a country by its code or its name, a sector by its word or its name. */
export interface NamedSubject {
  readonly of: FactsQuery['of']
  readonly name: string
}

/** The subject that a name stands for. Refuses with brief_subject_not_known, brief_subject_not_clear (naming those that it could be). */
export const findSubject = async (register: Register, { of, name }: NamedSubject): Promise<Outcome<FactsQuery>> => {
  if (of === 'country') return named(of, name, countries())
  if (of === 'sector') {
    const words = Object.keys(TERMS.sector)
    return named(
      of,
      name,
      words.map((word) => ({ value: word, names: [word, term('sector', word, 'vi'), term('sector', word, 'en')] }))
    )
  }
  const byId = await register.nameDossier(name)
  if (byId.ok && byId.value.kind === of) return accept({ of, value: byId.value.id })
  if (of === 'meeting') return refuse('brief_subject_not_known', { value: name })
  const found = await register.listDossiers({ kind: of, named: name, limit: 20 })
  if (!found.ok) return found
  const { rows } = found.value
  const exact = rows.filter(({ title }) => searchKey(title) === searchKey(name))
  const [only, ...others] = exact.length > 0 ? exact : rows
  if (!only) return refuse('brief_subject_not_known', { value: name })
  if (others.length > 0)
    return refuse('brief_subject_not_clear', { value: name, found: [only, ...others].map(({ title }) => `“${title}”`).join(', ') })
  return accept({ of, value: only.id })
}

interface Known {
  readonly value: string
  readonly names: readonly string[]
}

const named = (of: FactsQuery['of'], name: string, known: readonly Known[]): Outcome<FactsQuery> => {
  const key = searchKey(name)
  const found = known.find(({ names }) => names.some((one) => searchKey(one) === key))
  return found ? accept({ of, value: found.value }) : refuse('brief_subject_not_known', { value: name })
}

/** Every two letters that the language tables have a name for. */
const countries = (): Known[] => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const shown = (['vi', 'en'] as const).map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }))
  return letters.flatMap((a) =>
    letters.flatMap((b) => {
      const names = shown.flatMap((each) => each.of(a + b)?.replace(/ \(.*\)$/u, '') ?? [])
      return names.length === 0 ? [] : [{ value: a + b, names: [a + b, ...names] }]
    })
  )
}
