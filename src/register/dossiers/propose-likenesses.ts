import type { WritingStore } from '../store.ts'
import type { Dossier } from './dossier.ts'
import { COMPARED, likenessOf } from './likeness.ts'

/** With so many dossiers of each of so many partners a new one is compared: those spoken of last. */
const COMPARED_WITH = 150
const PARTNERS = 3
/** Of those alike so many are proposed. */
const PROPOSED = 3

/** Proposes, for dossiers that were just opened, which older ones they may be one with. A person decides. */
export const proposeLikenesses = async (store: WritingStore, opened: readonly string[]): Promise<void> => {
  const home = await store.home()
  // One report says each thing once: what was opened together is not one.
  const together = new Set(opened)
  for (const dossier of await store.dossiers(opened)) {
    if (!COMPARED.has(dossier.kind)) continue
    const others = await candidatesFor(store, dossier, home)
    const alike = others
      .filter(({ id }) => !together.has(id))
      .flatMap((other) => {
        const likeness = likenessOf(dossier.kind, dossier.title, other.title)
        return likeness ? [{ dossierId: dossier.id, otherId: other.id, ...likeness }] : []
      })
      .sort((a, b) => b.score - a.score)
    await store.putLikenesses(alike.slice(0, PROPOSED))
  }
}

/** Dossiers of its kind with one of its partners, the office's own only where there is no other; without any partner, those spoken of last. */
const candidatesFor = async (store: WritingStore, dossier: Dossier, home: string | null): Promise<Dossier[]> => {
  const facets = (await store.facetsOf(dossier.id)).filter(({ facet }) => facet === 'partner')
  const abroad = facets.filter(({ value }) => value !== home)
  const asked = (abroad.length ? abroad : facets).slice(0, PARTNERS).map((facet) => [facet])
  const found = new Map<string, Dossier>()
  for (const wanted of asked.length ? asked : [[]]) {
    const list = await store.listDossiers({ kind: dossier.kind, facets: wanted, order: 'spoken', after: null, limit: COMPARED_WITH })
    for (const other of list) found.set(other.id, other)
  }
  return [...found.values()]
}
