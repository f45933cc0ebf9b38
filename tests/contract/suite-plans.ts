import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { KeptPlan, Register } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { checked } from './suite-auditing.ts'
import { accepted, refused, withRegister } from './with-register.ts'

const exampleOf = (file: string) => JSON.parse(readFileSync(new URL(`../../examples/${file}`, import.meta.url), 'utf8'))
const WASTEWATER = exampleOf('can-tho-wastewater-plan.json')
const DRAINAGE = exampleOf('plans/drainage.json')

const shown = async (register: Register, dossierId: string, sha256?: string): Promise<KeptPlan> =>
  accepted(await register.showKeptPlan({ dossierId, ...(sha256 === undefined ? {} : { sha256 }) }))

export const plansSuite = (peer: Peer): void => {
  test('a plan of either model is kept in versions of its own model, and a run stands with the version that was run', () =>
    withRegister(peer, async ({ register, database }) => {
      const id = accepted(await register.keepPlan({ of: null, model: 'drainage', plan: DRAINAGE, reason: 'Khảo sát' }))
      const first = await shown(register, id)
      assert.deepEqual([first.model, first.versions.length, first.runs.length], ['drainage', 1, 0])
      const of = { dossierId: id, revision: first.dossier.revision }
      assert.equal(refused(await register.keepPlan({ of, model: 'drainage', plan: DRAINAGE, reason: 'Lại' })), 'plan_unchanged')
      assert.equal(refused(await register.keepPlan({ of, model: 'wastewater', plan: WASTEWATER, reason: 'Nhầm' })), 'plan_of_another_model')
      const report = new Uint8Array([0, 255, 13, 10, ...new TextEncoder().encode('EPA STORM WATER MANAGEMENT MODEL – kết quả')])
      const run = { ...of, version: first.version.entry, report, returnPeriodYears: 10, climateFactor: 1.2 }
      assert.equal(refused(await register.keepRun({ ...run, reason: ' ' })), 'act_needs_source')
      assert.equal(refused(await register.keepRun({ ...run, version: 'none', reason: 'Chạy' })), 'entry_not_found')
      accepted(await register.keepRun({ ...run, reason: 'Chạy ngày 02/11' }))
      assert.equal(refused(await register.keepRun({ ...run, reason: 'Từ trang cũ' })), 'dossier_changed_meanwhile')
      const ran = await shown(register, id)
      assert.deepEqual(
        ran.runs.map(({ returnPeriodYears, climateFactor, reason }) => [returnPeriodYears, climateFactor, reason]),
        [[10, 1.2, 'Chạy ngày 02/11']]
      )
      assert.ok(ran.runs[0]?.report.includes('kết quả'))
      const changed = { ...DRAINAGE, name: `${DRAINAGE.name} (sửa)` }
      const next = { of: { dossierId: id, revision: ran.dossier.revision }, model: 'drainage', plan: changed, reason: 'Đổi tên' } as const
      accepted(await register.keepPlan(next))
      const now = await shown(register, id)
      assert.deepEqual([now.versions.length, now.runs.length], [2, 0], 'what was run is the version before')
      assert.equal((await shown(register, id, first.version.sha256)).runs.length, 1)
      assert.deepEqual((await checked(database)).findings, [])
    }))
}
