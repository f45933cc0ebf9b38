import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { backUpRegister, checkRegister, restoreRegister } from '../../src/app/index.ts'
import { writeHead } from '../../src/register/index.ts'
import { openPostgres } from '../../src/storage/index.ts'
import { openServer } from '../doors/web-server.ts'
import { runKillTrial } from './kill-trial.ts'
import { type OwnPostgres, openOwnPostgres } from './own-postgres.ts'

const ignore = (): void => {}
const bodyOf = (n: number): string => `Cần Thơ tiếp đoàn số ${n}\nNgày 10/2/2023, UBND thành phố Cần Thơ tiếp đoàn số ${n} của JICA.`
const post = (url: string, body: string): Promise<Response> =>
  fetch(`${url}/api/v1/reports`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body })

const suite = (postgres: OwnPostgres): void => {
  let folder = ''
  const within = (name: string): string => postgres.url.replace(/\/postgres$/, `/${name}`)
  const make = async (name: string): Promise<string> => {
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: postgres.url })
    await client.connect()
    await client.query(`create database ${name}`)
    await client.end()
    return within(name)
  }
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'hopluu-trust-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  test('nothing that was acknowledged is lost when server and database are killed under load', async () => {
    const url = await make('killed')
    const outcome = await runKillTrial({
      environment: { HOPLUU_DATA: folder, DATABASE_URL: url },
      look: () => openPostgres(url, ignore),
      kills: 2,
      seed: 4700,
      between: async (kill) => {
        if (kill !== 2) return
        await postgres.stop('immediate')
        await postgres.start()
      }
    })
    assert.deepEqual([outcome.lost, outcome.torn, outcome.findings], [[], [], []])
    assert.ok(outcome.acknowledged > 0)
  })

  test('a database that is gone in the middle of a request is told as such, and once it is back the server goes on by itself', async () => {
    const environment = { DATABASE_URL: await make('gone') }
    const faults: Error[] = []
    const server = await openServer(null, { environment, onFault: (fault) => faults.push(fault) })
    try {
      assert.equal((await post(server.url, bodyOf(0))).status, 201)
      const under = Array.from({ length: 6 }, (_, n) => post(server.url, bodyOf(1 + n)))
      await setTimeout(30)
      await postgres.stop('fast')
      const answers = await Promise.all(under.map(async (answer) => (await answer).status))
      assert.ok(
        answers.every((status) => status === 201 || status === 503),
        `answers: ${answers}`
      )
      const refused = await post(server.url, bodyOf(100))
      assert.deepEqual([refused.status, ((await refused.json()) as { code: string }).code], [503, 'storage_unreachable'])
      await postgres.start()
      assert.equal((await post(server.url, bodyOf(101))).status, 201)
      const listed = (await (await fetch(`${server.url}/api/v1/reports?limit=50`)).json()) as { rows: unknown[] }
      const acknowledged = 2 + answers.filter((status) => status === 201).length
      assert.ok(listed.rows.length >= acknowledged, 'what was acknowledged is there')
    } finally {
      await server.close()
      // What went wrong above is told, and not what it keeps from working below.
      await postgres.start().catch(() => {})
    }
  })

  test('a backup made while reports come in is restored whole into an empty database, with its head beside it', async () => {
    const environment = { DATABASE_URL: await make('working') }
    const server = await openServer(null, { environment })
    const dump = join(folder, 'register.dump')
    try {
      for (let n = 0; n < 3; n++) await post(server.url, bodyOf(n))
      const coming = Array.from({ length: 6 }, (_, n) => post(server.url, bodyOf(10 + n)))
      const done = await backUpRegister(dump, { environment })
      assert.ok(done.ok, done.ok ? '' : JSON.stringify(done.refusal))
      await Promise.all(coming)
      assert.ok(done.value.reports >= 3)
      assert.equal(readFileSync(`${dump}.head`, 'utf8'), done.value.heads.map((head) => `${writeHead(head)}\n`).join(''))
      assert.equal(statSync(dump).mode & 0o077, 0, 'for nobody else to read')

      const empty = { environment: { DATABASE_URL: await make('restored') } }
      const restored = await restoreRegister({ file: dump, overwrite: false }, empty)
      assert.ok(restored.ok, restored.ok ? '' : JSON.stringify(restored.refusal))
      assert.deepEqual([restored.value.reports, restored.value.findings, restored.value.heads], [done.value.reports, [], done.value.heads])

      const again = await restoreRegister({ file: dump, overwrite: false }, empty)
      assert.equal(!again.ok && again.refusal.code, 'restore_over_register')
      const over = await restoreRegister({ file: dump, overwrite: true }, empty)
      assert.deepEqual(over.ok && over.value.findings, [])
      const used = await restoreRegister({ file: dump, overwrite: true }, { environment })
      assert.equal(!used.ok && used.refusal.code, 'register_in_use')
      const found: unknown[] = []
      const asked = { since: done.value.heads, found: (finding: unknown) => found.push(finding), begins: ignore, advanced: ignore }
      assert.ok((await checkRegister(asked, { environment })).ok)
      assert.deepEqual(found, [])
    } finally {
      await server.close()
    }
  })
}

const postgres = await openOwnPostgres()
if (postgres === null) process.stdout.write('NOT RUN: PostgreSQL server programs\n')
else
  describe('PostgreSQL of our own', () => {
    suite(postgres)
    after(() => postgres.remove())
  })
