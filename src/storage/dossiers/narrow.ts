import { type RawBuilder, sql } from 'kysely'
import type { DossierHitsQuery, Facet } from '../../register/index.ts'

/** What a search asks of the row "dossier" beside its words. */
export const narrowed = (workspaceId: string, { facets, pending }: DossierHitsQuery): RawBuilder<unknown> =>
  sql.join(
    [
      pending === undefined ? sql`` : sql`and dossier.pending = ${pending ? 1 : 0}`,
      ...facets.map((facet) => sql`and ${facet.not ? sql`not exists` : sql`exists`} ${having(workspaceId, facet)}`)
    ],
    sql` `
  )

/** That the row "dossier" has a facet. */
export const having = (workspaceId: string, { facet, value }: Facet): RawBuilder<unknown> => sql`(
  select 1 from dossier_facet as held where held.workspace_id = ${workspaceId} and held.dossier_id = dossier.id
    and held.facet = ${facet} and held.value = ${value})`
