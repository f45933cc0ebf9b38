import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { type AppOptions, openApp, readSettings } from './index.ts'

const folder = await mkdtemp(join(tmpdir(), 'hopluu-app-'))
after(() => rm(folder, { recursive: true }))

const refusalOf = async (options: AppOptions) => {
  const outcome = await openApp(options)
  assert.ok(!outcome.ok)
  return outcome.refusal
}

/** Reached on its own machine, as without settings. */
const HERE = { host: '127.0.0.1', origin: null, workspaces: [], proxies: [], needsAccounts: false }

test('without any setting the register is SQLite in ./hopluu-data on port 4700', () => {
  assert.deepEqual(readSettings({ environment: {} }), {
    ok: true,
    value: {
      dataFolder: join(process.cwd(), 'hopluu-data'),
      workspace: 'default',
      reach: HERE,
      port: 4700,
      drainMs: 0,
      secondStepFor: new Set(),
      jobs: 'here',
      files: null,
      databaseUrl: null,
      secondReader: null,
      directory: null,
      provider: null,
      logForm: 'text',
      mailing: null,
      watching: { isOn: false, inside: [], pauseMs: 5000 },
      metricsPort: null,
      measuring: { broker: null, folder: null }
    }
  })
})

test('settings come from the environment, and what is asked for directly wins', () => {
  const environment = { HOPLUU_DATA: '/srv/so', HOPLUU_PORT: '0', DATABASE_URL: 'postgres://localhost/so' }
  assert.deepEqual(readSettings({ environment }), {
    ok: true,
    value: {
      dataFolder: '/srv/so',
      workspace: 'default',
      reach: HERE,
      port: 0,
      drainMs: 0,
      secondStepFor: new Set(),
      jobs: 'here',
      files: null,
      databaseUrl: 'postgres://localhost/so',
      secondReader: null,
      directory: null,
      provider: null,
      logForm: 'text',
      mailing: null,
      watching: { isOn: false, inside: [], pauseMs: 5000 },
      metricsPort: null,
      measuring: { broker: null, folder: null }
    }
  })
  assert.equal(readSettings({ environment: { HOPLUU_PORT: ' 8080 ' } }).ok, true)
  const settings = readSettings({ environment, dataFolder: '/srv/khac', port: 8080 })
  assert.deepEqual(settings.ok && [settings.value.dataFolder, settings.value.port], ['/srv/khac', 8080])
})

test('a port that is none and an address that is not PostgreSQL’s are refused, the address unseen', async () => {
  for (const HOPLUU_PORT of ['cổng', '-1', '65536', '47.5'])
    assert.equal((await refusalOf({ environment: { HOPLUU_PORT } })).code, 'port_not_valid')
  for (const DATABASE_URL of ['mysql://bob:secret@localhost/x', 'secret']) {
    const refusal = await refusalOf({ environment: { DATABASE_URL } })
    assert.equal(refusal.code, 'database_url_not_valid')
    assert.ok(!JSON.stringify(refusal).includes('secret'))
  }
})

test('a second reader is off until address and name of a model are set', () => {
  const reader = (environment: Record<string, string>) => {
    const read = readSettings({ environment })
    return read.ok ? read.value.secondReader : read.refusal.code
  }
  const HOPLUU_MODEL_URL = 'http://10.0.0.5:8080/v1'
  const HOPLUU_MODEL_NAME = 'mo-hinh'
  assert.equal(reader({ HOPLUU_MODEL_KEY: 'k' }), null)
  assert.equal(reader({ HOPLUU_MODEL_URL: '', HOPLUU_MODEL_NAME: '' }), null)
  assert.deepEqual(reader({ HOPLUU_MODEL_URL, HOPLUU_MODEL_NAME }), { url: HOPLUU_MODEL_URL, name: HOPLUU_MODEL_NAME, key: null })
  assert.deepEqual(reader({ HOPLUU_MODEL_URL, HOPLUU_MODEL_NAME, HOPLUU_MODEL_KEY: 'k' }), {
    url: HOPLUU_MODEL_URL,
    name: HOPLUU_MODEL_NAME,
    key: 'k'
  })
  assert.equal(reader({ HOPLUU_MODEL_URL }), 'model_settings_incomplete')
  assert.equal(reader({ HOPLUU_MODEL_NAME }), 'model_settings_incomplete')
  for (const url of ['mo-hinh', 'ftp://a/v1', 'http://u:p@a/v1', 'http://a/v1?key=1', 'http://a/v1#x', 'http://a/v1/chat/completions'])
    assert.equal(reader({ HOPLUU_MODEL_URL: url, HOPLUU_MODEL_NAME }), 'model_url_not_valid', url)
  // Where clouds keep the machine's own keys, by whichever writing of the address.
  const keys = ['169.254.169.254', '2852039166', '[fe80::1]', '[::ffff:169.254.169.254]', '[fd00:ec2::254]', 'metadata.google.internal']
  for (const host of keys) assert.equal(reader({ HOPLUU_MODEL_URL: `http://${host}/v1`, HOPLUU_MODEL_NAME }), 'model_url_not_valid', host)
  assert.equal(reader({ HOPLUU_MODEL_URL, HOPLUU_MODEL_NAME: 'a\nb' }), 'model_name_not_valid')
  assert.equal(reader({ HOPLUU_MODEL_URL, HOPLUU_MODEL_NAME, HOPLUU_MODEL_KEY: 'khóa bí mật' }), 'model_key_not_valid')
})

test('a file where the folder should be, or above it, is refused as one', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  for (const dataFolder of [file, join(file, 'within')])
    assert.deepEqual(await refusalOf({ environment: {}, dataFolder }), { code: 'data_folder_is_file', about: { folder: dataFolder } })
})

test('a folder that cannot be written to is refused with the system’s reason', async () => {
  const loop = join(folder, 'loop')
  await symlink(loop, loop)
  const dataFolder = join(loop, 'within')
  const { code, about } = await refusalOf({ environment: {}, dataFolder })
  assert.equal(code, 'data_folder_not_writable')
  assert.deepEqual(about, { folder: dataFolder, reason: 'ELOOP' })
  const nowhere = join(folder, 'nowhere')
  await symlink(join(folder, 'never-made'), nowhere)
  assert.equal((await refusalOf({ environment: {}, dataFolder: nowhere })).code, 'data_folder_not_writable')
})

test('a place where no folder or file can be made is refused at once', { timeout: 10_000 }, async () => {
  if (!existsSync('/proc/self')) return // Only Linux has such a place everywhere.
  for (const dataFolder of ['/proc/so', '/proc/so/ben-trong', '/proc/self/so', '/proc', '/proc/self/fd', '/dev/null/so']) {
    const { code, about } = await refusalOf({ environment: {}, dataFolder })
    assert.equal(code, dataFolder.startsWith('/dev/') ? 'data_folder_is_file' : 'data_folder_not_writable', dataFolder)
    assert.equal(about?.folder, dataFolder)
  }
})

test('a register’s file that cannot be opened is told by its folder, not as a database that is not running', async () => {
  const dataFolder = await mkdtemp(join(folder, 'blocked-'))
  await mkdir(join(dataFolder, 'hopluu.sqlite'))
  assert.deepEqual(await refusalOf({ environment: {}, dataFolder }), {
    code: 'data_folder_not_writable',
    about: { folder: dataFolder, reason: 'unable to open database file' }
  })
})

test('folders above the register are made, for this user alone, and nothing but the register is left in it', async () => {
  const dataFolder = join(folder, 'mới', 'sổ hợp tác')
  const opened = await openApp({ environment: {}, dataFolder })
  assert.ok(opened.ok)
  await opened.value.close()
  assert.deepEqual(
    (await readdir(dataFolder)).filter((name) => !name.startsWith('hopluu.sqlite')),
    []
  )
  if (process.platform !== 'win32') assert.equal((await stat(join(folder, 'mới'))).mode & 0o777, 0o700)
})

test('a database that does not answer, is damaged or is newer is refused', async () => {
  assert.equal((await refusalOf({ environment: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' } })).code, 'storage_unreachable')
  const damaged = await mkdtemp(join(folder, 'damaged-'))
  await writeFile(join(damaged, 'hopluu.sqlite'), 'không phải cơ sở dữ liệu'.repeat(100))
  assert.equal((await refusalOf({ environment: {}, dataFolder: damaged })).code, 'storage_damaged')
  const newer = await mkdtemp(join(folder, 'newer-'))
  const database = new DatabaseSync(join(newer, 'hopluu.sqlite'))
  database.exec(`create table schema_version (version integer primary key, name text, applied_at text);
    insert into schema_version values (99, '0099-from-the-future', '2030-01-01T00:00:00.000Z')`)
  database.close()
  assert.equal((await refusalOf({ environment: {}, dataFolder: newer })).code, 'schema_newer')
})

test('what is added stays when the register is opened again', async () => {
  const options = { environment: {}, dataFolder: join(folder, 'nested', 'register') }
  const bytes = new TextEncoder().encode(
    'Cần Thơ tiếp đoàn JICA\nNgày 10/2/2023, UBND TP Cần Thơ tiếp đoàn JICA. Ông Trần Việt Trường đề nghị JICA hỗ trợ dự án thoát nước.'
  )
  const first = await openApp(options)
  assert.ok(first.ok)
  const added = await first.value.register.addReport({ bytes, fileName: 'can-tho.txt' })
  assert.ok(added.ok && added.value.added)
  await first.value.close()
  const second = await openApp(options)
  assert.ok(second.ok)
  const again = await second.value.register.addReport({ bytes })
  assert.deepEqual(again, { ok: true, value: { reportId: added.value.reportId, added: false, publishedOn: null } })
  const found = await second.value.register.search({ text: 'thoat nuoc' })
  assert.ok(found.ok && found.value.rows[0]?.reportId === added.value.reportId)
  await second.value.close()
})

test('a large register of before is brought up to date behind whoever asks, is broken off by the end of the program and goes on at the next start', async () => {
  const dataFolder = join(folder, 'catching-up')
  const first = await openApp({ environment: {}, dataFolder })
  assert.ok(first.ok)
  const { register } = first.value
  for (let n = 0; n < 120; n++) assert.ok((await register.enterDossier({ kind: 'project', fields: { name: `Cầu số ${n}` } })).ok)
  await first.value.close()
  const lefts = (settle?: true): number => {
    const database = new DatabaseSync(join(dataFolder, 'hopluu.sqlite'))
    if (settle) database.exec('update dossier set settled = 1')
    const { n } = database.prepare('select count(*) as n from dossier where settled <> 2').get() as { n: number }
    database.close()
    return n
  }
  assert.equal(lefts(true), 120)
  const broken = await openApp({ environment: {}, dataFolder, goesOn: 'server', catchesUpMs: 0 })
  assert.ok(broken.ok)
  assert.equal(broken.value.isCatchingUp(), true)
  await broken.value.close()
  const left = lefts()
  assert.ok(left > 0, 'closing waits for one step, not for all')
  const second = await openApp({ environment: {}, dataFolder, goesOn: 'server', catchesUpMs: 0 })
  assert.ok(second.ok)
  const listed = await second.value.register.listDossiers({ kind: 'project', limit: 5 })
  assert.equal(listed.ok && listed.value.rows.length, 5, 'it can be asked meanwhile')
  while (second.value.isCatchingUp()) await setTimeout(20)
  await second.value.close()
  assert.equal(lefts(), 0)
})

test('a settings file gives what the environment does not say, and a misspelt name anywhere is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hopluu-'))
  const HOPLUU_SETTINGS = join(folder, 'hopluu.env')
  await writeFile(HOPLUU_SETTINGS, '# Sở Ngoại vụ\nHOPLUU_DATA=/srv/so\nHOPLUU_PORT=4701\nHOPLUU_LOG=json\nHOPLUU_METRICS_PORT=9464\n')
  const read = readSettings({ environment: { HOPLUU_SETTINGS, HOPLUU_PORT: '4702' } })
  assert.deepEqual(read.ok && [read.value.dataFolder, read.value.port, read.value.logForm, read.value.metricsPort], [
    '/srv/so',
    4702,
    'json',
    9464
  ])
  assert.equal((await refusalOf({ environment: { HOPLUU_PROT: '1' } })).code, 'setting_unknown_near')
  await writeFile(HOPLUU_SETTINGS, 'HOPLUU_LOG=yaml\n')
  assert.equal((await refusalOf({ environment: { HOPLUU_SETTINGS } })).code, 'log_form_not_valid')
  await rm(folder, { recursive: true })
  assert.equal((await refusalOf({ environment: { HOPLUU_SETTINGS } })).code, 'settings_file_not_read')
})
