import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { type DatabaseConnection, PGliteDialect } from 'kysely'
import { databaseOver } from '../../src/storage/index.ts'
import { AGAIN, add, CA_MAU, decideAll, HAI_BOI, NARA, TOLD_AGAIN } from './filing-texts.ts'
import type { Peer } from './peers.ts'
import { readAll } from './read-all.ts'
import { accepted, withRegister } from './with-register.ts'

// What Citus asks of a schema that it is to spread over machines by workspace: https://docs.citusdata.com, "Determining the Data Model", and limits of SQL.

/** Each statement that PostgreSQL is asked is noted. */
const noting = (asked: Set<string>): Peer => ({
  name: 'PGlite',
  open: async () => {
    const pglite = new PGlite()
    const onCreateConnection = async (connection: DatabaseConnection): Promise<void> => {
      const executeQuery = connection.executeQuery.bind(connection)
      connection.executeQuery = (query, ...more) => {
        asked.add(query.sql)
        return executeQuery(query, ...more)
      }
    }
    const database = databaseOver(new PGliteDialect({ pglite, onCreateConnection }), 'postgres')
    return {
      database,
      beside: database,
      raw: async (sql) => (await pglite.query<Record<string, unknown>>(sql)).rows,
      // Which closes PGlite as well.
      close: () => database.close()
    }
  },
  stop: async () => {}
})

/** Kept on each machine, or on the coordinator alone: no office's. */
const NOBODYS = new Set(['schema_version'])
/** The column by which a table's rows are spread: the workspace's own row lies where its register lies. */
const shardKey = (table: string): string => (table === 'workspace' ? 'id' : 'workspace_id')

interface Constraint {
  readonly name: string
  readonly child: string
  readonly columns: readonly string[]
  readonly parent: string | null
  readonly theirs: readonly string[] | null
}

const UNIQUE = `
  select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as child, null as parent, null as theirs,
    (select json_agg(a.attname order by k.place) from unnest(i.indkey) with ordinality as k(att, place)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.att) as columns
  from pg_index i join pg_class c on c.oid = i.indrelid
  where i.indisunique and c.relnamespace = 'public'::regnamespace`

const FOREIGN = `
  select c.conname as name, c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
    (select json_agg(a.attname order by k.place) from unnest(c.conkey) with ordinality as k(att, place)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.att) as columns,
    (select json_agg(a.attname order by k.place) from unnest(c.confkey) with ordinality as k(att, place)
      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.att) as theirs
  from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`

test('every table, unique index and foreign key begins with the workspace, so that the rows of one lie on one machine', async () => {
  await withRegister(noting(new Set()), async ({ raw }) => {
    const tables = (await raw(`select tablename as name from pg_tables where schemaname = 'public' order by 1`)).map(({ name }) =>
      String(name)
    )
    const spread = tables.filter((name) => !NOBODYS.has(name))
    const unique = (await raw(UNIQUE)) as unknown as Constraint[]
    const foreign = (await raw(FOREIGN)) as unknown as Constraint[]
    assert.ok(spread.length > 30 && foreign.length > 20)
    const wrong = [
      ...spread.filter((table) => !unique.some(({ child }) => child === table)).map((table) => `${table} has no key`),
      ...unique.filter(({ child, columns }) => !NOBODYS.has(child) && columns[0] !== shardKey(child)).map(({ name }) => name),
      ...foreign
        .filter(({ child, columns, parent, theirs }) => columns[0] !== shardKey(child) || theirs?.[0] !== shardKey(parent ?? ''))
        .map(({ name }) => name)
    ]
    assert.deepEqual(wrong, [])

    const page = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8')
    const told = [...page.matchAll(/^\| `([a-z_]+)` \| `?([a-z_]+|–)`? \|/gm)].map(([, table, key]) => [table, key])
    assert.deepEqual(
      told,
      tables.map((table) => [table, NOBODYS.has(table) ? '–' : shardKey(table)]),
      'docs/scale.md has each table with what it is spread by'
    )
  })
})

/** What is asked of all workspaces at once, by those who look after the database and never by a request. */
const OF_ALL: readonly RegExp[] = [
  /^select "id"(?:, "name", "created_at")? from "workspace" order by "id"$/,
  /^select "version" from "schema_version"/,
  /\bschema_version\b/
]

test('every question that a register asks names its workspace, so that one machine answers it', async () => {
  const asked = new Set<string>()
  await withRegister(
    noting(asked),
    async ({ register, registerOf, raw }) => {
      const tables = (await raw(`select tablename as name from pg_tables where schemaname = 'public'`)).map(({ name }) => String(name))
      const other = await registerOf('hue')
      accepted(await other.listReports({}))
      asked.clear()
      for (const [n, text] of [CA_MAU, AGAIN, NARA, TOLD_AGAIN, HAI_BOI].entries()) {
        const id = await add(register, text, `202${n}-05-15`)
        await decideAll(register, id, 'accept')
        if (n === 3) accepted(await register.withdrawReport({ reportId: id, reason: 'đưa nhầm' }))
        if (n === 3) accepted(await register.restoreReport({ reportId: id }))
        if (n === 4) accepted(await register.redateReport({ reportId: id, publishedOn: '2024-05-20' }))
        if (n === 4) accepted(await register.readAgain(id))
      }
      await readAll(register)
      const named = new RegExp(`\\b(?:from|join|into|update)\\s+"?(?:${tables.join('|')})"?\\b`, 'i')
      const ofTables = [...asked].filter((sql) => named.test(sql))
      assert.ok(ofTables.length > 100, `${ofTables.length} statements were seen`)
      const times = (sql: string, pattern: RegExp): number => sql.match(new RegExp(pattern.source, 'gi'))?.length ?? 0
      const ownRow = /"workspace".*"id" = /
      assert.deepEqual(
        ofTables.filter(
          (sql) => times(sql, /\bworkspace_id\b/) < times(sql, named) && !OF_ALL.some((known) => known.test(sql)) && !ownRow.test(sql)
        ),
        [],
        'each table that a statement names is asked for its workspace'
      )
    },
    { reader: true }
  )
})
