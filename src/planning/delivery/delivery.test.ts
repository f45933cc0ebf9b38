import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sumClearance } from './clearance.ts'
import { dayNumber, dayOfNumber, daysBetween } from './day-number.ts'
import { orderSteps } from './order-steps.ts'
import { sCurve } from './s-curve.ts'
import { type Schedule, scheduleSteps } from './schedule-steps.ts'
import type { DeliveryStep } from './step.ts'

const step = (code: string, days: number, after: readonly string[] = [], more: Partial<DeliveryStep> = {}): DeliveryStep => ({
  code,
  days,
  after,
  from: null,
  weight: 1,
  begunOn: null,
  doneOn: null,
  percentDone: 0,
  ...more
})
const scheduled = (steps: readonly DeliveryStep[], start = '2026-01-01', asOf: string | null = null): Schedule => {
  const outcome = scheduleSteps(steps, start, asOf)
  assert.ok(outcome.ok && outcome.value)
  return outcome.value
}

test('of two ways to the end the longer is critical and the shorter has the difference as float', () => {
  // A (10) → B (20) → D (5) and A → C (8) → D: 35 days in all, C may slip by 12.
  const { steps, begins, ends } = scheduled([step('A', 10), step('B', 20, ['A']), step('C', 8, ['A']), step('D', 5, ['B', 'C'])])
  assert.deepEqual([begins, ends, daysBetween(begins, ends) + 1], ['2026-01-01', '2026-02-04', 35])
  assert.deepEqual(
    steps.map(({ code, floatDays, isCritical }) => [code, floatDays, isCritical]),
    [
      ['A', 0, true],
      ['B', 0, true],
      ['C', 12, false],
      ['D', 0, true]
    ]
  )
  assert.deepEqual([steps[1]?.begins, steps[1]?.ends], ['2026-01-11', '2026-01-30'])
})

test('a loop is named in its order, from what comes first', () => {
  const looped = orderSteps([step('A', 1), step('B', 1, ['D', 'A']), step('C', 1, ['B']), step('D', 1, ['C'])])
  assert.ok(!looped.ok)
  assert.equal(looped.refusal.code, 'delivery_loop')
  const named = String(looped.refusal.about?.steps).split(' → ')
  assert.equal(named[0], named.at(-1))
  assert.deepEqual(named.slice(1).toSorted(), ['B', 'C', 'D'])
  const codes = [orderSteps([step('A', 1, ['X'])]), orderSteps([step('A', 1), step('A', 2)]), orderSteps([step('A', 1, ['A'])])].map(
    (outcome) => (outcome.ok ? null : outcome.refusal.code)
  )
  assert.deepEqual(codes, ['delivery_step_unknown', 'delivery_step_twice', 'delivery_loop'])
})

test('as it stands, what is late pushes what waits for it, and what is done is critical no more', () => {
  const steps = [
    step('A', 10, [], { from: '2026-01-01', begunOn: '2026-01-05', doneOn: '2026-01-20' }),
    step('B', 10, ['A'], { begunOn: '2026-01-21' }),
    step('C', 5, ['B'])
  ]
  assert.equal(scheduled(steps).ends, '2026-01-25')
  const { steps: now, ends } = scheduled(steps, '2026-01-01', '2026-02-10')
  // B should have ended on 30 January and goes on: C begins the day after today at the soonest.
  assert.deepEqual(
    now.map(({ code, begins, ends: last, isCritical }) => [code, begins, last, isCritical]),
    [
      ['A', '2026-01-05', '2026-01-20', false],
      ['B', '2026-01-21', '2026-02-10', true],
      ['C', '2026-02-11', '2026-02-15', true]
    ]
  )
  assert.equal(ends, '2026-02-15')
})

test('the S-curve counts weight: half of the work done and half begun is three quarters of a half', () => {
  const steps = [
    step('A', 10, [], { from: '2026-01-01', weight: 2, begunOn: '2026-01-01', doneOn: '2026-01-10' }),
    step('B', 10, ['A'], { weight: 2, begunOn: '2026-01-11', percentDone: 25 })
  ]
  const points = sCurve(steps, scheduled(steps), '2026-01-15')
  const today = points.find(({ on }) => on === '2026-01-15')
  assert.equal(today?.plannedPercent, 75)
  assert.equal(today?.actualPercent, 50 + 12.5)
  assert.deepEqual(points[0], { on: '2025-12-31', plannedPercent: 0, actualPercent: 0 })
  assert.deepEqual([points.at(-1)?.plannedPercent, points.at(-1)?.actualPercent], [100, null])
})

test('clearance is summed, and nothing to clear is no percentage', () => {
  const groups = [
    { areaM2: 1000, handedOverM2: 250, households: 10, paidHouseholds: 10 },
    { areaM2: 3000, handedOverM2: 750, households: 30, paidHouseholds: 0 }
  ]
  assert.deepEqual(sumClearance(groups), {
    areaM2: 4000,
    handedOverM2: 1000,
    households: 40,
    paidHouseholds: 10,
    handedOverPercent: 25,
    paidPercent: 25
  })
  assert.deepEqual([sumClearance([]).handedOverPercent, sumClearance([]).paidPercent], [null, null])
})

/** Steps that wait only for earlier ones, so that there is no loop; some begun, some done. */
const plans = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 90 }),
      after: fc.array(fc.nat(30), { maxLength: 3 }),
      weight: fc.integer({ min: 1, max: 50 }),
      from: fc.option(fc.integer({ min: 0, max: 400 })),
      state: fc.constantFrom('open', 'begun', 'done'),
      at: fc.integer({ min: 0, max: 200 }),
      percentDone: fc.integer({ min: 0, max: 100 })
    }),
    { minLength: 1, maxLength: 14 }
  )
  .map((rows) =>
    rows.map(({ days, after, weight, from, state, at, percentDone }, i): DeliveryStep => {
      const day = (n: number): string => dayOfNumber(dayNumber('2026-01-01') + n)
      return {
        code: `S${i}`,
        days,
        after: i === 0 ? [] : [...new Set(after.map((n) => `S${n % i}`))],
        weight,
        from: from === null ? null : day(from),
        begunOn: state === 'open' ? null : day(at),
        doneOn: state === 'done' ? day(at + days) : null,
        percentDone
      }
    })
  )

test('in any plan each step waits for those before it, no float is below nought, and a chain of critical steps reaches the end', () => {
  fc.assert(
    fc.property(plans, (steps) => {
      const { steps: rows, ends } = scheduled(steps)
      const at = new Map(rows.map((row) => [row.code, row]))
      for (const { code, after, days } of steps) {
        const row = at.get(code)
        assert.ok(row && row.floatDays >= 0 && daysBetween(row.begins, row.ends) + 1 === days)
        for (const before of after) assert.ok((at.get(before)?.ends ?? '') < row.begins)
      }
      assert.ok(rows.some((row) => row.isCritical && row.ends === ends))
    })
  )
})

test('a step that takes a day less than its float longer does not move the end; one day past it does', () => {
  fc.assert(
    fc.property(plans, fc.nat(13), (steps, pick) => {
      const plan = scheduled(steps)
      const i = pick % steps.length
      const float = plan.steps[i]?.floatDays ?? 0
      const longer = (by: number): string => scheduled(steps.map((each, at) => (at === i ? { ...each, days: each.days + by } : each))).ends
      assert.equal(longer(float), plan.ends)
      assert.equal(daysBetween(plan.ends, longer(float + 1)), 1)
    })
  )
})

test('a curve never falls and ends at a hundred as planned', () => {
  fc.assert(
    fc.property(plans, (steps) => {
      const points = sCurve(steps, scheduled(steps), '2026-05-15')
      for (const [i, { on, plannedPercent, actualPercent }] of points.entries()) {
        const before = points[i - 1]
        assert.ok(plannedPercent >= 0 && plannedPercent <= 100 + 1e-9)
        assert.equal(actualPercent === null, on > '2026-05-15')
        if (!before) continue
        assert.ok(before.on < on && before.plannedPercent <= plannedPercent + 1e-9)
        if (actualPercent !== null) assert.ok((before.actualPercent ?? 0) <= actualPercent + 1e-9)
      }
      assert.ok(Math.abs((points.at(-1)?.plannedPercent ?? 0) - 100) < 1e-9)
    })
  )
})
