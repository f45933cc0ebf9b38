// Starts `npm start` in a folder as a user would, waits until it answers, and fails unless the list of reports shows every example.
//   node .ci/check-start.mjs FOLDER          (any Node.js from 18 on)
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const DEADLINE_MS = 180_000
const folder = resolve(process.argv[2] ?? '.')
const data = mkdtempSync(join(tmpdir(), 'hopluu-start-'))
const examples = readdirSync(join(folder, 'examples')).filter((name) => /\.(txt|html|docx|pdf)$/.test(name))
const port = await new Promise((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address()
    probe.close(() => done(free))
  })
})
const url = `http://127.0.0.1:${port}`

const begun = performance.now()
// As on a fresh machine: no PostgreSQL, whatever this environment has.
const { DATABASE_URL: _, ...environment } = process.env
const server = spawn('npm', ['start'], { cwd: folder, env: { ...environment, HOPLUU_PORT: String(port), HOPLUU_DATA: data } })
let said = ''
let stopped = false
for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
const exit = new Promise((done) =>
  server.on('exit', (code, signal) => {
    stopped = true
    done({ code, signal })
  })
)

const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const answers = async () => {
  const answer = await fetch(url).catch(() => null)
  return answer?.ok ? answer.text() : null
}

try {
  let page = null
  while (page === null) {
    assert.ok(!stopped && performance.now() - begun < DEADLINE_MS, `npm start did not answer on ${url}:\n${said}`)
    await pause(100)
    page = await answers()
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const { rows } = await (await fetch(`${url}/api/v1/reports?limit=100`)).json()
  assert.ok(rows.length === examples.length, `the register holds ${rows.length} reports, the examples are ${examples.length}:\n${said}`)
  const plain = (html) =>
    html
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
  assert.ok(plain(page).includes('Hôm nay'), 'the first page is not Today')
  const shown = plain(await (await fetch(`${url}/reports`)).text())
  for (const { title } of rows) assert.ok(shown.includes(title), `the list page lacks “${title}”`)
  assert.ok(said.includes(url), `npm start did not say what to open:\n${said}`)

  setTimeout(() => server.kill('SIGKILL'), 15_000).unref()
  server.kill('SIGTERM')
  const { code, signal } = await exit
  assert.ok(code === 0 || code === 143 || signal === 'SIGTERM', `npm start ended with ${code ?? signal}`)
  let left = 50
  while ((await answers()) !== null && left-- > 0) await pause(100)
  assert.ok(left > 0, 'the server still answers five seconds after npm start was stopped')
  console.log(`npm start answered after ${seconds} s with ${rows.length} example reports, and stopped cleanly`)
} finally {
  if (!stopped) server.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
}
