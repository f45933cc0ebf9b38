import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { makeSeries, type Series, type SeriesPoint } from '../src/register/index.ts'
import { type Database, openPostgres, openSqlite } from '../src/storage/index.ts'

// How fast measurements are taken in and charted: ten million by default, or as many millions as the argument says, on SQLite and, where DATABASE_URL names
// one, on PostgreSQL in a schema of its own, which it drops. 1,000 datastreams send every hour, in portions of 50,000 as they come: all datastreams of an
// hour, then the next.

const HOUR = 3_600_000
const STREAMS = 1000
const PORTION = 50_000
const CHARTS = 200
const FIRST = Date.UTC(2015, 0, 1)
const MILLIONS = Number(process.argv[2] ?? 10)

const print = (what: string, figure: string, how: string): void => void process.stdout.write(`| ${what} | ${figure} | ${how} |\n`)
const round = (n: number): string => Number(n.toPrecision(3)).toLocaleString('en-GB')

/** One decimal, as stations send them; a sine by the hour of the day and something that looks like chance. */
const valueAt = (stream: number, hour: number): number =>
  Math.round(10 * (30 + 20 * Math.sin(hour / 4) + ((hour * 7919 + stream * 104_729) % 100) / 10)) / 10

const pointAt = (stream: number, hour: number): SeriesPoint => ({
  ...{ at: FIRST + hour * HOUR, from: null, value: valueAt(stream, hour), status: 0, knownAt: null, more: null }
})

const taken = <T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly code: string } }
): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

const openSeries = async (database: Database): Promise<Series> => {
  const now = new Date().toISOString()
  taken(await database.migrate(now))
  await database.ensureWorkspace({ id: 'bench', name: 'bench', now })
  return makeSeries({ store: database.store('bench'), now: () => new Date(), newId: () => crypto.randomUUID(), by: 'bench' })
}

const describeStreams = async (series: Series): Promise<number[]> => {
  const rows = Array.from({ length: STREAMS }, (_, i) => ({
    ...{ row: i + 1, station: `S${Math.floor(i / 10)}`, parameter: `P${i % 10}`, unit: 'µg/m³', point: pointAt(i, -1) }
  }))
  taken(await series.receiveFile({ rows, make: true, dryRun: false }))
  return (await series.entities({ kind: 'Datastream' })).map(({ id }) => id)
}

const measure = async (name: string, database: Database, sizeOf: () => Promise<number>): Promise<void> => {
  const series = await openSeries(database)
  const ids = await describeStreams(series)
  const before = await sizeOf()
  const hours = Math.round((MILLIONS * 1_000_000) / STREAMS)
  const together = PORTION / STREAMS
  let ingestMs = 0
  for (let hour = 0; hour < hours; hour += together) {
    const brought = ids.map((datastreamId, i) => ({
      datastreamId,
      points: Array.from({ length: together }, (_, k) => pointAt(i, hour + k))
    }))
    const began = performance.now()
    taken(await series.receive(brought))
    ingestMs += performance.now() - began
  }
  const n = hours * STREAMS
  print(
    `${name}: taken in`,
    `${round((1000 * n) / ingestMs)} values/s`,
    `${MILLIONS} million values of ${STREAMS} datastreams, 50 hours of each in a portion, each portion its own transaction`
  )
  // Another rhythm: one hour of all datastreams at a time, so that every value writes its day anew.
  const lone = 50
  const began = performance.now()
  for (let k = 0; k < lone; k++)
    taken(await series.receive(ids.map((datastreamId, i) => ({ datastreamId, points: [pointAt(i, hours + k)] }))))
  print(
    `${name}: taken in hour by hour`,
    `${round((1000 * lone * STREAMS) / (performance.now() - began))} values/s`,
    `${lone} portions of one value of each datastream`
  )
  print(`${name}: size`, `${round(((await sizeOf()) - before) / n)} bytes a value`, 'the whole database with its indexes')
  for (const by of ['hour', 'day'] as const) {
    const times: number[] = []
    for (let k = 0; k < CHARTS; k++) {
      const datastreamId = ids[(k * 37) % ids.length] as number
      const from = FIRST + ((k * 131) % Math.max(1, hours - 8760)) * HOUR
      const start = performance.now()
      await series.chart({ datastreamId, from, until: from + 8760 * HOUR, by })
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    const at = (share: number): string => round(times[Math.floor(share * (times.length - 1))] as number)
    print(
      `${name}: a year of hours by the ${by}`,
      `half within ${at(0.5)} ms, 99 % within ${at(0.99)} ms`,
      `${CHARTS} charts of different datastreams and years, least, mean and greatest of each ${by}`
    )
  }
  await database.close()
}

const folder = await mkdtemp(join(tmpdir(), 'hopluu-bench-series-'))
const file = join(folder, 'series.sqlite')
process.stdout.write('| what | figure | how |\n|---|---|---|\n')
try {
  await measure(
    'SQLite',
    openSqlite(file),
    async () => (await stat(file)).size + (await stat(`${file}-wal`).catch(() => ({ size: 0 }))).size
  )
} finally {
  await rm(folder, { recursive: true })
}
const url = process.env.DATABASE_URL
if (url === undefined) process.stdout.write('NOT RUN: PostgreSQL\n')
else {
  const schema = `hopluu_bench_series_${process.pid}`
  const outside = new pg.Client({ connectionString: url })
  await outside.connect()
  await outside.query(`create schema ${schema}`)
  const within = new URL(url)
  within.searchParams.set('options', `-c search_path=${schema}`)
  const fail = (error: Error): never => {
    throw error
  }
  const sizeOf = async (): Promise<number> =>
    Number(
      (
        await outside.query<{ n: string }>(
          `select coalesce(sum(pg_total_relation_size(oid)), 0) as n from pg_class where relnamespace = '${schema}'::regnamespace and relkind = 'r'`
        )
      ).rows[0]?.n
    )
  try {
    await measure('PostgreSQL', openPostgres(within.href, fail), sizeOf)
  } finally {
    await outside.query(`drop schema ${schema} cascade`)
    await outside.end()
  }
}
