import type { ReadingDossiers } from './dossier-store.ts'

/** The dossier that holds what is filed in this one: itself, or the one at the end of those it was joined to. */
export const endOf = async (store: ReadingDossiers, dossierId: string): Promise<string> => {
  let id = dossierId
  for (const seen = new Set<string>(); !seen.has(id); ) {
    seen.add(id)
    const [dossier] = await store.dossiers([id])
    if (!dossier) throw new Error(`There is no dossier ${id}.`)
    if (dossier.joinedTo === null) return id
    id = dossier.joinedTo
  }
  throw new Error(`The dossier ${dossierId} is joined to itself.`)
}
