import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likeness, sameOrganisation, samePerson, samePlace, sameUnit } from './names.ts'
import { f1, pairUp, Tally } from './tally.ts'

test('one body under two names is one body', () => {
  const same = [
    ['UBND TP Cần Thơ', 'Ủy ban nhân dân thành phố Cần Thơ'],
    ['Cơ quan Hợp tác Quốc tế Nhật Bản (JICA)', 'JICA'],
    ['Ngân hàng Thế giới (WB)', 'WB'],
    ['Sở Xây dựng', 'Sở Xây dựng TP Cần Thơ'],
    ['UBND tỉnh Khánh Hoà', 'Uỷ ban nhân dân tỉnh Khánh Hòa'],
    ['tỉnh Cà Mau', 'UBND tỉnh Cà Mau']
  ] as const
  for (const [a, b] of same) assert.ok(sameOrganisation(a, b), `${a} / ${b}`)
})

test('two bodies with words in common stay two', () => {
  const different = [
    ['UBND TP Hà Nội', 'UBND TP Hải Phòng'],
    ['Sở Xây dựng', 'Sở Tài chính'],
    ['Bộ Y tế', 'Bộ Công Thương'],
    ['Tập đoàn BRG', 'Tập đoàn Sumitomo']
  ] as const
  for (const [a, b] of different) assert.ok(!sameOrganisation(a, b), `${a} / ${b}`)
})

test('a foreign name is one name in either order', () => {
  assert.ok(samePerson('Fukuda Noriaki', 'Noriaki Fukuda'))
  assert.ok(!samePerson('Nguyễn Văn An', 'Nguyễn Văn Ân'))
})

test('a place is the same with and without its kind, and a numbered district keeps its kind', () => {
  assert.ok(samePlace('quận Ninh Kiều', 'Ninh Kiều'))
  assert.ok(!samePlace('quận 2', 'quận 3'))
})

test('measures and currencies must agree, counted nouns need not', () => {
  assert.ok(sameUnit('plant', 'nhà máy'))
  assert.ok(!sameUnit('VND', 'USD'))
  assert.ok(!sameUnit('m3/day', 'nhà máy'))
})

test('likeness counts a syllable as often as it stands', () => {
  assert.equal(likeness('nước thải', 'nước thải'), 1)
  assert.ok(likeness('nước nước nước', 'nước thải') < 0.5)
})

test('what is free to be found is neither missed nor counted', () => {
  const fit = (a: string, b: string): number => (a === b ? 1 : 0)
  const free = (word: string): boolean => word === 'maybe'
  const tally = new Tally()
  tally.add('found', pairUp(['sure', 'maybe'], ['sure', 'maybe'], fit, free))
  tally.add('missed', pairUp(['sure', 'maybe'], ['sure'], fit, free))
  assert.deepEqual(tally.lines.get('found'), { hits: 1, found: 1, wanted: 1 })
  assert.deepEqual(tally.lines.get('missed'), { hits: 1, found: 1, wanted: 1 })
})

test('one found thing answers one wanted thing, the one it fits best', () => {
  const { both, missed, extra } = pairUp([10, 20], [19, 11, 50], (a, b) => Math.max(0, 1 - Math.abs(a - b) / 12))
  assert.deepEqual(both, [
    [10, 11],
    [20, 19]
  ])
  assert.deepEqual([missed, extra], [[], [50]])
  assert.equal(f1({ hits: 2, found: 3, wanted: 2 }), 0.8)
})
