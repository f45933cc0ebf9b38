import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { backUpRegister, checkRegister, openApp, restoreRegister } from '../../src/app/index.ts'
import { hopluu } from '../doors/cli-process.ts'
import { openServer } from '../doors/web-server.ts'
import { serve } from './served.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'hopluu-disk-'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

const ignore = (): void => {}
const bodyOf = (n: number): string => `Cần Thơ tiếp đoàn số ${n}\nNgày 10/2/2023, UBND thành phố Cần Thơ tiếp đoàn số ${n} của JICA.`
const post = async (url: string, n: number): Promise<{ status: number; code: string | undefined }> => {
  const answer = await fetch(`${url}/api/v1/reports`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: bodyOf(n) })
  return { status: answer.status, code: ((await answer.json()) as { code?: string }).code }
}
const listed = async (url: string): Promise<number> =>
  ((await (await fetch(`${url}/api/v1/reports`)).json()) as { rows: unknown[] }).rows.length
const findingsOf = async (dataFolder: string): Promise<string[]> => {
  const found: string[] = []
  const asked = { since: [], found: ({ code }: { code: string }) => found.push(code), begins: ignore, advanced: ignore }
  const looked = await checkRegister(asked, { environment: {}, dataFolder })
  return looked.ok ? found : [looked.refusal.code]
}

/** A disk of a few megabytes in memory, where this machine lets us have one. */
const mountSmallDisk = (place: string): boolean => {
  mkdirSync(place)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'hopluu-trial', place], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const small = (): string => join(folder, 'small')
if (process.platform === 'linux' && process.getuid?.() === 0) {
  test('on a full disk nothing is kept and nothing is lost, reading goes on, and once there is room so does writing', async () => {
    if (!mountSmallDisk(small())) return void process.stdout.write('NOT RUN: a small disk of our own\n')
    const dataFolder = join(small(), 'data')
    const server = await openServer(null, { dataFolder })
    const rubbish = join(small(), 'rubbish')
    try {
      assert.equal((await post(server.url, 1)).status, 201)
      fill(rubbish)
      assert.deepEqual(await post(server.url, 2), { status: 503, code: 'storage_full' })
      assert.equal(await listed(server.url), 1)
      rmSync(rubbish)
      assert.equal((await post(server.url, 2)).status, 201)
      assert.equal(await listed(server.url), 2)
    } finally {
      await server.close()
      execFileSync('umount', [small()], { stdio: 'ignore' })
    }
  })

  test('a disk that can only be read is told as such before anything is begun', async () => {
    const place = join(folder, 'read-only')
    if (!mountSmallDisk(place)) return void process.stdout.write('NOT RUN: a small disk of our own\n')
    try {
      execFileSync('mount', ['-o', 'remount,ro', place], { stdio: 'ignore' })
      const opened = await openApp({ environment: {}, dataFolder: join(place, 'data') })
      assert.deepEqual(opened, {
        ok: false,
        refusal: { code: 'data_folder_not_writable', about: { folder: join(place, 'data'), reason: 'EROFS' } }
      })
    } finally {
      execFileSync('umount', [place], { stdio: 'ignore' })
    }
  })
}

/** Takes all the room there is. */
const fill = (file: string): void => {
  const handle = openSync(file, 'w')
  try {
    for (const size of [65_536, 4096, 1]) {
      const part = Buffer.alloc(size)
      try {
        for (;;) if (writeSync(handle, part) < size) break
      } catch {
        // Full, for parts of this size.
      }
    }
  } finally {
    closeSync(handle)
  }
}

if (process.platform === 'linux') {
  test('a disk that fails while the server writes is told as such; reading goes on, and so does writing once it works again', async () => {
    const dataFolder = join(folder, 'failing')
    const served = await serve({ HOPLUU_DATA: dataFolder })
    try {
      assert.equal((await post(served.url, 1)).status, 201)
      // From here on no file of the server's can be written beyond its first byte.
      execFileSync('prlimit', [`--pid=${served.child.pid}`, '--fsize=1:unlimited'])
      assert.deepEqual(await post(served.url, 2), { status: 503, code: 'storage_disk_failed' })
      assert.equal(await listed(served.url), 1)
      execFileSync('prlimit', [`--pid=${served.child.pid}`, '--fsize=unlimited:unlimited'])
      assert.equal((await post(served.url, 2)).status, 201)
      assert.equal(await listed(served.url), 2)
    } finally {
      await served.stop()
    }
    assert.deepEqual(await findingsOf(dataFolder), [])
  })
}

test('a damaged file is told as such by server and check, and is put right by restoring the backup', async () => {
  const dataFolder = join(folder, 'damaged')
  const options = { environment: {}, dataFolder }
  const opened = await openApp(options)
  assert.ok(opened.ok)
  for (let n = 0; n < 3; n++) assert.ok((await opened.value.register.addReport({ bytes: Buffer.from(bodyOf(n)), fileName: 'a.txt' })).ok)
  await opened.value.close()
  const copy = join(folder, 'copy.sqlite')
  assert.ok((await backUpRegister(copy, options)).ok)

  const file = join(dataFolder, 'hopluu.sqlite')
  const damage = (from: number, length: number): void => {
    const handle = openSync(file, 'r+')
    writeSync(handle, Buffer.alloc(length, 0x5a), 0, length, from)
    closeSync(handle)
  }
  damage(statSync(file).size / 2, statSync(file).size / 4)
  const findings = await findingsOf(dataFolder)
  assert.ok(findings.includes('database_damaged') || findings.includes('storage_damaged'), `found: ${findings}`)
  const none = await restoreRegister({ file, overwrite: true }, { environment: {}, dataFolder: join(folder, 'elsewhere') })
  assert.ok(!none.ok && ['storage_damaged', 'restore_not_a_register'].includes(none.refusal.code), 'a damaged backup is not put anywhere')
  assert.ok(!existsSync(join(folder, 'elsewhere', 'hopluu.sqlite')))

  damage(0, 4096)
  const { code, err } = await hopluu(['serve', '--port', '0'], { environment: { HOPLUU_DATA: dataFolder } })
  assert.equal(code, 3)
  assert.match(err, /Tệp dữ liệu bị hỏng[\s\S]*The data file is damaged/)
  const restored = await restoreRegister({ file: copy, overwrite: true }, options)
  assert.ok(restored.ok)
  assert.deepEqual([restored.value.reports, restored.value.findings], [3, []])
  assert.deepEqual(await findingsOf(dataFolder), [])
  assert.ok(
    readdirSync(dataFolder).some((name) => name.startsWith('hopluu-replaced-')),
    'the damaged file is kept'
  )
  writeFileSync(join(folder, 'text.sqlite'), 'Đây không phải là sổ. '.repeat(400))
  const text = await restoreRegister({ file: join(folder, 'text.sqlite'), overwrite: true }, options)
  assert.equal(!text.ok && text.refusal.code, 'restore_not_a_register')
  assert.deepEqual(await findingsOf(dataFolder), [])
})
