import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EntryKind, Register } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { accepted, refused, withRegister } from './with-register.ts'

const reason = 'Sổ trực vận hành tháng 9/2025'

const openPlant = async (register: Register, name: string): Promise<string> =>
  accepted(await register.enterDossier({ kind: 'facility', fields: { name, kind: 'wastewater plant' }, reason: 'Quyết định bàn giao' }))

const enter = async (register: Register, dossierId: string, kind: EntryKind, value: unknown): Promise<void> => {
  const { revision } = accepted(await register.showDossier(dossierId))
  accepted(await register.actOnDossier({ dossierId, revision, act: { act: 'add entry', kind, value }, reason: 'Giấy phép số 12' }))
}

/** The running of plants: logs by month, how each plant stands, upkeep. */
export const plantsSuite = (peer: Peer): void => {
  test('days of a log are kept whole or not at all, over the end of a month; what was there before stays as history', async () => {
    await withRegister(peer, async ({ register }) => {
      const dossierId = await openPlant(register, 'Nhà máy Cái Sâu')
      const keep = async (days: Readonly<Record<string, unknown>>, revision: number | null = null) =>
        register.keepPlantLog({ dossierId, revision, days, reason })
      const wrong = accepted(await keep({ '2025-08-31': { inflow: 1 }, '2025-09-01': { inflow: -1 } }))
      assert.deepEqual([wrong.kept, wrong.errors.map(({ day }) => day)], [false, ['2025-09-01']])
      const show = async (month: string) => accepted(await register.showPlant({ dossierId, month }))
      assert.deepEqual((await show('2025-08')).days, [])
      const whole = accepted(await keep({ '2025-08-31': { inflow: 10.5 }, '2025-09-01': { inflow: 20, chemicals: { 'Phèn nhôm': 3 } } }))
      assert.deepEqual(
        [whole.kept, whole.months.map(({ month, added }) => [month, added])],
        [
          true,
          [
            ['2025-08', 1],
            ['2025-09', 1]
          ]
        ]
      )
      const { revision } = accepted(await register.showDossier(dossierId))
      assert.equal(accepted(await keep({ '2025-09-01': { inflow: 21 }, '2025-09-02': { inflow: 22 } }, revision)).kept, true)
      assert.equal(refused(await keep({ '2025-09-01': null }, revision)), 'dossier_changed_meanwhile')
      const september = await show('2025-09')
      assert.deepEqual(
        september.days.map(({ day, inflow, chemicals }) => [day, inflow, chemicals]),
        [
          ['2025-09-01', 21, {}],
          ['2025-09-02', 22, {}]
        ]
      )
      assert.deepEqual([september.months, september.entered.length], [['2025-09', '2025-08'], 2])
      assert.equal(refused(await keep({ '2025-09-01': { inflow: 21 } })), 'plant_log_unchanged')
    })
  })

  test('two people who keep a month at once: one is told that it changed, and no day of the other is lost', async () => {
    await withRegister(peer, async ({ register }) => {
      const dossierId = await openPlant(register, 'Nhà máy Tây Đô')
      const { revision } = accepted(await register.showDossier(dossierId))
      const both = await Promise.all(
        ['2025-09-01', '2025-09-02'].map((day) => register.keepPlantLog({ dossierId, revision, days: { [day]: { energy: 7 } }, reason }))
      )
      assert.equal(both.filter((each) => each.ok).length, 1)
      const lost = both.find((each) => !each.ok) ?? assert.fail('both were kept')
      assert.equal(refused(lost), 'dossier_changed_meanwhile')
      // Brought by files, which name no revision, both are kept.
      const brought = await Promise.all(
        ['2025-09-11', '2025-09-12'].map((day) =>
          register.keepPlantLog({ dossierId, revision: null, days: { [day]: { energy: 8 } }, reason })
        )
      )
      assert.ok(brought.every((each) => each.ok && each.value.kept))
      assert.equal(accepted(await register.showPlant({ dossierId, month: '2025-09' })).days.length, 3)
    })
  })

  test('plants are listed by name with the last day logged, what exceeded its limit, what is late and what to do next', async () => {
    await withRegister(peer, async ({ register }) => {
      const [b, a, c] = [
        await openPlant(register, 'Nhà máy B'),
        await openPlant(register, 'Nhà máy A'),
        await openPlant(register, 'Trạm C')
      ]
      const days = { '2025-08-30': { effluent: { BOD5: 20 } }, '2025-09-01': { effluent: { BOD5: 40, COD: 9 } } }
      assert.equal(accepted(await register.keepPlantLog({ dossierId: a, revision: null, days, reason })).kept, true)
      await enter(register, a, 'limit', { standard: 'Giấy phép', parameter: 'BOD5', most: '30', from: '2025-09-01', to: null })
      await enter(register, b, 'task', { title: 'Thay dầu', every: 'month', interval: 2, from: '2025-09-05' })
      const page = accepted(await register.listPlants({ month: '2025-09' }))
      assert.deepEqual(
        page.rows.map(({ facility, lastDay, logged, missing, judged, exceeded, unjudged, tasks, next }) => [
          facility.id,
          [lastDay, logged, missing, judged, exceeded, unjudged],
          tasks.map(({ due, late }) => [due, late]),
          next
        ]),
        [
          [a, ['2025-09-01', 1, 29, 1, 1, 1], [], { step: 'exceeded', day: '2025-09-01', parameter: 'BOD5' }],
          [b, [null, 0, 30, 0, 0, 0], [['2025-09-05', true]], { step: 'task', title: 'Thay dầu', due: '2025-09-05' }],
          [c, [null, 0, 30, 0, 0, 0], [], { step: 'start' }]
        ]
      )
      const first = accepted(await register.listPlants({ month: '2025-08', limit: 1 }))
      assert.deepEqual([first.rows[0]?.next, first.rows[0]?.logged], [{ step: 'missing', day: '2025-08-01', days: 30 }, 1])
      const second = accepted(await register.listPlants({ month: '2025-08', limit: 1, cursor: first.nextCursor ?? '' }))
      assert.equal(second.rows[0]?.facility.id, b)
      assert.equal(refused(await register.listPlants({ month: '2025-9' })), 'plant_month_not_valid')
    })
  })
}
