import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { scoreProduct } from './score-product.ts'

const DAY = '2026-01-10'
/** Points of a part in ten-thousandths, as a plain decimal. */
const points = (most: number) =>
  fc.integer({ min: 0, max: most * 10_000 }).map((scaled) => `${Math.floor(scaled / 10_000)}.${String(scaled % 10_000).padStart(4, '0')}`)
const given = fc.record({ A: points(40), B: points(25), C: points(35) })
const score = (all: { A: string; B: string; C: string }) => {
  const scored = scoreProduct(all, DAY)
  assert.ok(scored.ok)
  return scored.value
}

test('totals and stars stay within their bounds, and what is missing leads just to the next star', () => {
  fc.assert(
    fc.property(given, (all) => {
      const { total, stars, next } = score(all)
      assert.ok(Number(total) >= 0 && Number(total) <= 100)
      assert.ok(stars >= 1 && stars <= 5)
      assert.equal(next === null, stars === 5)
      if (next === null) return
      const short = BigInt(Math.round(Number(next.missing) * 10_000)) + BigInt(Math.round(Number(total) * 10_000))
      assert.equal(short, BigInt(next.least) * 10_000n)
      assert.ok(Number(next.missing) > 0)
      const room = Number(next.room.A) + Number(next.room.B) + Number(next.room.C)
      assert.ok(Math.abs(room - (100 - Number(total))) < 1e-6)
    })
  )
})

test('more points never give fewer stars', () => {
  fc.assert(
    fc.property(given, given, (one, other) => {
      const most = (part: 'A' | 'B' | 'C') => (Number(one[part]) >= Number(other[part]) ? one[part] : other[part])
      const better = score({ A: most('A'), B: most('B'), C: most('C') })
      assert.ok(better.stars >= score(one).stars && better.stars >= score(other).stars)
      assert.ok(Number(better.total) >= Number(score(one).total))
    })
  )
})
