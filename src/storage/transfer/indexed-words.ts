import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { type Facet, reportWords, wordsOfDossier } from '../../register/index.ts'
import { dossiersByIds } from '../dossiers/dossiers.ts'
import { valuesOfAll } from '../dossiers/values.ts'
import { nodeSqliteDialect } from '../node-sqlite-dialect.ts'
import { padded } from '../padded.ts'
import { dossierVectorOf } from '../postgres-dossier-index.ts'
import { vectorOf } from '../postgres-word-index.ts'
import type { Schema } from '../schema.ts'
import { sqliteDossierIndex } from '../sqlite-dossier-index.ts'
import { sqliteWordIndex } from '../sqlite-word-index.ts'
import { makeReadingStore } from '../store.ts'
import { type Cell, lineOf } from './copied-rows.ts'

// SQLite's word indexes keep no text that could be copied: the words are put together again, as they were when these were made.

const AT_ONCE = 256

/** The rows of PostgreSQL's index of reports, as lines to copy. */
export async function* reportWordLines(from: DatabaseSync): AsyncGenerator<string> {
  const db = new Kysely<Schema>({ dialect: nodeSqliteDialect(from) })
  for (let [workspace, after] = ['', '']; ; ) {
    const reports = from
      .prepare(
        `select report.workspace_id, report.id, newest, title, text from report
          join article on article.workspace_id = report.workspace_id and article.report_id = report.id
          where (report.workspace_id, report.id) > (?, ?) and withdrawn = 0 order by report.workspace_id, report.id limit ${AT_ONCE}`
      )
      .all(workspace, after) as { workspace_id: string; id: string; newest: number; title: string; text: string }[]
    for (const [workspaceId, own] of Map.groupBy(reports, ({ workspace_id }) => workspace_id)) {
      const ids = own.map(({ id }) => id)
      const items = await db
        .selectFrom('item')
        .select(['report_id', 'words'])
        .where('workspace_id', '=', workspaceId)
        .where('report_id', 'in', padded(ids))
        .orderBy('position')
        .execute()
      const wordsOf = Map.groupBy(items, ({ report_id }) => report_id)
      for (const { id, newest, title, text } of own) {
        const words = reportWords(
          title,
          text,
          (wordsOf.get(id) ?? []).map((item) => item.words)
        ) // of all its items, whatever their state
        yield lineOf([workspaceId, id, newest, vectorOf(words)] satisfies Cell[])
      }
    }
    const last = reports.at(-1)
    if (!last || reports.length < AT_ONCE) return
    ;[workspace, after] = [last.workspace_id, last.id]
  }
}

/** The rows of PostgreSQL's index of dossiers, as lines to copy. */
export async function* dossierWordLines(from: DatabaseSync): AsyncGenerator<string> {
  const db = new Kysely<Schema>({ dialect: nodeSqliteDialect(from) })
  for (let [workspace, after] = ['', '']; ; ) {
    const places = from
      .prepare(
        `select workspace_id, id, found_at from dossier where (workspace_id, id) > (?, ?) and found_at is not null
          order by workspace_id, id limit ${AT_ONCE}`
      )
      .all(workspace, after) as { workspace_id: string; id: string; found_at: number }[]
    for (const [workspaceId, own] of Map.groupBy(places, ({ workspace_id }) => workspace_id)) {
      const ids = own.map(({ id }) => id)
      const foundAt = new Map(own.map(({ id, found_at }) => [id, found_at]))
      const store = makeReadingStore({
        workspaceId,
        kind: 'sqlite',
        words: sqliteWordIndex,
        dossierIndex: sqliteDossierIndex,
        files: null,
        query: () => db
      })
      const values = await valuesOfAll(db, workspaceId, ids)
      const facets = await facetsOfAll(db, workspaceId, ids)
      for (const dossier of await dossiersByIds(db, workspaceId, ids)) {
        const words = await wordsOfDossier(store, dossier, values.get(dossier.id) ?? [], facets.get(dossier.id) ?? [])
        yield lineOf([workspaceId, dossier.id, foundAt.get(dossier.id) ?? null, dossierVectorOf({ kind: dossier.kind, ...words })])
      }
    }
    const last = places.at(-1)
    if (!last || places.length < AT_ONCE) return
    ;[workspace, after] = [last.workspace_id, last.id]
  }
}

const facetsOfAll = async (db: Kysely<Schema>, workspaceId: string, ids: readonly string[]): Promise<Map<string, Facet[]>> => {
  const rows = await db
    .selectFrom('dossier_facet')
    .select(['dossier_id', 'facet', 'value'])
    .where('workspace_id', '=', workspaceId)
    .where('dossier_id', 'in', padded(ids))
    .orderBy('dossier_id')
    .orderBy('facet')
    .orderBy('value')
    .execute()
  return Map.groupBy(rows, ({ dossier_id }) => dossier_id)
}
