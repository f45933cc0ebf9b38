import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Finding } from '../../src/register/index.ts'
import { openPostgres } from '../../src/storage/index.ts'
import { hopluu } from '../doors/cli-process.ts'
import { makeDatabase, type OwnDatabase } from './own-database.ts'
import { type Served, serve, work } from './served.ts'

const DOCUMENTS = 40
const WAIT_MS = 90_000
const ignore = (): void => {}

/** Long enough that reading it takes a while. */
const bodyOf = (n: number): string =>
  `Cần Thơ tiếp đoàn số ${n}\n${`Ngày 10/2/2023, UBND thành phố Cần Thơ tiếp đoàn số ${n} của JICA. Thành phố đề nghị JICA hỗ trợ nhà máy nước số ${n}.\n`.repeat(60)}`

const suite = (database: OwnDatabase): void => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-workers-'))
  const environment = { DATABASE_URL: database.url, HOPLUU_DATA: folder, HOPLUU_JOBS: 'workers' }
  let servers: Served[] = []
  before(async () => {
    servers = await Promise.all([serve(environment), serve(environment)])
  })
  after(async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const bring = (n: number, body = bodyOf(n)): Promise<Response> =>
    fetch(`${servers[n % servers.length]?.url}/api/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', prefer: 'respond-async' },
      body
    })
  const waiting = async (): Promise<{ reportId: string; refusal: { code: string } | null }[]> =>
    ((await (await fetch(`${servers[0]?.url}/api/v1/waiting-documents`)).json()) as { rows: never[] }).rows
  const untilRead = async (left = 0): Promise<void> => {
    const last = performance.now() + WAIT_MS
    while ((await waiting()).filter(({ refusal }) => refusal === null).length > left) {
      assert.ok(performance.now() < last, 'they are read in time')
      await setTimeout(100)
    }
  }

  test('what comes to two servers two workers read, each once, also where one is killed in the middle', async () => {
    const answers = await Promise.all(Array.from({ length: DOCUMENTS }, (_, n) => bring(n)))
    const brought = (await Promise.all(answers.map((answer) => answer.json()))) as { reportId: string; waiting?: true }[]
    assert.ok(answers.every(({ status }) => status === 202) && brought.every((each) => each.waiting))
    assert.equal((await waiting()).length, DOCUMENTS, 'nobody reads where no worker is')
    const early = await fetch(`${servers[0]?.url}/api/v1/reports/${brought[0]?.reportId}`)
    assert.deepEqual([early.status, ((await early.json()) as { code: string }).code], [404, 'report_waiting'])

    const [doomed, steady] = await Promise.all([work(environment), work(environment)])
    try {
      await untilRead(DOCUMENTS - 4)
      await doomed.kill()
      assert.ok((await waiting()).length > 0, 'it was killed while there was something to read')
      await untilRead()
    } finally {
      await doomed.kill()
      await steady.stop()
    }
    const store = openPostgres(database.url, ignore)
    try {
      const findings: Finding[] = []
      const asked = { since: [], found: (finding: Finding) => findings.push(finding), begins: ignore, advanced: ignore }
      const checked = await store.check(asked)
      assert.deepEqual(findings, [])
      assert.deepEqual([checked.reports, checked.originals, checked.logRows], [DOCUMENTS, DOCUMENTS, DOCUMENTS])
    } finally {
      await store.close()
    }
    for (const { reportId } of brought) assert.equal((await fetch(`${servers[1]?.url}/api/v1/reports/${reportId}`)).status, 200)
  })

  test('what cannot be read is told with its reason, and what is there already is told at once', async () => {
    const known = await bring(0)
    assert.deepEqual([known.status, ((await known.json()) as { added: boolean }).added], [200, false])
    const worker = await work(environment)
    try {
      const refused = await bring(1, '\n \n')
      assert.equal(refused.status, 202)
      await untilRead()
      const [row] = await waiting()
      assert.equal(row?.refusal?.code, 'document_empty')
    } finally {
      await worker.stop()
    }
  })

  test('a worker on SQLite says that it needs PostgreSQL', async () => {
    const ended = await hopluu(['worker', '--lang', 'en'], { environment: { HOPLUU_DATA: folder } })
    assert.deepEqual([ended.code, /DATABASE_URL/.test(ended.err)], [3, true])
  })
}

const database = await makeDatabase('workers')
if (database) describe('two servers and two workers over one PostgreSQL', () => suite(database))
