// Two servers and two workers over one PostgreSQL on this machine, behind a proxy, under a load: `npm run bench:machines [SECONDS]` (20 unless said).
// Needs a PostgreSQL, as DATABASE_URL names it or as one answers on this machine; makes a database of its own there and drops it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openBalancer } from '../tests/trust/balancer.ts'
import { chanceOf } from '../tests/trust/chance.ts'
import { openClient } from '../tests/trust/clients.ts'
import { makeDatabase } from '../tests/trust/own-database.ts'
import { serve, work } from '../tests/trust/served.ts'
import { quantile, rounded } from './figures.ts'

const SECONDS = Number(process.argv[2] ?? 20)
const CLIENTS = 8
const READERS = 8
const DOCUMENTS = 200
const SEED = 4700
const PAGES = [
  '/api/v1/reports',
  '/api/v1/dossiers?kind=undertaking',
  '/api/v1/today',
  '/api/v1/search?text=nuoc%20thai',
  '/reports',
  '/undertakings'
]

const bodyOf = (n: number): string =>
  `Cần Thơ tiếp đoàn số ${n}\n${`Ngày 10/2/2023, UBND thành phố Cần Thơ tiếp đoàn số ${n} của JICA. Thành phố đề nghị JICA hỗ trợ xây dựng nhà máy xử lý nước thải số ${n} với vốn ${100 + n} tỷ đồng.\n`.repeat(8)}`

const database = await makeDatabase('bench')
if (!database) process.exit(1)
const folder = mkdtempSync(join(tmpdir(), 'hopluu-machines-'))
const environment = { DATABASE_URL: database.url, HOPLUU_DATA: folder, HOPLUU_JOBS: 'workers' }
const servers = await Promise.all([serve(environment), serve(environment)])
const balancer = await openBalancer()
try {
  for (const { url } of servers) await balancer.add(url)

  const took: { readonly ms: number; readonly status: number }[] = []
  const heard = (status: number, ms: number): void => void took.push({ status, ms })
  const over = new AbortController()
  const look = async (client: number): Promise<void> => {
    for (let n = client; !over.signal.aborted; n++) {
      const begun = performance.now()
      const answer = await fetch(`${balancer.url}${PAGES[n % PAGES.length]}`, { signal: over.signal })
      await answer.arrayBuffer()
      heard(answer.status, performance.now() - begun)
    }
  }
  const begun = performance.now()
  const writing = Array.from({ length: CLIENTS }, (_, i) => openClient(i, SEED, chanceOf(SEED + i), heard).work(balancer.url, over.signal))
  const reading = Array.from({ length: READERS }, (_, i) => look(i).catch(() => {}))
  await setTimeout(SECONDS * 1000)
  over.abort()
  await Promise.all([...writing, ...reading])
  const seconds = (performance.now() - begun) / 1000
  const times = took.map(({ ms }) => ms)
  const failed = took.filter(({ status }) => status >= 500).length
  process.stdout.write(
    `${CLIENTS} who write and ${READERS} who look, ${rounded(seconds)} s: ${took.length} requests, ${rounded(took.length / seconds)} a second, ` +
      `p50 ${rounded(quantile(times, 0.5))} ms, p99 ${rounded(quantile(times, 0.99))} ms, ${failed} failed\n`
  )

  for (let n = 0; n < DOCUMENTS; n++)
    await fetch(`${balancer.url}/api/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', prefer: 'respond-async' },
      body: bodyOf(n)
    })
  const left = async (): Promise<number> =>
    ((await (await fetch(`${balancer.url}/api/v1/waiting-documents`)).json()) as { rows: unknown[] }).rows.length
  const workers = await Promise.all([work(environment), work(environment)])
  // From the first that is read: a worker is ready some seconds after its start.
  while ((await left()) === DOCUMENTS) await setTimeout(20)
  const from = { at: performance.now(), left: await left() }
  while ((await left()) > 0) await setTimeout(50)
  const readSeconds = (performance.now() - from.at) / 1000
  process.stdout.write(
    `2 workers: ${from.left} documents of ${rounded(bodyOf(0).length / 1000)} thousand characters in ${rounded(readSeconds)} s, ${rounded(from.left / readSeconds)} a second\n`
  )
  await Promise.all(workers.map((worker) => worker.stop()))
} finally {
  await balancer.close()
  await Promise.all(servers.map((server) => server.stop()))
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
}
