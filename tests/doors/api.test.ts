import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { createApi } from '../../src/api/index.ts'
import { recordSchema } from '../../src/extraction/record.ts'
import { ITEM_KINDS } from '../../src/register/index.ts'
import { EXAMPLES, type OpenRegister, openRegister } from './web-server.ts'

const FILE = '2023-02-10-can-tho-jica.txt'
const BYTES = readFileSync(EXAMPLES + FILE)
const BASE = 'http://127.0.0.1:4700/api/v1'

let open: OpenRegister
let api: ReturnType<typeof createApi>
let reportId = ''

const call = (path: string, init: RequestInit = {}): Promise<Response> => Promise.resolve(api.request(`${BASE}${path}`, init))
const callJson = (path: string, body: unknown): Promise<Response> =>
  call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is checked against the OpenAPI document, then looked into.
type Json = any
const jsonOf = async (response: Response): Promise<Json> => response.json()

interface Operation {
  readonly operationId: string
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: object }> }>
}
let paths: Record<string, Record<string, Operation>>
let ajv: Ajv2020

/** The check that the OpenAPI document promises for one operation, status and media type. */
const promised = (operationId: string, status: number, mediaType: string): ValidateFunction => {
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId !== operationId) continue
      assert.ok(operation.responses[status]?.content?.[mediaType], `${operationId} promises ${status} ${mediaType}`)
      const pointer = ['paths', path, method, 'responses', String(status), 'content', mediaType, 'schema']
      return ajv.compile({
        $ref: `openapi#/${pointer.map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'))).join('/')}`
      })
    }
  }
  throw new Error(`There is no operation ${operationId}.`)
}

/** Holds an answer to what the document promises of it, and gives its body. */
const kept = async (operationId: string, response: Response, status = 200): Promise<Json> => {
  assert.equal(response.status, status)
  const mediaType = response.headers.get('content-type')?.split(';')[0] ?? ''
  const body = await jsonOf(response)
  const check = promised(operationId, status, mediaType)
  assert.ok(check(body), `${operationId} ${status}: ${ajv.errorsText(check.errors)}`)
  return body
}

/** Holds an answer to the one error shape, and gives its body. */
const refused = async (response: Response, status: number, code: string): Promise<Json> => {
  assert.equal(response.status, status)
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
  const body = await jsonOf(response)
  assert.equal(body.code, code)
  assert.equal(body.status, status)
  assert.equal(body.type, `/api/v1/docs#${code}`)
  assert.ok(body.title.length > 0)
  assert.equal(body.detail, body.sentences.vi)
  assert.ok(body.sentences.en.length > 0)
  assert.ok(!`${body.sentences.vi}${body.sentences.en}`.includes('{'), `${code} leaves no place unfilled: ${body.sentences.vi}`)
  return body
}

before(async () => {
  open = await openRegister()
  api = createApi(open.register)
  const document = await jsonOf(await call('/openapi.json'))
  paths = document.paths
  ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(document, 'openapi')
  const added = await call('/reports', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'x-file-name': encodeURIComponent('Cần Thơ – JICA.txt') },
    body: BYTES
  })
  assert.equal(added.headers.get('location'), `/api/v1/reports/${(await added.clone().json()).reportId}`)
  reportId = (await kept('addReport', added, 201)).reportId
})
after(() => open.close())

test('the same bytes again change nothing and answer 200 with the report already there', async () => {
  const again = await call('/reports', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': FILE },
    body: BYTES
  })
  assert.deepEqual(await kept('addReport', again), { reportId, added: false, publishedOn: '2023-02-10' })
})

test('text sent as JSON becomes a report, with its title first and its day of publication', async () => {
  const text = 'Chiều 14/3, Phó Chủ tịch UBND tỉnh Cà Mau Lê Văn Minh tiếp đoàn công tác của JICA về hệ thống thoát nước.'
  const { reportId: id } = await kept(
    'addReport',
    await callJson('/reports', { text, title: 'Cà Mau làm việc với JICA', publishedOn: '15/3/2024' }),
    201
  )
  const report = await kept('showReport', await call(`/reports/${id}`))
  assert.equal(report.publishedOn, '2024-03-15')
  assert.ok(report.article.text.includes(text))
  assert.equal(report.title, 'Cà Mau làm việc với JICA')
})

test('a day of publication is put right, has the article read anew, and stays on record', async () => {
  const text =
    'Cà Mau làm việc với JICA\nChiều 14/3, Phó Chủ tịch UBND tỉnh Cà Mau Lê Văn Minh tiếp đoàn công tác của JICA về hệ thống cấp nước.'
  const { reportId: id } = await kept('addReport', await callJson('/reports', { text, publishedOn: '2023-03-15' }), 201)
  const dayOf = async (): Promise<string> =>
    (await kept('showReport', await call(`/reports/${id}`))).items.find((item: { kind: string }) => item.kind === 'meeting').content.on
  assert.equal(await dayOf(), '2023-03-14')
  const again = await kept('addReport', await callJson('/reports', { text, publishedOn: '2024-03-15' }))
  assert.deepEqual(again, { reportId: id, added: false, publishedOn: '2023-03-15' })

  const put = (publishedOn: string | null) =>
    call(`/reports/${id}/published-on`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ publishedOn })
    })
  const redated = await kept('redateReport', await put('15/3/2024'))
  assert.deepEqual([redated.before, redated.publishedOn, redated.kept], ['2023-03-15', '2024-03-15', 0])
  assert.ok(redated.replaced > 0)
  assert.equal(await dayOf(), '2024-03-14')
  const { events } = await kept('showReport', await call(`/reports/${id}`))
  assert.deepEqual(
    events.map(({ kind, by, before, after }: Record<string, string>) => [kind, by, before, after]),
    [['redate', 'local', '2023-03-15', '2024-03-15']]
  )
  assert.equal((await put('30/2/2024')).status, 422)
  assert.equal(
    (
      await call('/reports/0000000000000000/published-on', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: '{"publishedOn": null}'
      })
    ).status,
    404
  )
})

test('a report is withdrawn with a reason, answers 410, is listed as withdrawn, and is restored', async () => {
  const { reportId: id } = await kept(
    'addReport',
    await callJson('/reports', { text: 'Cà Mau tiếp đoàn JICA\nHai bên bàn về dự án cấp nước sạch nông thôn.', publishedOn: '2024-03-16' }),
    201
  )
  const withdraw = (reason: string) =>
    call(`/reports/${id}/withdrawal`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ reason }) })
  assert.equal((await withdraw(' ')).status, 422)
  const event = await kept('withdrawReport', await withdraw('Tải nhầm'))
  assert.deepEqual([event.kind, event.by, event.reason], ['withdraw', 'local', 'Tải nhầm'])
  for (const path of ['', '/record', '/original']) await refused(await call(`/reports/${id}${path}`), 410, 'report_withdrawn')
  assert.deepEqual(await kept('listWaiting', await call('/waiting-documents')), { rows: [] })
  const { rows } = await kept('listWithdrawn', await call('/withdrawn-reports'))
  assert.deepEqual(
    rows.map(({ report, withdrawal }: { report: { id: string }; withdrawal: { reason: string } }) => [report.id, withdrawal.reason]),
    [[id, 'Tải nhầm']]
  )
  await kept('restoreReport', await call(`/reports/${id}/withdrawal`, { method: 'DELETE' }))
  assert.equal((await kept('showReport', await call(`/reports/${id}`))).events.length, 2)
  await refused(await call(`/reports/${id}/withdrawal`, { method: 'DELETE' }), 409, 'report_not_withdrawn')
})

test('the list gives reports newest first, a page at a time, and filters accent-free', async () => {
  const first = await kept('listReports', await call('/reports?limit=1'))
  assert.equal(first.rows.length, 1)
  const second = await kept('listReports', await call(`/reports?limit=1&cursor=${encodeURIComponent(first.nextCursor)}`))
  assert.notEqual(second.rows[0].id, first.rows[0].id)
  assert.ok(first.rows[0].publishedOn >= second.rows[0].publishedOn)
  const found = await kept('listReports', await call('/reports?text=fukuoka'))
  assert.deepEqual(
    found.rows.map((row: { id: string }) => row.id),
    [reportId]
  )
  assert.equal(found.nextCursor, null)
})

test('a report carries its article, its items with their exact words, and an ETag that saves sending it twice', async () => {
  const response = await call(`/reports/${reportId}`)
  const etag = response.headers.get('etag') ?? ''
  const report = await kept('showReport', response)
  assert.equal(report.fileName, 'Cần Thơ – JICA.txt')
  assert.ok(report.items.length > 0)
  for (const item of report.items) {
    assert.ok(ITEM_KINDS.includes(item.kind))
    for (const words of item.evidence) assert.equal(report.article.text.slice(words.start, words.end), words.exact)
  }
  const again = await call(`/reports/${reportId}`, { headers: { 'if-none-match': etag } })
  assert.equal(again.status, 304)
  assert.equal(await again.text(), '')
})

test('the record of a report fits the published schema, as read and as accepted', async () => {
  const schema = await jsonOf(await call('/record.schema.json'))
  const check = new Ajv2020({ strict: false }).compile(schema)
  const read = await kept('showRecord', await call(`/reports/${reportId}/record`))
  assert.equal(check(read), true, JSON.stringify(check.errors))
  assert.ok(recordSchema.safeParse(read).success)
  const accepted = await kept('showRecord', await call(`/reports/${reportId}/record?items=accepted`))
  assert.ok(read.organisations.length > accepted.organisations.length)
})

test('the original comes back byte for byte, for saving only, under its own name', async () => {
  const response = await call(`/reports/${reportId}/original`)
  assert.deepEqual(Buffer.from(await response.arrayBuffer()), BYTES)
  assert.match(
    response.headers.get('content-disposition') ?? '',
    /^attachment; filename="Can-Tho-JICA\.txt"; filename\*=UTF-8''C%E1%BA%A7n/
  )
  assert.match(response.headers.get('content-security-policy') ?? '', /sandbox/)
})

test('decisions are kept with their reason; one made on an old revision is refused with 409', async () => {
  const { items } = await jsonOf(await call(`/reports/${reportId}`))
  const [item] = items
  const path = `/reports/${reportId}/items/${item.id}/decisions`
  const rejected = await kept('decide', await callJson(path, { revision: 0, verdict: 'reject', reason: 'Trong bài không nói vậy' }))
  assert.equal(rejected.state, 'rejected')
  assert.equal(rejected.decisions[0].reason, 'Trong bài không nói vậy')
  await refused(await callJson(path, { revision: 0, verdict: 'accept' }), 409, 'item_changed_meanwhile')
  const reopened = await kept('decide', await callJson(path, { revision: 1, verdict: 'reopen' }))
  assert.equal(reopened.state, 'proposed')
  await refused(await callJson(path, { revision: 2, verdict: 'edit' }), 422, 'edit_needs_content')
  const edited = await kept('decide', await callJson(path, { revision: 2, verdict: 'edit', content: reopened.content }))
  assert.equal(edited.state, 'accepted')
})

test('search finds words without their accents and marks them in the sentence', async () => {
  const page = await kept('search', await call('/search?text=thoat+nuoc'))
  const hit = page.rows.find((row: { reportId: string }) => row.reportId === reportId)
  assert.deepEqual(
    hit.marks.slice(0, 2).map((mark: { start: number; end: number }) => hit.snippet.slice(mark.start, mark.end).toLowerCase()),
    ['thoát', 'nước']
  )
})

test('a search gives dossiers too, and is narrowed by kind and days', async () => {
  const both = await kept('search', await call('/search?text=ubnd'))
  assert.ok(Array.isArray(both.rows) && Array.isArray(both.dossiers.rows))
  const page = await kept('search', await call('/search?text=ubnd&kind=organisation&facet=country:VN&from=2000&limit=1'))
  assert.deepEqual(page.rows, [])
  await refused(await call('/search?text=ubnd&from=hom-qua'), 400, 'day_not_valid')
  await refused(await call('/search?text=ubnd&kind=thing'), 400, 'request_not_valid')
})

test('what the office knows has the shape that is promised', async () => {
  const known = await kept('showKnowledge', await call('/knowledge'))
  assert.deepEqual(Object.keys(known), ['organisations', 'people', 'projects'])
})

test('the API answers that it is well', async () => {
  assert.deepEqual(await kept('health', await call('/health')), { status: 'ok' })
})

test('every refusal has the one error shape with both sentences', async () => {
  const post = (path: string, headers: Record<string, string>, body: BodyInit) => call(path, { method: 'POST', headers, body })
  await refused(await call('/reports/none'), 404, 'report_not_found')
  await refused(await call('/reports/none/original'), 404, 'report_not_found')
  await refused(await callJson(`/reports/${reportId}/items/none/decisions`, { revision: 0, verdict: 'accept' }), 404, 'item_not_found')
  await refused(await call('/nothing'), 404, 'not_found')
  await refused(await post('/reports', { 'content-type': 'application/json' }, '{"text":'), 400, 'body_not_json')
  await refused(await post('/reports', { 'content-type': 'text/plain' }, ''), 400, 'body_missing')
  await refused(await post('/reports', { 'content-type': 'image/png' }, 'x'), 415, 'media_type_not_taken')
  await refused(await post('/reports', { 'content-type': 'application/x-www-form-urlencoded' }, 'text=x'), 415, 'media_type_not_taken')
  await refused(await call('/reports?cursor=x'), 400, 'cursor_not_valid')
  await refused(await call('/search?text=-'), 400, 'search_too_short')
  const unknown = await refused(await callJson('/reports', { text: 'x', txt: 'y' }), 400, 'request_not_valid')
  assert.equal(unknown.errors.length, 1)
  const limit = await refused(await call('/reports?limit=0'), 400, 'request_not_valid')
  assert.deepEqual(
    limit.errors.map((error: { in: string; path: string }) => [error.in, error.path]),
    [['query', 'limit']]
  )
})

test('a known address with another method answers 405 and says what it takes', async () => {
  const response = await call('/reports', { method: 'DELETE' })
  assert.equal(response.headers.get('allow'), 'POST, GET')
  await refused(response, 405, 'method_not_allowed')
})

test('an answer is in the language asked for, Vietnamese unless asked', async () => {
  const detail = async (path: string, accept?: string) =>
    (await jsonOf(await call(path, accept ? { headers: { 'accept-language': accept } } : {}))).detail
  const vi = await detail('/reports/none')
  const en = await detail('/reports/none?lang=en')
  assert.notEqual(vi, en)
  assert.equal(await detail('/reports/none', 'fr, en;q=0.8, vi;q=0.9'), vi)
  assert.equal(await detail('/reports/none', 'en-GB,en;q=0.9'), en)
  assert.equal(await detail('/reports/none', 'de'), vi)
})

test('a body over 25 MB is refused by its stated length, and by counting where no length is stated', async () => {
  const stated = await call('/reports', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'content-length': String(26 * 1024 * 1024) },
    body: 'x'
  })
  await refused(stated, 413, 'body_too_large')
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1
      controller.enqueue(new Uint8Array(1024 * 1024).fill(97))
      if (sent === 60) controller.close()
    }
  })
  const counted = await call('/reports', { method: 'POST', headers: { 'content-type': 'text/plain' }, body, duplex: 'half' } as RequestInit)
  await refused(counted, 413, 'body_too_large')
  assert.ok(sent < 30, `reading stopped after ${sent} MB`)
})

test('the OpenAPI document is 3.1, names every route once and is served in both languages', async () => {
  const vi = await jsonOf(await call('/openapi.json'))
  const en = await jsonOf(await call('/openapi.json?lang=en'))
  assert.match(vi.openapi, /^3\.1\./)
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods).map((operation) => operation.operationId))
  assert.equal(new Set(operations).size, operations.length)
  assert.deepEqual([...operations].sort(), [
    'acceptUndoubted',
    'actOnDossier',
    'addFeed',
    'addPhoto',
    'addReport',
    'approveMinutes',
    'askFeed',
    'assessLoan',
    'changeFeed',
    'changeSensorThings',
    'checkPublication',
    'compareLoans',
    'countDossiers',
    'countStanding',
    'countStates',
    'createSensorThings',
    'decide',
    'docs',
    'drawPage',
    'enterDossier',
    'enterItem',
    'enterLedgerRows',
    'enterRates',
    'fileRedacted',
    'fillPeriodTemplate',
    'followChain',
    'health',
    'importActivities',
    'importLedger',
    'importPlantLog',
    'importProducts',
    'importRates',
    'keepMinutes',
    'keepPlan',
    'keepPlanRun',
    'keepPlantDays',
    'listColleagues',
    'listConflicts',
    'listDossiers',
    'listExchanges',
    'listFeedEntries',
    'listFeeds',
    'listIndicators',
    'listLedger',
    'listLoanOffers',
    'listMergings',
    'listPages',
    'listPlants',
    'listProducts',
    'listRates',
    'listReports',
    'listSights',
    'listSums',
    'listWaiting',
    'listWithdrawn',
    'lockPeriod',
    'lookAtPlaces',
    'lookAtProducts',
    'lookAtToday',
    'openapi',
    'planDrainage',
    'planWastewater',
    'readAgain',
    'readSensorThings',
    'readVersion',
    'recordSchema',
    'redactReport',
    'redateReport',
    'relatePartners',
    'removeFeed',
    'removeSensorThings',
    'restoreReport',
    'scoreProduct',
    'search',
    'setHome',
    'setLevel',
    'settleConflict',
    'showBrief',
    'showCalendar',
    'showDelegation',
    'showDelivery',
    'showDossier',
    'showFedValues',
    'showFinance',
    'showKnowledge',
    'showMinutes',
    'showOriginal',
    'showPage',
    'showPeriod',
    'showPhoto',
    'showPlan',
    'showProduct',
    'showRecord',
    'showReport',
    'showResults',
    'showSensorThings',
    'sumLedger',
    'sumMoney',
    'sumTrade',
    'takeBackRate',
    'undo',
    'unlockPeriod',
    'withdrawReport',
    'writeActivities',
    'writeBrief',
    'writeLetter',
    'writeMinutes',
    'writePeriod',
    'writePlantReport',
    'writeProductSheets',
    'writeProgramme'
  ])
  assert.equal(vi.paths['/api/v1/reports'].post.requestBody.required, true)
  for (const [path, methods] of Object.entries(en.paths as typeof paths)) {
    for (const [method, operation] of Object.entries(methods) as [string, Operation & { summary: string }][]) {
      assert.ok(operation.summary.length > 0)
      assert.notEqual(operation.summary, vi.paths[path][method].summary)
    }
  }
})

test('the page of the API names every operation, shape and refusal and asks for nothing from elsewhere', async () => {
  const response = await call('/docs?lang=vi')
  const html = await response.text()
  for (const { operationId } of Object.values(paths).flatMap((methods) => Object.values(methods)))
    assert.ok(html.includes(`id="${operationId}"`), operationId)
  assert.ok(html.includes('id="report_not_found"'))
  assert.ok(html.includes('id="shape-Report"'))
  assert.doesNotMatch(html, /<script|<link|src=|url\(/)
  assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-/)
})
