import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Dossier, DossierFilter, DossierQuery, Facet, SearchWords } from '../../register/index.ts'
import type { DossierIndex } from '../dossier-index.ts'
import type { Ask } from '../gather.ts'
import type { DossierRow, Schema } from '../schema.ts'
import { isLoose } from '../word-reports.ts'
import { dossierOf } from './dossiers.ts'
import { type CountRow, countAwaited, countsOf } from './facets.ts'
import { having } from './narrow.ts'
import { countStoodFew, fromStood, stood } from './stood-at.ts'

type Db = Kysely<Schema>
type Order = DossierQuery['order']
type Column = RawBuilder<unknown>

interface Parts {
  readonly workspaceId: string
  readonly dossierIndex: DossierIndex
  readonly countRows: Ask<CountRow>
}

/** One page of a list. */
export const listDossiers = async (db: Db, parts: Parts, query: DossierQuery): Promise<Dossier[]> => {
  const { order, after, limit } = query
  const { rows: wanted, days, id } = await walkOf(db, parts, query, order)
  const column = order === 'title' ? sql`dossier.title_key` : order === 'due' ? days.due : order === 'first' ? days.first : days.spoken
  const down = order === 'spoken' || order === 'first'
  const beyond = down ? sql`<` : sql`>`
  const further = after ? sql`and (${column} ${beyond} ${after.at} or (${column} = ${after.at} and ${id} > ${after.id}))` : sql``
  const { rows } = await sql<DossierRow>`
    select dossier.* ${wanted} ${placedIn(order, days)} ${further}
    order by ${column} ${down ? sql`desc` : sql`asc`}, ${id} limit ${limit}`.execute(db)
  return rows.map(dossierOf)
}

/** What a list by an order leaves out: what has no place in it. */
const placedIn = (order: Order, { due, spoken, first }: Walk['days']): RawBuilder<unknown> => {
  if (order === 'first') return sql`and ${first} is not null`
  return order === 'due' ? sql`and ${due} is not null` : order === 'silent' ? sql`and ${spoken} <> ''` : sql``
}

/** How many there are, counted no further than `most`. */
export const countDossiers = async (db: Db, parts: Parts, query: DossierFilter, most: number): Promise<number> => {
  const { kind, facets, named, pending, act, due, spoken, first } = query
  const [only, ...others] = facets
  if (only && !only.not && others.length === 0 && !named && !act && !spoken && !first && !query.stood) {
    if (pending === undefined && !due) return Math.min(most, (await countsOf(parts.countRows, kind, [only]))[0] ?? 0)
    if (pending === true && due) return countAwaited(db, parts.workspaceId, { kind, facet: only, due, most })
  }
  const { rows: wanted } = await walkOf(db, parts, query, first ? 'first' : due ? 'due' : 'spoken')
  const { rows } = await sql<{
    n: number | string
  }>`select count(*) as n from (select 1 as one ${wanted} limit ${most}) as counted`.execute(db)
  return Number(rows[0]?.n ?? 0)
}

/** The rows that a filter leaves, and the columns that have their days and ids. */
interface Walk {
  readonly rows: RawBuilder<unknown>
  readonly days: { readonly spoken: Column; readonly due: Column; readonly first: Column }
  readonly id: Column
}

/**
 * What a filter leaves, walked by the names where these are few, else by the rows of its rarest facet where these are few or in the order of the list,
 * else by what stood so at the end of a quarter where that is little, else by the dossiers themselves.
 */
const walkOf = async (db: Db, { workspaceId, dossierIndex, countRows }: Parts, query: DossierFilter, order: Order): Promise<Walk> => {
  const { kind, facets, named, pending } = query
  const isOld = named !== undefined && (await isLoose(db, 'dossier', workspaceId, named))
  const byName = named !== undefined && !isOld && (await dossierIndex.countNamed(db, workspaceId, named, kind, FEW_NAMED)) < FEW_NAMED
  const stoodFew = byName || !query.stood ? null : await countStoodFew(db, workspaceId, kind, query.stood)
  const driver = byName ? null : await driverOf(countRows, query, order, stoodFew ?? Number.POSITIVE_INFINITY)
  const past = driver || stoodFew === null ? null : (query.stood ?? null)
  const days = driver
    ? { spoken: sql`driver.spoken_on`, due: pending ? sql`driver.awaited_by` : sql`dossier.due_by`, first: sql`driver.first_from` }
    : { spoken: sql`dossier.spoken_on`, due: sql`dossier.due_by`, first: sql`dossier.first_from` }
  // "cross join" is SQLite's word for: keep this order.
  const from = driver
    ? sql`from dossier_facet as driver cross join dossier
        where driver.workspace_id = ${workspaceId} and driver.kind = ${kind} and driver.facet = ${driver.facet} and driver.value = ${driver.value}
          and dossier.workspace_id = ${workspaceId} and dossier.id = driver.dossier_id`
    : byName
      ? dossierIndex.fromNamed(workspaceId, named, kind)
      : past
        ? fromStood(workspaceId, kind, past)
        : sql`from dossier where dossier.workspace_id = ${workspaceId} and dossier.kind = ${kind}`
  const bounds = [
    // Also behind the index: PostgreSQL takes a word without a place in the text, as those of what was said are kept, for one of any weight.
    ...(named === undefined ? [] : isNamed(named, isOld)),
    ...boundsOf(query, days),
    ...(query.stood && !past ? [stood(workspaceId, query.stood)] : []),
    ...facets
      .filter((facet) => facet !== driver)
      .map((facet) => sql`${facet.not ? sql`not exists` : sql`exists`} ${having(workspaceId, facet)}`)
  ]
  const all = sql.join(
    bounds.map((bound) => sql`and ${bound}`),
    sql` `
  )
  // What was joined to another has no facets.
  const standing = driver ? sql`` : sql`and dossier.joined_to is null`
  return { rows: sql`${from} ${standing} ${all}`, days, id: driver ? sql`driver.dossier_id` : sql`dossier.id` }
}

const boundsOf = ({ pending, act, due, spoken, first }: DossierFilter, days: Walk['days']): RawBuilder<unknown>[] =>
  [
    pending === undefined ? null : sql`dossier.pending = ${pending ? 1 : 0}`,
    act === undefined ? null : sql`dossier.act_by <= ${act.until}`,
    due?.from === undefined ? null : sql`${days.due} >= ${due.from}`,
    due?.until === undefined ? null : sql`${days.due} <= ${due.until}`,
    spoken?.from === undefined ? null : sql`${days.spoken} >= ${spoken.from}`,
    first === 'unknown' ? sql`${days.first} is null` : null,
    first === 'unknown' || first?.from === undefined ? null : sql`${days.first} >= ${first.from}`,
    first === 'unknown' || first?.until === undefined ? null : sql`dossier.first_until <= ${first.until}`,
    // What has no day at all was not spoken of before one.
    spoken?.before === undefined ? null : sql`${days.spoken} < ${spoken.before} and ${days.spoken} <> ''`
  ].filter((bound) => bound !== null)

/** Beyond this many dossiers a name is common, and a list of them fills soon in its own order. */
const FEW_NAMED = 1000

/**
 * That the names of the row "dossier" hold what is looked for; of one that is not worded yet, its title. A search key holds letters, digits and spaces
 * alone: nothing in it means anything to "like".
 */
const isNamed = ({ words, lastIsPrefix, names = [], phrases = [] }: SearchWords, isOld: boolean): RawBuilder<unknown>[] => {
  const key = isOld ? sql`coalesce(dossier.named, dossier.title_key)` : sql`dossier.named`
  const holds = (form: string, end = ' ') => sql`' ' || ${key} || ' ' like ${`% ${form}${end}%`}`
  return [
    ...words.map((word, i) => holds(word, lastIsPrefix && i === words.length - 1 ? '' : ' ')),
    ...phrases.map((phrase) => holds(phrase.join(' '))),
    ...names.map(
      ({ tokens, forms }) =>
        sql`(${sql.join(
          [...tokens, ...(isOld ? forms : [])].map((form) => holds(form)),
          sql` or `
        )})`
    )
  ]
}

/** Up to so many rows of a facet are sorted where they do not stand in the order of the list. */
const FEW = 2000

/** The rarest facet that dossiers of a list must have, where it is rarer than `others` and its rows are few or stand in the order of the list. */
const driverOf = async (
  countRows: Parts['countRows'],
  { kind, facets, pending }: DossierFilter,
  order: Order,
  others: number
): Promise<Facet | null> => {
  const wanted = facets.filter(({ not }) => !not)
  const counts = await countsOf(countRows, kind, wanted)
  const fewest = Math.min(...counts)
  if (fewest > others) return null
  const inOrder = order === 'due' ? pending === true : order !== 'title'
  return inOrder || fewest < FEW ? (wanted[counts.indexOf(fewest)] ?? null) : null
}
