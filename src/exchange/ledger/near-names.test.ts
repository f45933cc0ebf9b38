import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nearNames } from './near-names.ts'

const KNOWN = ['Thoát nước Cái Răng', 'Thoát nước Ninh Kiều', 'Cầu Vĩnh Tuy', 'Nâng cấp đô thị Cần Thơ giai đoạn 2']

test('a mistyped name, a word too many and words in another order lead to the name that was meant', () => {
  assert.deepEqual(nearNames('Thoát nươc Cái Rang', KNOWN), ['Thoát nước Cái Răng'])
  assert.equal(nearNames('Dự án thoát nước Cái Răng', KNOWN)[0], 'Thoát nước Cái Răng')
  assert.deepEqual(nearNames('Vĩnh Tuy (cầu)', KNOWN), ['Cầu Vĩnh Tuy'])
})

test('a name that is like none leads nowhere', () => {
  assert.deepEqual(nearNames('Bệnh viện Nhi đồng', KNOWN), [])
  assert.deepEqual(nearNames('', KNOWN), [])
})

test('every name is nearest to itself, and never more than three are near', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...KNOWN, 'Cầu Vĩnh Tuy 2', 'Thoát nước Cái Khế', 'Thoát nước Cái Bè'), { minLength: 1 }),
      (names) => {
        for (const name of names) {
          const near = nearNames(name, names)
          assert.equal(near[0], name)
          assert.ok(near.length <= 3)
        }
      }
    )
  )
})
