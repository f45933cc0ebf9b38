import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { Kysely } from 'kysely'
import { type App, backUpRegister, checkRegister, openApp, restoreRegister } from '../../src/app/index.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { migrations } from '../../src/storage/migrations/index.ts'
import { nodeSqliteDialect } from '../../src/storage/node-sqlite-dialect.ts'
import type { Schema } from '../../src/storage/schema.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'hopluu-keeping-'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

const ignore = (): void => {}
const at = (name: string) => ({ environment: {}, dataFolder: join(folder, name) })
const opened = async (name: string, onUpgrade: (file: string) => void = ignore): Promise<App> => {
  const app = await openApp({ ...at(name), onUpgrade })
  assert.ok(app.ok, app.ok ? '' : app.refusal.code)
  return app.value
}
const add = async ({ register }: App, n: number): Promise<string> => {
  const text = `Cần Thơ tiếp đoàn số ${n}\nNgày 10/2/2023, UBND thành phố Cần Thơ tiếp đoàn số ${n} của JICA, đề nghị hỗ trợ ${n} tỷ đồng.`
  const added = await register.addReport({ bytes: Buffer.from(text), fileName: `${n}.txt` })
  assert.ok(added.ok)
  return added.value.reportId
}
const findings = async (name: string): Promise<string[]> => {
  const found: string[] = []
  const asked = { since: [], found: ({ code }: { code: string }) => found.push(code), begins: ignore, advanced: ignore }
  const looked = await checkRegister(asked, at(name))
  assert.ok(looked.ok, looked.ok ? '' : looked.refusal.code)
  return found
}

test('a backup made while reports come in and are decided on is one moment of the register, and restores to a consistent one', async () => {
  const app = await opened('working')
  const before: string[] = []
  for (let n = 0; n < 3; n++) before.push(await add(app, n))
  let over = false
  const write = async (from: number): Promise<void> => {
    for (let n = from; !over; n++) {
      const reportId = await add(app, n)
      await app.register.decide({ reportId, itemId: 'm1', revision: 0, verdict: 'accept' })
    }
  }
  const writing = [write(1000), write(2000)]
  const copies: { file: string; reports: number }[] = []
  for (let n = 0; n < 2; n++) {
    const file = join(folder, `copy-${n}.sqlite`)
    const done = await backUpRegister(file, at('working'))
    assert.ok(done.ok)
    copies.push({ file, reports: done.value.reports })
  }
  over = true
  await Promise.all(writing)
  await app.close()
  for (const [n, { file, reports }] of copies.entries()) {
    const restored = await restoreRegister({ file, overwrite: false }, at(`restored-${n}`))
    assert.ok(restored.ok)
    assert.deepEqual([restored.value.reports, restored.value.findings, restored.value.checked], [reports, [], true])
    assert.ok(reports >= before.length)
    assert.deepEqual(await findings(`restored-${n}`), [])
  }
  const again = await opened('restored-1')
  for (const reportId of before) assert.ok((await again.register.showReport(reportId)).ok)
  await again.close()
})

test('a register that is there makes way only when that is said and nobody has it open, and is kept under another name', async () => {
  const app = await opened('there')
  await add(app, 1)
  const copy = join(folder, 'there.sqlite')
  assert.ok((await backUpRegister(copy, at('there'))).ok)
  await add(app, 2)
  const code = async (overwrite: boolean): Promise<string> => {
    const done = await restoreRegister({ file: copy, overwrite }, at('there'))
    return done.ok ? 'restored' : done.refusal.code
  }
  assert.deepEqual([await code(false), await code(true)], ['restore_over_register', 'register_in_use'])
  await add(app, 3)
  await app.close()
  assert.equal(await code(true), 'restored')
  const names = readdirSync(join(folder, 'there'))
  const replaced = names.find((name) => name.startsWith('hopluu-replaced-'))
  assert.deepEqual(
    names.filter((name) => name !== replaced),
    ['hopluu.sqlite']
  )
  const count = (file: string): unknown => {
    const database = new DatabaseSync(file, { readOnly: true })
    const row = database.prepare('select count(*) as n from report').get()
    database.close()
    return row?.n
  }
  assert.deepEqual([count(join(folder, 'there', String(replaced))), count(join(folder, 'there', 'hopluu.sqlite'))], [3, 1])
  const none = await restoreRegister({ file: join(folder, 'none.sqlite'), overwrite: true }, at('there'))
  assert.equal(!none.ok && none.refusal.code, 'restore_file_missing')
})

test('a register of an older schema is kept as it was before it is brought up to date, and a newer one is opened by nobody', async () => {
  const file = join(folder, 'old', 'hopluu.sqlite')
  mkdirSync(join(folder, 'old'))
  const db = new Kysely<Schema>({ dialect: nodeSqliteDialect(new DatabaseSync(file)) })
  const older = migrations.slice(0, -1)
  assert.ok((await migrate(db, 'sqlite', '2026-01-15T02:00:00.000Z', older)).ok)
  await db.destroy()
  const kept: string[] = []
  await (await opened('old', (name) => kept.push(name))).close()
  assert.equal(kept.length, 1)
  const versionOf = (name: string): unknown => {
    const database = new DatabaseSync(name)
    const row = database.prepare('select max(version) as version from schema_version').get()
    database.close()
    return row?.version
  }
  assert.deepEqual([versionOf(String(kept[0])), versionOf(file)], [older.length, migrations.length])
  await (await opened('old', (name) => kept.push(name))).close()
  assert.equal(kept.length, 1, 'nothing is copied where nothing changes')

  const future = new DatabaseSync(file)
  future.exec(`insert into schema_version (version, name, applied_at) values (${migrations.length + 1}, 'of-tomorrow', '2027-01-01')`)
  future.close()
  const codes = [await openApp(at('old')), await restoreRegister({ file, overwrite: true }, at('elsewhere'))]
  assert.deepEqual(
    codes.map((outcome) => !outcome.ok && outcome.refusal.code),
    ['schema_newer', 'schema_newer']
  )
  assert.equal(versionOf(file), migrations.length + 1)
})
