import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCell, typeCell } from './read-cell.ts'

test('a figure is read by the mark of the language, by the other where that leaves no doubt, and is unclear where it can be two', () => {
  const vi = (text: string) => readCell(text, 100_000, 'vi')
  assert.deepEqual(['25,5', '1.234,5', '25.5', '12 500', '1,234', '0.125', '', ' '].map(vi), [
    25.5,
    1234.5,
    25.5,
    12500,
    1.234,
    0.125,
    null,
    null
  ])
  assert.deepEqual(['3.200', '1.234.567', 'abc', '-3', '1,2,3', '1e3', '100001'].map(vi), [
    'unclear',
    'wrong',
    'wrong',
    'wrong',
    'wrong',
    'wrong',
    'wrong'
  ])
  assert.deepEqual(
    ['25.5', '25,5', '1,234.5', '3,200'].map((text) => readCell(text, 100_000, 'en')),
    [25.5, 25.5, 1234.5, 'unclear']
  )
})

test('what a cell shows is read as the same figure, in both languages', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 9 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom('vi', 'en'),
      (whole, digits, language) => {
        const value = whole / 10 ** digits
        assert.equal(readCell(typeCell(value, language as 'vi'), 10 ** 9, language as 'vi'), value)
      }
    )
  )
})
