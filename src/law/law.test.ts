import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseRoute, isBarredName, lawsOn, ROUTES, routeOf } from './index.ts'

const numbers = (route: (typeof ROUTES)[number], day: string): string[] => lawsOn(route, day).map(({ number }) => number)

test('the law of a day is the one that was in force then', () => {
  assert.deepEqual(numbers('oda', '2023-02-10'), ['114/2021/NĐ-CP'])
  assert.deepEqual(numbers('oda', '2025-09-09'), ['114/2021/NĐ-CP'])
  assert.deepEqual(numbers('oda', '2025-09-10'), ['242/2025/NĐ-CP'])
  assert.deepEqual(numbers('foreign-aid', '2025-12-07'), ['80/2020/NĐ-CP'])
  assert.deepEqual(numbers('foreign-aid', '2025-12-08'), ['313/2025/NĐ-CP'])
  assert.deepEqual(numbers('international-agreement', '2021-06-30'), ['33/2007/PL-UBTVQH11'])
  assert.deepEqual(numbers('international-agreement', '2024-10-25'), ['70/2020/QH14', '64/2021/NĐ-CP'])
})

test('what a paper is decides before with whom it is', () => {
  const jica = { kind: 'donor', country: 'JP' }
  const province = { kind: 'province', country: 'VN' }
  const ngo = { kind: 'NGO', country: 'US' }
  const routes = (type: string, ...parties: { kind: string; country: string | null }[]) => chooseRoute({ type, parties }).route
  assert.equal(routes('loan agreement', jica, province), 'oda')
  assert.equal(routes('memorandum', jica, province), 'international-agreement')
  assert.equal(routes('memorandum', ngo, province), 'foreign-aid')
  assert.equal(routes('contract', ngo, province), 'contract')
  assert.equal(routes('programme', province, { kind: 'province', country: 'VN' }), 'domestic')
  assert.equal(routes('memorandum', { kind: 'bank', country: null }, province), 'international-agreement')
  assert.equal(routes('treaty', { kind: 'country', country: 'FR' }), 'treaty')
})

test('an international agreement must not be called a treaty, and a loan may', () => {
  assert.ok(isBarredName('international-agreement', 'Hiệp định hợp tác giữa Huế và Nara'))
  assert.ok(!isBarredName('international-agreement', 'Bản ghi nhớ hợp tác'))
  assert.ok(!isBarredName('oda', 'Hiệp định vay'))
})

test('every route has steps in both languages, each with how far it is verified', () => {
  for (const id of ROUTES) {
    const { steps, vi, en } = routeOf(id)
    assert.ok(steps.length > 3 && vi && en, id)
    assert.equal(new Set(steps.map(({ step }) => step)).size, steps.length)
  }
})
