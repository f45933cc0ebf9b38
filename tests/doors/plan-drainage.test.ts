import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { hopluu, ROOT } from './cli-process.ts'

const PLAN = `${ROOT}examples/plans/drainage.json`
const drainage = (...words: string[]) => hopluu(['plan', 'drainage', ...words, '--lang', 'en'])

test('the example plan gives peaks, storage and flooded ground, and says what nobody has verified', async () => {
  const { code, out } = await drainage(PLAN, '--json')
  assert.equal(code, 0)
  const { catchments, storms, limits, unverified } = JSON.parse(out)
  assert.deepEqual(
    catchments.map(({ name }: { name: string }) => name),
    ['BAC', 'NAM']
  )
  assert.equal(storms.length, 3)
  assert.ok(limits.includes('no hydraulics'))
  assert.ok(unverified.some(({ status }: { status: string }) => status === 'recalled'))
  const table = await drainage(PLAN)
  assert.match(table.out, /that needs a hydraulic model such as EPA SWMM/)
  assert.match(table.out, /^BAC\t24\t0\.64\t20\t10\t/m)
})

test('the storm that is asked for stands in the file for SWMM', async () => {
  const { code, out } = await drainage(PLAN, '--inp', '--years', '5')
  assert.equal(code, 0)
  assert.match(out, /^\[TITLE\]\n.*\nStorm of 5 years, chicago$/m)
  const strange = await drainage(PLAN, '--inp', '--years', '7')
  assert.equal(strange.code, 1)
  assert.match(strange.err, /does not count the rain of 7 years. It has: 2, 5, 10/)
})

test('the schema is that of the example: what it asks for is there', async () => {
  const { code, out } = await drainage('--schema')
  assert.equal(code, 0)
  const { required } = JSON.parse(out)
  const plan = JSON.parse(readFileSync(PLAN, 'utf8'))
  assert.deepEqual(
    required.filter((field: string) => !(field in plan)),
    []
  )
})

test('what is no plan, and no report of SWMM, is refused in a sentence', async () => {
  const wrong = await hopluu(['plan', 'drainage', '-', '--lang', 'en'], { input: '{"name":"x"}' })
  assert.deepEqual([wrong.code, wrong.out], [1, ''])
  assert.match(wrong.err, /The plan lacks “rain”/)
  const report = await drainage(PLAN, '--rpt', PLAN)
  assert.equal(report.code, 1)
  assert.match(report.err, /no report \(\.rpt\) of EPA SWMM/)
  const nothing = await drainage()
  assert.equal(nothing.code, 2)
})
