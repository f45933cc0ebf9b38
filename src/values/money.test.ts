import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CURRENCIES, decimalOfMinor, minorDigitsOf } from './money.ts'

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

test('minor units are written exactly in the unit', () => {
  assert.equal(decimalOfMinor('123456', 'USD'), '1234.56')
  assert.equal(decimalOfMinor(-5n, 'USD'), '-0.05')
  assert.equal(decimalOfMinor('24000000000', 'JPY'), '24000000000')
  assert.equal(decimalOfMinor('9007199254740993001', 'KWD'), '9007199254740993.001')
})
