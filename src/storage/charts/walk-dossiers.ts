import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DossierKind, Facet, ReadingCharts, StoodKind, SumKind, Years } from '../../register/index.ts'
import { countRows, countsOf } from '../dossiers/facets.ts'
import { having } from '../dossiers/narrow.ts'
import type { Schema } from '../schema.ts'

type Db = Kysely<Schema>
type Answer<Name extends keyof ReadingCharts> = ReturnType<ReadingCharts[Name]>

/** From the tables to the dossiers with all of these facets, by way of the rarest of them; null where even that one has more than `most`. */
const walked = async (
  db: Db,
  workspaceId: string,
  kind: string,
  facets: readonly Facet[],
  { from, until }: Years,
  most: number
): Promise<{ readonly from: RawBuilder<unknown>; readonly where: RawBuilder<unknown> } | null> => {
  const counts = await countsOf((keys) => countRows(db, workspaceId, keys), kind as DossierKind, facets)
  const driver = facets[counts.indexOf(Math.min(...counts))]
  if (!driver || Math.min(...counts) > most) return null
  const others = facets.filter((facet) => facet !== driver).map((facet) => sql`and exists ${having(workspaceId, facet)}`)
  return {
    // "cross join" is SQLite's word for: keep this order.
    from: sql`from dossier_facet as driver cross join dossier`,
    where: sql`where driver.workspace_id = ${workspaceId} and driver.kind = ${kind} and driver.facet = ${driver.facet}
      and driver.value = ${driver.value} and dossier.workspace_id = ${workspaceId} and dossier.id = driver.dossier_id
      and dossier.joined_to is null ${sql.join(others, sql` `)}
      ${from === null ? sql`` : sql`and dossier.first_from >= ${`${from}-01-01`}`}
      ${until === null ? sql`` : sql`and dossier.first_until <= ${`${until}-12-31`}`}`
  }
}

export const walkStates = async (
  db: Db,
  workspaceId: string,
  kind: string,
  facets: readonly Facet[],
  years: Years,
  most: number
): Answer<'walkStates'> => {
  const walk = await walked(db, workspaceId, kind, facets, years, most)
  if (!walk) return null
  const { rows } = await sql<{ first_on: string | null; state: string; n: number | string }>`
    select dossier.first_on, dossier.state, count(*) as n ${walk.from} ${walk.where}
    group by dossier.first_on, dossier.state`.execute(db)
  return rows.map(({ first_on, state, n }) => ({ firstOn: first_on, state, n: Number(n) }))
}

export const walkPassings = async (
  db: Db,
  workspaceId: string,
  kind: StoodKind,
  facets: readonly Facet[],
  most: number
): Answer<'walkPassings'> => {
  const walk = await walked(db, workspaceId, kind, facets, { from: null, until: null }, most)
  if (!walk) return null
  const { rows } = await sql<{ state: string; period: string; n: number | string }>`
    select passing.state, passing.period, sum(passing.n) as n ${walk.from} cross join dossier_passing as passing ${walk.where}
      and passing.workspace_id = ${workspaceId} and passing.dossier_id = dossier.id
    group by passing.state, passing.period`.execute(db)
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}

/** The facet joined again, for each value that a dossier has of it. */
const each = (facet: string): RawBuilder<unknown> => sql`cross join dossier_facet as ${sql.ref(facet)}`

const eachWhere = (workspaceId: string, facet: string): RawBuilder<unknown> => sql`
  and ${sql.ref(`${facet}.workspace_id`)} = ${workspaceId} and ${sql.ref(`${facet}.dossier_id`)} = dossier.id
  and ${sql.ref(`${facet}.facet`)} = ${facet}`

export const walkSums = async (
  db: Db,
  workspaceId: string,
  of: SumKind,
  facets: readonly Facet[],
  years: Years,
  most: number
): Answer<'walkSums'> => {
  const kind = of === 'project' || of === 'result' ? of : 'undertaking'
  const said = kind === 'undertaking' ? [{ facet: 'action', value: of }] : []
  const walk = await walked(db, workspaceId, kind, [...facets, ...said], years, most)
  if (!walk) return null
  const sum = sql`cross join dossier_sum as held`
  const sumWhere = sql`and held.workspace_id = ${workspaceId} and held.dossier_id = dossier.id`
  type Row = { first_on: string | null; sector: string; currency: string; n: number | string; minor: string }
  const all = await sql<Row>`
    select dossier.first_on, '' as sector, held.currency, count(*) as n, cast(sum(held.minor) as text) as minor
    ${walk.from} ${sum} ${walk.where} ${sumWhere} group by dossier.first_on, held.currency`.execute(db)
  const apart = await sql<Row>`
    select dossier.first_on, sector.value as sector, held.currency, count(*) as n, cast(sum(held.minor) as text) as minor
    ${walk.from} ${sum} ${each('sector')} ${walk.where} ${sumWhere} ${eachWhere(workspaceId, 'sector')}
    group by dossier.first_on, sector.value, held.currency`.execute(db)
  return [...all.rows, ...apart.rows].map(({ first_on, n, minor, ...row }) => ({
    ...row,
    firstOn: first_on,
    n: Number(n),
    minor: BigInt(minor)
  }))
}

export const walkPairs = async (
  db: Db,
  workspaceId: string,
  kind: string,
  facets: readonly Facet[],
  years: Years,
  most: number
): Answer<'walkPairs'> => {
  const walk = await walked(db, workspaceId, kind, facets, years, most)
  if (!walk) return null
  type Row = { partner: string; sector: string; n: number | string }
  const [partner, ofPartner] = [each('partner'), eachWhere(workspaceId, 'partner')]
  const all = await sql<Row>`
    select partner.value as partner, '' as sector, count(*) as n ${walk.from} ${partner} ${walk.where} ${ofPartner}
    group by partner.value`.execute(db)
  const apart = await sql<Row>`
    select partner.value as partner, sector.value as sector, count(*) as n
    ${walk.from} ${partner} ${each('sector')} ${walk.where} ${ofPartner} ${eachWhere(workspaceId, 'sector')}
    group by partner.value, sector.value`.execute(db)
  return [...all.rows, ...apart.rows].map((row) => ({ ...row, n: Number(row.n) }))
}
