import { type Kysely, type RawBuilder, sql } from 'kysely'
import {
  FUNDS,
  type Fund,
  holdsYears,
  isKeptAsCells,
  type LedgerDimension,
  type LedgerFilter,
  type LedgerRow,
  type LedgerSum,
  NOT_STATED,
  type ReadingLedger,
  type TransactionStanding,
  type TransactionType
} from '../../register/index.ts'
import { ROWS_AS_ARRAYS, valuesIn } from '../node-sqlite-dialect.ts'
import type { LedgerTableRow, Schema } from '../schema.ts'
import { wholeOf } from './halves.ts'

type Db = Kysely<Schema>
type Answer<Name extends keyof ReadingLedger> = ReturnType<ReadingLedger[Name]>

/** Halves as text: SQLite's integers are larger than numbers in JavaScript are exact. */
const HALVES = [sql<string>`cast(high as text)`.as('high'), sql<string>`cast(low as text)`.as('low')] as const

const COLUMNS = [
  'workspace_id',
  'dossier_id',
  'entry',
  'event_id',
  'type',
  'fund',
  'standing',
  'dated',
  'first_day',
  'last_day',
  'period',
  'currency',
  'partner'
] as const

export const rowsByDossier = (db: Db, workspaceId: string, dossierId: string): Promise<LedgerTableRow[]> =>
  db
    .selectFrom('ledger_row')
    .select([...COLUMNS, ...HALVES])
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', '=', dossierId)
    .execute()

export const rowOf = (row: LedgerTableRow): LedgerRow => ({
  entry: row.entry,
  eventId: row.event_id,
  type: row.type as TransactionType,
  fund: FUNDS.find((fund) => fund === row.fund) ?? null,
  standing: row.standing as TransactionStanding,
  on: row.dated as LedgerRow['on'],
  from: row.first_day,
  until: row.last_day,
  period: row.period,
  currency: row.currency,
  minor: wholeOf(row),
  partner: row.partner
})

/** Where a dimension stands in a cell. */
const COLUMN_OF: Readonly<Record<LedgerDimension, string>> = {
  partner: 'partner',
  sector: 'sector',
  place: 'province',
  year: 'period',
  quarter: 'period',
  fund: 'fund'
}

export const ledgerSums = async (
  db: Db,
  workspaceId: string,
  by: readonly LedgerDimension[],
  filter: LedgerFilter
): Answer<'ledgerSums'> => {
  const told = new Set(by.map((dimension) => COLUMN_OF[dimension]))
  const named = PLACES.filter((column) => told.has(column) || given(filter, column) !== null)
  const isKept = isKeptAsCells(named.length, by.includes('quarter') || [filter.from, filter.until].some((end) => end?.includes('Q')))
  const isYear = by.includes('year') && !by.includes('quarter') && !(isKept && holdsYears(named.length))
  // In the order of the cells' key, so that they need not be sorted first.
  const keys = [...PLACES, 'standing', 'type', 'currency', 'period', 'fund'].filter((column) => ALWAYS.has(column) || told.has(column))
  const parts = keys.map((column) => (column === 'period' && isYear ? sql`substr(period, 1, 4)` : sql.ref(column)))
  const columns = keys.map((column, i) => sql`${parts[i]} as ${sql.ref(column)}`)
  const { rows } = await sql<object>`
    select ${sql.join(columns)}, cast(${isKept ? sql`sum(n)` : sql`count(*)`} as text) as n, ${WHOLE} as minor
    from ${isKept ? cells(workspaceId, told, filter) : laidOut(workspaceId, named, filter)}
    group by ${sql.join(parts)} order by ${sql.join(parts)} ${sql.raw(ROWS_AS_ARRAYS)}`.execute(db)
  return rows.map(sumReader(keys))
}

/** So much of the high halves is put together with the low ones within 64 bits; beyond, the two are handed out beside one another. */
const WITHIN_64_BITS = sql`9000000000`

/** A sum whole, as digits; "high low" where SQLite's integers do not hold it. */
const WHOLE = sql`case when abs(sum(high)) < ${WITHIN_64_BITS} then cast(sum(high) * 1000000000 + sum(low) as text)
      else cast(sum(high) as text) || ' ' || cast(sum(low) as text) end`

/** Reads rows of these columns, then the count and the sum. */
const sumReader = (keys: readonly string[]): ((row: object) => LedgerSum) => {
  const at = (column: string): number => keys.indexOf(column)
  const [partner, sector, province, period, fund] = [at('partner'), at('sector'), at('province'), at('period'), at('fund')]
  const [type, standing, currency] = [at('type'), at('standing'), at('currency')]
  return (row) => {
    const values = valuesIn(row) as readonly string[]
    // What sums are not told apart by has no column: of all.
    const valueAt = (index: number): string => (index < 0 ? '' : (values[index] as string))
    const sum = valueAt(keys.length + 1)
    return {
      partner: valueAt(partner),
      sector: valueAt(sector),
      province: valueAt(province),
      type: valueAt(type) as TransactionType,
      fund: valueAt(fund) as Fund | '',
      standing: valueAt(standing) as TransactionStanding,
      currency: valueAt(currency),
      period: valueAt(period),
      n: Number(valueAt(keys.length)),
      amountMinor: sum.includes(' ') ? String(wholeOf(halvesIn(sum))) : sum
    }
  }
}

const halvesIn = (sum: string): { readonly high: string; readonly low: string } => {
  const [high = '0', low = '0'] = sum.split(' ')
  return { high, low }
}

/** What is never added up. */
const ALWAYS: ReadonlySet<string> = new Set(['standing', 'type', 'currency'])

const PLACES = ['province', 'sector', 'partner'] as const

const given = ({ partner, sector, place }: LedgerFilter, column: (typeof PLACES)[number]): string | null =>
  ({ partner, sector, province: place })[column] || null

/** A cell counts once where each of partner, sector and province is named, told apart, or any. */
const cells = (workspaceId: string, told: ReadonlySet<string>, filter: LedgerFilter): RawBuilder<unknown> => {
  const places = PLACES.map((column) => {
    const value = given(filter, column)
    return value !== null
      ? sql`${sql.ref(column)} = ${value}`
      : told.has(column)
        ? sql`${sql.ref(column)} <> ''`
        : sql`${sql.ref(column)} = ''`
  })
  return sql`ledger_cell where workspace_id = ${workspaceId} and ${sql.join([...places, ...sameInBoth(filter)], sql` and `)} and n <> 0`
}

/** The rows themselves, each once for each sector and province that is named or told apart. */
const laidOut = (workspaceId: string, named: readonly (typeof PLACES)[number][], filter: LedgerFilter): RawBuilder<unknown> => {
  const facet = (name: 'sector' | 'province'): RawBuilder<unknown> => {
    if (!named.includes(name)) return sql``
    const as = sql.ref(`of_${name}`)
    return sql`left join dossier_facet ${as} on ${as}.workspace_id = r.workspace_id and ${as}.dossier_id = r.dossier_id and ${as}.facet = ${name}`
  }
  const value = (name: 'sector' | 'province'): RawBuilder<unknown> =>
    named.includes(name) ? sql`coalesce(${sql.ref(`of_${name}`)}.value, ${NOT_STATED})` : sql`''`
  const places = named.flatMap((column) => {
    const wanted = given(filter, column)
    return wanted === null ? [] : [sql`${sql.ref(column)} = ${wanted}`]
  })
  const where = [...places, ...sameInBoth(filter)]
  return sql`(select r.partner, ${value('sector')} as sector, ${value('province')} as province, r.fund, r.period, r.type, r.standing, r.currency, r.high, r.low
    from ledger_row r ${facet('sector')} ${facet('province')} where r.workspace_id = ${workspaceId}) as laid_out
    ${where.length === 0 ? sql`` : sql`where ${sql.join(where, sql` and `)}`}`
}

/** What rows and cells have alike. */
const sameInBoth = ({ types, fund, standing, currency, from, until }: LedgerFilter): RawBuilder<unknown>[] => [
  ...(types && types.length > 0 ? [sql`type in (${sql.join([...types])})`] : []),
  ...(fund === undefined ? [] : [sql`fund = ${fund}`]),
  ...(standing === undefined ? [] : [sql`standing = ${standing}`]),
  ...(currency === undefined ? [] : [sql`currency = ${currency}`]),
  ...(from === undefined ? [] : [sql`period >= ${from}`]),
  // "-" comes before "~": every quarter of the year.
  ...(until === undefined ? [] : [sql`period <= ${`${until}~`}`])
]

interface TableRow extends LedgerTableRow {
  readonly done_by: string
  readonly done_at: string
  readonly reason: string | null
}

export const ledgerRows = async (
  db: Db,
  workspaceId: string,
  filter: LedgerFilter & { readonly dossierId?: string },
  { after, limit }: Parameters<ReadingLedger['ledgerRows']>[1]
): Answer<'ledgerRows'> => {
  const under = (facet: string, value: string | undefined): RawBuilder<unknown>[] => {
    if (value === undefined || value === '') return []
    const facets = sql`select 1 from dossier_facet f where f.workspace_id = r.workspace_id and f.dossier_id = r.dossier_id and f.facet = ${facet}`
    return [value === NOT_STATED && facet === 'province' ? sql`not exists (${facets})` : sql`exists (${facets} and f.value = ${value})`]
  }
  const where = [
    sql`r.workspace_id = ${workspaceId}`,
    ...(filter.dossierId === undefined ? [] : [sql`r.dossier_id = ${filter.dossierId}`]),
    ...(filter.partner === undefined || filter.partner === '' ? [] : [sql`r.partner = ${filter.partner}`]),
    ...under('sector', filter.sector),
    ...under('province', filter.place),
    ...sameInBoth(filter),
    ...(after === null
      ? []
      : [
          sql`(r.first_day < ${after.on} or (r.first_day = ${after.on} and (r.dossier_id > ${after.dossierId}
            or (r.dossier_id = ${after.dossierId} and r.entry > ${after.entry}))))`
        ])
  ]
  const { rows } = await sql<TableRow>`
    select r.workspace_id, r.dossier_id, r.entry, r.event_id, r.type, r.fund, r.standing, r.dated, r.first_day, r.last_day, r.period, r.currency,
      r.partner, cast(r.high as text) as high, cast(r.low as text) as low, e.done_by, e.done_at, e.reason
    from ledger_row r join dossier_event e on e.workspace_id = r.workspace_id and e.id = r.event_id
    where ${sql.join(where, sql` and `)}
    order by r.first_day desc, r.dossier_id, r.entry limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...rowOf(row), dossierId: row.dossier_id, by: row.done_by, at: row.done_at, source: row.reason }))
}
