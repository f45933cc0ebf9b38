import assert from 'node:assert/strict'
import { test } from 'node:test'
import { certificateEnd } from './certificate-end.ts'
import { ocopGroups, ocopLawsOn, ocopRulesOn, PRODUCT_GROUPS, recogniserOn } from './rules.ts'
import { scoreProduct } from './score-product.ts'

const scored = (A: string, B: string, C: string, day = '2026-01-10') => {
  const score = scoreProduct({ A, B, C }, day)
  assert.ok(score.ok, JSON.stringify(score))
  return score.value
}

test('points are added exactly, and a class begins at its least points', () => {
  assert.deepEqual(scored('36', '22', '32'), { law: '148/QĐ-TTg', total: '90', stars: 5, next: null, recogniser: 'centre' })
  const short = scored('36', '21.9999', '32')
  assert.deepEqual([short.total, short.stars, short.next?.missing], ['89.9999', 4, '0.0001'])
  assert.deepEqual(scored('28.5', '17.25', '22').next, {
    ...{ stars: 4, least: 70, missing: '2.25' },
    room: { A: '11.5', B: '7.75', C: '13' }
  })
  assert.equal(scored('0', '0', '0').stars, 1)
  assert.equal(scored('20', '9.9', '0').stars, 1)
  assert.equal(scored('20', '10', '0').stars, 2)
  assert.equal(scored('20', '10', '20').stars, 3)
})

test('points beyond what a part can give are refused, by the rules of their day', () => {
  const refused = (points: { A: string; B: string; C: string }, day: string) => {
    const score = scoreProduct(points, day)
    return score.ok ? score.value.total : [score.refusal.code, score.refusal.about?.part]
  }
  assert.deepEqual(refused({ A: '40.5', B: '20', C: '30' }, '2026-01-10'), ['ocop_points_not_valid', 'A'])
  assert.deepEqual(refused({ A: '40', B: '-1', C: '30' }, '2026-01-10'), ['ocop_points_not_valid', 'B'])
  assert.deepEqual(refused({ A: '40', B: '20', C: 'ba mươi' }, '2026-01-10'), ['ocop_points_not_valid', 'C'])
  // The third part gave up to 40 points before 148/QĐ-TTg, and 35 since.
  assert.equal(refused({ A: '35', B: '25', C: '40' }, '2022-11-01'), '100')
  assert.deepEqual(refused({ A: '35', B: '25', C: '40' }, '2023-02-24'), ['ocop_points_not_valid', 'C'])
  assert.deepEqual(refused({ A: '1', B: '1', C: '1' }, '2018-01-01'), ['ocop_no_rules', undefined])
})

test('who recognises changed with the levels of government', () => {
  assert.deepEqual(recogniserOn(3, '2025-07-05'), { level: 'district', law: '148/QĐ-TTg' })
  assert.deepEqual(recogniserOn(3, '2025-07-06'), { level: 'province', law: '1489/QĐ-TTg' })
  assert.equal(recogniserOn(5, '2026-01-01')?.level, 'centre')
  assert.equal(recogniserOn(2, '2026-01-01'), null)
  assert.deepEqual(
    ocopLawsOn('2026-01-01').map(({ number }) => number),
    ['148/QĐ-TTg', '1489/QĐ-TTg']
  )
})

test('a certificate holds 36 months, to the last day of a month that is shorter', () => {
  assert.equal(certificateEnd('2024-01-05'), '2027-01-05')
  assert.equal(certificateEnd('2024-02-29'), '2027-02-28')
  assert.equal(certificateEnd('2018-01-05'), null)
  assert.equal(ocopRulesOn('2026-01-01')?.noticeDays, 30)
})

test('the groups of the data are those that a product can be of', () => {
  assert.deepEqual(
    ocopGroups().map(({ group }) => group),
    [...PRODUCT_GROUPS]
  )
})
