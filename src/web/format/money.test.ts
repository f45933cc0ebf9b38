import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMoney, showMoney, typeMoney } from './money.ts'

test('a sum is read exactly as it is typed, by the separators of the language', () => {
  for (const [typed, currency, minor] of [
    ['24.000.000.000', 'JPY', '24000000000'],
    ['24 tỷ', 'JPY', '24000000000'],
    ['24,05 tỷ', 'VND', '24050000000'],
    ['1.900 tỷ', 'VND', '1900000000000'],
    ['12,5', 'USD', '1250'],
    ['12,50', 'USD', '1250'],
    ['-3 triệu', 'VND', '-3000000'],
    ['99999999999999999999', 'VND', '99999999999999999999'],
    ['1,005', 'KWD', '1005']
  ] as const)
    assert.equal(readMoney(typed, currency, 'vi'), minor, typed)
  assert.equal(readMoney('24,000,000,000', 'JPY', 'en'), '24000000000')
  assert.equal(readMoney('24.5 billion', 'VND', 'en'), '24500000000')
})

test('what could be two sums, or none, is not taken', () => {
  for (const [typed, currency] of [
    ['24,000,000', 'VND'],
    ['1,234', 'VND'],
    ['12,505', 'USD'],
    ['1.23', 'VND'],
    ['khoảng 24 tỷ', 'JPY'],
    ['', 'VND'],
    ['24 tỷ', 'ZZZ'],
    ['1e9', 'VND']
  ] as const)
    assert.equal(readMoney(typed, currency, 'vi'), null, typed)
})

test('a sum is shown in full and typed back as it was', () => {
  for (const [amountMinor, currency] of [
    ['24000000000', 'JPY'],
    ['1250', 'USD'],
    ['5', 'USD'],
    ['-3000000', 'VND'],
    ['0', 'VND']
  ] as const)
    for (const language of ['vi', 'en'] as const)
      assert.equal(readMoney(typeMoney({ amountMinor, currency }, language), currency, language), amountMinor)
  assert.equal(showMoney({ amountMinor: '250050', currency: 'USD' }, 'vi').split(' ')[0], '2.500,5')
})
