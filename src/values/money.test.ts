import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CURRENCIES, minorDigitsOf } from './money.ts'

test('currencies have the digits of the standard, whatever the runtime takes them to have', () => {
  for (const [currency, digits] of Object.entries({
    VND: 0,
    JPY: 0,
    ISK: 0,
    USD: 2,
    LAK: 2,
    MMK: 2,
    IDR: 2,
    HUF: 2,
    TWD: 2,
    IQD: 3,
    KWD: 3,
    XDR: 2
  }))
    assert.equal(minorDigitsOf(currency), digits, currency)
  for (const none of ['', 'm3', 'XAU', 'XXX', 'KCN', 'toString']) assert.equal(minorDigitsOf(none), null, none)
  assert.ok(CURRENCIES.every((currency) => minorDigitsOf(currency) !== null))
})
