import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import type { Example } from './examples.ts'
import { type Figure, quantile, rounded } from './figures.ts'
import { openBenchRegister } from './measure-storing.ts'
import { ROOT, startServerProcess } from './server-process.ts'

const REPORTS = 1000
const CONNECTIONS = 8
const WARM_UP_MS = 2000
const MEASURED_MS = 6000
const STARTS = 5

const request = (url: string, agent: Agent): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}.`))
      text(answer).then(resolve, reject)
    }).on('error', reject)
  })

/** So many clients that each ask again as soon as they are answered; milliseconds of every request. */
const load = async (url: string, forMs: number): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const until = performance.now() + forMs
  const took: number[] = []
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const begun = performance.now()
      await request(url, agent)
      took.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, client))
  agent.destroy()
  return took
}

/** The JavaScript a page makes a browser fetch at once: what its HTML names, and what those files import statically, gzipped. */
const scriptsOf = (html: string): { readonly files: number; readonly gzip: number } => {
  const named = [...html.matchAll(/["'(](?:\.{0,2}\/)*(_app\/[^"')\s]+\.js)["')]/g)].map((found) => found[1] ?? '')
  const seen = new Set<string>()
  let gzip = 0
  for (const queue = [...named]; queue.length > 0; ) {
    const path = queue.shift() ?? ''
    if (seen.has(path)) continue
    seen.add(path)
    const code = readFileSync(`${ROOT}build/web/client/${path}`)
    gzip += gzipSync(code).length
    for (const [, to = ''] of code.toString('utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
      queue.push(new URL(to, `http://x/${path}`).pathname.slice(1))
    }
  }
  return { files: seen.size, gzip }
}

/** The real server in its own process, over loopback, with a filled register; client and server share the machine. */
export const measureServing = async (examples: readonly Example[]): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-bench-'))
  try {
    const { register, prepare, close } = await openBenchRegister(join(folder, 'hopluu.sqlite'))
    for (let n = 0; n < REPORTS; n++) {
      const example = examples[n % examples.length]
      if (example) await register.addReport({ bytes: prepare(example, n) })
    }
    const listed = await register.listReports({ limit: 1 })
    await close()
    const reportId = listed.ok ? listed.value.rows[0]?.id : undefined

    const starts: number[] = []
    for (let n = 0; n < STARTS; n++) {
      const each = await startServerProcess(folder)
      starts.push(each.firstAnswerMs)
      await each.stop()
    }

    const server = await startServerProcess(folder)
    try {
      const agent = new Agent()
      const list = scriptsOf(await request(`${server.url}/reports`, agent))
      const report = scriptsOf(await request(`${server.url}/reports/${reportId}`, agent))
      await load(`${server.url}/reports`, WARM_UP_MS)
      const took = await load(`${server.url}/reports`, MEASURED_MS)
      return [
        {
          what: 'The list page',
          value: `${rounded((took.length * 1000) / MEASURED_MS)} requests/s`,
          of: `${REPORTS} reports in the register, ${CONNECTIONS} clients without a pause, half answered within ${rounded(quantile(took, 0.5))} ms, 99 % within ${rounded(quantile(took, 0.99))} ms`
        },
        {
          what: 'Start of the server to the first answered page',
          value: `${rounded(quantile(starts, 0.5))} ms`,
          of: `middle of ${STARTS} starts, the pages built before`
        },
        { what: 'JavaScript of the list page', value: `${rounded(list.gzip / 1000)} kB gzip`, of: `${list.files} files` },
        { what: 'JavaScript of a report’s page', value: `${rounded(report.gzip / 1000)} kB gzip`, of: `${report.files} files` }
      ]
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
