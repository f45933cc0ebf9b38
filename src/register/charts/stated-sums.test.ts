import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FieldValue } from '../dossiers/dossier.ts'
import { countSums, statedSums, writeMinor } from './stated-sums.ts'

const figure = (value: number | string, unit: string): FieldValue => ({
  field: 'figure',
  value: { value, unit },
  times: 1,
  firstOn: null,
  lastOn: null,
  origin: { reportId: 'r', itemId: 'f1' },
  chosen: false
})

test('a sum counts in the minor units in which it would be entered, and is written back as it was stated', () => {
  for (const [value, currency, minor] of [
    [24_000_000_000, 'VND', 24_000_000_000n],
    ['2500000.5', 'USD', 250_000_050n],
    ['125000000.5', 'LAK', 12_500_000_050n],
    [3_000_000, 'MMK', 300_000_000n],
    ['1500000.25', 'IDR', 150_000_025n],
    ['900.75', 'HUF', 90_075n],
    ['12.125', 'IQD', 12_125n]
  ] as const) {
    const sums = statedSums([figure(value, currency)])
    assert.deepEqual(
      sums.map((sum) => [sum.currency, sum.minor]),
      [[currency, minor]]
    )
    assert.equal(writeMinor(minor, currency), String(value))
  }
})

test('what is counted in no currency is no sum, though its unit has three capitals', () => {
  assert.deepEqual(statedSums([figure(12, 'KCN'), figure(16, 'FTA'), figure(3, 'XAU')]), [])
})

test('a total with its parts and its equivalent counts once, and what is left out says why', () => {
  const stated = (value: number, unit: string, more: Readonly<Record<string, { value: number; unit: string }>> = {}): FieldValue => ({
    ...figure(value, unit),
    value: { value, unit, ...more }
  })
  const total = { value: 139, unit: 'VND' }
  const { counted, leftOut } = countSums([
    stated(12, 'VND', { partOf: total }),
    stated(139, 'VND'),
    stated(127, 'VND', { partOf: total }),
    stated(1, 'JPY', { equals: total }),
    stated(35, 'VND')
  ])
  assert.deepEqual(
    counted.map(({ currency, minor }) => [currency, minor]),
    [['VND', 139n]]
  )
  assert.deepEqual(
    leftOut.map(({ currency, minor, why }) => [currency, minor, why]),
    [
      ['VND', 12n, 'part'],
      ['VND', 127n, 'part'],
      ['JPY', 1n, 'equivalent'],
      ['VND', 35n, 'smaller']
    ]
  )
})
