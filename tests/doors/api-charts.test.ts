import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'
import { acceptExample } from './web-server.ts'

const FILES = ['2023-02-10-can-tho-jica.txt', '2025-04-18-can-tho-jica-phuong-an-vay.txt']

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is checked against the OpenAPI document, then looked into.
type Json = any
let api: PromisedApi

const chart = async (name: string, query: string): Promise<Json> =>
  api.kept(`/charts/${name}`, 'get', await api.call(`/charts/${name}?${query}`))
const counted = async (query: string): Promise<number> => (await (await api.call(`/dossiers/count?${query}`)).json()).count

before(async () => {
  api = await openPromisedApi()
  for (const file of FILES) await acceptExample(api.register, file)
})
after(() => api.close())

test('undertakings are counted by when they were first stated, and the lists that the columns lead to hold as many', async () => {
  const { columns, count } = await chart('undertakings', 'by=quarter')
  assert.equal(count, await counted('kind=undertaking'))
  for (const { period, states } of columns)
    for (const { state, count: n } of states)
      assert.equal(await counted(`kind=undertaking&facet=state:${state}&firstFrom=${period}&firstUntil=${period}`), n, period)
  const [partner] = (await (await api.call('/dossiers?kind=partner&order=title&limit=1')).json()).rows
  const theirs = await chart('undertakings', `partner=${partner.id}&from=2023&until=2023`)
  assert.deepEqual(
    theirs.columns.map(({ period }: Json) => period),
    ['2023']
  )
  await api.refused(await api.call('/charts/undertakings?from=hai'), 400, 'year_not_valid')
  await api.refused(await api.call('/charts/undertakings?by=month'), 400, 'request_not_valid')
})

test('how many stand now in each state is how many its list has, and what stood at the end of a year stood at the end of its last quarter', async () => {
  for (const kind of ['undertaking', 'agreement']) {
    const { columns, now } = await chart('standing', `kind=${kind}`)
    assert.ok(columns.length > 0)
    assert.equal(now.count, await counted(`kind=${kind}`))
    for (const { state, count } of now.states) assert.equal(await counted(`kind=${kind}&facet=state:${state}`), count, state)
    const { period, on, states } = columns.at(-1)
    for (const { state, count } of states)
      assert.equal(await counted(`kind=${kind}&asOf=${period}&asOfState=${state.replaceAll(' ', '%20')}`), count, `${period} ${state}`)
    const then = await api.kept('/dossiers', 'get', await api.call(`/dossiers?kind=${kind}&asOf=${period}&limit=3`))
    assert.ok(then.rows.length > 0 && then.rows.every(({ stood }: Json) => stood.on === on && stood.state !== ''))
    const { columns: years } = await chart('standing', `kind=${kind}&by=year&until=2024`)
    for (const { period, on, ...stood } of years) {
      assert.equal(on, `${period}-12-31`)
      const { period: _, on: __, ...last } = columns.find((column: Json) => column.period === `${period}-Q4`)
      assert.deepEqual(stood, last)
    }
  }
  const { now } = await chart('standing', '')
  const yesterday = new Date(Date.parse(now.on) - 86_400_000).toISOString().slice(0, 10)
  assert.equal(now.overdue, await counted(`kind=undertaking&pending=true&dueUntil=${yesterday}`))
  assert.equal((await chart('standing', 'until=2023')).now, null)
  await api.refused(await api.call('/charts/standing?from=hai'), 400, 'year_not_valid')
  await api.refused(await api.call('/charts/standing?kind=project'), 400, 'request_not_valid')
  await api.refused(await api.call('/dossiers?kind=undertaking&asOf=2024-02'), 400, 'as_of_not_valid')
  await api.refused(await api.call('/dossiers/count?kind=undertaking&asOf=2024&asOfState=gone'), 400, 'as_of_state_not_valid')
  await api.refused(await api.call('/dossiers?kind=project&asOf=2024'), 400, 'as_of_not_kept')
})

test('money stands by currency as exact decimals, and every sum is of dossiers that are listed under it', async () => {
  const { panels } = await chart('money', 'of=project')
  assert.ok(panels.length > 0)
  for (const { currency, total, sectors } of panels) {
    assert.match(total.amount, /^\d+(\.\d+)?$/)
    assert.equal(await counted(`kind=project&facet=money:${currency}`), total.count)
    for (const { sector, count } of sectors)
      assert.equal(await counted(`kind=project&facet=money:${currency}&facet=sector:${sector}`), count, sector)
  }
  await api.refused(await api.call('/charts/money?of=gifts'), 400, 'request_not_valid')
})

test('the sums of a partner stand with the sentence that states each', async () => {
  const [partner] = (await (await api.call('/dossiers?kind=partner&named=jica')).json()).rows
  const { sums } = await api.kept('/charts/sums/{dossierId}', 'get', await api.call(`/charts/sums/${partner.id}`))
  assert.ok(sums.length > 0)
  for (const { of, currency, count, dossiers } of sums) {
    const kind = of === 'project' || of === 'result' ? `kind=${of}` : `kind=undertaking&facet=action:${of}`
    assert.equal(await counted(`${kind}&facet=partner:${partner.id}&facet=money:${currency}`), count)
    for (const { sentence, reportId } of dossiers) {
      const { article } = await (await api.call(`/reports/${reportId}`)).json()
      assert.ok(article.text.includes(sentence) && /\d/.test(sentence), sentence)
    }
  }
})

test('partners are told by sector, with as many dossiers as their lists have', async () => {
  const { partners, others } = await chart('partners', 'kind=undertaking')
  assert.ok(partners.length > 1)
  assert.deepEqual(others, { partners: 0, sectors: [] })
  for (const { partner, count, sectors } of partners) {
    assert.equal(await counted(`kind=undertaking&facet=partner:${partner.id}`), count)
    for (const { sector, count: n } of sectors)
      assert.equal(await counted(`kind=undertaking&facet=partner:${partner.id}&facet=sector:${sector}`), n)
  }
})
