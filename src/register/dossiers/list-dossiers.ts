import { accept, isPartialDate, lastDay, type Outcome, refuse } from '../../values/index.ts'
import { pageSize, readDossierPlace, writeDossierPlace } from '../cursor.ts'
import type { Store } from '../store.ts'
import type { Page } from '../views.ts'
import { type Dossier, type DossierKind, titleKey } from './dossier.ts'
import type { DossierPlace, DossierQuery, Facet } from './dossier-store.ts'
import { linesOf } from './show-dossier.ts'
import type { DossierLine } from './views.ts'

export interface DossierListQuery {
  readonly kind: DossierKind
  readonly facets?: readonly Facet[]
  readonly order?: DossierQuery['order']
  /** Partial dates: only what is due by the last day of the one, or was last spoken of before the other. */
  readonly dueUntil?: string
  readonly silentSince?: string
  readonly limit?: number
  readonly cursor?: string
}

const USUAL = 50
const MOST = 200

/** Dossiers of one kind, 50 a page unless asked otherwise (at most 200). Refuses with cursor_not_valid, day_not_valid. */
export const listDossiers = async ({ store }: { readonly store: Store }, query: DossierListQuery): Promise<Outcome<Page<DossierLine>>> => {
  const after = query.cursor === undefined ? null : readDossierPlace(query.cursor)
  if (after && !after.ok) return after
  for (const day of [query.dueUntil, query.silentSince])
    if (day !== undefined && !isPartialDate(day)) return refuse('day_not_valid', { day })
  const size = pageSize(query.limit, USUAL, MOST)
  const order = query.order ?? (query.dueUntil === undefined ? 'spoken' : 'due')
  return store.snapshot(async (now) => {
    const found = await now.listDossiers({
      kind: query.kind,
      facets: query.facets ?? [],
      order,
      ...(query.dueUntil === undefined ? {} : { dueUntil: lastDay(query.dueUntil) ?? query.dueUntil }),
      ...(query.silentSince === undefined ? {} : { silentSince: query.silentSince }),
      after: after?.value ?? null,
      limit: size + 1
    })
    const shown = found.slice(0, size)
    const last = shown.at(-1)
    return accept({
      rows: await linesOf(now, shown),
      nextCursor: last && found.length > size ? writeDossierPlace(placeOf(last, order)) : null
    })
  })
}

const placeOf = ({ id, title, spokenOn, dueBy }: Dossier, order: DossierQuery['order']): DossierPlace => ({
  id,
  at: order === 'spoken' ? (spokenOn ?? '') : order === 'due' ? (dueBy ?? '') : titleKey(title)
})
