import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type App, openApp } from '../../src/app/index.ts'
import type { ReportView } from '../../src/register/index.ts'
import { makeDatabase } from '../trust/own-database.ts'
import { ended, hopluu, ROOT, startHopluu } from './cli-process.ts'
import { openPromisedApi } from './promised-api.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-merge-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const EXAMPLES = readdirSync(`${ROOT}examples`)
  .filter((name) => /\.(txt|html)$/.test(name))
  .map((name) => `${ROOT}examples/${name}`)
const [FIRST = '', SECOND = '', THIRD = '', ...REST] = EXAMPLES
const at = (office: string, more: Record<string, string> = {}) => ({
  environment: { HOPLUU_DATA: join(folder, office), HOPLUU_PORT: '0', ...more }
})
const fileOf = (office: string): string => join(folder, office, 'hopluu.sqlite')

const run = async (words: readonly string[], options: ReturnType<typeof at>): Promise<string> => {
  const { code, out, err } = await hopluu(words, options)
  assert.equal(code, 0, `${words.join(' ')}: ${out}${err}`)
  return out
}

/** Works in an office's register as its people do. */
const inOffice = async <T>(office: string, work: (app: App) => Promise<T>, more: Record<string, string> = {}): Promise<T> => {
  const opened = await openApp({ environment: at(office, more).environment })
  assert.ok(opened.ok)
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

const idsIn = async ({ register }: App): Promise<string[]> => {
  const list = await register.listReports({ limit: 100 })
  assert.ok(list.ok)
  return list.value.rows.map(({ id }) => id).sort()
}

const shown = async ({ register }: App, reportId: string): Promise<ReportView> => {
  const view = await register.showReport(reportId)
  assert.ok(view.ok)
  return view.value
}

/** Decides on the first so many items of a report. */
const decideFirst = async (app: App, reportId: string, verdict: 'accept' | 'reject', from: number, to: number): Promise<void> => {
  for (const { id, revision } of (await shown(app, reportId)).items.slice(from, to)) {
    const decided = await app.register.decide({ reportId, itemId: id, revision, verdict, reason: 'đã xem' })
    assert.ok(decided.ok)
  }
}

const decisionsOf = async (app: App, reportId: string): Promise<string[]> =>
  (await shown(app, reportId)).items.flatMap(({ decisions }) => decisions.map(({ id }) => id)).sort()

/** A province with two reports, of which two units took a copy; all three went on by themselves. */
const threeOffices = async (name: string): Promise<{ province: string; units: readonly [string, string]; reportId: string }> => {
  const [province, one, two] = [`${name}-tinh`, `${name}-ban-1`, `${name}-ban-2`]
  await run(['add', FIRST, SECOND], at(province))
  const reportId = await inOffice(province, async (app) => {
    const [first = ''] = await idsIn(app)
    await decideFirst(app, first, 'accept', 0, 2)
    return first
  })
  const copy = join(folder, `${name}.sqlite`)
  await run(['backup', copy], at(province))
  for (const unit of [one, two]) await run(['restore', copy], at(unit))
  await inOffice(province, (app) => decideFirst(app, reportId, 'accept', 2, 5))
  await run(['add', THIRD], at(one))
  await inOffice(one, (app) => decideFirst(app, reportId, 'reject', 4, 7))
  await inOffice(two, (app) => decideFirst(app, reportId, 'accept', 7, 9))
  return { province, units: [one, two], reportId }
}

/** Merges both units into the register that `more` names, twice, and looks at what came of it. */
const mergeAll = async ({ province, units, reportId }: Awaited<ReturnType<typeof threeOffices>>, more: Record<string, string> = {}) => {
  const [one, two] = units
  assert.match(await run(['merge', fileOf(one)], at(province, more)), /1 báo cáo, 2 quyết định, .*Mâu thuẫn mới: 1\.\n.*\n.*\/merges/)
  assert.match(await run(['merge', '--lang', 'en', fileOf(two)], at(province, more)), /0 reports, 2 decisions, .*New conflicts: 0\./)
  for (const unit of units) assert.match(await run(['merge', fileOf(unit)], at(province, more)), /Không có gì mới/)
  await inOffice(
    province,
    async (app) => {
      assert.equal((await idsIn(app)).length, 3)
      const states = (await shown(app, reportId)).items.map(({ state }) => state)
      assert.deepEqual(states.slice(0, 9), [...Array(5).fill('accepted'), 'rejected', 'rejected', 'accepted', 'accepted'])
      const [conflict, ...others] = await app.register.listConflicts()
      assert.ok(conflict?.sides.about === 'item' && others.length === 0)
      assert.deepEqual([conflict.sides.theirs.state, conflict.sides.ours.state, conflict.name], ['rejected', 'accepted', 'hopluu.sqlite'])
      assert.ok(conflict.quote)
      const settled = await app.register.settleConflict({ conflictId: conflict.id, choice: 'theirs', reason: 'ban nắm rõ hơn' })
      assert.ok(settled.ok)
    },
    more
  )
  assert.match(await run(['check'], at(province, more)), /không thấy gì sai/)
}

test('three offices that went apart from one register are one again, by the command line, in SQLite', async () => {
  const offices = await threeOffices('sqlite')
  await mergeAll(offices)
  // Back to the unit comes what the others did, and nothing of its own.
  assert.match(await run(['merge', fileOf(offices.province)], at(offices.units[0])), /0 báo cáo, 5 quyết định, .*Mâu thuẫn mới: 0\./)
  const states = (office: string) => inOffice(office, async (app) => (await shown(app, offices.reportId)).items.map(({ state }) => state))
  assert.deepEqual(await states(offices.units[0]), await states(offices.province))
  assert.match(await run(['merge', fileOf(offices.units[0])], at(offices.province)), /Không có gì mới/)
  assert.match(await run(['check'], at(offices.units[0])), /không thấy gì sai/)
})

test('the same into PostgreSQL, where the province moved meanwhile', async () => {
  const database = await makeDatabase('merge')
  if (database === null) return
  try {
    const offices = await threeOffices('postgres')
    await run(['transfer', '--to', database.url], at(offices.province))
    await mergeAll(offices, { DATABASE_URL: database.url })
  } finally {
    await database.drop()
  }
})

test('a merge that is killed at any moment goes on when it is started again, and loses and doubles nothing', async () => {
  const [unit, province] = ['killed-ban', 'killed-tinh']
  await run(['add', ...REST, FIRST, SECOND], at(unit))
  const all = await inOffice(unit, async (app) => {
    for (const reportId of await idsIn(app)) await decideFirst(app, reportId, 'accept', 0, 200)
    return Promise.all((await idsIn(app)).map((id) => decisionsOf(app, id)))
  })
  await inOffice(province, async () => {})
  const killed: number[] = []
  for (let enough = false; !enough; ) {
    const child = startHopluu(['merge', fileOf(unit)], at(province))
    const end = ended(child)
    const before = mergingsIn(province)
    while (child.exitCode === null && mergingsIn(province) === before) await wait(5)
    child.kill('SIGKILL')
    await end
    killed.push(mergingsIn(province))
    enough = killed.length === 3 || child.exitCode === 0
  }
  assert.ok(killed.length > 1, 'it was killed before it was done')
  await run(['merge', fileOf(unit)], at(province))
  assert.match(await run(['merge', fileOf(unit)], at(province)), /Không có gì mới/)
  await inOffice(province, async (app) => {
    assert.deepEqual(await Promise.all((await idsIn(app)).map((id) => decisionsOf(app, id))), all)
  })
  assert.match(await run(['check'], at(province)), /không thấy gì sai/)
})

const mergingsIn = (office: string): number => {
  const database = new DatabaseSync(fileOf(office), { readOnly: true, timeout: 5000 })
  try {
    return Number(database.prepare('select count(*) as n from merging').get()?.n)
  } finally {
    database.close()
  }
}

test('a file that is none, is damaged, older than was merged, or this very register, is refused and brings nothing', async () => {
  const [unit, province] = ['refused-ban', 'refused-tinh']
  await run(['add', FIRST], at(unit))
  await run(['add', SECOND], at(province))
  assert.match((await hopluu(['merge'], at(province))).err, /Chưa nêu tệp sổ/)
  assert.match((await hopluu(['merge', 'khong-co.sqlite'], at(province))).err, /Không có tệp/)
  assert.match((await hopluu(['merge', fileOf(province)], at(province))).err, /chính là sổ đang mở/)
  assert.equal((await hopluu(['merge', FIRST], at(province))).code, 3)
  const older = join(folder, 'older.sqlite')
  await run(['backup', older], at(unit))
  await run(['add', THIRD], at(unit))
  await run(['merge', fileOf(unit)], at(province))
  assert.match((await hopluu(['merge', older], at(province))).err, /bản cũ hơn/)
  const direct = new DatabaseSync(fileOf(unit))
  direct.exec(`update report set title = 'khác' where rowid = 1`)
  direct.close()
  assert.match((await hopluu(['merge', fileOf(unit)], at(province))).err, /1 chỗ sai/)
  await inOffice(province, async (app) => assert.equal((await idsIn(app)).length, 3))
})

test('a file whose log was altered or cut, or that has a view or a trigger, brings nothing', async () => {
  const [unit, province] = ['forged-ban', 'forged-tinh']
  await run(['add', FIRST, SECOND], at(unit))
  await run(['add', THIRD], at(province))
  const forged = async (name: string, sql: string): Promise<string> => {
    const file = join(folder, `${name}.sqlite`)
    await run(['backup', file], at(unit))
    const database = new DatabaseSync(file)
    database.exec(sql)
    database.close()
    const { code, err } = await hopluu(['merge', file], at(province))
    assert.equal(code, 3, `${name}: ${err}`)
    return err
  }
  assert.match(await forged('signed-otherwise', `update audit_log set done_by = 'chu-tich' where seq = 1`), /chỗ sai/)
  assert.match(await forged('row-gone', 'delete from audit_log where seq = 1'), /chỗ sai/)
  assert.match(await forged('tail-gone', 'delete from audit_log where seq = (select max(seq) from audit_log)'), /chỗ sai/)
  assert.match(await forged('original-altered', `update original set bytes = x'00'`), /chỗ sai/)
  const endless = 'with recursive n(i) as (select 1 union all select i + 1 from n) select i as id from n'
  assert.match(await forged('view', `alter table report rename to was; create view report as ${endless}`), /bị hỏng/)
  assert.match(await forged('trigger', 'create trigger t after insert on report begin delete from report; end'), /bị hỏng/)
  assert.match(await forged('newer', `insert into schema_version select max(version) + 1, 'x', 'x' from schema_version`), /mới hơn/)
  await inOffice(province, async (app) => assert.equal((await idsIn(app)).length, 1))
  assert.match(await run(['check'], at(province)), /không thấy gì sai/)
})

test('one file merged by two at once, while people write in the register, brings each thing once and keeps what they wrote', async () => {
  const [unit, province] = ['twice-ban', 'twice-tinh']
  await run(['add', ...REST], at(unit))
  await run(['add', FIRST, SECOND], at(province))
  await inOffice(province, async (app) => {
    const [reportId = ''] = await idsIn(app)
    const { items } = await shown(app, reportId)
    const writes = async (): Promise<void> => {
      for (const { id, revision } of items) {
        const decided = await app.register.decide({ reportId, itemId: id, revision, verdict: 'accept' })
        assert.ok(decided.ok)
      }
    }
    const merges = [1, 2].map(() => hopluu(['merge', fileOf(unit)], at(province)))
    await writes()
    const own = await app.mergeFile(fileOf(unit))
    assert.ok(own.ok, JSON.stringify(own))
    for (const { code, err } of await Promise.all(merges)) assert.equal(code, 0, err)
    assert.equal((await idsIn(app)).length, REST.length + 2)
    assert.ok((await shown(app, reportId)).items.every(({ state }) => state === 'accepted'))
  })
  assert.match(await run(['merge', fileOf(unit)], at(province)), /Không có gì mới/)
  assert.match(await run(['check'], at(province)), /không thấy gì sai/)
})

test('the register of an office that is not the usual one goes both ways; of a file with several the name decides', async () => {
  const [unit, province, hue] = ['kho-ban', 'kho-tinh', { HOPLUU_WORKSPACE: 'hue' }]
  await run(['workspaces', 'add', 'hue'], at(unit))
  await run(['add', FIRST], at(unit, hue))
  assert.match(await run(['merge', fileOf(unit)], at(province)), /1 báo cáo/)
  for (const id of ['hue', 'vinh']) await run(['workspaces', 'add', id], at(province))
  assert.match(await run(['merge', fileOf(unit)], at(province, hue)), /1 báo cáo/)
  await run(['add', SECOND], at(unit))
  await run(['add', THIRD], at(unit, hue))
  const unclear = await hopluu(['merge', fileOf(unit)], at(province, { HOPLUU_WORKSPACE: 'vinh' }))
  assert.deepEqual([unclear.code, /nhiều đơn vị \(default, hue\)/.test(unclear.err)], [3, true])
  assert.match(await run(['merge', fileOf(unit)], at(province, hue)), /1 báo cáo/)
  await inOffice(province, async (app) => assert.equal((await idsIn(app)).length, 2), hue)
})

test('the API tells of conflicts and mergings as promised, and takes a person’s word on which side stands', async () => {
  const offices = await threeOffices('api')
  for (const unit of offices.units) await run(['merge', fileOf(unit)], at(offices.province))
  await inOffice(offices.province, async (app) => {
    const api = await openPromisedApi({ register: app.register, close: async () => {} })
    const { rows } = await api.kept('/conflicts', 'get', await api.call('/conflicts'))
    assert.equal(rows.length, 1)
    const path = `/conflicts/${rows[0].id}/settlement`
    await api.refused(await api.send('POST', '/conflicts/khong-co/settlement', { choice: 'ours' }), 404, 'conflict_not_found')
    const settled = await api.kept(
      '/conflicts/{conflictId}/settlement',
      'post',
      await api.send('POST', path, { choice: 'ours', reason: 'tỉnh đã xem' })
    )
    assert.deepEqual([settled.settlement.choice, settled.settlement.reason], ['ours', 'tỉnh đã xem'])
    await api.refused(await api.send('POST', path, { choice: 'ours' }), 409, 'conflict_settled')
    assert.deepEqual((await api.kept('/conflicts', 'get', await api.call('/conflicts'))).rows, [])
    assert.equal((await api.kept('/conflicts', 'get', await api.call('/conflicts?settled=true'))).rows.length, 1)
    const mergings = await api.kept('/mergings', 'get', await api.call('/mergings'))
    assert.deepEqual(
      mergings.rows.map(({ by, brought }: { by: string; brought: { conflicts: number } }) => [by, brought.conflicts]),
      [
        ['local', 0],
        ['local', 1]
      ]
    )
  })
})
