import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isCurrency, minorDigitsOf } from '../../values/index.ts'
import { convert } from './convert.ts'
import { givenRate } from './rate-rule.ts'
import { rateTable, shippedRates } from './rate-table.ts'

const NOTHING = rateTable([])
const SHIPPED = rateTable(shippedRates())
const currency = fc.constantFrom('VND', 'JPY', 'USD', 'EUR', 'KWD', 'KRW')
const minor = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })
const rate = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 999_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`)

test('there and back at one rate, a sum comes within one minor unit of the coarser money', () => {
  fc.assert(
    fc.property(minor, currency, currency, rate, (sum, base, quote, written) => {
      fc.pre(base !== quote)
      const by = givenRate({ base, quote, rate: written, kind: 'day', on: '2024-01-02', source: 'thử' })
      assert.ok(by.ok)
      const there = convert({ minor: sum, currency: base, on: null }, { to: quote, by: by.value, rates: NOTHING })
      assert.ok(there.ok)
      const back = convert({ minor: there.value.minor, currency: quote, on: null }, { to: base, by: by.value, rates: NOTHING })
      assert.ok(back.ok)
      const off = back.value.minor - sum
      // What one minor unit of the other money is worth in minor units of this one, rounded up: (10^base digits) ÷ (rate × 10^quote digits).
      const [own, other] = [10n ** BigInt(minorDigitsOf(base) ?? 0), 10n ** BigInt(minorDigitsOf(quote) ?? 0)]
      const millionths = BigInt(written.replace('.', ''))
      const worth = (own * 1_000_000n + millionths * other - 1n) / (millionths * other)
      const allowed = worth > 1n ? worth : 1n
      assert.ok((off < 0n ? -off : off) <= allowed, `${sum} ${base} came back as ${back.value.minor}`)
    })
  )
})

test('no money becomes other money without a rate, whatever the rule', () => {
  fc.assert(
    fc.property(minor, currency, currency, fc.constantFrom('2024-01-02', '2024', null), fc.boolean(), (sum, from, to, on, isDaily) => {
      fc.pre(from !== to)
      const by = isDaily ? ({ rule: 'day', within: 366 } as const) : ({ rule: 'year-average' } as const)
      assert.equal(convert({ minor: sum, currency: from, on }, { to, by, rates: NOTHING }).ok, false)
    })
  )
})

test('what is converted says every rate it went by, and these come to the sum', () => {
  const known = fc.constantFrom('VND', 'JPY', 'USD', 'EUR').filter(isCurrency)
  fc.assert(
    fc.property(minor, known, known, fc.integer({ min: 2007, max: 2024 }), (sum, from, to, year) => {
      const done = convert({ minor: sum, currency: from, on: String(year) }, { to, by: { rule: 'year-average' }, rates: SHIPPED })
      assert.ok(done.ok)
      const { legs, minor: came } = done.value
      assert.ok(legs.every(({ rate: used }) => used.on === String(year) && used.source !== ''))
      const [digitsFrom, digitsTo] = [minorDigitsOf(from) ?? 0, minorDigitsOf(to) ?? 0]
      let [over, under] = [sum * 10n ** BigInt(digitsTo), 10n ** BigInt(digitsFrom)]
      for (const { rate: used, way } of legs) {
        const [whole = '', fraction = ''] = used.rate.split('.')
        const [digits, scale] = [BigInt(whole + fraction), 10n ** BigInt(fraction.length)]
        over *= way === 'multiplied' ? digits : scale
        under *= way === 'multiplied' ? scale : digits
      }
      const twiceOff = (came * under - over) * 2n
      assert.ok((twiceOff < 0n ? -twiceOff : twiceOff) <= under)
    })
  )
})
