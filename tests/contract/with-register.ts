import assert from 'node:assert/strict'
import { extract } from '../../src/extraction/index.ts'
import { stampOf } from '../../src/language/index.ts'
import { readDocument } from '../../src/reading/index.ts'
import { type Given, makeRegister, type Register, reportOfRecord, type Store } from '../../src/register/index.ts'
import { accept, type Outcome } from '../../src/values/index.ts'
import type { Opened, Peer } from './peers.ts'
import { openSample, sampleRecord } from './sample-record.ts'

const FIRST_INSTANT = Date.UTC(2026, 0, 15, 2, 0, 0)

/** An open, migrated database with one or more workspaces, under a clock that moves on a second at each look and ids that count. */
export interface Bench extends Opened {
  readonly register: Register
  readonly store: Store
  /** What the register is made of, over this connection or the other. */
  given(by: string, options?: { readonly beside?: boolean }): Given
  /** Another workspace's register in the same database, or the same workspace's through another connection. */
  registerOf(
    workspaceId: string,
    options?: { readonly beside?: boolean; readonly by?: string; readonly now?: () => Date }
  ): Promise<Register>
}

export const WORKSPACE = 'can-tho'

/** `reader`: documents are read by the real reader, not by the sample's rules. `firstId`: of the ids that are given, where others were before. */
export const withRegister = async (
  peer: Peer,
  run: (bench: Bench) => Promise<void>,
  { reader = false, firstId = 0 }: { readonly reader?: boolean; readonly firstId?: number } = {}
): Promise<void> => {
  const opened = await peer.open()
  const { database, beside } = opened
  let seconds = 0
  let ids = firstId
  const given = (store: Store, by: string, now?: () => Date): Given => ({
    store,
    openDocument: async (document) => (reader ? readDocument(document.bytes, document) : openSample(document)),
    readArticle: async (article, { addedAt, fileName }, knowledge) => {
      const { publishedOn, sha256, url } = article.source
      const id = sha256.slice(0, 16)
      if (reader) return accept(reportOfRecord(extract(article, { id, knowledge }), addedAt, fileName))
      const hints = { ...(publishedOn === null ? {} : { publishedOn }), ...(url === null ? {} : { url }) }
      const record = sampleRecord(new TextEncoder().encode(article.text), hints)
      return accept(
        reportOfRecord({ ...record, id, source: article.source, knowledge: knowledge && stampOf(knowledge) }, addedAt, fileName)
      )
    },
    now: now ?? (() => new Date(FIRST_INSTANT + 1000 * seconds++)),
    newId: () => `d${++ids}`,
    by
  })
  const registerOf: Bench['registerOf'] = async (id, options = {}) => {
    await database.ensureWorkspace({ id, name: id, now: new Date(FIRST_INSTANT).toISOString() })
    return makeRegister(given((options.beside ? beside : database).store(id), options.by ?? 'local', options.now))
  }
  try {
    accepted(await database.migrate(new Date(FIRST_INSTANT).toISOString()))
    const register = await registerOf(WORKSPACE)
    const givenOf: Bench['given'] = (by, options = {}) => given((options.beside ? beside : database).store(WORKSPACE), by)
    await run({ ...opened, register, registerOf, given: givenOf, store: database.store(WORKSPACE) })
  } finally {
    await opened.close()
  }
}

/** The value of an outcome that must be one. */
export const accepted = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, outcome.ok ? '' : `refused with ${outcome.refusal.code}`)
  return outcome.value
}

/** The code of an outcome that must be a refusal. */
export const refused = (outcome: Outcome<unknown>): string => {
  assert.ok(!outcome.ok, 'was not refused')
  return outcome.refusal.code
}

export const TABLES = ['original', 'report', 'article', 'item', 'evidence', 'decision', 'report_event', 'audit_log'] as const

/** How many rows each table holds. */
export const rowCounts = async ({ raw }: Pick<Opened, 'raw'>): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const table of TABLES) counts[table] = Number((await raw(`select count(*) as n from ${table}`))[0]?.n)
  return counts
}
