import { type Kysely, sql } from 'kysely'
import { accept, type Outcome, refuse } from '../values/index.ts'
import type { DatabaseKind } from './database-kind.ts'
import { type Migration, migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'

/** Any number, so long as nothing else in the database locks by it. */
const LOCK = 470_047_004

/** How many steps the database has taken, and how many there are. */
export const versionOf = async (db: Kysely<Schema>): Promise<{ readonly found: number; readonly known: number }> => {
  const tables = await db.introspection.getTables()
  if (!tables.some(({ name }) => name === 'schema_version')) return { found: 0, known: migrations.length }
  const latest = await db.selectFrom('schema_version').select('version').orderBy('version', 'desc').limit(1).executeTakeFirst()
  return { found: latest?.version ?? 0, known: migrations.length }
}

/**
 * Takes the steps the database has not taken yet, all or none; two who start at once wait for each other.
 * Returns how many were taken. Refuses with schema_newer when a later version of the program has been here: it would misread what it does not know.
 */
export const migrate = (
  db: Kysely<Schema>,
  kind: DatabaseKind,
  now: string,
  steps: readonly Migration[] = migrations
): Promise<Outcome<{ readonly taken: number }>> => db.transaction().execute((inside) => migrateInside(inside, kind, now, steps))

/** The same inside of a transaction that is under way. */
export const migrateInside = async (
  inside: Kysely<Schema>,
  kind: DatabaseKind,
  now: string,
  steps: readonly Migration[] = migrations
): Promise<Outcome<{ readonly taken: number }>> => {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(inside)
  await inside.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('applied_at', 'text', (c) => c.notNull())
    .execute()
  const latest = await inside.selectFrom('schema_version').select('version').orderBy('version', 'desc').limit(1).executeTakeFirst()
  const version = latest?.version ?? 0
  if (version > steps.length) return refuse('schema_newer', { found: version, known: steps.length })
  for (const [i, step] of steps.entries()) {
    if (i < version) continue
    await step.up(inside as unknown as Kysely<unknown>, kind, now)
    await inside
      .insertInto('schema_version')
      .values({ version: i + 1, name: step.name, applied_at: now })
      .execute()
  }
  return accept({ taken: steps.length - version })
}
