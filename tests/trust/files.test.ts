import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { LOCAL_ACTOR } from '../../src/accounts/index.ts'
import { startServer } from '../../src/api/index.ts'
import { type App, backUpRegister, checkRegister, openApp, placeOfFiles, restoreRegister, transferRegister } from '../../src/app/index.ts'
import { filesOf } from '../../src/operation/read-files.ts'
import type { Finding } from '../../src/register/index.ts'
import { type FilesPlace, openFiles, StorageFault } from '../../src/storage/index.ts'
import { makeDatabase } from './own-database.ts'
import { openOwnS3 } from './own-s3.ts'

const ignore = (): void => {}
const MARK = 'Dấu riêng của tệp gốc'
const bodyOf = (n: number): Uint8Array =>
  new TextEncoder().encode(
    `\uFEFF<!-- ${MARK} ${n} --><p>Cần Thơ tiếp đoàn số ${n}</p><p>Ngày 10/2/2023, UBND thành phố Cần Thơ tiếp đoàn số ${n} của JICA.</p>`
  )

interface Place {
  readonly environment: Readonly<Record<string, string>>
  /** Where the bytes lie in the end. */
  readonly folder: string
  /** Takes the place away, so that it does not answer. */
  away(): Promise<void>
}

const suite = (open: () => Promise<Place>): void => {
  const data = mkdtempSync(join(tmpdir(), 'hopluu-files-'))
  let place: Place
  let app: App
  const environment = (): Record<string, string> => ({ ...place.environment })
  const options = () => ({ environment: environment(), dataFolder: data })
  const findings = async (given = options()): Promise<Finding[]> => {
    const found: Finding[] = []
    const checked = await checkRegister({ since: [], found: (each) => found.push(each), begins: ignore, advanced: ignore }, given)
    assert.ok(checked.ok, checked.ok ? '' : JSON.stringify(checked.refusal))
    return found
  }
  /** The file in which the place keeps some bytes: its name ends in their hash, or has it before its own ending. */
  const fileOf = (bytes: Uint8Array): string => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const [found] = globSync(`${place.folder}/**/${sha256}*`).filter((file) => statSync(file).size === bytes.length)
    assert.ok(found, 'the bytes are there under their hash')
    return found
  }
  before(async () => {
    place = await open()
    const opened = await openApp(options())
    assert.ok(opened.ok, opened.ok ? '' : JSON.stringify(opened.refusal))
    app = opened.value
  })
  after(async () => {
    await app.close()
    rmSync(data, { recursive: true, force: true })
  })

  test('bytes are kept, kept again, given back, and taken away', async () => {
    const settings = filesOf(place.environment)
    assert.ok(settings.ok && settings.value)
    const files = openFiles(settings.value)
    assert.ok(files)
    const bytes = new Uint8Array(200_000).map((_, i) => i % 251)
    await files.put('w/ab/abc', bytes)
    await files.put('w/ab/abc', bytes)
    await files.put('w/public/ab/abc', new Uint8Array())
    assert.deepEqual(await files.get('w/ab/abc'), bytes)
    assert.deepEqual(await files.get('w/public/ab/abc'), new Uint8Array())
    assert.equal(await files.get('w/ab/abd'), null)
    await files.remove('w/ab/abc')
    await files.remove('w/ab/abc')
    await files.remove('w/public/ab/abc')
    assert.equal(await files.get('w/ab/abc'), null)
    await files.answers()
    assert.doesNotMatch(files.place, /S3RVER/)
  })

  test('a report’s original is kept there and not in the database, is given back whole, and is checked', async () => {
    const added = await app.register.addReport({ bytes: bodyOf(1), mediaType: 'text/html', fileName: 'đoàn.html' })
    assert.ok(added.ok, added.ok ? '' : JSON.stringify(added.refusal))
    const original = await app.register.originalOf(added.value.reportId)
    assert.deepEqual(original.ok && [original.value.bytes, original.value.fileName], [bodyOf(1), 'đoàn.html'])
    assert.deepEqual(new Uint8Array(readFileSync(fileOf(bodyOf(1)))), bodyOf(1))
    for (const file of globSync(`${data}/*`)) assert.ok(!readFileSync(file).includes(MARK), file)
    assert.deepEqual(await findings(), [])
    const told = await placeOfFiles(options())
    assert.ok(told.ok && told.value !== null)
  })

  test('a report that is raised to a higher level leaves nothing at the lower one, there either', async () => {
    const added = await app.register.addReport({ bytes: bodyOf(7), mediaType: 'text/html' })
    assert.ok(added.ok)
    const chief = await app.registerFor({ ...LOCAL_ACTOR, clearance: 'confidential' })
    const raised = await chief.setLevel({ reportId: added.value.reportId, level: 'confidential' })
    assert.ok(raised.ok, raised.ok ? '' : JSON.stringify(raised.refusal))
    const sha256 = createHash('sha256').update(bodyOf(7)).digest('hex')
    const left = globSync(`${place.folder}/**/${sha256}*`).filter((file) => statSync(file).size === bodyOf(7).length)
    assert.equal(left.length, 1)
    assert.match(left[0] ?? '', /default[/\\]confidential[/\\]/)
    assert.deepEqual(await findings(), [])
  })

  test('a backup says what is not in it, and what is restored finds its originals where they are', async () => {
    const file = join(data, 'backup.sqlite')
    const kept = await backUpRegister(file, options())
    assert.ok(kept.ok)
    assert.ok(kept.value.away >= 2)
    const elsewhere = { environment: environment(), dataFolder: join(data, 'restored') }
    const restored = await restoreRegister({ file, overwrite: false }, elsewhere)
    assert.ok(restored.ok, restored.ok ? '' : JSON.stringify(restored.refusal))
    assert.deepEqual(restored.value.findings, [])
  })

  test('a register whose originals are elsewhere is not opened without them', async () => {
    const opened = await openApp({ environment: {}, dataFolder: data })
    assert.equal(!opened.ok && opened.refusal.code, 'files_needed')
  })

  test('what was changed or taken away there is found', async () => {
    const file = fileOf(bodyOf(1))
    const whole = readFileSync(file)
    writeFileSync(
      file,
      whole.map((byte, i) => (i === 40 ? byte ^ 1 : byte))
    )
    assert.deepEqual(
      (await findings()).map(({ code }) => code),
      ['original_altered']
    )
    rmSync(file)
    assert.deepEqual(
      (await findings()).map(({ code }) => code),
      ['original_missing']
    )
    writeFileSync(file, whole)
    assert.deepEqual(await findings(), [])
  })

  test('moved to PostgreSQL, a register has its originals where they were', async () => {
    const database = await makeDatabase('files')
    if (!database) return
    try {
      const moved = await transferRegister({ ...options(), to: database.url })
      assert.ok(moved.ok, moved.ok ? '' : JSON.stringify(moved.refusal))
      const there = { environment: { ...environment(), DATABASE_URL: database.url } }
      assert.deepEqual(await findings(there as never), [])
      const opened = await openApp(there)
      assert.ok(opened.ok)
      const listed = await opened.value.register.listReports({})
      const original = await opened.value.register.originalOf((listed.ok && listed.value.rows[0]?.id) || '')
      await opened.value.close()
      assert.deepEqual(original.ok && original.value.bytes, bodyOf(1))
    } finally {
      await database.drop()
    }
  })

  test('while the place does not answer, nothing is kept by halves and the answer says what is wrong', async () => {
    const started = await startServer({ register: app.register, port: 0, pages: null })
    assert.ok(started.ok)
    try {
      await place.away()
      const answer = await fetch(`${started.value.url}/api/v1/reports`, {
        method: 'POST',
        headers: { 'content-type': 'text/html' },
        body: bodyOf(2) as Uint8Array<ArrayBuffer>
      })
      assert.deepEqual([answer.status, ((await answer.json()) as { code: string }).code], [503, 'storage_files_unreachable'])
      const listed = await app.register.listReports({})
      assert.equal(listed.ok && listed.value.rows.length, 1)
      const told = await placeOfFiles(options())
      assert.equal(!told.ok && told.refusal.code, 'storage_files_unreachable')
    } finally {
      await started.value.close()
    }
  })
}

describe('originals in a folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'hopluu-folder-'))
  const folder = join(root, 'tệp gốc')
  mkdirSync(folder)
  suite(async () => ({
    environment: { HOPLUU_FILES: `folder:${folder}` },
    folder,
    // A folder whose share is gone: a file stands where it was.
    away: async () => {
      rmSync(folder, { recursive: true })
      writeFileSync(folder, '')
    }
  }))
  after(() => rmSync(root, { recursive: true, force: true }))
})

const s3 = await openOwnS3()
if (s3)
  describe('originals in an S3 store', () => {
    suite(async () => ({ environment: s3.environment, folder: s3.folder, away: s3.stop }))
    test('a wrong key is told as such', async () => {
      const settings = filesOf({ ...s3.environment, HOPLUU_FILES_SECRET: 'wrong' })
      assert.ok(settings.ok)
      const files = openFiles(settings.value as FilesPlace)
      await assert.rejects(
        files?.put('w/ab/abc', new Uint8Array([1])) ?? Promise.resolve(),
        (fault: unknown) => fault instanceof StorageFault
      )
    })
    after(() => s3.remove())
  })

test('a setting that names no place, or a store without keys or in clear over the network, is refused', () => {
  const said = (environment: Record<string, string>): string => {
    const found = filesOf(environment)
    return found.ok ? JSON.stringify(found.value) : found.refusal.code
  }
  assert.equal(said({}), 'null')
  for (const HOPLUU_FILES of [
    '/srv',
    'folder:',
    's3://so',
    's3://so?endpoint=http://kho.example',
    's3://S?endpoint=https://kho.example',
    'ftp://x'
  ])
    assert.equal(said({ HOPLUU_FILES }), 'files_setting_not_valid', HOPLUU_FILES)
  assert.equal(said({ HOPLUU_FILES: 's3://so-1?endpoint=https://kho.example' }), 'files_keys_missing')
  const keys = { HOPLUU_FILES_KEY: 'k', HOPLUU_FILES_SECRET: 's' }
  assert.match(said({ HOPLUU_FILES: 's3://so-1?endpoint=https://kho.example&region=hcm', ...keys }), /"region":"hcm"/)
})
