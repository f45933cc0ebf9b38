import { bodyKey, nameKey } from '../../language/index.ts'
import type { DossierKind } from '../dossiers/dossier.ts'
import { endOf } from '../dossiers/end-of.ts'
import { keysOfBody } from '../dossiers/nouns/organisation.ts'
import type { ReadingStore } from '../store.ts'
import type { StatedOrganisation } from './stated-activity.ts'

/** The names by which this program knows an organisation of a given identifier; none where it knows none. */
export type NamesOf = (identifier: string) => readonly string[]

const WHO: readonly DossierKind[] = ['organisation', 'partner']

/**
 * The body or partner that an activity names: by its organisation identifier, else by the names that are known for that identifier, else by its own names; after a body
 * the partner that it is of, for other dossiers may name that. None where the register has neither.
 */
export const findOrganisation = async (
  store: ReadingStore,
  organisation: StatedOrganisation,
  namesOf: NamesOf
): Promise<readonly string[]> => {
  const id = (await byIdentifier(store, organisation)) ?? (await byName(store, organisation, namesOf))
  if (id === null) return []
  const within = (await store.linksFrom([id])).filter(({ relation }) => relation === 'within').map(({ to }) => to)
  return [id, ...within]
}

const byIdentifier = async (store: ReadingStore, { identifier }: StatedOrganisation): Promise<string | null> => {
  if (identifier === null) return null
  for (const kind of WHO) {
    const facets = [{ facet: 'organisationIdentifier', value: identifier }]
    const [found] = await store.listDossiers({ kind, facets, order: 'title', after: null, limit: 1 })
    if (found) return found.id
  }
  return null
}

const byName = async (store: ReadingStore, { names, identifier }: StatedOrganisation, namesOf: NamesOf): Promise<string | null> => {
  for (const name of [...(identifier === null ? [] : namesOf(identifier)), ...names]) {
    const [body] = await store.dossiersByKey('organisation', keysOfBody({ name, kind: 'organisation', country: null, aliases: [] }))
    if (body) return endOf(store, body.dossierId)
    const [partner] = await store.dossiersByKey('partner', [`vn:${nameKey(name)}`, `body:${bodyKey(name)}`])
    if (partner) return endOf(store, partner.dossierId)
  }
  return null
}

/** What an organisation is told apart by while a file is taken in. */
export const keyOfOrganisation = ({ names, identifier }: StatedOrganisation): string => identifier ?? bodyKey(names[0] ?? '')
