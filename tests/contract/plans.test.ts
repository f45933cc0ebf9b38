import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { DOSSIER_KINDS, type Register } from '../../src/register/index.ts'
import { AGAIN, add, CA_MAU, decideAll, HAI_BOI, NARA, TOLD_AGAIN } from './filing-texts.ts'
import { findPeers } from './peers.ts'
import { accepted, withRegister } from './with-register.ts'

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

const readAll = async (register: Register): Promise<void> => {
  for (const kind of DOSSIER_KINDS) {
    const { rows } = accepted(await register.listDossiers({ kind }))
    for (const order of ['title', 'spoken', 'first', 'due'] as const) accepted(await register.listDossiers({ kind, order, limit: 2 }))
    accepted(await register.listDossiers({ kind, named: 'ha noi' }))
    accepted(await register.listDossiers({ kind, pending: true, dueUntil: '2026' }))
    accepted(await register.listDossiers({ kind, pending: true, actUntil: '2026' }))
    accepted(await register.countDossiers({ kind, pending: true, silentSince: '2026' }))
    for (const { id } of rows) {
      accepted(await register.showDossier(id))
      accepted(await register.followChain(id))
    }
  }
  const [partner] = accepted(await register.listDossiers({ kind: 'partner' })).rows
  assert.ok(partner)
  const facets = [{ facet: 'partner', value: partner.id }]
  for (const kind of DOSSIER_KINDS) {
    accepted(await register.listDossiers({ kind, facets }))
    accepted(await register.countDossiers({ kind, facets, pending: true }))
    accepted(await register.listDossiers({ kind, facets: [...facets, { facet: 'state', value: 'open' }] }))
  }
  accepted(await register.listSums(partner.id))
  accepted(await register.setHome(partner.id))
  for (const whose of ['ours', 'theirs', 'joint'] as const) accepted(await register.lookAtToday({ whose }))
  accepted(await register.lookAtToday())
  accepted(await register.lookAtToday({ office: partner.id }))
  accepted(await register.lookAtToday({ responsible: 'lan', whose: 'ours' }))
  accepted(await register.listPoints())
  accepted(await register.lookAtPlaces())
  accepted(await register.countStates({}))
  accepted(await register.countStanding({}))
  for (const order of ['title', 'spoken', 'due'] as const)
    accepted(await register.listDossiers({ kind: 'undertaking', asOf: '2024-Q1', asOfState: 'open', order }))
  accepted(await register.listDossiers({ kind: 'undertaking', asOf: '2024-Q1', facets }))
  accepted(await register.countDossiers({ kind: 'agreement', asOf: '2024', facets }))
  accepted(await register.countStanding({ partner: partner.id, sector: 'health' }))
  accepted(await register.sumMoney({}))
  accepted(await register.relatePartners({}))
  accepted(await register.search({ text: 'ubnd ha noi' }))
  const { rows } = accepted(await register.listReports({}))
  accepted(await register.listReports({ toReview: true, text: 'ha noi' }))
  accepted(await register.listReports({ returned: true }))
  accepted(await register.listWithdrawn({}))
  for (const { id } of rows) accepted(await register.showReport(id))
}

/** Columns that many rows share. */
const COARSE = new Set(['workspace_id', 'kind', 'state', 'pending', 'withdrawn', 'turned_down', 'settled', 'facet', 'relation'])
const OF_FEW = /^SCAN (?:\d+-ROW VALUES|workspace|schema_version|\S+ VIRTUAL|\(|CONSTANT|counted|named|stood|json_each)/

/** What looks at much, and why it may. */
const KNOWN_WIDE: readonly RegExp[] = [
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
