import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkParts } from './check-parts.ts'

const BILLION = 1_000_000_000n

test('139 tỷ are 12 and 127 tỷ', () => {
  assert.deepEqual(checkParts(139n * BILLION, [12n * BILLION, 127n * BILLION]), {
    state: 'adds up',
    partsMinor: 139n * BILLION,
    differenceMinor: 0n
  })
})

test('a remainder that nobody stated is told, and so is what is too much', () => {
  assert.deepEqual(checkParts(139n, [12n, 120n]), { state: 'remainder', partsMinor: 132n, differenceMinor: 7n })
  assert.deepEqual(checkParts(139n, [12n, 130n]), { state: 'exceeds', partsMinor: 142n, differenceMinor: 3n })
})

test('without a part there is nothing to hold against the total', () => assert.equal(checkParts(139n, []), null))

test('a unit too few in 10^18 shows', () => {
  assert.equal(checkParts(10n ** 18n, [10n ** 18n - 1n])?.differenceMinor, 1n)
})
