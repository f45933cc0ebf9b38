import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'

let api: PromisedApi
before(async () => {
  api = await openPromisedApi()
})
after(() => api.close())

test('a log is tried, brought and reported on over the API; the same again is refused', async () => {
  const opened = await api.send('POST', '/dossiers', {
    kind: 'facility',
    fields: { name: 'Nhà máy Bình Thủy' },
    links: [],
    reason: 'Hồ sơ'
  })
  const { id } = await api.kept('/dossiers', 'post', opened, 201)
  const bring = (more: object) => api.send('POST', `/plants/${id}/log`, { text: 'Ngày;Điện (kWh)\n01/09/2026;300\n', ...more })
  const tried = await api.kept('/plants/{dossierId}/log', 'post', await bring({ dryRun: true }))
  assert.deepEqual([tried.kept, tried.isWhole], [false, true])
  assert.equal((await api.kept('/plants/{dossierId}/log', 'post', await bring({ source: 'Sổ trực' }))).kept, true)
  await api.refused(await bring({ source: 'Sổ trực' }), 409, 'plant_log_unchanged')
  const asIs = await api.call('/plants?month=2026-09')
  const { rows } = await api.kept('/plants', 'get', asIs)
  const [{ facility, lastDay, logged, missing, next }] = rows
  assert.deepEqual([facility.id, lastDay, logged, missing], [id, '2026-09-01', 1, 29])
  assert.deepEqual(next, { step: 'missing', day: '2026-09-02', days: 29 })
  const keep = (more: object) =>
    api.send('PUT', `/plants/${id}/days`, { revision: null, days: { '2026-09-02': { inflow: 5 } }, reason: 'Sổ trực', ...more })
  const wrong = await api.kept('/plants/{dossierId}/days', 'put', await keep({ days: { '2026-09-02': { inflow: -1 }, '2026-09-03': {} } }))
  assert.deepEqual([wrong.kept, wrong.errors[0].day, wrong.errors[0].code], [false, '2026-09-02', 'plant_value_not_valid'])
  assert.equal((await api.kept('/plants/{dossierId}/days', 'put', await keep({}))).months[0].added, 1)
  await api.refused(await keep({ revision: 0, days: { '2026-09-02': null } }), 409, 'dossier_changed_meanwhile')
  await api.refused(await api.call('/plants?month=thang-9'), 422, 'plant_month_not_valid')
  const report = await api.call(`/plants/${id}/report?format=html&month=2026-09&lang=vi`)
  assert.match(await report.text(), /thiếu 28 ngày/)
  await api.refused(await api.call(`/plants/${id}/report?month=2026-13`), 422, 'plant_month_not_valid')
})
