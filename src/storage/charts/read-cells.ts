import { type Kysely, type RawBuilder, sql } from 'kysely'
import {
  COUNTED_SECTORS,
  type CountedKind,
  EVERY_PARTNER,
  OVERDUE,
  type ReadingCharts,
  STATES,
  type StoodKind,
  type Under,
  type Years
} from '../../register/index.ts'
import type { Schema } from '../schema.ts'

type Db = Kysely<Schema>
type Answer<Name extends keyof ReadingCharts> = ReturnType<ReadingCharts[Name]>

/** Within years: periods are compared as words, and "2024-Q3" stands behind "2024". */
const withinYears = ({ from, until }: Years): RawBuilder<unknown> => {
  if (from === null && until === null) return sql``
  // "-" comes before "~", and every quarter of a year before the next year.
  return sql`and period >= ${from ?? '0'} and period <= ${until === null ? '~' : `${until}~`}`
}

export const stateCells = async (
  db: Db,
  workspaceId: string,
  kind: CountedKind,
  { partner, sector, province }: Under,
  years: Years,
  quarterly: boolean
): Answer<'stateCells'> => {
  const { rows } = await sql<{ period: string; state: string; n: number | string }>`
    select period, state, n from chart_cell where workspace_id = ${workspaceId} and kind = ${kind}
      and scope = ${partner === '' ? 'all' : 'partner'} and state in (${sql.join(STATES[kind])})
      and sector = ${sector} and partner = ${partner} and province = ${province}
      ${withinYears(years)} ${quarterly ? sql`` : sql`and length(period) <= 4`} and n <> 0
    order by period, state`.execute(db)
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}

export const passingCells = async (
  db: Db,
  workspaceId: string,
  kind: StoodKind,
  { partner, sector, province }: Under
): Answer<'passingCells'> => {
  const { rows } = await sql<{ period: string; state: string; n: number | string }>`
    select period, state, n from chart_cell where workspace_id = ${workspaceId} and kind = ${kind}
      and scope = ${partner === '' ? 'stood' : 'stood partner'} and state in (${sql.join([...STATES[kind], OVERDUE])})
      and sector = ${sector} and partner = ${partner} and province = ${province} and n <> 0
    order by period, state`.execute(db)
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}

export const sumCells = async (
  db: Db,
  workspaceId: string,
  of: string,
  { partner, province }: Omit<Under, 'sector'>,
  years: Years
): Answer<'sumCells'> => {
  const { rows } = await sql<{ sector: string; currency: string; period: string; n: number | string; minor: string }>`
    select sector, currency, period, n, cast(minor as text) as minor from chart_sum
    where workspace_id = ${workspaceId} and of_kind = ${of} and scope = ${partner === '' ? 'all' : 'partner'}
      and partner = ${partner} and province = ${province} ${withinYears(years)} and n <> 0
    order by sector, currency, period`.execute(db)
  return rows.map((row) => ({ ...row, n: Number(row.n), minor: BigInt(row.minor) }))
}

export const topPartners = async (
  db: Db,
  workspaceId: string,
  kind: CountedKind,
  sector: string,
  years: Years,
  { without, limit }: { readonly without: string | null; readonly limit: number }
): Answer<'topPartners'> => {
  const from = sql`from chart_cell where workspace_id = ${workspaceId} and kind = ${kind} and scope = ${sector === '' ? 'partner' : 'pair'}
    and state = '' and sector = ${sector} and partner <> ${EVERY_PARTNER} and partner <> ${without ?? ''} ${withinYears(years)} and n > 0`
  const { rows } = await sql<{ partner: string; n: number | string }>`
    select partner, sum(n) as n ${from} group by partner order by sum(n) desc, partner limit ${limit}`.execute(db)
  const counted = await sql<{ n: number | string }>`select count(distinct partner) as n ${from}`.execute(db)
  return { partners: rows.map((row) => ({ ...row, n: Number(row.n) })), count: Number(counted.rows[0]?.n ?? 0) }
}

export const pairCells = async (
  db: Db,
  workspaceId: string,
  kind: CountedKind,
  partners: readonly string[],
  sector: string,
  years: Years
): Answer<'pairCells'> => {
  if (partners.length === 0) return []
  // Each sector by its name: the rows of a partner stand together within a sector.
  const { rows } = await sql<{ partner: string; sector: string; n: number | string }>`
    select partner, sector, sum(n) as n from chart_cell where workspace_id = ${workspaceId} and kind = ${kind} and scope = 'pair'
      and state = '' and sector in (${sql.join(sector === '' ? COUNTED_SECTORS : [sector])}) and partner in (${sql.join(partners)})
      ${withinYears(years)} and n > 0
    group by partner, sector order by partner, sector`.execute(db)
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}
