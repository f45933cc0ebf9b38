import type { Statement, Value } from '../dossiers/dossier.ts'
import type { WritingStore } from '../store.ts'
import { dossiersNamedBy, type Here, reportsNamedBy } from './act-of-event.ts'
import type { Gathered, SourceDossier } from './gather-source.ts'
import { sameItems } from './same-items.ts'

/** Finds in the target what the source's acts are about. */
export interface Finder {
  /** The dossier here that is one of the source: by its id, else by what is filed in it, else by its names; null where none is. */
  find(dossierId: string): Promise<string | null>
  /** What an act names, as it is here. */
  around(act: { readonly before: Value; readonly after: Value }): Promise<Here>
}

/** What was found is kept for the batch: nothing in it makes a dossier of the source another here. */
export const makeFinder = (store: WritingStore, gathered: Pick<Gathered, 'dossiers' | 'itemsOf'>): Finder => {
  const found = new Map<string, string>()
  const items = new Map<string, ReadonlyMap<string, string>>()
  const statements = new Map<string, readonly Statement[]>()

  const itemsHere = async (reportId: string): Promise<ReadonlyMap<string, string>> => {
    const known = items.get(reportId) ?? sameItems(gathered.itemsOf.get(reportId) ?? [], await store.items(reportId))
    items.set(reportId, known)
    return known
  }

  const byStatement = async ({ statements: theirs }: SourceDossier): Promise<string | null> => {
    for (const { reportId, itemId } of theirs) {
      const here = (await itemsHere(reportId)).get(itemId)
      const filed = statements.get(reportId) ?? (await store.statementsOfReport(reportId))
      statements.set(reportId, filed)
      const match = filed.find((statement) => statement.itemId === here)
      if (match) return match.home
    }
    return null
  }

  const find = async (dossierId: string): Promise<string | null> => {
    const known = found.get(dossierId)
    if (known !== undefined) return known
    const source = gathered.dossiers.get(dossierId)
    const [own] = await store.dossiers([dossierId])
    const [byKey] = source && !own ? await store.dossiersByKey(source.dossier.kind, source.keys) : []
    const here = own?.id ?? (source ? ((await byStatement(source)) ?? byKey?.dossierId ?? null) : null)
    if (here !== null) found.set(dossierId, here)
    return here
  }

  return {
    find,
    around: async (act) => {
      const dossiers = new Map<string, string>()
      for (const id of dossiersNamedBy(act)) dossiers.set(id, (gathered.dossiers.has(id) ? await find(id) : null) ?? id)
      const itemsOf = new Map<string, ReadonlyMap<string, string>>()
      for (const reportId of reportsNamedBy(act)) itemsOf.set(reportId, await itemsHere(reportId))
      return {
        dossier: (id) => dossiers.get(id) ?? id,
        item: (reportId, itemId) => itemsOf.get(reportId)?.get(itemId) ?? itemId
      }
    }
  }
}
