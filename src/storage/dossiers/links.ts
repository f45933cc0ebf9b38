import { type Kysely, sql } from 'kysely'
import type { EnteredLink, Link, Relation } from '../../register/index.ts'
import { padded } from '../padded.ts'
import type { DossierLinkRow, Schema } from '../schema.ts'

type Db = Kysely<Schema>

const linkOf = (row: DossierLinkRow): Link => ({
  from: row.from_id,
  relation: row.relation as Relation,
  to: row.to_id,
  reportId: row.report_id,
  itemId: row.item_id
})

const links = (db: Db, workspaceId: string) =>
  db.selectFrom('dossier_link').selectAll().where('workspace_id', '=', workspaceId).orderBy('from_id').orderBy('relation').orderBy('to_id')

export const linksFrom = async (db: Db, workspaceId: string, dossierIds: readonly string[]): Promise<Link[]> =>
  dossierIds.length === 0 ? [] : (await links(db, workspaceId).where('from_id', 'in', padded(dossierIds)).execute()).map(linkOf)

/** Each relation is asked for by itself: of a province, which ten thousand things name, all of one sort must not hide the others, nor be sorted. */
export const linksTo = async (
  db: Db,
  workspaceId: string,
  dossierId: string,
  relations: readonly Relation[],
  most: number
): Promise<Link[]> => {
  const [first, ...others] = relations.map(
    (relation) => sql<DossierLinkRow>`
    select * from (select * from dossier_link where workspace_id = ${workspaceId} and to_id = ${dossierId} and relation = ${relation}
      order by from_id limit ${most}) as named`
  )
  if (!first) return []
  const { rows } = await sql<DossierLinkRow>`${sql.join([first, ...others], sql` union all `)}`.execute(db)
  return rows.map(linkOf)
}

/** Those that no report states, from or to any of some dossiers, each once. */
export const enteredLinks = async (db: Db, workspaceId: string, dossierIds: readonly string[]): Promise<EnteredLink[]> => {
  if (dossierIds.length === 0) return []
  const entered = links(db, workspaceId).where('report_id', '=', '')
  const rows = [
    ...(await entered.where('from_id', 'in', padded(dossierIds)).execute()),
    ...(await entered.where('to_id', 'in', padded(dossierIds)).where('from_id', 'not in', padded(dossierIds)).execute())
  ]
  return rows.map((row) => ({ ...linkOf(row), home: { from: row.from_home ?? row.from_id, to: row.to_home ?? row.to_id } }))
}

export const linksOfReport = async (db: Db, workspaceId: string, reportId: string): Promise<Link[]> =>
  (await links(db, workspaceId).where('report_id', '=', reportId).execute()).map(linkOf)

export const changeLinks = async (
  db: Db,
  workspaceId: string,
  { gone, fresh }: { readonly gone: readonly Link[]; readonly fresh: readonly (Link | EnteredLink)[] }
): Promise<void> => {
  for (const { from, relation, to, reportId, itemId } of gone)
    await db
      .deleteFrom('dossier_link')
      .where('workspace_id', '=', workspaceId)
      .where('from_id', '=', from)
      .where('relation', '=', relation)
      .where('to_id', '=', to)
      .where('report_id', '=', reportId)
      .where('item_id', '=', itemId)
      .execute()
  if (fresh.length === 0) return
  await db
    .insertInto('dossier_link')
    .values(
      fresh.map((link) => {
        const { from, relation, to, reportId, itemId } = link
        const home = 'home' in link ? link.home : { from, to }
        return {
          workspace_id: workspaceId,
          from_id: from,
          relation,
          to_id: to,
          report_id: reportId,
          item_id: itemId,
          from_home: home.from === from ? null : home.from,
          to_home: home.to === to ? null : home.to
        }
      })
    )
    .onConflict((c) => c.doNothing())
    .execute()
}
