import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'
import { addExample } from './web-server.ts'

let api: PromisedApi
let reportId = ''

before(async () => {
  api = await openPromisedApi()
  reportId = await addExample(api.register, '2023-02-10-can-tho-jica.txt')
})
after(() => api.close())

const report = async () => api.kept('/reports/{reportId}', 'get', await api.call(`/reports/${reportId}`))
const post = (path: string, body?: unknown): Promise<Response> => api.send('POST', `/reports/${reportId}/${path}`, body)

test('an item is returned with a reason, listed, and taken up again', async () => {
  const [item] = (await report()).items
  const path = '/reports/{reportId}/items/{itemId}/decisions'
  const decide = (decision: object) => post(`items/${item.id}/decisions`, decision)
  await api.refused(await decide({ revision: 0, verdict: 'return' }), 422, 'return_needs_reason')
  await api.refused(await decide({ revision: 0, verdict: 'reject', reason: ' ' }), 422, 'reject_needs_reason')
  const returned = await api.kept(path, 'post', await decide({ revision: 0, verdict: 'return', reason: 'Cần xác nhận số liệu' }))
  assert.deepEqual([returned.state, returned.decisions[0].step], ['returned', 1])
  const { rows } = await api.kept('/reports', 'get', await api.call('/reports?returned=true'))
  assert.deepEqual([rows[0].id, rows[0].states.returned], [reportId, 1])
  const taken = await api.kept(path, 'post', await decide({ revision: 1, verdict: 'accept' }))
  assert.equal(taken.state, 'accepted')
  assert.deepEqual((await api.kept('/reports', 'get', await api.call('/reports?returned=true'))).rows, [])
})

test('what has no doubt is accepted at one stroke and undone at one, and the last step alone can be undone', async () => {
  const before = await report()
  assert.ok(before.undoubted.length > 1)
  const [first] = before.undoubted
  const { revision } = before.items.find((item: { id: string }) => item.id === first)
  const one = await api.kept('/reports/{reportId}/acceptances', 'post', await post('acceptances', { items: [{ itemId: first, revision }] }))
  assert.deepEqual(one.items, [first])
  const bulk = await api.kept('/reports/{reportId}/acceptances', 'post', await post('acceptances', {}))
  assert.deepEqual([bulk.verdict, bulk.items.length], ['accept', before.undoubted.length - 1])
  await api.refused(await post('acceptances', {}), 409, 'nothing_undoubted')
  await api.refused(await post('undo', { step: one.step }), 409, 'step_not_last')
  const after = await report()
  assert.deepEqual([after.undoubted, after.lastStep], [[], bulk])
  const undone = await api.kept('/reports/{reportId}/undo', 'post', await post('undo', { step: bulk.step }))
  assert.deepEqual([undone.verdict, undone.items], ['undo', bulk.items])
  assert.deepEqual((await report()).lastStep, one)
  await api.refused(await post('undo', {}), 400, 'request_not_valid')
  await api.refused(await api.send('POST', '/reports/none/acceptances', {}), 404, 'report_not_found')
})

test('a report read again by the same reader tells that nothing changed, and keeps that it was read', async () => {
  const { event, replaced } = await api.kept('/reports/{reportId}/readings', 'post', await post('readings'))
  assert.deepEqual([event.kind, event.changes.filter(({ stays }: { stays: boolean }) => !stays), replaced], ['reread', [], 0])
  const { events } = await report()
  assert.deepEqual(events, [event])
  await api.refused(await api.send('POST', '/reports/none/readings'), 404, 'report_not_found')
})

test('a new version of a page takes the place of the old one, with what was decided on both', async () => {
  const add = (path: string, text: string) => api.send('POST', path, { text, publishedOn: '2024-03-15' })
  const text = 'Cà Mau làm việc với JICA\nChiều 14/3, Phó Chủ tịch UBND tỉnh Cà Mau Lê Văn Minh tiếp đoàn JICA về hệ thống cấp nước.'
  const { reportId: old } = await api.kept('/reports', 'post', await add('/reports', text), 201)
  await api.kept('/reports/{reportId}/acceptances', 'post', await api.send('POST', `/reports/${old}/acceptances`, {}))
  const longer = `${text}\nJICA cam kết hỗ trợ 5 tỷ đồng trong năm 2024.`
  const answer = await add(`/reports/${old}/versions`, longer)
  assert.match(answer.headers.get('location') ?? '', /^\/api\/v1\/reports\/[0-9a-f]{16}$/)
  const version = await api.kept('/reports/{reportId}/versions', 'post', answer, 201)
  assert.ok(version.kept > 0 && version.replaced > 0)
  assert.deepEqual([version.event.kind, version.event.before], ['version', old])
  await api.refused(await api.call(`/reports/${old}`), 410, 'report_withdrawn')
  await api.refused(await add(`/reports/${version.reportId}/versions`, longer), 409, 'version_known')
  await api.refused(await api.send('POST', `/reports/${version.reportId}/versions`, {}), 400, 'request_not_valid')
})
