import type { DossierKind } from '../dossiers/dossier.ts'
import type { ItemKind } from '../item.ts'
import type { ReadingStore, Store } from '../store.ts'
import type { Conflict } from './conflict.ts'

/** A conflict as a person sees it: what it is about, by name. */
export interface ConflictView extends Conflict {
  /** The report's or the dossier's. */
  readonly title: string
  /** The kind of item, or of dossier; null where it is about a report as a whole. */
  readonly kind: ItemKind | DossierKind | null
  /** The words that the item stands on. */
  readonly quote: string | null
}

const USUAL = 50
const MOST = 200

/** The conflicts that are open, or those that were settled, found last first; at most 200. */
export const listConflicts = (
  { store }: { readonly store: Store },
  { settled = false, limit = USUAL }: ConflictQuery
): Promise<ConflictView[]> =>
  store.snapshot(async (now) => {
    const found = await now.conflicts({ settled, limit: Math.min(Math.max(limit, 1), MOST) })
    return Promise.all(found.map((conflict) => viewOf(now, conflict)))
  })

export interface ConflictQuery {
  readonly settled?: boolean
  readonly limit?: number
}

/** A conflict with the names of what it is about. */
export const viewOf = async (store: ReadingStore, conflict: Conflict): Promise<ConflictView> => {
  const { subject, part, sides } = conflict
  if (sides.about === 'dossier') {
    const [dossier] = await store.dossiers([subject])
    return { ...conflict, title: dossier?.title ?? subject, kind: dossier?.kind ?? null, quote: null }
  }
  const summary = (await store.reportSummary(subject)) ?? (await store.withdrawnSummary(subject))
  const [item] = sides.about === 'item' ? await store.items(subject, [part]) : []
  return { ...conflict, title: summary?.title ?? subject, kind: item?.kind ?? null, quote: item?.evidence[0]?.exact ?? null }
}
