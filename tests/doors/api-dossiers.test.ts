import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'
import { acceptExample } from './web-server.ts'

const FILES = ['2023-02-10-can-tho-jica.txt', '2025-04-18-can-tho-jica-phuong-an-vay.txt']

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is checked against the OpenAPI document, then looked into.
type Json = any
let api: PromisedApi

const list = async (query: string): Promise<Json> => api.kept('/dossiers', 'get', await api.call(`/dossiers?${query}`))

before(async () => {
  api = await openPromisedApi()
  for (const file of FILES) await acceptExample(api.register, file)
})
after(() => api.close())

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
  const { count } = await api.kept('/dossiers/count', 'get', await api.call('/dossiers/count?kind=undertaking'))
  assert.equal(count, all.rows.length)
  await api.refused(await api.call('/dossiers?kind=undertaking&dueUntil=hôm-nay'), 400, 'day_not_valid')
  await api.refused(await api.call('/dossiers?kind=undertaking&cursor=abc'), 400, 'cursor_not_valid')
  await api.refused(await api.call('/dossiers?kind=promise'), 400, 'request_not_valid')
})

test('a partner is shown with what it is part of, and an ETag spares sending it again', async () => {
  const [partner] = (await list('kind=partner&order=title')).rows.filter(({ title }: Json) => title.includes('JICA'))
  const response = await api.call(`/dossiers/${partner.id}`)
  const etag = response.headers.get('etag')
  const view = await api.kept('/dossiers/{dossierId}', 'get', response)
  assert.ok(view.links.some(({ relation, direction }: Json) => relation === 'within' && direction === 'to'))
  assert.equal((await api.call(`/dossiers/${partner.id}`, { headers: { 'if-none-match': etag ?? '' } })).status, 304)
  const under = await list(`kind=meeting&facet=partner:${partner.id}`)
  assert.deepEqual(
    under.rows.map(({ spokenOn }: Json) => spokenOn),
    ['2025-04-17', '2023-02-10']
  )
})

test('a person acts on the revision that was seen, and is told of anything else', async () => {
  const [charged] = (await list('kind=undertaking&facet=action:assignment')).rows
  const act = (body: unknown) => api.send('POST', `/dossiers/${charged.id}/acts`, body)
  const done = { revision: charged.revision, act: { act: 'set state', state: 'done' }, reason: 'đã ban hành' }
  await api.kept('/dossiers/{dossierId}/acts', 'post', await act(done))
  const view = await api.kept('/dossiers/{dossierId}', 'get', await api.call(`/dossiers/${charged.id}`))
  assert.deepEqual([view.state, view.pending, view.events[0].reason], ['done', false, 'đã ban hành'])
  await api.refused(await act(done), 409, 'dossier_changed_meanwhile')
  await api.refused(await act({ revision: view.revision, act: { act: 'set state', state: 'finished' } }), 422, 'state_not_valid')
  await api.refused(await act({ revision: view.revision, act: { act: 'burn' } }), 400, 'request_not_valid')
  await api.refused(await api.call('/dossiers/none'), 404, 'dossier_not_found')
})

test('a dossier is entered, found in its chain, and today is told with the home of the office', async () => {
  const entered = await api.kept(
    '/dossiers',
    'post',
    await api.send('POST', '/dossiers', { kind: 'need', fields: { text: 'thiếu cán bộ' } }),
    201
  )
  const chain = await api.kept('/dossiers/{dossierId}/chain', 'get', await api.call(`/dossiers/${entered.id}/chain`))
  assert.deepEqual(chain.holes, [{ code: 'need_unanswered', dossierId: entered.id }])
  const [home] = (await list('kind=partner&order=title')).rows.filter(({ title }: Json) => title === 'Cần Thơ')
  const set = await api.kept('/home', 'put', await api.send('PUT', '/home', { partnerId: home.id }))
  assert.equal(set.home.title, 'Cần Thơ')
  const { places } = await api.kept('/places', 'get', await api.call('/places'))
  assert.equal(places.length, 34)
  const today = await api.kept('/today', 'get', await api.call('/today'))
  assert.equal(today.home.id, home.id)
  assert.ok(today.overdue.count > 0)
  const ours = await list('kind=undertaking&whose=ours')
  assert.ok(ours.rows.length > 0 && ours.rows.every(({ links }: Json) => links.some(({ relation }: Json) => relation === 'by')))
})
