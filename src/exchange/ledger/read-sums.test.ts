import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { TableCell } from '../../reading/index.ts'
import { minorDigitsOf } from '../../values/index.ts'
import { sumsOf } from './read-sums.ts'
import { NO_UNIT, readCurrency, readUnit, readUnitLine } from './read-unit.ts'

/** The cells of one column in one currency: minor units, or the code of the refusal. */
const readAll = (cells: readonly TableCell[], currency: string | null, unit = NO_UNIT): readonly string[] => {
  const read = sumsOf(cells, unit)
  return cells.map((cell) => {
    const sum = read(cell, currency)
    return sum.ok ? sum.value.amountMinor : sum.refusal.code
  })
}

test('amounts are read as Vietnamese or English write them, by what the whole column shows', () => {
  assert.deepEqual(readAll(['1.234.567,89', '1.234', '0,5'], 'USD'), ['123456789', '123400', '50'])
  assert.deepEqual(readAll(['1,234,567.89', '1,234', '0.5'], 'USD'), ['123456789', '123400', '50'])
  assert.deepEqual(readAll(['1.005', '2,500.250'], 'KWD'), ['1005', '2500250'])
  assert.deepEqual(readAll(['1 234 567', "1'234'567", '(1.500)', '-2.000', '−3'], 'VND'), ['1234567', '1234567', '-1500', '-2000', '-3'])
})

test('"1.234" is refused only where the column and the currency leave both readings', () => {
  assert.deepEqual(readAll(['1.234'], 'VND'), ['1234'])
  assert.deepEqual(readAll(['1.234'], 'USD'), ['123400'])
  assert.deepEqual(readAll(['1.234'], 'KWD'), ['amount_could_be_two'])
  assert.deepEqual(readAll(['1,234 tỷ'], 'VND'), ['amount_could_be_two'])
  assert.deepEqual(readAll(['1,234 tỷ', '2,5 tỷ'], 'VND'), ['1234000000', '2500000000'])
  assert.deepEqual(readAll(['1.234 tỷ', '2,5 tỷ'], 'VND'), ['1234000000000', '2500000000'])
  assert.deepEqual(readAll(['1.234'], 'VND', { power: 6, currency: null }), ['amount_could_be_two'])
  // The column writes English; in it "1.234" is a fraction that the đồng does not have.
  assert.deepEqual(readAll(['1.234', '1,000,000'], 'VND'), ['amount_too_precise', '1000000'])
})

test('numbers of a workbook are what was typed, however large, and nothing is rounded away', () => {
  const numbers = ['1234567.5', '0.1', '1E+18', '1000000000000000000', '99999999999999.99', '-2.5'].map((number) => ({ number }))
  assert.deepEqual(readAll(numbers, 'USD'), [
    '123456750',
    '10',
    '100000000000000000000',
    '100000000000000000000',
    '9999999999999999',
    '-250'
  ])
  // A float that is shown as 0.3.
  assert.deepEqual(readAll([{ number: '0.30000000000000004' }], 'USD'), ['30'])
  assert.deepEqual(readAll([{ number: '0.5' }, { number: 'NaN' }, { day: '2026-01-01' }, null], 'VND'), [
    'amount_too_precise',
    'amount_not_read',
    'amount_not_read',
    'amount_not_read'
  ])
})

test('units stand in the cell, in the heading or above the table, and never twice', () => {
  assert.deepEqual(readAll(['12,5 tỷ đồng', '3 triệu USD', 'USD 1,250.50', '24 tỷ'], null), [
    '12500000000',
    '300000000',
    '125050',
    'currency_missing'
  ])
  assert.deepEqual(readAll(['12,5', '3 tỷ', '5 USD'], 'VND', { power: 6, currency: null }), [
    '12500000',
    'amount_unit_twice',
    'amount_unit_twice'
  ])
  assert.deepEqual(readUnit('triệu đồng'), { power: 6, currency: 'VND' })
  assert.deepEqual(readUnit('USD million'), { power: 6, currency: 'USD' })
  assert.deepEqual(readUnitLine('(Đơn vị tính: tỷ VNĐ)'), { power: 9, currency: 'VND' })
  assert.equal(readUnitLine('Đơn vị: Sở Tài chính'), null)
  for (const several of ['$', '¥', 'đô la', 'usx', 'all', '']) assert.equal(readCurrency(several), null, several)
})

test('what is no amount, or grouped strangely, is refused', () => {
  assert.deepEqual(readAll(['khoảng 24 tỷ', '1.23.456', '12,34,567', '1e9', '5 mét', '1.234.56'], 'VND'), Array(6).fill('amount_not_read'))
})

test('any sum written in full in either manner is read back exactly', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.constantFrom('VND', 'USD', 'JPY'),
      fc.constantFrom('vi', 'en'),
      (minor, currency, language) => {
        const digits = minorDigitsOf(currency) ?? 0
        const all = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0')
        const [group, mark] = language === 'vi' ? ['.', ','] : [',', '.']
        const whole = all.slice(0, all.length - digits).replace(/\B(?=(\d{3})+$)/g, group)
        const text = `${minor < 0n ? '-' : ''}${whole}${digits === 0 ? '' : mark + all.slice(-digits)}`
        assert.deepEqual(readAll([text], currency), [String(minor)])
      }
    )
  )
})
