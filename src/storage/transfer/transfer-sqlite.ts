import { DatabaseSync } from 'node:sqlite'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Kysely, PostgresDialect } from 'kysely'
import type { ClientBase } from 'pg'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { asFault, StorageFault } from '../faults.ts'
import { migrateInside } from '../migrate.ts'
import { CONNECT_MS } from '../open-postgres.ts'
import type { Schema } from '../schema.ts'
import { makePartitions } from '../series/partitions.ts'
import { bareTables, isEmpty, type TableToFill, tablesThere } from './bare-tables.ts'
import { type Cell, inChunks, lineOf, linesOf, Tally } from './copied-rows.ts'
import { dossierWordLines, reportWordLines } from './indexed-words.ts'

/** A table of the register, once all its rows are in their new place. */
export interface Transferred {
  readonly table: string
  readonly rows: number
}

const WAIT_MS = 5000
/** Filled by their own words; and the steps of the schema, which PostgreSQL has taken itself. */
const WORDS = { report_words: reportWordLines, dossier_words: dossierWordLines } as const
const STEPS = 'schema_version'

/**
 * Copies the register in a SQLite file into the PostgreSQL database at `url`, table by table, and reads every row back: each table holds as many rows
 * there, and the same. All in one transaction, so that where it fails nothing stays behind; nobody can write in the file meanwhile. The file must be of
 * today's schema and worded by today's word tables. Refuses with transfer_into_not_empty; throws StorageFault.
 */
export const transferSqlite = async (
  file: string,
  url: string,
  { now, onTable }: { readonly now: string; readonly onTable: (done: Transferred) => void }
): Promise<Outcome<{ readonly reports: number }>> => {
  try {
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS, application_name: 'hopluu transfer' })
    // A connection that breaks is told by the query that it breaks; without a listener it would end the process.
    client.on('error', () => {})
    await client.connect()
    try {
      const from = new DatabaseSync(file, { timeout: WAIT_MS })
      try {
        from.exec('begin immediate')
        return await transferInto(client, from, now, onTable)
      } finally {
        from.close()
      }
    } finally {
      await client.end()
    }
  } catch (error) {
    throw asFault(error)
  }
}

const transferInto = async (
  client: ClientBase,
  from: DatabaseSync,
  now: string,
  onTable: (done: Transferred) => void
): Promise<Outcome<{ readonly reports: number }>> => {
  await client.query('begin')
  let tables: readonly TableToFill[]
  let reports = 0
  try {
    if (!(await isEmpty(client))) {
      await client.query('rollback')
      return refuse('transfer_into_not_empty')
    }
    // Bytes as they are written here, and room for the indexes to be sorted in.
    await client.query(`set local bytea_output = 'hex'; set local maintenance_work_mem = '256MB'`)
    await takeSteps(client, now)
    tables = (await tablesThere(client)).filter(({ name }) => name !== STEPS)
    expectTables(tables, from)
    const dress = await bareTables(client)
    await makePartitions(overOne(client), daysIn(from))
    for (const table of tables) {
      const rows = Object.hasOwn(WORDS, table.name) ? await fillWords(client, from, table) : await fill(client, from, table)
      if (table.name === 'report') reports = rows
      onTable({ table: table.name, rows })
    }
    await dress()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
  // What the planner goes by, and which pages need no second look: outside of a transaction only.
  for (const { name } of tables) await client.query(`vacuum (analyze) ${name}`)
  return accept({ reports })
}

/** The steps of the schema, over the one connection and inside its transaction. */
const takeSteps = async (client: ClientBase, now: string): Promise<void> => {
  const taken = await migrateInside(overOne(client), 'postgres', now)
  if (!taken.ok) throw new Error(`The schema could not be made: ${taken.refusal.code}.`)
}

const overOne = (client: ClientBase): Kysely<Schema> => {
  const sole = {
    connect: async () => Object.assign(client, { release: () => {} }),
    end: async () => {}
  }
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: sole as never }) })
}

/** The days that anything was measured on: their months have partitions of their own. */
const daysIn = (from: DatabaseSync): number[] =>
  from
    .prepare('select distinct day from series_day')
    .all()
    .map(({ day }) => Number(day))

/** Both databases have the same tables with the same columns: what the one has and the other not would be lost in silence. */
const expectTables = (tables: readonly TableToFill[], from: DatabaseSync): void => {
  const there = from
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite\\_%' escape '\\'`
    )
    .all()
    .map(({ name }) => String(name))
  const known = new Set(tables.map(({ name }) => name))
  const lost = there.filter((name) => name !== STEPS && !known.has(name))
  for (const { name, columns } of tables) {
    if (Object.hasOwn(WORDS, name)) continue
    const own = from
      .prepare('select name from pragma_table_info(?)')
      .all(name)
      .map((column) => String(column.name))
    const differ = [...own, ...columns].filter((column) => !own.includes(column) || !columns.includes(column))
    lost.push(...differ.map((column) => `${name}.${column}`))
  }
  if (lost.length > 0) throw new Error(`The two databases are not made alike: ${lost.join(', ')}.`)
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** Copies the rows of one table and reads them back. Returns how many there are. */
const fill = async (client: ClientBase, from: DatabaseSync, { name, columns }: TableToFill): Promise<number> => {
  const sent = new Tally()
  const rows = from.prepare(`select ${quoted(columns)} from "${name}"`)
  rows.setReadBigInts(true)
  rows.setReturnArrays(true)
  const lines = function* (): Generator<string> {
    for (const row of rows.iterate()) {
      const line = lineOf(row as unknown as readonly Cell[])
      sent.add(line)
      yield line
    }
  }
  const { from: copyFrom, to: copyTo } = await import('pg-copy-streams')
  await pipeline(Readable.from(inChunks(lines())), client.query(copyFrom(`copy "${name}" (${quoted(columns)}) from stdin`)))
  const kept = new Tally()
  for await (const line of linesOf(client.query(copyTo(`copy (select ${quoted(columns)} from "${name}") to stdout`)))) kept.add(line)
  if (!sent.isSame(kept))
    throw new StorageFault(
      'storage_failed',
      `The table ${name} came out otherwise than it went in (${sent.rows} rows sent, ${kept.rows} read back).`
    )
  return kept.rows
}

/** Makes one of the word indexes. Returns how many rows it has. */
const fillWords = async (client: ClientBase, from: DatabaseSync, { name }: TableToFill): Promise<number> => {
  const which = name as keyof typeof WORDS
  const id = which === 'report_words' ? 'report_id, newest' : 'dossier_id, found_at'
  const { from: copyFrom } = await import('pg-copy-streams')
  await pipeline(
    Readable.from(inChunks(WORDS[which](from))),
    client.query(copyFrom(`copy ${which} (workspace_id, ${id}, words) from stdin`))
  )
  const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${which}`)
  const made = Number(rows[0]?.n)
  const wanted = Number(
    from
      .prepare(
        which === 'report_words'
          ? 'select count(*) as n from report where withdrawn = 0'
          : 'select count(*) as n from dossier where found_at is not null'
      )
      .get()?.n
  )
  if (made !== wanted) throw new StorageFault('storage_failed', `${which} holds ${made} rows; ${wanted} were to be found by their words.`)
  return made
}
