import type { DossierLine, Relation } from '../../register/index.ts'
import { searchKey } from '../../values/index.ts'

/** Whoever is to see to an undertaking: who leads or helps; where nobody was said to, who promised or was asked. */
export const DOING: readonly Relation[] = ['lead', 'coordinating', 'by', 'to']

export const namesAt = (line: DossierLine, relation: Relation): string[] => [
  ...new Set(line.links.filter((link) => link.relation === relation && link.direction === 'from').map(({ dossier }) => dossier.title))
]

/** Whether a body of this name, in any writing without accents, stands to a dossier in one of these ways, or is one of its partners. */
export const isNamedBy = (line: DossierLine, body: string, ways: readonly Relation[] = DOING): boolean => {
  const key = searchKey(body)
  const names = [...ways.flatMap((relation) => namesAt(line, relation)), ...line.partners.map(({ title }) => title)]
  return names.some((name) => ` ${searchKey(name)} `.includes(` ${key} `))
}
