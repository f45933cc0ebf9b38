import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { hopluu } from './cli-process.ts'

const folder = await mkdtemp(join(tmpdir(), 'hopluu-doctor-'))
after(() => rm(folder, { recursive: true }))

const doctor = (environment: Readonly<Record<string, string>>) =>
  hopluu(['doctor', '--lang', 'en'], { environment: { HOPLUU_DATA: join(folder, 'data'), HOPLUU_PORT: '0', ...environment } })

test('a machine that lacks nothing is told so, and nothing is made by looking', async () => {
  const { code, out } = await doctor({})
  assert.match(out, /^✓ Node\.js \d+/)
  assert.match(out, /✓ The settings are in order; set are: HOPLUU_DATA, HOPLUU_PORT\.\n/)
  assert.match(out, /✓ There is no register yet/)
  assert.match(out, /✓ No accounts are used/)
  assert.match(out, /✓ The reader works: an example took \d+ ms and gave \d+ items\.\n/)
  assert.doesNotMatch(out, /✗/)
  assert.equal(code, 0)
  await assert.rejects(mkdir(join(folder, 'data', 'inside')), { code: 'ENOENT' })
})

test('what keeps it from running is told with what to do, and the exit says so', async () => {
  const taken = createServer((_request, response) => response.end('another program'))
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  try {
    const HOPLUU_PORT = String((taken.address() as AddressInfo).port)
    const damaged = join(folder, 'damaged')
    await mkdir(damaged)
    await writeFile(join(damaged, 'hopluu.sqlite'), 'This is no database, whatever its name says.'.repeat(200))
    const { code, out } = await doctor({ HOPLUU_PORT, HOPLUU_DATA: damaged })
    assert.match(out, /✗ Port \d+ is in use by another program/)
    assert.match(out, /✗ .*damaged/)
    assert.match(out, /2 to be mended\.\n$/)
    assert.equal(code, 3)
  } finally {
    await new Promise((resolve) => taken.close(resolve))
  }
})

test('a settings file whose secrets others can read is pointed out, and no secret is shown', async () => {
  const HOPLUU_SETTINGS = join(folder, 'hopluu.env')
  await writeFile(HOPLUU_SETTINGS, 'HOPLUU_MODEL_URL=http://127.0.0.1:9/v1\nHOPLUU_MODEL_NAME=m\nHOPLUU_MODEL_KEY=very-secret\n')
  await chmod(HOPLUU_SETTINGS, 0o644)
  const open = await doctor({ HOPLUU_SETTINGS })
  assert.match(open.out, /! The file .*hopluu\.env holds HOPLUU_MODEL_KEY and others on this machine can read it/)
  assert.doesNotMatch(open.out, /very-secret/)
  assert.equal(open.code, 0)
  await chmod(HOPLUU_SETTINGS, 0o600)
  assert.doesNotMatch((await doctor({ HOPLUU_SETTINGS })).out, /others on this machine/)
})

test('settings that are wrong end the look where it cannot go on', async () => {
  const { code, out } = await doctor({ HOPLUU_LOG: 'yaml' })
  assert.match(out, /✗ HOPLUU_LOG is "yaml"/)
  assert.equal(code, 3)
})
