import assert from 'node:assert/strict'
import { test } from 'node:test'
import '../words/both.ts'
import { drawFlows, type Flow, type FlowWords } from './draw-flows.ts'
import { drawQuarters } from './draw-quarters.ts'
import { drawTreemap } from './draw-treemap.ts'

const part = (key: string, amountMinor: string) => ({ key, name: key, amountMinor, amount: amountMinor, href: `/ledger?sector=${key}` })

test('fields of a treemap are as large as their amounts, fill the picture and do not overlap', () => {
  const { width, height, fields } = drawTreemap([part('a', '100'), part('b', '600'), part('c', '300'), part('d', '0'), part('e', '-5')])
  assert.deepEqual(
    fields.map(({ key }) => key),
    ['b', 'c', 'a']
  )
  const areas = fields.map((field) => field.width * field.height)
  const all = areas.reduce((sum, area) => sum + area, 0)
  assert.ok(all > width * height * 0.97 && all <= width * height)
  for (const [at, share] of [0.6, 0.3, 0.1].entries()) assert.ok(Math.abs((areas[at] ?? 0) / all - share) < 0.02, String(at))
  for (const a of fields)
    for (const b of fields)
      if (a !== b) assert.ok(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y)
  assert.deepEqual(drawTreemap([part('a', '0')]).fields, [])
})

const WORDS: FlowWords = {
  nameOf: (column, key) => `${column}:${key}`,
  hrefOf: (ends) => JSON.stringify(ends),
  show: (amount) => amount,
  others: (count) => `${count} others`
}

test('bands lead from partners by sectors to places; what goes in comes out, exact beyond a double', () => {
  const flows: Flow[] = [
    { ends: ['jica', 'water', 'Cần Thơ'], amountMinor: '9007199254740993' },
    { ends: ['adb', 'water', 'Cần Thơ'], amountMinor: '2' },
    { ends: ['jica', 'transport', 'Hà Nội'], amountMinor: '5000000000000000' }
  ]
  const drawn = drawFlows(flows, WORDS)
  assert.deepEqual(drawn.bands.map(({ said }) => said).toSorted(), [
    '0:adb → 1:water: 2',
    '0:jica → 1:transport: 5000000000000000',
    '0:jica → 1:water: 9007199254740993',
    '1:transport → 2:Hà Nội: 5000000000000000',
    '1:water → 2:Cần Thơ: 9007199254740995'
  ])
  assert.equal(drawn.nodes.find(({ key }) => key === '0\njica')?.amount, '14007199254740993')
  assert.deepEqual(JSON.parse(drawn.bands.find(({ said }) => said.startsWith('0:adb'))?.href ?? ''), { 0: 'adb', 1: 'water' })
  assert.ok(drawn.nodes.every(({ y, height }) => y >= 0 && y + height <= drawn.height))
  assert.deepEqual(drawFlows([], WORDS).bands, [])
})

test('the smaller ends are put together and lead nowhere, and nothing of them is lost', () => {
  const flows = Array.from({ length: 30 }, (_, i): Flow => ({ ends: [`p${i}`, 'water', 'Huế'], amountMinor: String(100 - i) }))
  const drawn = drawFlows(flows, WORDS)
  const others = drawn.nodes.find(({ name }) => name === '20 others')
  assert.equal(others?.href, null)
  assert.equal(drawn.nodes.filter(({ key }) => key.startsWith('0')).length, 11)
  assert.equal(
    drawn.nodes.find(({ key }) => key === '1\nwater')?.amount,
    String(flows.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n))
  )
})

test('planned and actual stand beside one another on one scale, and each bar opens its rows', () => {
  const { columns, ground } = drawQuarters(
    [
      { period: '2026-Q1', planned: '100', actual: '50' },
      { period: '2026', planned: '0', actual: '25' }
    ],
    { currency: 'VND', show: (amount) => amount, narrowed: { sector: 'water' } },
    'en'
  )
  const [first, second] = columns
  assert.deepEqual(
    first?.bars.map(({ isPlanned, height }) => [isPlanned, height]),
    [
      [true, 200],
      [false, 100]
    ]
  )
  assert.equal(second?.bars.length, 1, 'nothing planned has no bar')
  assert.equal(first?.bars[0]?.href, '/ledger?type=disbursement&standing=planned&currency=VND&from=2026-Q1&until=2026-Q1&sector=water')
  assert.ok(columns.every(({ bars }) => bars.every(({ y, height }) => y + height === ground)))
})
