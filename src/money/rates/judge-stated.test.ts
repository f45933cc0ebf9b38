import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeStated } from './judge-stated.ts'
import { rateTable, shippedRates } from './rate-table.ts'

const SHIPPED = rateTable(shippedRates())

const judge = (yen: string, dong: string, year: string | null) =>
  judgeStated({ original: { value: yen, currency: 'JPY' }, equivalent: { value: dong, currency: 'VND' }, year }, SHIPPED)

/** Conversions as public reports state them: who, when, yen, đồng, the year they speak of; the rate, how far it is off that year, the years that come nearest. */
const STATED = [
  ['report of Huế and Nara', '24000000000', '3169000000000', null, '132.0416667', null, ['2007', '2008']],
  ['Thanh Niên, 2015-06-22', '24000000000', '4200000000000', '2015', '175', '-2.4', ['2022', '2015']],
  ['Soha, 2022-03-21, at the rate of June 2021', '24800000000', '5052000000000', '2021', '203.7096774', '-3.4', ['2018', '2016']],
  ['Báo Tài nguyên và Môi trường, 2023-04-04', '24008000000', '5103000000000', '2023', '212.5541486', '25.5', ['2010', '2019']]
] as const

for (const [who, yen, dong, year, rate, off, nearest] of STATED)
  test(`${who}: a stated conversion keeps its rate and is compared with the year's average`, () => {
    const judged = judge(yen, dong, year)
    assert.deepEqual([judged?.base, judged?.quote, judged?.rate], ['JPY', 'VND', rate])
    assert.equal(judged?.average?.offPercent ?? null, off)
    assert.deepEqual(
      judged?.nearest.map((each) => each.year),
      nearest
    )
  })

test('24 tỷ yên for 3.169 tỷ đồng lies below every yearly average since 2007', () => {
  assert.deepEqual(judge('24000000000', '3169000000000', '2025')?.outside, { side: 'below', from: '2007', until: '2024' })
  assert.equal(judge('24000000000', '4200000000000', '2015')?.outside, null)
})

test('more than ten hundredths off the average is off, ten are not', () => {
  const rates = rateTable([
    { base: 'USD', quote: 'VND', rate: '20000', kind: 'year-average', on: '2024', source: 'thử', origin: 'entered', status: 'stated' }
  ])
  const isOff = (dong: string) =>
    judgeStated({ original: { value: '1', currency: 'USD' }, equivalent: { value: dong, currency: 'VND' }, year: '2024' }, rates)?.average
      ?.isOff
  assert.deepEqual(['22000', '22000.01', '18000', '17999.99'].map(isOff), [false, true, false, true])
})

test('it is the same whichever of the two sums is the original', () => {
  const turned = judgeStated(
    { original: { value: '3169000000000', currency: 'VND' }, equivalent: { value: '24000000000', currency: 'JPY' }, year: '2024' },
    SHIPPED
  )
  assert.deepEqual(turned, judge('24000000000', '3169000000000', '2024'))
})

test('sums of one currency, and what is no sum, are no conversion', () => {
  assert.equal(
    judgeStated({ original: { value: '1', currency: 'VND' }, equivalent: { value: '2', currency: 'VND' }, year: null }, SHIPPED),
    null
  )
  assert.equal(judge('0', '1', null), null)
  assert.equal(judge('nhiều', '1', null), null)
})

test('of currencies without a published average nothing is compared', () => {
  const judged = judgeStated(
    { original: { value: '2', currency: 'KWD' }, equivalent: { value: '160000', currency: 'VND' }, year: '2024' },
    SHIPPED
  )
  assert.deepEqual([judged?.rate, judged?.average, judged?.nearest, judged?.outside], ['80000', null, [], null])
})
