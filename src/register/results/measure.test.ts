import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MOVES, wrongMove } from '../dossiers/entries/actual-moves.ts'
import { readEntry } from '../dossiers/entries/read-entry.ts'
import type { EntryView } from '../dossiers/entries/show-entries.ts'
import { ACTUAL_STATES, type ActualState } from '../dossiers/entries/works-entries.ts'
import { indicatorsOf, isAchieved, meets, progressOf } from './measure.ts'

const view = (kind: string, entry: string, value: unknown): EntryView =>
  ({ kind, entry, value, entered: null, earlier: [], withdrawn: null }) as unknown as EntryView

const indicator = (more: object = {}): EntryView => {
  const read = readEntry('indicator', { title: 'Nước thải được xử lý', unit: '%', baseline: { value: '25', on: '2024' }, ...more })
  assert.ok(read.ok)
  return view('indicator', 'i', read.value)
}
const target = (period: string, value: string): EntryView => view('target', `t${period}`, { indicator: 'i', period, value, dimensions: [] })
const actual = (period: string, value: string, state: ActualState, dimensions: object[] = []): EntryView =>
  view('actual', `a${period}${state}`, { indicator: 'i', period, value, dimensions, numerator: null, denominator: null, note: null, state })

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 })).map(([n, digits]) => {
  const all = String(n < 0n ? -n : n).padStart(digits + 1, '0')
  const [whole, behind] = [all.slice(0, all.length - digits), all.slice(all.length - digits)]
  return `${n < 0n ? '-' : ''}${whole}${behind === '' ? '' : `.${behind}`}`
})

test('only an approved value counts: the same one as draft, pending or returned changes nothing', () => {
  for (const state of ACTUAL_STATES) {
    const [shown] = indicatorsOf([indicator(), target('2026', '60'), actual('2026', '61', state)])
    const counts = state === 'approved' || state === 'locked'
    assert.deepEqual(
      [shown?.achieved, shown?.progressPercent, shown?.periods[0]?.met],
      counts ? [true, '102.9', true] : [false, null, null]
    )
    assert.equal(shown?.periods[0]?.open.length, counts ? 0 : 1)
  }
})

test('an indicator is achieved by its last target, not by one on the way', () => {
  const entries = [indicator(), target('2025', '40'), target('2026', '60'), actual('2025', '42', 'approved')]
  const [shown] = indicatorsOf(entries)
  assert.deepEqual([shown?.periods[0]?.met, shown?.achieved, shown?.progressPercent], [true, false, '48.6'])
  const [then] = indicatorsOf([...entries, actual('2026', '60', 'locked')])
  assert.deepEqual([then?.achieved, then?.progressPercent], [true, '100'])
})

test('of what should fall the lower is the better, and a value of a part is not the whole', () => {
  const lower = indicator({ direction: 'down', baseline: { value: '80', on: null } })
  const [shown] = indicatorsOf([
    lower,
    target('2026-Q4', '20'),
    actual('2026-Q4', '10', 'approved', [{ name: 'phường', value: 'Ninh Kiều' }])
  ])
  assert.deepEqual([shown?.latest, shown?.achieved, shown?.periods[0]?.parts.length, shown?.ascending], [null, false, 1, '0'])
  const [whole] = indicatorsOf([lower, target('2026-Q4', '20'), actual('2026-Q4', '20', 'approved')])
  assert.deepEqual([whole?.achieved, whole?.progressPercent], [true, '100'])
})

test('parts of one kind are added up exactly beside the whole, and shares of parts are not', () => {
  const of = (name: string, value: string) => [{ name, value }]
  const entries = (measure: string) => [
    indicator({ measure }),
    target('2026', '100'),
    actual('2026', '100.5', 'approved'),
    { ...actual('2026', '60.1', 'approved', of('giới', 'nữ')), entry: 'w' },
    { ...actual('2026', '40.4', 'locked', of('giới', 'nam')), entry: 'm' },
    { ...actual('2026', '120', 'approved', of('phường', 'Ninh Kiều')), entry: 'n' },
    { ...actual('2026', '9', 'pending', of('phường', 'Cái Răng')), entry: 'c' }
  ]
  const [count] = indicatorsOf(entries('count'))
  assert.deepEqual(count?.periods[0]?.sums, [
    { by: 'giới', sum: '100.5', rest: '0' },
    { by: 'phường', sum: '120', rest: '-19.5' }
  ])
  const [share] = indicatorsOf(entries('percentage'))
  assert.deepEqual(share?.periods[0]?.sums, [])
})

test('periods stand in the order of their days', () => {
  const [shown] = indicatorsOf([indicator(), target('2027', '9'), target('2026-Q1', '1'), target('2026-12', '3'), target('2026-Q3', '2')])
  assert.deepEqual(
    shown?.periods.map(({ period }) => period),
    ['2026-Q1', '2026-Q3', '2026-12', '2027']
  )
})

test('a share is worked out of numerator and denominator, exactly', () => {
  const read = readEntry('actual', { indicator: 'i', period: '2026', numerator: '1', denominator: '3' })
  assert.equal(read.ok && read.value.value, '33.3333')
  const none = readEntry('actual', { indicator: 'i', period: '2026', numerator: '1', denominator: '0' })
  assert.equal(none.ok, false)
})

test('whatever the numbers: at the goal all of the way is gone, at the baseline none, and what meets a goal still does when the goal is eased', () => {
  fc.assert(
    fc.property(decimal, decimal, decimal, fc.constantFrom('up' as const, 'down' as const), (baseline, goal, value, direction) => {
      const at = (now: string) => progressOf(direction, { baseline, value: now, goal })
      if (Number(baseline) !== Number(goal)) {
        assert.equal(at(goal), '100')
        assert.equal(at(baseline), '0')
      }
      assert.equal(meets(direction, value, value), true)
      const eased = direction === 'up' ? `-${'9'.repeat(20)}` : '9'.repeat(20)
      assert.equal(meets(direction, value, eased), true)
    })
  )
})

test('a result without indicators is not known to be achieved, and one that lacks one indicator is not', () => {
  assert.equal(isAchieved([]), false)
  assert.equal(isAchieved([{ achieved: true }, { achieved: false }]), false)
  assert.equal(isAchieved([{ achieved: true }]), true)
})

test('however a value is moved, it reaches approval only by way of pending, and nothing leaves what is locked', () => {
  const value = { indicator: 'i', period: '2026', value: '5', dimensions: [], numerator: null, denominator: null, note: null }
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...ACTUAL_STATES), { maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 12 }),
      (wanted, altered) => {
        let now: Record<string, never> | null = null
        let last: ActualState | null = null
        let proposed = ''
        wanted.forEach((state, i) => {
          const next = { ...value, value: altered[i] ? '6' : '5', state } as unknown as Record<string, never>
          if (wrongMove('actual', now, next) !== null) return
          if (state === 'approved') {
            assert.equal(last, 'pending')
            assert.equal(next.value, proposed)
          }
          assert.notEqual(last, 'locked')
          if (state === 'pending') proposed = next.value ?? ''
          now = next
          last = state
        })
      }
    )
  )
  assert.deepEqual(MOVES.locked, [])
  assert.equal(wrongMove('actual', { ...value, state: 'approved' }, null)?.code, 'actual_is_settled')
})
