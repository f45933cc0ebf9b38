import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { COMMAND_HELP } from '../../src/cli/help.ts'
import { hopluu, ROOT, startHopluu } from './cli-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-usage-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('--help is Vietnamese, then English; --lang chooses one; no words at all ask for help too', async () => {
  const both = await hopluu(['--help'])
  assert.equal(both.code, 0)
  assert.ok(both.out.indexOf('Mã thoát') > 0 && both.out.indexOf('Exit codes') > both.out.indexOf('Mã thoát'))
  const english = await hopluu(['--help', '--lang', 'en'])
  assert.doesNotMatch(english.out, /Mã thoát/)
  assert.equal((await hopluu([])).out, both.out)
})

test('every command has a page of its own in both languages', async () => {
  for (const name of Object.keys(COMMAND_HELP)) {
    const { code, out } = await hopluu([name, '--help'])
    assert.equal(code, 0)
    assert.match(out, new RegExp(`^hopluu ${name}: `))
    assert.match(out, /^Tùy chọn$/m)
    assert.match(out, /^Options$/m)
  }
})

test('--version names the program and its Node.js', async () => {
  const about = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string }
  assert.equal((await hopluu(['--version'])).out, `hopluu ${about.version} (Node.js ${process.versions.node})\n`)
})

test('what is not understood is said with the nearest word, and exits with 2', async () => {
  for (const [words, near] of [
    [['raed', 'x.txt'], 'read'],
    [['read', '--jsno', 'x.txt'], '--json']
  ] as const) {
    const { code, out, err } = await hopluu(words)
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.ok(err.includes(`Có phải ý bạn là “${near}”?`) && err.includes(`Did you mean "${near}"?`), err)
  }
})

test('missing, extra and contradicting words exit with 2', async () => {
  const wrong = [
    ['read'],
    ['add'],
    ['read', '--json', '--schema'],
    ['read', '--jsonl', 'a', 'b'],
    ['demo', 'x'],
    ['serve', 'x'],
    ['serve', '--port', 'cao'],
    ['read', '--lang', 'fr', 'x']
  ]
  for (const words of wrong) {
    const { code, err } = await hopluu(words, { folder })
    assert.equal(code, 2, `${words.join(' ')}: ${err}`)
    assert.notEqual(err, '')
  }
})

test('a file named from a subfolder is found there, although npm starts the command in the checkout', async () => {
  writeFileSync(join(folder, 'here.txt'), '')
  const environment = { npm_lifecycle_event: 'hopluu', INIT_CWD: folder }
  const { err } = await hopluu(['read', '--lang', 'en', 'here.txt'], { environment })
  assert.doesNotMatch(err, /not found/)
})

test('the launcher passes exit codes, output and signals through', async () => {
  const ended = await hopluu(['run', 'node', '-e', 'console.log(process.versions.node); process.exit(7)'])
  assert.deepEqual([ended.code, ended.out], [7, `${process.versions.node}\n`])
  const child = startHopluu([
    'run',
    'node',
    '-e',
    "process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); console.log('up')"
  ])
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'close'), [5, null])
})

test('when npm is stopped and only its shell dies, the program it started stops too', async () => {
  const script = "process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000); console.log(process.pid)"
  const shell = spawn('sh', ['-c', '"$0" "$1" run node -e "$2"; true', process.execPath, `${ROOT}bin/hopluu.mjs`, script], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const [said] = (await once(shell.stdout, 'data')) as [Buffer]
  const closed = once(shell.stdout, 'close') // The pipe closes when the last process that holds it has ended.
  shell.kill('SIGKILL')
  await closed
  assert.throws(() => process.kill(Number(said.toString()), 0), { code: 'ESRCH' })
})

test('a program the launcher cannot start is told in both languages, with 3', async () => {
  const { code, err } = await hopluu(['run', 'no-such-tool'])
  assert.equal(code, 3)
  assert.match(err, /npm ci/)
  assert.equal(err.trim().split('\n').length, 2)
})
