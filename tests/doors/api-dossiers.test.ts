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
const send = (method: string, path: string, body: unknown): Promise<Response> =>
  call(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

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

const list = async (query: string): Promise<Json> => kept('/dossiers', 'get', await call(`/dossiers?${query}`))

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

test('dossiers are listed by kind and facets, page by page, and counted', async () => {
  const all = await list('kind=undertaking&order=title')
  assert.ok(all.rows.length > 4)
  const first = await list('kind=undertaking&order=title&limit=2')
  const second = await list(`kind=undertaking&order=title&limit=2&cursor=${encodeURIComponent(first.nextCursor)}`)
  assert.deepEqual(
    [...first.rows, ...second.rows].map(({ id }) => id),
    all.rows.slice(0, 4).map(({ id }: Json) => id)
  )
  const charged = await list('kind=undertaking&facet=action:assignment')
  const others = await list('kind=undertaking&facet=!action:assignment')
  assert.ok(charged.rows.length > 0)
  assert.equal(charged.rows.length + others.rows.length, all.rows.length)
  const { count } = await kept('/dossiers/count', 'get', await call('/dossiers/count?kind=undertaking'))
  assert.equal(count, all.rows.length)
  await refused(await call('/dossiers?kind=undertaking&dueUntil=hôm-nay'), 400, 'day_not_valid')
  await refused(await call('/dossiers?kind=undertaking&cursor=abc'), 400, 'cursor_not_valid')
  await refused(await call('/dossiers?kind=promise'), 400, 'request_not_valid')
})

test('a partner is shown with what it is part of, and an ETag spares sending it again', async () => {
  const [partner] = (await list('kind=partner&order=title')).rows.filter(({ title }: Json) => title.includes('JICA'))
  const response = await call(`/dossiers/${partner.id}`)
  const etag = response.headers.get('etag')
  const view = await kept('/dossiers/{dossierId}', 'get', response)
  assert.ok(view.links.some(({ relation, direction }: Json) => relation === 'within' && direction === 'to'))
  assert.equal((await call(`/dossiers/${partner.id}`, { headers: { 'if-none-match': etag ?? '' } })).status, 304)
  const under = await list(`kind=meeting&facet=partner:${partner.id}`)
  assert.deepEqual(
    under.rows.map(({ spokenOn }: Json) => spokenOn),
    ['2025-04-17', '2023-02-10']
  )
})

test('a person acts on the revision that was seen, and is told of anything else', async () => {
  const [charged] = (await list('kind=undertaking&facet=action:assignment')).rows
  const act = (body: unknown) => send('POST', `/dossiers/${charged.id}/acts`, body)
  const done = { revision: charged.revision, act: { act: 'set state', state: 'done' }, reason: 'đã ban hành' }
  await kept('/dossiers/{dossierId}/acts', 'post', await act(done))
  const view = await kept('/dossiers/{dossierId}', 'get', await call(`/dossiers/${charged.id}`))
  assert.deepEqual([view.state, view.pending, view.events[0].reason], ['done', false, 'đã ban hành'])
  await refused(await act(done), 409, 'dossier_changed_meanwhile')
  await refused(await act({ revision: view.revision, act: { act: 'set state', state: 'finished' } }), 422, 'state_not_valid')
  await refused(await act({ revision: view.revision, act: { act: 'burn' } }), 400, 'request_not_valid')
  await refused(await call('/dossiers/none'), 404, 'dossier_not_found')
})

test('a dossier is entered, found in its chain, and today is told with the home of the office', async () => {
  const entered = await kept('/dossiers', 'post', await send('POST', '/dossiers', { kind: 'need', fields: { text: 'thiếu cán bộ' } }), 201)
  const chain = await kept('/dossiers/{dossierId}/chain', 'get', await call(`/dossiers/${entered.id}/chain`))
  assert.deepEqual(chain.holes, [{ code: 'need_unanswered', dossierId: entered.id }])
  const [home] = (await list('kind=partner&order=title')).rows.filter(({ title }: Json) => title === 'Cần Thơ')
  const set = await kept('/home', 'put', await send('PUT', '/home', { partnerId: home.id }))
  assert.equal(set.home.title, 'Cần Thơ')
  const { places } = await kept('/places', 'get', await call('/places'))
  assert.equal(places.length, 34)
  const today = await kept('/today', 'get', await call('/today'))
  assert.equal(today.home.id, home.id)
  assert.ok(today.overdue.count > 0)
  const ours = await list('kind=undertaking&whose=ours')
  assert.ok(ours.rows.length > 0 && ours.rows.every(({ links }: Json) => links.some(({ relation }: Json) => relation === 'by')))
})
