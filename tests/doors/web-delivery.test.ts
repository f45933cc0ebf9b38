import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { DossierLine, Register } from '../../src/register/index.ts'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'
import { faultsOf } from './web-faults.ts'
import { acceptExample, dossierCalled } from './web-server.ts'
import { openWalks } from './web-walks.ts'

const SOURCE = 'Báo cáo số 12/BC-UBND ngày 05/01/2026'
/** A plan of a district: two planning steps and the land go side by side, works wait for both. */
const STEPS = [
  {
    code: 'Q1',
    title: 'Điều chỉnh quy hoạch phân khu',
    stepKind: 'planning',
    from: '2026-01-05',
    days: 90,
    weight: 2,
    begunOn: '2026-01-05'
  },
  {
    code: 'M1',
    title: 'Bàn giao mặt bằng đợt 1',
    stepKind: 'clearance',
    from: '2026-01-05',
    days: 200,
    weight: 3,
    begunOn: '2026-01-10',
    percentDone: 40
  },
  { code: 'G1', title: 'Giấy phép xây dựng', stepKind: 'permit', days: 30, after: ['Q1'], weight: 1 },
  { code: 'T1', title: 'Thi công hạ tầng', stepKind: 'works', days: 400, after: ['M1', 'G1'], weight: 6 }
]

const enter = async (register: Register, dossierId: string, kind: 'parcels' | 'step' | 'promise', value: unknown): Promise<void> => {
  const shown = await register.showDossier(dossierId)
  assert.ok(shown.ok)
  const done = await register.actOnDossier({
    dossierId,
    revision: shown.value.revision,
    reason: SOURCE,
    act: { act: 'add entry', kind, value }
  })
  assert.ok(done.ok, done.ok ? '' : done.refusal.code)
}

const fillProject = async (register: Register): Promise<DossierLine> => {
  await acceptExample(register, '2022-03-24-bac-ha-noi-thanh-pho-thong-minh.txt')
  const project = await dossierCalled(register, 'project', 'thành phố thông minh')
  await enter(register, project.id, 'promise', { name: 'Kỷ niệm 50 năm quan hệ', on: '2023', by: null })
  await enter(register, project.id, 'parcels', {
    name: 'Xã Hải Bối',
    areaM2: 1_200_000,
    handedOverM2: 300_000,
    households: 800,
    paidHouseholds: 320,
    on: '2026-01-05'
  })
  for (const step of STEPS) await enter(register, project.id, 'step', step)
  return project
}

let project: DossierLine
const { server, walks } = openWalks(async (register) => {
  project = await fillProject(register)
})
let api: PromisedApi
before(async () => {
  api = await openPromisedApi()
})
after(() => api.close())

test('the page of a project counts its land, draws its steps and says which of them the end hangs on', () =>
  walks(async (page) => {
    await page.goto(`/projects/${project.id}`)
    await page.getByRole('link', { name: 'Mặt bằng và tiến độ' }).click()
    await page.getByRole('heading', { level: 1, name: /^Mặt bằng và tiến độ/ }).waitFor()
    const text = await page.locator('main').innerText()
    assert.match(text, /Kỷ niệm 50 năm quan hệ\s+đã quá \d+ ngày/)
    assert.match(text, /Xã Hải Bối\s+Đất đã bàn giao: 25%? ?.*300\.000 trên 1\.200\.000 m²/)
    const critical = page.locator('.steps li', { hasText: 'găng' })
    // Whatever day it is: nothing comes after the works, so the end hangs on them.
    assert.equal((await critical.locator('b').allInnerTexts()).at(-1), 'T1')
    assert.deepEqual(await faultsOf(page), [])
    await page.setViewportSize({ width: 390, height: 800 })
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390))
  }))

test('land is entered without a script; more handed over than there is, and a wait in a circle, are told', () =>
  walks(
    async (page) => {
      await page.goto(`/projects/${project.id}/delivery`)
      const land = page.locator('#e-parcels')
      await land.getByText('Ghi đất phải giải phóng').click()
      const form = land.locator('form').last()
      const type = async (fields: Readonly<Record<string, string>>): Promise<void> => {
        for (const [name, value] of Object.entries(fields)) await form.locator(`[name=${name}]`).fill(value)
        await form.getByRole('button').click()
      }
      await type({ name: 'Xã Vĩnh Ngọc', areaM2: '500.000', handedOverM2: '600.000', households: '100', on: '05/01/2026', reason: SOURCE })
      await page.getByRole('alert').getByText('một số từ 0 đến').waitFor()
      await type({ handedOverM2: '100.000' })
      await page.locator('#clearance').getByText('Xã Vĩnh Ngọc').waitFor()
      const { register } = server
      await enter(register, project.id, 'step', { code: 'X', title: 'Một', stepKind: 'other', days: 1, after: ['Y'] })
      await enter(register, project.id, 'step', { code: 'Y', title: 'Hai', stepKind: 'other', days: 1, after: ['X'] })
      await page.reload()
      await page
        .getByRole('alert')
        .getByText(/Các bước chờ lẫn nhau theo vòng: (X → Y → X|Y → X → Y)/)
        .waitFor()
      const shown = await register.showDossier(project.id)
      assert.ok(shown.ok)
      const looped = shown.value.entries.find(({ kind, value }) => kind === 'step' && 'code' in value && value.code === 'Y')
      const undone = await register.actOnDossier({
        dossierId: project.id,
        revision: shown.value.revision,
        reason: 'nhập thử',
        act: { act: 'withdraw entry', entry: looped?.entry ?? '' }
      })
      assert.ok(undone.ok)
      await page.reload()
      await page.getByRole('alert').getByText('chờ bước “Y”, nhưng không có bước đó').waitFor()
    },
    { javaScriptEnabled: false, expected: /400/ }
  ))

test('the status for the public is shown at the public level alone', () =>
  walks(async (page) => {
    await page.goto(`/projects/${project.id}/delivery/status`)
    await page.getByText('chỉ mở khi làm việc ở mức công khai').waitFor()
    assert.equal(await page.getByText('Xã Hải Bối').count(), 0)
    assert.deepEqual(await faultsOf(page), [])
  }))

test('over the API a project tells how it is delivered, and what is no project does not', async () => {
  const { id } = await fillProject(api.register)
  const delivery = await api.kept('/dossiers/{dossierId}/delivery', 'get', await api.call(`/dossiers/${id}/delivery`))
  assert.deepEqual([delivery.clearance.handedOverPercent, delivery.clearance.paidPercent], [25, 40])
  assert.deepEqual(
    delivery.steps.map(({ planned }: { planned: { code: string; isCritical: boolean } }) => [planned.code, planned.isCritical]),
    [
      ['Q1', false],
      ['M1', true],
      ['G1', false],
      ['T1', true]
    ]
  )
  assert.deepEqual(delivery.planned, { begins: '2026-01-05', ends: '2027-08-27' })
  assert.equal(delivery.refusal, null)
  const { rows } = await (await api.call('/dossiers?kind=meeting')).json()
  await api.refused(await api.call(`/dossiers/${rows[0].id}/delivery`), 422, 'delivery_of_project')
})
