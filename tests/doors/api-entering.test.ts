import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'
import { acceptExample } from './web-server.ts'

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is checked against the OpenAPI document, then looked into.
type Json = any
let api: PromisedApi
let itemOf: { readonly reportId: string; readonly itemId: string }

const enter = async (body: unknown): Promise<Json> => api.kept('/dossiers', 'post', await api.send('POST', '/dossiers', body), 201)
const show = async (id: string): Promise<Json> => api.kept('/dossiers/{dossierId}', 'get', await api.call(`/dossiers/${id}`))
const send = async (id: string, act: unknown, reason?: string): Promise<Response> =>
  api.send('POST', `/dossiers/${id}/acts`, { revision: (await show(id)).revision, act, ...(reason === undefined ? {} : { reason }) })
const act = async (id: string, done: unknown, reason?: string): Promise<Json> =>
  api.kept('/dossiers/{dossierId}/acts', 'post', await send(id, done, reason))

before(async () => {
  api = await openPromisedApi()
  const reportId = await acceptExample(api.register, '2023-02-10-can-tho-jica.txt')
  const report = await api.register.showReport(reportId)
  const action = report.ok ? report.value.items.find(({ kind }) => kind === 'action') : undefined
  itemOf = { reportId, itemId: action?.id ?? '' }
})
after(() => api.close())

test('a project is entered as an IATI activity, its money with the source, and answered as promised', async () => {
  const { id } = await enter({ kind: 'project', fields: { name: 'Cấp nước Ô Môn', sector: ['water-supply', 'relations'] } })
  const value = { from: '2026', to: '2028', amountMinor: '24000000000', currency: 'JPY', status: 'indicative', type: 'original' }
  await api.refused(await send(id, { act: 'add entry', kind: 'budget', value }), 422, 'act_needs_source')
  await api.refused(
    await send(id, { act: 'add entry', kind: 'budget', value: { ...value, amountMinor: 24e9 } }, 'x'),
    422,
    'amount_not_valid'
  )
  await act(id, { act: 'add entry', kind: 'budget', value }, 'Quyết định 5')
  const paid = { type: 'disbursement', on: '2026-03', amountMinor: '250050', currency: 'USD', provider: { name: 'JICA' } }
  await act(id, { act: 'add entry', kind: 'transaction', value: paid }, 'Sao kê')
  await act(id, { act: 'add entry', kind: 'location', value: { name: 'Ô Môn', latitude: '10.11', longitude: '105.62' } }, 'Bản đồ')
  await api.refused(await send(id, { act: 'choose', field: 'identifier', value: 'VN-MOST-0101-OMON' }), 422, 'act_needs_source')
  await act(id, { act: 'choose', field: 'identifier', value: 'VN-MOST-0101-OMON' }, 'Văn bản đăng ký')
  await api.refused(await send(id, { act: 'choose', field: 'identifier', value: 'Ô Môn' }), 422, 'iati_identifier_not_valid')
  const { activity } = await show(id)
  const codes = new Map(activity.sectors.map(({ sector, code }: Json) => [sector, [code.vocabulary, code.code, code.fit]]))
  assert.deepEqual(codes.get('water-supply'), ['1', '14021', 'same'])
  assert.deepEqual(codes.get('relations'), ['1', '15121', 'near'])
  assert.deepEqual(activity.gaps, ['status', 'participating organisation', 'date'])
  await act(id, { act: 'withdraw entry', entry: activity.transactions[0].entry }, 'ghi nhầm')
  const after = await show(id)
  assert.equal(after.activity.transactions[0].withdrawn.source, 'ghi nhầm')
  await api.refused(await send(id, { act: 'withdraw entry', entry: 'none' }, 'x'), 422, 'entry_not_found')
})

test('an agreement moves on with day and paper, is renewed by notice, and is listed by the day to act', async () => {
  const { id } = await enter({ kind: 'agreement', fields: { name: 'Bản ghi nhớ Cần Thơ – Kagawa', type: 'memorandum' } })
  await act(id, { act: 'set state', state: 'in force', on: '2025-07-01', until: '2030-06-30', document: 'MOU 5' })
  await act(id, { act: 'choose', field: 'renewal', value: { kind: 'by notice', noticeDays: 90, months: null } })
  await act(id, { act: 'add entry', kind: 'language', value: { language: 'ja' } }, 'bản ký')
  await act(id, { act: 'add entry', kind: 'signer', value: { name: 'Nguyễn Văn Hòa', capacity: 'Phó Chủ tịch' } }, 'bản ký')
  const { life, entries, actBy, dueBy } = await show(id)
  assert.deepEqual(
    [life.inForceFrom, life.until, life.noticeBy, actBy, dueBy],
    ['2025-07-01', '2030-06-30', '2030-04-01', '2030-04-01', '2030-06-30']
  )
  assert.deepEqual(
    entries.map(({ kind }: Json) => kind),
    ['language', 'signer']
  )
  const listed = await api.kept('/dossiers', 'get', await api.call('/dossiers?kind=agreement&actUntil=2030-04'))
  assert.deepEqual(
    listed.rows.map((row: Json) => row.id),
    [id]
  )
  await api.refused(await api.call('/dossiers?kind=agreement&actUntil=mai'), 400, 'day_not_valid')
})

test('a report is said to fulfil an obligation, and a link is taken back with its reason', async () => {
  const paper = await enter({ kind: 'agreement', fields: { name: 'Thỏa thuận đào tạo' } })
  const owed = await enter({ kind: 'undertaking', fields: { text: 'đào tạo 5 kỹ sư' }, links: [{ relation: 'obligation', to: paper.id }] })
  assert.ok(owed.ways.some(({ relation, direction, kind }: Json) => relation === 'answers' && direction === 'from' && kind === 'need'))
  await act(owed.id, { act: 'judge', ...itemOf, judgement: 'fulfils' }, 'theo bài báo')
  const { timeline } = await show(owed.id)
  assert.deepEqual([timeline.length, timeline[0].turn, timeline[0].judged.judgement], [1, 'other', 'fulfils'])
  await api.refused(await send(owed.id, { act: 'judge', reportId: 'x', itemId: 'y', judgement: 'fulfils' }), 422, 'item_not_accepted')
  const unlink = { act: 'unlink', relation: 'obligation', to: paper.id }
  await api.refused(await send(owed.id, unlink), 422, 'act_needs_source')
  await act(owed.id, unlink, 'không phải điều khoản')
  assert.deepEqual((await show(paper.id)).links, [])
})
