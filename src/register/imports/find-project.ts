import { nameKey } from '../../language/index.ts'
import type { Dossier, FieldValue } from '../dossiers/dossier.ts'
import { endOf } from '../dossiers/end-of.ts'
import { isKeptEntry, type Transaction } from '../dossiers/entries/entry.ts'
import type { ReadingStore } from '../store.ts'
import type { HeldProject } from './compare-activity.ts'
import { heldOf } from './compare-money.ts'
import type { StatedActivity } from './stated-activity.ts'

/** The project that an activity states, or those of its name, of which a person says whether it is one of them. */
export type Match = { readonly project: Dossier; readonly byName: false } | { readonly project: null; readonly alike: readonly Dossier[] }

/**
 * By the activity's identifier, or another under which it is known; by an identifier that this office made of its own (`publisher`) and the project's id or code.
 * A name alone proves nothing; projects that this import has `opened` are others.
 */
export const findProject = async (
  store: ReadingStore,
  { identifier, otherIdentifiers, names }: StatedActivity,
  { publisher, opened }: { readonly publisher: string | null; readonly opened: ReadonlySet<string> }
): Promise<Match> => {
  for (const known of [identifier, ...otherIdentifiers]) {
    const project = await byFacet(store, 'identifier', known)
    if (project) return { project, byName: false }
  }
  if (publisher !== null && identifier.startsWith(`${publisher}-`)) {
    const own = identifier.slice(publisher.length + 1)
    const [byId] = await store.dossiers([own])
    if (byId?.kind === 'project') {
      const [project] = await store.dossiers([await endOf(store, byId.id)])
      if (project) return { project, byName: false }
    }
    const project = await byFacet(store, 'localCode', own)
    if (project) return { project, byName: false }
  }
  const keys = [...new Set(names.map(nameKey))].filter((key) => key !== '')
  const ids = await Promise.all((await store.dossiersByKey('project', keys)).map(({ dossierId }) => endOf(store, dossierId)))
  const alike = (await store.dossiers([...new Set(ids)])).filter(({ id }) => !opened.has(id))
  const known = await store.valuesOfAll(alike.map(({ id }) => id))
  return { project: null, alike: alike.filter(({ id }) => mayBe(identifier, known.get(id) ?? [])) }
}

/** A publisher gives two projects of one name two identifiers; another publisher may give one project another. */
const mayBe = (identifier: string, values: readonly FieldValue[]): boolean => {
  const own = values.find(({ field }) => field === 'identifier')?.value
  return typeof own !== 'string' || agencyOf(own) !== agencyOf(identifier)
}

/** The agency under which a publisher is registered, and its first sign there: "XM-DAC-701". */
const agencyOf = (identifier: string): string => identifier.split('-').slice(0, 3).join('-')

const byFacet = async (store: ReadingStore, facet: string, value: string): Promise<Dossier | null> => {
  const [found] = await store.listDossiers({ kind: 'project', facets: [{ facet, value }], order: 'title', after: null, limit: 1 })
  return found ?? null
}

/** So many results and agreements of one project are looked at. */
const MOST = 1000

/** A project with all that an activity is held against. */
export const holdProject = async (store: ReadingStore, dossier: Dossier): Promise<HeldProject> => {
  const [values, links, near] = [
    await store.valuesOf(dossier.id),
    await store.linksFrom([dossier.id]),
    await store.linksTo(dossier.id, ['about', 'fulfils'], MOST)
  ]
  const others = await store.dossiers([...new Set(near.map(({ from }) => from))])
  const known = await store.valuesOfAll(others.map(({ id }) => id))
  const agreements = others.filter(({ kind, joinedTo }) => kind === 'agreement' && joinedTo === null)
  const about = Map.groupBy(
    (await store.linksFrom(agreements.map(({ id }) => id))).filter(({ relation }) => relation === 'about'),
    ({ from }) => from
  )
  const alone = agreements.filter(({ id }) => new Set((about.get(id) ?? []).map(({ to }) => to)).size === 1)
  return {
    ...{ dossier, values, links },
    ofAgreements: alone.flatMap(({ id }) =>
      (known.get(id) ?? []).flatMap(({ field, value }) =>
        field === 'transaction' && isKeptEntry(value) ? [heldOf<Transaction>(value, false)] : []
      )
    ),
    loansOfAgreements: alone.flatMap(({ id }) =>
      (known.get(id) ?? []).flatMap(({ field, value }) => (field === 'loan' && isKeptEntry(value) ? [value] : []))
    ),
    results: others
      .filter(({ kind, joinedTo }) => kind === 'result' && joinedTo === null)
      .map(({ id, title }) => ({ dossierId: id, title, values: known.get(id) ?? [] }))
  }
}
