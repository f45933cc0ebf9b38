import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { AGAIN, add, CA_MAU, decideAll, HAI_BOI, NARA, TOLD_AGAIN } from './filing-texts.ts'
import { findPeers } from './peers.ts'
import { readAll } from './read-all.ts'
import { withRegister } from './with-register.ts'

/** What SQLite is asked while `run` goes on, each statement once. */
const askedWhile = async (run: () => Promise<void>): Promise<string[]> => {
  const asked = new Set<string>()
  const prepare = DatabaseSync.prototype.prepare
  DatabaseSync.prototype.prepare = function (sql, ...more) {
    asked.add(sql)
    return prepare.call(this, sql, ...more)
  }
  try {
    await run()
  } finally {
    DatabaseSync.prototype.prepare = prepare
  }
  return [...asked].filter((sql) => /^\s*(?:select|with|update|delete)\b/i.test(sql))
}

/** Columns that many rows share. */
const COARSE = new Set(['workspace_id', 'kind', 'state', 'pending', 'withdrawn', 'turned_down', 'settled', 'facet', 'relation'])
const OF_FEW = /^SCAN (?:\d+-ROW VALUES|workspace|schema_version|\S+ VIRTUAL|\(|CONSTANT|counted|named|stood|json_each)/

/** What looks at much, and why it may. */
const KNOWN_WIDE: readonly RegExp[] = [
  // A register watches two hundred feeds at most.
  /^SEARCH feed USING .*\(workspace_id=\?\) <- select \* from "feed" /,
  // One row a workspace.
  /^SEARCH audit_head USING .*\(workspace_id=\?\) <- (?:select|update)/,
  // Provinces and the like: a facet of few values.
  /^SEARCH dossier_count .* and "facet" = \? and "dossiers" > \?$/
]

/** Whether a step of a plan looks at rows without number: all of a table, or all that share only what many share. */
const isWide = (step: string): boolean => {
  if (step.startsWith('SCAN ')) return !OF_FEW.test(step)
  const by = /^SEARCH .*\(([^()]*)\)/.exec(step)?.[1]
  return by?.split(' AND ').every((one) => COARSE.has(one.replace(/[=<>].*$/, ''))) === true
}

test('every question to SQLite is answered by an index that leads to few rows, whatever the size of the register', async () => {
  const [peer] = await findPeers()
  assert.ok(peer)
  await withRegister(
    peer,
    async ({ register, raw }) => {
      const statements = await askedWhile(async () => {
        for (const [n, text] of [CA_MAU, AGAIN, NARA, TOLD_AGAIN, HAI_BOI].entries()) {
          const id = await add(register, text, `202${n}-05-15`)
          await decideAll(register, id, 'accept')
        }
        await readAll(register)
      })
      const wide: string[] = []
      for (const sql of statements) {
        let n = 0
        const plan = (await raw(`explain query plan ${sql.replace(/\?/g, () => `'${++n}'`)}`)).map(({ detail }) => String(detail))
        // What comes in the order of an index is left off at the limit.
        const isLeftOff = /\blimit\b/i.test(sql) && !plan.some((step) => step.includes('TEMP B-TREE FOR ORDER BY'))
        for (const step of plan) if (isWide(step) && !isLeftOff) wide.push(`${step} <- ${sql.replace(/\s+/g, ' ')}`)
      }
      assert.ok(statements.length > 100, `${statements.length} statements were seen`)
      assert.deepEqual(
        wide.filter((one) => !KNOWN_WIDE.some((known) => known.test(one))),
        []
      )
      for (const known of KNOWN_WIDE)
        assert.ok(
          wide.some((one) => known.test(one)),
          `${known} is wide no more: strike it off`
        )
    },
    { reader: true }
  )
})
