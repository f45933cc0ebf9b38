import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseRoute, isBarredName, lawsOn, ROUTES, routeOf, stepsOn } from './index.ts'

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
    const { steps, laws, vi, en } = routeOf(id)
    assert.ok(steps.length > 3 && vi && en, id)
    assert.equal(new Set(steps.map(({ step, law }) => `${step} ${law}`)).size, steps.length)
    for (const { step, law, vi, en, viNote, enNote } of steps) {
      assert.ok(law === null || laws.includes(law), `${id}: ${step} is of ${law}, which is no law of the route`)
      assert.ok(vi && en && (viNote === null) === (enNote === null), `${id}: ${step}`)
    }
  }
})

const said = (route: (typeof ROUTES)[number], day: string, wanted: string) => {
  const found = stepsOn(route, day).find(({ step }) => step === wanted)
  return found && [found.law, found.article, found.status]
}

test('a step is as the newest law in force asks for it, else recalled, else not there', () => {
  assert.deepEqual(said('international-agreement', '2020-05-01', 'opinions'), ['33/2007/PL-UBTVQH11', '16', 'verified'])
  assert.deepEqual(said('international-agreement', '2024-10-25', 'opinions'), ['70/2020/QH14', '19.1, 19.2', 'verified'])
  assert.deepEqual(said('international-agreement', '2024-10-25', 'disagreement'), ['70/2020/QH14', '19.4', 'verified'])
  assert.deepEqual(said('international-agreement', '2025-07-01', 'disagreement'), ['134/2025/NĐ-CP', null, 'secondary'])
  assert.equal(said('international-agreement', '2020-05-01', 'disagreement'), undefined)
  assert.deepEqual(said('treaty', '2025-12-31', 'opinions'), ['108/2016/QH13', null, 'secondary'])
  assert.deepEqual(said('treaty', '2026-01-01', 'opinions'), ['137/2025/QH15', '9.2', 'verified'])
  assert.deepEqual(said('oda', '2025-09-09', 'policy'), ['114/2021/NĐ-CP', '14', 'verified'])
  assert.deepEqual(said('oda', '2025-09-10', 'policy'), [null, null, 'recalled'])
  assert.deepEqual(said('foreign-aid', '2025-12-08', 'approval'), ['313/2025/NĐ-CP', null, 'secondary'])
})

test('a step of which something was noted is there on any day, once and in its place', () => {
  const steps = stepsOn('international-agreement', '2020-05-01', new Set(['disagreement'])).map(({ step }) => step)
  assert.deepEqual(steps.slice(2, 6), ['draft', 'opinions', 'disagreement', 'decision'])
  assert.equal(new Set(steps).size, steps.length)
})
