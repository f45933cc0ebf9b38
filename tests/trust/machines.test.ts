import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import type { Finding } from '../../src/register/index.ts'
import { openPostgres } from '../../src/storage/index.ts'
import { openBalancer } from './balancer.ts'
import { chanceOf } from './chance.ts'
import { openClient } from './clients.ts'
import { isThere } from './kill-trial.ts'
import { makeDatabase, type OwnDatabase } from './own-database.ts'
import { type Served, serve } from './served.ts'

const SEED = 4700
const CLIENTS = 6
const ignore = (): void => {}

const suite = (database: OwnDatabase): void => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-machines-'))
  const environment = { DATABASE_URL: database.url, HOPLUU_DATA: folder, HOPLUU_DRAIN: '1' }
  let servers: Served[] = []
  before(async () => {
    // All at once, on a database without a table.
    servers = await Promise.all([serve(environment), serve(environment), serve(environment)])
  })
  after(async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('of servers that start at once on an empty database one takes the steps, and the others wait for it', async () => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query<{ version: number; applied_at: string }>(
      'select version, applied_at from schema_version order by version'
    )
    const { rows: workspaces } = await client.query('select id from workspace')
    await client.end()
    assert.deepEqual(
      rows.map(({ version }) => version),
      rows.map((_, i) => i + 1)
    )
    assert.equal(new Set(rows.map(({ applied_at }) => applied_at)).size, 1, 'all by one of them')
    assert.equal(workspaces.length, 1)
    for (const { url } of servers) assert.equal((await fetch(`${url}/api/v1/reports`)).status, 200)
  })

  test('servers are restarted one after the other while people work, and no request is lost', async () => {
    const balancer = await openBalancer()
    for (const { url } of servers) await balancer.add(url)
    const failures: string[] = []
    let answers = 0
    const clients = Array.from({ length: CLIENTS }, (_, i) =>
      openClient(i, SEED, chanceOf(SEED + i), (status) => {
        answers++
        if (status >= 500) failures.push(String(status))
      })
    )
    const over = new AbortController()
    const working = clients.map(async (client) => {
      await client.work(balancer.url, over.signal)
      if (!over.signal.aborted) failures.push('a connection broke')
    })
    for (const server of [...servers]) {
      await setTimeout(500)
      await server.stop()
      balancer.remove(server.url)
      const again = await serve(environment)
      servers = [...servers.filter((each) => each !== server), again]
      await balancer.add(again.url)
    }
    await setTimeout(500)
    over.abort()
    await Promise.all(working)
    await balancer.close()
    assert.deepEqual(failures, [])
    assert.ok(answers > 50, `${answers} answers`)
    assert.ok([...balancer.shares.values()].every((share) => share > 0) && balancer.shares.size >= 5, 'all of them answered')

    const store = openPostgres(database.url, ignore)
    try {
      const lost = []
      for (const { ledger } of clients) for (const done of ledger) if (!(await isThere(store, done))) lost.push(done)
      assert.deepEqual(lost, [])
      const findings: Finding[] = []
      const asked = { since: [], found: (finding: Finding) => findings.push(finding), begins: ignore, advanced: ignore }
      const checked = await store.check(asked)
      assert.deepEqual(findings, [])
      assert.ok(checked.reports > 0)
    } finally {
      await store.close()
    }
  })
}

const database = await makeDatabase('machines')
if (database) describe('several servers over one PostgreSQL', () => suite(database))
