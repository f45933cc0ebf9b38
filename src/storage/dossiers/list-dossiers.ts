import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Dossier, DossierFilter, DossierQuery, Facet } from '../../register/index.ts'
import type { DossierRow, Schema } from '../schema.ts'
import { dossierOf } from './dossiers.ts'

type Db = Kysely<Schema>

const COLUMN = { spoken: 'spoken_on', coming: 'spoken_on', due: 'due_by', silent: 'spoken_on', title: 'title_key' } as const

/**
 * One page of a list. A list by facets walks the rows of one of them: the rarest, so that what is left to be looked at is little, or, where all are
 * common, the list itself in its order, where a page fills soon.
 */
export const listDossiers = async (db: Db, workspaceId: string, query: DossierQuery): Promise<Dossier[]> => {
  const { order, after, limit } = query
  const column = sql.ref(`dossier.${COLUMN[order]}`)
  const down = order === 'spoken'
  const further = after
    ? down
      ? sql`and (${column} < ${after.at} or (${column} = ${after.at} and dossier.id > ${after.id}))`
      : sql`and (${column} > ${after.at} or (${column} = ${after.at} and dossier.id > ${after.id}))`
    : sql``
  const { rows } = await sql<DossierRow>`
    select dossier.* ${await chosen(db, workspaceId, query)} ${ORDERED[order]} ${further}
    order by ${column} ${down ? sql`desc` : sql`asc`}, dossier.id limit ${limit}`.execute(db)
  return rows.map(dossierOf)
}

/** What a list by an order leaves out: what has no place in it. */
const ORDERED = {
  spoken: sql``,
  coming: sql``,
  due: sql`and dossier.due_by is not null`,
  silent: sql`and dossier.spoken_on <> ''`,
  title: sql``
} as const

/** How many there are, counted no further than `most`. */
export const countDossiers = async (db: Db, workspaceId: string, query: DossierFilter, most: number): Promise<number> => {
  const { rows } = await sql<{ n: number | string }>`
    select count(*) as n from (select 1 as one ${await chosen(db, workspaceId, query)} limit ${most}) as counted`.execute(db)
  return Number(rows[0]?.n ?? 0)
}

/** From the tables to the dossiers that a filter leaves. */
const chosen = async (db: Db, workspaceId: string, query: DossierFilter): Promise<RawBuilder<unknown>> => {
  const { kind, facets, named = [], pending, due, spoken } = query
  const wanted = facets.filter(({ not }) => !not)
  const driver = await rarest(db, workspaceId, kind, wanted)
  // "cross join" is SQLite's word for: keep this order.
  const from = driver
    ? sql`from dossier_facet as driver cross join dossier
        where driver.workspace_id = ${workspaceId} and driver.kind = ${kind} and driver.facet = ${driver.facet} and driver.value = ${driver.value}
          and dossier.workspace_id = ${workspaceId} and dossier.id = driver.dossier_id`
    : sql`from dossier where dossier.workspace_id = ${workspaceId} and dossier.kind = ${kind}`
  const bounds = [
    // A search key holds letters, digits and spaces alone: nothing in it means anything to "like".
    ...named.map((word) => sql`dossier.title_key like ${`%${word}%`}`),
    pending === undefined ? null : sql`dossier.pending = ${pending ? 1 : 0}`,
    due?.from === undefined ? null : sql`dossier.due_by >= ${due.from}`,
    due?.until === undefined ? null : sql`dossier.due_by <= ${due.until}`,
    spoken?.from === undefined ? null : sql`dossier.spoken_on >= ${spoken.from}`,
    // What has no day at all was not spoken of before one.
    spoken?.before === undefined ? null : sql`dossier.spoken_on < ${spoken.before} and dossier.spoken_on <> ''`,
    ...facets
      .filter((facet) => facet !== driver)
      .map((facet) => sql`${facet.not ? sql`not exists` : sql`exists`} ${having(workspaceId, facet)}`)
  ].flatMap((bound) => (bound ? [sql`and ${bound}`] : []))
  return sql`${from} and dossier.joined_to is null ${sql.join(bounds, sql` `)}`
}

const having = (workspaceId: string, { facet, value }: Facet): RawBuilder<unknown> => sql`(
  select 1 from dossier_facet as held where held.workspace_id = ${workspaceId} and held.dossier_id = dossier.id
    and held.facet = ${facet} and held.value = ${value})`

/** Beyond this many rows a facet is common: a page of its list fills sooner in the order of the list. */
const COMMON = 2000

const rarest = async (db: Db, workspaceId: string, kind: string, facets: readonly Facet[]): Promise<Facet | null> => {
  let best: { readonly facet: Facet; readonly rows: number } | null = null
  for (const facet of facets) {
    const most: number = best?.rows ?? COMMON
    const rows = await countRows(db, workspaceId, kind, facet, most)
    if (rows < most) best = { facet, rows }
  }
  return best?.facet ?? null
}

const countRows = async (db: Db, workspaceId: string, kind: string, { facet, value }: Facet, most: number): Promise<number> => {
  const { rows } = await sql<{ n: number | string }>`select count(*) as n from (
    select 1 as one from dossier_facet where workspace_id = ${workspaceId} and kind = ${kind} and facet = ${facet} and value = ${value}
    limit ${most}) as counted`.execute(db)
  return Number(rows[0]?.n ?? 0)
}
