import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { createApi } from '../../src/api/index.ts'
import { EXAMPLES, type OpenRegister, openRegister } from './web-server.ts'

const BASE = 'http://127.0.0.1:4700/api/v1'
const FILES = ['2023-02-10-can-tho-jica.txt', '2025-04-18-can-tho-jica-phuong-an-vay.txt']

let open: OpenRegister
let api: ReturnType<typeof createApi>
// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is checked against the OpenAPI document, then looked into.
type Json = any
let document: Json
let ajv: Ajv2020

const call = (path: string, init: RequestInit = {}): Promise<Response> => Promise.resolve(api.request(`${BASE}${path}`, init))

/** Holds an answer to what the OpenAPI document promises of the operation, and gives its body. */
const kept = async (path: string, method: string, response: Response, status = 200): Promise<Json> => {
  const body = await response.json()
  assert.equal(response.status, status, JSON.stringify(body))
  const pointer = ['paths', `/api/v1${path}`, method, 'responses', String(status), 'content', 'application/json', 'schema']
  const escaped = pointer.map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1')))
  const check: ValidateFunction = ajv.compile({ $ref: `openapi#/${escaped.join('/')}` })
  assert.ok(check(body), `${path}: ${ajv.errorsText(check.errors)}`)
  return body
}

const refused = async (response: Response, status: number, code: string): Promise<void> => {
  const problem = await response.json()
  assert.deepEqual([response.status, problem.code], [status, code])
  assert.ok(problem.sentences.vi && problem.sentences.en)
}

const chart = async (name: string, query: string): Promise<Json> => kept(`/charts/${name}`, 'get', await call(`/charts/${name}?${query}`))
const counted = async (query: string): Promise<number> => (await (await call(`/dossiers/count?${query}`)).json()).count

before(async () => {
  open = await openRegister()
  api = createApi(open.register)
  document = await (await call('/openapi.json')).json()
  ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(document, 'openapi')
  for (const file of FILES) {
    const added = await open.register.addReport({ bytes: readFileSync(EXAMPLES + file), fileName: file })
    assert.ok(added.ok)
    const report = await open.register.showReport(added.value.reportId)
    assert.ok(report.ok)
    for (const { id, revision } of report.value.items)
      await open.register.decide({ reportId: added.value.reportId, itemId: id, revision, verdict: 'accept' })
  }
})
after(() => open.close())

test('undertakings are counted by when they were first stated, and the lists that the columns lead to hold as many', async () => {
  const { columns, count } = await chart('undertakings', 'by=quarter')
  assert.equal(count, await counted('kind=undertaking'))
  for (const { period, states } of columns)
    for (const { state, count: n } of states)
      assert.equal(await counted(`kind=undertaking&facet=state:${state}&firstFrom=${period}&firstUntil=${period}`), n, period)
  const [partner] = (await (await call('/dossiers?kind=partner&order=title&limit=1')).json()).rows
  const theirs = await chart('undertakings', `partner=${partner.id}&from=2023&until=2023`)
  assert.deepEqual(
    theirs.columns.map(({ period }: Json) => period),
    ['2023']
  )
  await refused(await call('/charts/undertakings?from=hai'), 400, 'year_not_valid')
  await refused(await call('/charts/undertakings?by=month'), 400, 'request_not_valid')
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
  await refused(await call('/charts/money?of=gifts'), 400, 'request_not_valid')
})

test('the sums of a partner stand with the sentence that states each', async () => {
  const [partner] = (await (await call('/dossiers?kind=partner&named=jica')).json()).rows
  const { sums } = await kept('/charts/sums/{dossierId}', 'get', await call(`/charts/sums/${partner.id}`))
  assert.ok(sums.length > 0)
  for (const { of, currency, count, dossiers } of sums) {
    const kind = of === 'project' || of === 'result' ? `kind=${of}` : `kind=undertaking&facet=action:${of}`
    assert.equal(await counted(`${kind}&facet=partner:${partner.id}&facet=money:${currency}`), count)
    for (const { sentence, reportId } of dossiers) {
      const { article } = await (await call(`/reports/${reportId}`)).json()
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
