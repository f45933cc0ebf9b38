import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { hopluu } from './cli-process.ts'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'

const FILE = 'examples/can-tho-wastewater-plan.json'
const EXAMPLE = readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8')

let api: PromisedApi
before(async () => {
  api = await openPromisedApi()
})
after(() => api.close())

const PATH = '/plans/wastewater'

test('the published schema takes the example, and no field that it does not know', async () => {
  const { code, out } = await hopluu(['plan', 'wastewater', '--schema'])
  assert.equal(code, 0)
  const takes = new Ajv2020({ strict: false }).compile(JSON.parse(out))
  assert.ok(takes(JSON.parse(EXAMPLE)))
  assert.ok(!takes({ ...JSON.parse(EXAMPLE), colour: 'blue' }))
})

test('the command line and the API give the same answer to the same plan', async () => {
  const { code, out } = await hopluu(['plan', 'wastewater', FILE, '--json', '--scenario', 'high', '--season', 'wet'])
  assert.equal(code, 0)
  const answer = await api.send('POST', `${PATH}?scenario=high&season=wet`, JSON.parse(EXAMPLE))
  assert.deepEqual(await api.kept(PATH, 'post', answer), JSON.parse(out))
})

test('a table for people tells flows, money and what each range does', async () => {
  const { code, out } = await hopluu(['plan', 'wastewater', FILE, '--lang', 'en'])
  assert.equal(code, 0)
  assert.match(out, /^2025\t880,751\t123,823\t25,068\t25,068\t0\t30,000\t/m)
  assert.match(out, /^Water use\t13,775\t62,319\t/m)
})

test('a plan that does not hold together is refused in a sentence, at both doors', async () => {
  const plan = JSON.parse(EXAMPLE)
  plan.plants[0].serves[0].percent = 60
  await api.refused(await api.send('POST', PATH, plan), 422, 'plan_shares_differ')
  const { code, err } = await hopluu(['plan', 'wastewater', 'package.json', '--lang', 'en'])
  assert.notEqual(code, 0)
  assert.match(err, /^The plan (?:lacks|has a field) “/)
  const strange = await hopluu(['plan', 'wastewater', FILE, '--season', 'cold', '--lang', 'en'])
  assert.equal(strange.code, 2)
})
