import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allIndicators, INDICATOR_SETS, type Indicator, indicatorValue } from './indicator.ts'

const called = (name: string): Indicator => allIndicators().find(({ indicator }) => indicator === name) ?? assert.fail(name)

test('30,000 of 120,000 m³ of wastewater treated are 25 % of SDG 6.3.1, which is shown as recalled', () => {
  const indicator = called('wastewater-treated')
  assert.deepEqual([indicator.code, indicator.status, indicator.unit], ['SDG 6.3.1', 'recalled', '%'])
  assert.deepEqual(indicatorValue(indicator, { value: 30_000, unit: 'm3' }, { value: 120_000, unit: 'm3' }), { ok: true, value: 25 })
})

test('every set has its indicators, each code stands once, and a measure without a code is the program’s own', () => {
  for (const set of INDICATOR_SETS)
    assert.ok(
      allIndicators().some((each) => each.set === set),
      set
    )
  const codes = allIndicators().flatMap(({ code }) => code ?? [])
  assert.equal(new Set(codes).size, codes.length)
  assert.ok(allIndicators().every(({ code, status }) => (code === null) === (status === 'set')))
})

test('units that differ, nought below and more than the whole are refused by name', () => {
  const code = (above: number, unit: string, below: number): string => {
    const value = indicatorValue(called('waste-recycled'), { value: above, unit }, { value: below, unit: 't' })
    return value.ok ? 'ok' : value.refusal.code
  }
  assert.deepEqual(
    [code(5, 'kg', 10), code(5, 't', 0), code(-1, 't', 10), code(Number.NaN, 't', 10), code(11, 't', 10), code(10, 't', 10)],
    ['indicator_unit_differs', 'indicator_not_possible', 'indicator_not_possible', 'indicator_not_possible', 'indicator_above_whole', 'ok']
  )
})

test('a share lies between 0 and 100, and every other indicator grows with its numerator', () => {
  const quantity = fc.double({ min: 0.001, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(fc.constantFrom(...allIndicators()), quantity, quantity, (indicator, above, below) => {
      const of = (value: number) =>
        indicatorValue(indicator, { value, unit: indicator.numerator.unit }, { value: below, unit: indicator.denominator.unit })
      const [one, twice] = [of(above), of(above * 2)]
      if (indicator.unit === '%') return one.ok ? one.value >= 0 && one.value <= 100 : above > below
      return one.ok && twice.ok && twice.value > one.value
    })
  )
})
