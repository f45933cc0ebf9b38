import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { REPORT } from '../../src/exchange/swmm/report-fixture.ts'
import { openServer } from './web-server.ts'

const example = JSON.parse(readFileSync(new URL('../../examples/can-tho-wastewater-plan.json', import.meta.url), 'utf8'))
const drainage = JSON.parse(readFileSync(new URL('../../examples/plans/drainage.json', import.meta.url), 'utf8'))
let server: Awaited<ReturnType<typeof openServer>>

before(async () => {
  server = await openServer(null)
})
after(() => server.close())

const ask = async (path: string, body?: unknown) => {
  const response = await fetch(`${server.url}/api/v1/plans${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  })
  return { status: response.status, said: (await response.json()) as Record<string, never> }
}

test('a plan is kept in versions; who saw an older one is told, and the same figures again change nothing', async () => {
  const kept = await ask('', { of: null, plan: example, reason: 'Hồ sơ đề xuất' })
  assert.equal(kept.status, 201, JSON.stringify(kept.said))
  const { dossierId } = kept.said as unknown as { readonly dossierId: string }
  const first = (await ask(`/${dossierId}`)).said as unknown as { dossier: { revision: number }; version: { sha256: string } }
  const of = { dossierId, revision: first.dossier.revision }
  assert.deepEqual((await ask('', { of, plan: structuredClone(example), reason: 'Lần nữa' })).said.code, 'plan_unchanged')
  const changed = structuredClone(example)
  changed.parameters.returnPercent.value = 81
  assert.equal((await ask('', { of, plan: changed, reason: 'Theo quy chuẩn' })).status, 201)
  assert.equal((await ask('', { of, plan: example, reason: 'Từ trang cũ' })).said.code, 'dossier_changed_meanwhile')
  const shown = (await ask(`/${dossierId}`)).said as unknown as { versions: readonly { reason: string }[]; plan: typeof example }
  assert.deepEqual(
    shown.versions.map(({ reason }) => reason),
    ['Theo quy chuẩn', 'Hồ sơ đề xuất']
  )
  assert.equal(shown.plan.parameters.returnPercent.value, 81)
  const older = (await ask(`/${dossierId}?version=${first.version.sha256}`)).said as unknown as { plan: typeof example }
  assert.equal(older.plan.parameters.returnPercent.value, example.parameters.returnPercent.value)
})

test('what is no plan, has no source or names no version is refused, and leaves nothing behind', async () => {
  const count = async () => {
    const listed = await server.register.listDossiers({ kind: 'plan' })
    return listed.ok ? listed.value.rows.length : -1
  }
  const before = await count()
  assert.equal((await ask('', { of: null, plan: { ...example, areas: [] }, reason: 'Thử' })).status, 422)
  assert.equal((await ask('', { of: null, plan: example, reason: ' ' })).said.code, 'act_needs_source')
  assert.equal((await ask('', { of: { dossierId: 'không có', revision: 0 }, plan: example, reason: 'Thử' })).said.code, 'dossier_not_found')
  assert.equal((await ask('/không-có')).status, 404)
  assert.equal(await count(), before)
  // A version is bytes that are here: an entry alone is none.
  const [plan] = (
    (await server.register.listDossiers({ kind: 'plan' })) as { value: { rows: readonly { id: string; revision: number }[] } }
  ).value.rows
  assert.ok(plan)
  const value = { model: 'wastewater', sha256: '0'.repeat(64) }
  const acted = await server.register.actOnDossier({
    ...{ dossierId: plan.id, revision: plan.revision, reason: 'Thử' },
    act: { act: 'add entry', kind: 'version', value }
  })
  assert.equal(!acted.ok && acted.refusal.code, 'plan_version_not_found')
  assert.equal((await ask(`/${plan.id}?version=${'0'.repeat(64)}`)).said.code, 'plan_version_not_found')
})

test('a drainage plan is kept like a wastewater plan; a run of SWMM is kept with the version that was run, one of another model is not', async () => {
  const kept = await ask('', { of: null, model: 'drainage', plan: drainage, reason: 'Khảo sát' })
  assert.equal(kept.status, 201, JSON.stringify(kept.said))
  const { dossierId } = kept.said as unknown as { readonly dossierId: string }
  interface Shown {
    dossier: { revision: number }
    version: { sha256: string; entry: string }
    model: string
    plan: typeof drainage
    runs: readonly { returnPeriodYears: number; climateFactor: number; report: string }[]
  }
  const show = async (version = ''): Promise<Shown> => (await ask(`/${dossierId}${version}`)).said as unknown as Shown
  const first = await show()
  assert.deepEqual([first.model, first.plan, first.runs], ['drainage', drainage, []])
  const run = { returnPeriodYears: 10, report: REPORT, reason: 'Chạy SWMM' }
  assert.equal((await ask(`/${dossierId}/runs`, { ...run, revision: first.dossier.revision, report: 'no' })).said.code, 'swmm_not_a_report')
  const strange = REPORT.replaceAll('BAC', 'XYZ')
  assert.equal(
    (await ask(`/${dossierId}/runs`, { ...run, revision: first.dossier.revision, report: strange })).said.code,
    'swmm_report_of_another'
  )
  const brought = await ask(`/${dossierId}/runs`, { ...run, revision: first.dossier.revision, climateFactor: 1.2 })
  assert.equal(brought.status, 201, JSON.stringify(brought.said))
  assert.equal((await ask(`/${dossierId}/runs`, { ...run, revision: first.dossier.revision })).said.code, 'dossier_changed_meanwhile')
  const shown = await show()
  assert.deepEqual(
    shown.runs.map(({ returnPeriodYears, climateFactor, report }) => [returnPeriodYears, climateFactor, report]),
    [[10, 1.2, REPORT]]
  )
  const changed = structuredClone(drainage)
  changed.catchments[0].areaHa.value = 30
  const of = { dossierId, revision: shown.dossier.revision }
  assert.equal((await ask('', { of, plan: example, reason: 'Nhầm loại' })).said.code, 'plan_of_another_model')
  assert.equal((await ask('', { of, model: 'drainage', plan: changed, reason: 'Đo lại' })).status, 201)
  // A run is of the version that was run.
  assert.deepEqual((await show()).runs, [])
  assert.equal((await show(`?version=${first.version.sha256}`)).runs.length, 1)
})

test('what a drainage plan comes to is told, more rain is more runoff, and a factor that no climate has is refused', async () => {
  const peaks = async (factor: string) => {
    const { said } = await ask(`/drainage${factor}`, drainage)
    const { catchments } = said as unknown as { catchments: { byReturnPeriod: { peakM3PerS: number }[] }[] }
    return catchments.map(({ byReturnPeriod }) => byReturnPeriod[0]?.peakM3PerS ?? 0)
  }
  const [stated, more] = [await peaks(''), await peaks('?climateFactor=1.25')]
  assert.deepEqual(
    more.map((peak, i) => (peak / (stated[i] ?? 0)).toFixed(9)),
    stated.map(() => '1.250000000')
  )
  assert.equal((await ask('/drainage?climateFactor=40', drainage)).status, 400)
})
