import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Limit } from '../limits/limit.ts'
import { type PlantDay, plantMonth } from './plant-month.ts'

const day = (more: Partial<PlantDay>): PlantDay => ({
  inflow: null,
  bypass: null,
  influent: {},
  effluent: {},
  energy: null,
  chemicals: {},
  sludge: null,
  outage: null,
  ...more
})
const permit = (more: Partial<Limit>): Limit => ({
  standard: 'Giấy phép môi trường số 12',
  column: 'A',
  parameter: 'BOD5',
  average: '24h',
  from: '2026-02-02',
  until: null,
  least: null,
  most: 30,
  unit: 'mg/L',
  status: 'set',
  source: 'Giấy phép môi trường số 12',
  address: null,
  ...more
})

test('a month adds up what was entered and says on how many days; a missing day is not nought', () => {
  const log = new Map([
    ['2026-02-01', day({ inflow: 1000, energy: 300, bypass: 5, chemicals: { PAC: 12 }, influent: { BOD5: 200 }, effluent: { BOD5: 40 } })],
    ['2026-02-02', day({ inflow: 3000, energy: null, sludge: 2, influent: { BOD5: 100 }, effluent: { BOD5: 20 } })],
    ['2026-02-03', day({ inflow: null, energy: 900, outage: 90 })],
    ['2026-03-01', day({ inflow: 9999 })]
  ])
  const month = plantMonth(log, '2026-02', [])
  assert.deepEqual([month.inflow.sum, month.inflow.days.valid, month.inflow.days.expected], [4000, 2, 28])
  assert.deepEqual([month.energyPerCubicMetre.ratio, month.energyPerCubicMetre.days.valid], [0.3, 1])
  assert.deepEqual([month.sludge.sum, month.outage.sum, month.bypass.sum], [2, 90, 5])
  assert.deepEqual([month.chemicals.PAC?.sum, month.chemicals.PAC?.days.valid], [12, 1])
  assert.equal(month.removal.BOD5?.ratio, 0.8)
  assert.deepEqual([month.unjudged, month.exceedances], [{ BOD5: 2 }, []])
})

test('a value is held against the limits of its own day, and against none before they hold', () => {
  const log = new Map([
    ['2026-02-02', day({ effluent: { BOD5: 31, pH: 5 } })],
    ['2026-02-01', day({ effluent: { BOD5: 99 } })],
    ['2026-02-03', day({ effluent: { BOD5: 30 } })]
  ])
  const month = plantMonth(log, '2026-02', [permit({}), permit({ parameter: 'pH', least: 5.5, most: 9, unit: 'pH' })])
  assert.deepEqual(
    month.exceedances.map(({ day: on, parameter, over, limit }) => [on, parameter, over, limit.source]),
    [
      ['2026-02-02', 'BOD5', 1, 'Giấy phép môi trường số 12'],
      ['2026-02-02', 'pH', 0.5, 'Giấy phép môi trường số 12']
    ]
  )
  assert.deepEqual([month.judged, month.unjudged], [{ BOD5: 2, pH: 1 }, { BOD5: 1 }])
})

test('nothing entered gives no ratio, and no flow gives no energy per cubic metre', () => {
  assert.equal(plantMonth(new Map(), '2026-02', []).energyPerCubicMetre.ratio, null)
  const still = new Map([['2026-02-01', day({ inflow: 0, energy: 5, influent: { TN: 4 }, effluent: { TN: 1 } })]])
  const month = plantMonth(still, '2026-02', [])
  assert.deepEqual([month.energyPerCubicMetre.ratio, month.removal.TN?.ratio], [null, null])
})

test('cleaner effluent never lowers the removal nor adds an exceedance', () => {
  const flows = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 200 })),
    {
      minLength: 1,
      maxLength: 28
    }
  )
  fc.assert(
    fc.property(flows, (rows) => {
      const of = (share: number) =>
        plantMonth(
          new Map(
            rows.map(([inflow, before, after], at) => [
              `2026-02-${String(at + 1).padStart(2, '0')}`,
              day({ inflow, influent: { BOD5: before }, effluent: { BOD5: after * share } })
            ])
          ),
          '2026-02',
          [permit({ from: '2026-01-01' })]
        )
      const [usual, clean] = [of(1), of(0.5)]
      return (
        clean.exceedances.length <= usual.exceedances.length && (clean.removal.BOD5?.ratio ?? 0) >= (usual.removal.BOD5?.ratio ?? 0) - 1e-12
      )
    })
  )
})
