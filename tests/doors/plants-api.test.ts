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
  const report = await api.call(`/plants/${id}/report?format=html&month=2026-09&lang=vi`)
  assert.match(await report.text(), /thiếu 29 ngày/)
  await api.refused(await api.call(`/plants/${id}/report?month=2026-13`), 422, 'plant_month_not_valid')
})
