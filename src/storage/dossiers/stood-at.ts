import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DossierKind, StoodFilter } from '../../register/index.ts'
import type { Schema } from '../schema.ts'

type Db = Kysely<Schema>

/** Up to so many that stood in a state are looked up and sorted; beyond, a list in its own order meets enough of them soon. */
const FEW_STOOD = 20_000

/** How many stood so, by the kept counts, where they are few; null where many did. */
export const countStoodFew = async (
  db: Db,
  workspaceId: string,
  kind: DossierKind,
  { at, states }: StoodFilter
): Promise<number | null> => {
  const { rows } = await sql<{ n: number | string | null }>`
    select sum(n) as n from chart_cell where workspace_id = ${workspaceId} and kind = ${kind} and scope = 'stood'
      and state in (${sql.join(states)}) and sector = '' and partner = '' and province = '' and period <= ${at}`.execute(db)
  const n = Number(rows[0]?.n ?? 0)
  return n < FEW_STOOD ? n : null
}

/**
 * From the passings to the dossiers that stood in one of the states at the end of the quarter. Grouped by an expression, so that SQLite does not walk all
 * passings in the order of their dossiers to spare itself the grouping.
 */
export const fromStood = (workspaceId: string, kind: DossierKind, { at, states }: StoodFilter): RawBuilder<unknown> => sql`
  from (select max(passing.dossier_id) as dossier_id from dossier_passing as passing
      where passing.workspace_id = ${workspaceId} and passing.state in (${sql.join(states)}) and passing.period <= ${at}
      group by passing.dossier_id || '' having sum(passing.n) > 0) as stood
    cross join dossier
    where dossier.workspace_id = ${workspaceId} and dossier.id = stood.dossier_id and dossier.kind = ${kind}`

/** That the row "dossier" stood so. */
export const stood = (workspaceId: string, { at, states }: StoodFilter): RawBuilder<unknown> => sql`(
  select sum(passing.n) from dossier_passing as passing where passing.workspace_id = ${workspaceId}
    and passing.dossier_id = dossier.id and passing.state in (${sql.join(states)}) and passing.period <= ${at}) > 0`

/** In which states each of these stood at the end of a quarter. */
export const stoodAt = async (
  db: Db,
  workspaceId: string,
  dossierIds: readonly string[],
  quarter: string
): Promise<{ readonly dossierId: string; readonly state: string }[]> => {
  if (dossierIds.length === 0) return []
  const rows = await db
    .selectFrom('dossier_passing')
    .select(['dossier_id', 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', 'in', dossierIds)
    .where('period', '<=', quarter)
    .groupBy(['dossier_id', 'state'])
    .having((e) => e(e.fn.sum('n'), '>', 0))
    .execute()
  return rows.map(({ dossier_id, state }) => ({ dossierId: dossier_id, state }))
}
