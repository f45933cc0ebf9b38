import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { LOCAL_ACTOR } from '../../src/accounts/index.ts'
import { type App, checkRegister, openApp } from '../../src/app/index.ts'
import type { DossierKind, NewAct, Register } from '../../src/register/index.ts'

/** Stands in the report that is raised, and is typed by nobody. */
const CANARY = /m[oọ]r[uụ]ng[aạ]/iu

const STAYS = `Cà Mau làm việc với JICA về cấp nước

Sáng 9/9/2025, tại Cà Mau, Phó Chủ tịch Ủy ban nhân dân tỉnh Cà Mau Lê Văn Sử làm việc với Cơ quan Hợp tác Quốc tế Nhật Bản (JICA) về dự án cấp nước sạch Năm Căn.
Tại buổi làm việc, JICA cam kết tài trợ 10 tỷ đồng cho dự án trước ngày 30/6/2026.
Ủy ban nhân dân tỉnh Cà Mau giao Sở Xây dựng chủ trì lập hồ sơ trong quý IV năm 2025.`

const RAISED = `Morunga: Cà Mau làm việc với JICA về cấp nước

Sáng 10/9/2025, tại Cà Mau, Phó Chủ tịch Ủy ban nhân dân tỉnh Cà Mau Lê Văn Sử làm việc với Cơ quan Hợp tác Quốc tế Nhật Bản (JICA) và Công ty TNHH Morunga Nhật Bản về dự án cấp nước sạch Năm Căn.
Tại buổi làm việc, JICA cam kết tài trợ 77 tỷ đồng cho dự án trước ngày 30/7/2026 qua quỹ Morunga.
Công ty TNHH Morunga Nhật Bản cam kết xây trạm bơm Morunga trước ngày 30/9/2026.
Dự án cấp nước sạch Năm Căn vướng giải phóng mặt bằng tại ấp Morunga.`

let app: App
let low: Register
let folder = ''
const ids = { stays: '', raised: '' }

const addedAndAccepted = async (text: string, fileName: string): Promise<string> => {
  const added = await low.addReport({ bytes: new TextEncoder().encode(text), fileName, mediaType: 'text/plain' })
  assert.ok(added.ok, JSON.stringify(added))
  const { reportId } = added.value
  const shown = await low.showReport(reportId)
  assert.ok(shown.ok)
  for (const { id, revision } of shown.value.items) assert.ok((await low.decide({ reportId, itemId: id, revision, verdict: 'accept' })).ok)
  return reportId
}

const shownOf = async (dossierId: string) => {
  const shown = await low.showDossier(dossierId)
  assert.ok(shown.ok, JSON.stringify(shown))
  return shown.value
}

const listed = async (kind: DossierKind) => {
  const found = await low.listDossiers({ kind })
  assert.ok(found.ok)
  return found.value.rows
}

const theOne = async (kind: DossierKind, title: RegExp) => {
  const found = (await listed(kind)).find((line) => title.test(line.title))
  assert.ok(found, `${kind} ${title}`)
  return found
}

const act = async (dossierId: string, done: NewAct['act'], reason?: string): Promise<void> => {
  const { revision } = await shownOf(dossierId)
  const acted = await low.actOnDossier({ dossierId, revision, act: done, ...(reason === undefined ? {} : { reason }) })
  assert.ok(acted.ok, JSON.stringify([done, acted]))
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hopluu-raised-'))
  const opened = await openApp({ environment: {}, dataFolder: folder })
  assert.ok(opened.ok)
  app = opened.value
  low = await app.registerFor({ ...LOCAL_ACTOR, by: 'hai' })
  ids.stays = await addedAndAccepted(STAYS, 'o-lai.txt')
  ids.raised = await addedAndAccepted(RAISED, 'morunga.txt')
})
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Every row of the lower register in which the canary or the id of the raised report stands, but for what the log keeps of its going. */
const rowsThatTell = (): string[] => {
  const database = new DatabaseSync(join(folder, 'hopluu.sqlite'), { readOnly: true })
  const tables = database
    .prepare("select distinct m.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and c.name = 'workspace_id'")
    .all()
  const plain = (_: string, value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value)
  const told = tables.flatMap(({ name }) =>
    database
      .prepare(`select * from "${name}" where workspace_id = 'default'`)
      .all()
      .map((row) => `${name} ${JSON.stringify(row, plain)}`)
  )
  database.close()
  assert.ok(told.length > 100)
  return told.filter((row) => (CANARY.test(row) || row.includes(ids.raised)) && !/^(?:audit_log|gone) /.test(row))
}

test('what people did to other dossiers by quoting a report goes up with it, and the rest of what they did stays', async () => {
  const promised = await theOne('undertaking', /10 tỷ/)
  const assigned = await theOne('undertaking', /lập hồ sơ/)
  const project = await theOne('project', /Năm Căn/)
  const need = await theOne('need', CANARY)
  const donor = await theOne('organisation', /JICA/)
  const firm = await theOne('organisation', CANARY)
  const shown = await low.showReport(ids.raised)
  assert.ok(shown.ok)
  const item = shown.value.items.find(({ kind }) => kind === 'action')
  assert.ok(item)
  await act(promised.id, { act: 'judge', judgement: 'contradicts', reportId: ids.raised, itemId: item.id })
  await act(assigned.id, { act: 'judge', judgement: 'fulfils', reportId: ids.raised, itemId: item.id })
  await act(promised.id, { act: 'note', text: 'Đã gọi điện cho JICA.' })
  await act(project.id, { act: 'link', relation: 'answers', to: need.id })
  await act(project.id, { act: 'choose', field: 'name', value: 'Cấp nước Năm Căn' })
  const stated = (await shownOf(project.id)).fields
    .flatMap(({ field, holds, others }) => [...holds, ...others].map((one) => ({ ...one, field })))
    .filter(({ field, times, origin }) => field !== 'name' && times === 1 && origin.reportId === ids.raised)
  for (const { field, value } of stated) await act(project.id, { act: 'choose', field, value })
  await act(firm.id, { act: 'join', to: donor.id })
  assert.ok(rowsThatTell().some((row) => row.startsWith('dossier_event')))

  const raised = await low.setLevel({ reportId: ids.raised, level: 'confidential' })
  assert.ok(raised.ok, JSON.stringify(raised))

  assert.deepEqual(rowsThatTell(), [])
  const told = async (id: string) => (await shownOf(id)).events.map(({ act, after, by }) => [act, after, by])
  assert.deepEqual(await told(assigned.id), [['note', '█', 'hai']])
  assert.deepEqual(await told(promised.id), [
    ['note', '█', 'hai'],
    ['note', 'Đã gọi điện cho JICA.', 'hai']
  ])
  assert.deepEqual(
    (await told(project.id)).filter(([one]) => one === 'choose'),
    [['choose', { field: 'name', value: 'Cấp nước Năm Căn' }, 'hai']]
  )
  assert.equal((await shownOf(project.id)).title, 'Cấp nước Năm Căn')
  const high = await app.registerFor({ ...LOCAL_ACTOR, by: 'hai', level: 'confidential' })
  const above = await high.showDossier(assigned.id)
  assert.ok(above.ok && above.value.events.some(({ act, after }) => act === 'judge' && JSON.stringify(after).includes(ids.raised)))
})

test('the register checks as whole after it', async () => {
  const found: unknown[] = []
  const check = { since: [], found: (finding: unknown) => void found.push(finding), advanced: () => {}, begins: () => {} }
  assert.ok((await checkRegister(check, { environment: {}, dataFolder: folder })).ok)
  assert.deepEqual(found, [])
})
