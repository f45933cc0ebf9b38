import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '../../values/index.ts'
import { type Conversion, type Converted, convert, type DatedSum } from './convert.ts'
import type { Rate } from './rate.ts'
import { givenRate, type RateRule, readRateRule } from './rate-rule.ts'
import { rateTable, shippedRates } from './rate-table.ts'

const SHIPPED = rateTable(shippedRates())
const AVERAGE: RateRule = { rule: 'year-average' }

const daily = (base: string, quote: string, on: string, rate: string): Rate => ({
  ...{ base, quote, on, rate, kind: 'day', source: 'Ngân hàng Nhà nước', origin: 'imported', status: 'stated' }
})

const must = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.code)
  return outcome.value
}

const converted = (sum: DatedSum, into: Partial<Conversion> & { to: string }): Converted =>
  must(convert(sum, { by: AVERAGE, rates: SHIPPED, ...into }))

const refusal = (sum: DatedSum, into: Partial<Conversion> & { to: string }) => {
  const outcome = convert(sum, { by: AVERAGE, rates: SHIPPED, ...into })
  assert.equal(outcome.ok, false)
  return outcome.ok ? null : outcome.refusal
}

test('a year’s average is taken as published, with its year and source, and cents become whole đồng', () => {
  const sum = converted({ minor: 100_00n, currency: 'USD', on: '2024-03-15' }, { to: 'VND' })
  assert.equal(sum.minor, 2_416_489n)
  assert.equal(sum.rate, '24164.88583')
  assert.deepEqual(
    sum.legs.map(({ rate: { on, source, rate }, way }) => [on, source, rate, way]),
    [['2024', 'World Bank, PA.NUS.FCRF', '24164.88583', 'multiplied']]
  )
  assert.equal(sum.through, null)
})

test('yen become đồng by way of the dollar, which is said with both rates', () => {
  const sum = converted({ minor: 24_000_000_000n, currency: 'JPY', on: '2015' }, { to: 'VND' })
  // 24e9 × 21697.5675 ÷ 121.0491.
  assert.equal(sum.minor, 4_301_904_103_376n)
  assert.equal(sum.through, 'USD')
  assert.deepEqual(
    sum.legs.map(({ rate: { quote }, way }) => [quote, way]),
    [
      ['JPY', 'divided'],
      ['VND', 'multiplied']
    ]
  )
})

test('a half is rounded to the even unit, above and below nought', () => {
  const half = must(givenRate({ base: 'USD', quote: 'VND', rate: '0.5', kind: 'day', on: '2024-01-01', source: 'biên bản' }))
  const minors = [100n, 300n, 500n, -100n, -300n].map(
    (minor) => converted({ minor, currency: 'USD', on: null }, { to: 'VND', by: half }).minor
  )
  assert.deepEqual(minors, [0n, 2n, 2n, 0n, -2n])
})

test('sums of 10^18 minor units are exact', () => {
  const rate = must(givenRate({ base: 'JPY', quote: 'VND', rate: '132.041666666667', kind: 'day', on: '2025-09-08', source: 'bản tin' }))
  assert.equal(converted({ minor: 10n ** 18n, currency: 'JPY', on: null }, { to: 'VND', by: rate }).minor, 132_041_666_666_667_000_000n)
})

test('the same money needs no rate and no day', () => {
  const sum = converted({ minor: 5n, currency: 'VND', on: null }, { to: 'VND' })
  assert.deepEqual([sum.minor, sum.legs, sum.rate], [5n, [], '1'])
})

test('a daily rate is that of its day or the last within so many days before, never one further back or later', () => {
  const rates = rateTable([daily('USD', 'VND', '2024-03-08', '24700'), daily('USD', 'VND', '2024-03-18', '24750.5')])
  const by = (written: string): RateRule => must(readRateRule(written))
  const on = (day: string, rule: string) => ({ sum: { minor: 100n, currency: 'USD', on: day }, into: { to: 'VND', rates, by: by(rule) } })
  const dayOf = ({ sum, into }: ReturnType<typeof on>) => converted(sum, into).legs[0]?.rate.on
  assert.equal(dayOf(on('2024-03-18', 'day')), '2024-03-18')
  assert.equal(dayOf(on('2024-03-17', 'day:9')), '2024-03-08')
  assert.equal(dayOf(on('2024-03-19', 'day:7')), '2024-03-18')
  const { sum, into } = on('2024-03-17', 'day:8')
  assert.deepEqual(refusal(sum, into), { code: 'no_rate_for_day', about: { from: 'USD', to: 'VND', day: '2024-03-17', days: 8 } })
  assert.equal(refusal({ ...sum, on: '2024-03-07' }, into)?.code, 'no_rate_for_day')
})

test('a rate of the two currencies comes before one by way of others, and a later one takes the place of an earlier', () => {
  const own = { ...daily('JPY', 'VND', '2015', '180'), kind: 'year-average' } as const
  const rates = rateTable([...shippedRates(), own, { ...own, rate: '181.5' }])
  const sum = converted({ minor: 10n, currency: 'JPY', on: '2015' }, { to: 'VND', rates })
  assert.deepEqual([sum.minor, sum.rate, sum.through], [1815n, '181.5', null])
})

const REFUSED: readonly (readonly [string, DatedSum, Partial<Conversion> & { to: string }])[] = [
  ['no_rate_for_year', { minor: 1n, currency: 'JPY', on: '2006-01-01' }, { to: 'VND' }],
  ['no_rate_for_year', { minor: 1n, currency: 'JPY', on: '2025-01-01' }, { to: 'VND' }],
  ['no_rate_for_year', { minor: 1n, currency: 'KRW', on: '2024' }, { to: 'VND' }],
  ['rate_needs_year', { minor: 1n, currency: 'JPY', on: null }, { to: 'VND' }],
  ['rate_needs_day', { minor: 1n, currency: 'JPY', on: '2024-03' }, { to: 'VND', by: { rule: 'day', within: 7 } }],
  ['currency_not_known', { minor: 1n, currency: 'XXX', on: '2024' }, { to: 'VND' }],
  ['currency_not_known', { minor: 1n, currency: 'VND', on: '2024' }, { to: 'đồng' }],
  [
    'given_rate_of_others',
    { minor: 1n, currency: 'EUR', on: '2024' },
    { to: 'VND', by: { rule: 'given', rate: daily('JPY', 'VND', '2024-01-02', '170') } }
  ]
]
for (const [code, sum, into] of REFUSED)
  test(`${sum.minor} ${sum.currency} of ${sum.on} into ${into.to}: ${code}`, () => assert.equal(refusal(sum, into)?.code, code))

test('a rule that is not one of ours is refused', () => {
  for (const rule of ['', 'month', 'day:', 'day:367', 'day:-1', 'given']) assert.equal(readRateRule(rule).ok, false, rule)
})
