import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { hopluu } from './cli-process.ts'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'

let api: PromisedApi
let folder = ''

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hopluu-rates-'))
  api = await openPromisedApi()
})
after(async () => {
  await api.close()
  rmSync(folder, { recursive: true, force: true })
})

const YEN = { base: 'JPY', quote: 'VND', on: '2024-03-15', rate: '166.5', source: 'Ngân hàng Nhà nước' }

test('over the API rates are listed, entered, imported from a table and taken back', async () => {
  const listed = async (query: string) => (await api.kept('/rates', 'get', await api.call(`/rates?${query}`))).rates
  assert.deepEqual(
    (await listed('currency=JPY&year=2015')).map(({ rate, source }: { rate: string; source: string }) => [rate, source]),
    [['121.0491', 'Federal Reserve, G.5A']]
  )
  const entered = await api.kept('/rates', 'post', await api.send('POST', '/rates', { rates: [YEN], reason: 'Thông báo 12' }))
  assert.equal(entered.entered, 1)
  const text = 'base,on,rate,source\nUSD,2024-03-15,24700,NHNN\nUSD,2024-03-18,một,NHNN\n'
  const imported = await api.kept('/rates/imports', 'post', await api.send('POST', '/rates/imports', { name: 'ty-gia.csv', text }))
  assert.deepEqual(
    [imported.entered, imported.errors.map(({ row, refusal }: { row: number; refusal: { code: string } }) => [row, refusal.code])],
    [0, [[3, 'rate_not_valid']]]
  )
  const [yen] = await listed('currency=JPY&year=2024')
  assert.deepEqual([yen.rate, yen.origin, yen.reason, yen.stands], ['166.5', 'entered', 'Thông báo 12', true])
  await api.kept('/rates/{rateId}/take-back', 'post', await api.send('POST', `/rates/${yen.id}/take-back`, { reason: 'Ghi nhầm ngày' }))
  assert.equal((await listed('currency=JPY&year=2024')).length, 1)
  await api.refused(await api.send('POST', `/rates/${yen.id}/take-back`, { reason: 'Lần nữa' }), 409, 'rate_replaced')
  await api.refused(await api.send('POST', '/rates/none/take-back', { reason: 'Thử' }), 404, 'rate_not_found')
  await api.refused(await api.call('/rates?year=24'), 400, 'year_not_valid')
})

test('on the command line a table is imported whole or not at all, and what stands is listed', async () => {
  const environment = { HOPLUU_DATA: join(folder, 'register') }
  const run = (...words: string[]) => hopluu(['rates', ...words, '--lang', 'en'], { environment })
  const file = join(folder, 'ty-gia.csv')
  writeFileSync(file, 'từ;ngày;tỷ giá\nJPY;15/03/2024;166.5\nUSD;2024-03-15;24.7\n')
  const refused = await run('import', file, '--source', 'NHNN')
  assert.equal(refused.code, 2)
  assert.match(refused.err, /^Row 3: A rate of 24\.7 VND for 1 USD is far from the average of 2024 \(24164\.88583\)/)
  assert.match(refused.out, /^0 rates entered/)
  writeFileSync(file, 'từ;ngày;tỷ giá\nJPY;15/03/2024;166.5\nUSD;2024-03-15;24700\n')
  const preview = await run('import', file, '--source', 'NHNN', '--dry-run')
  assert.deepEqual([preview.code, preview.out], [0, '0 rates entered; 0 there already.\n'])
  assert.equal((await run('import', file, '--source', 'NHNN')).out, '2 rates entered; 0 there already.\n')
  const added = await run('add', '--base', 'JPY', '--on', '2024', '--rate', '160', '--source', 'Sở Tài chính', '--reason', 'Thông báo 12')
  assert.deepEqual([added.code, added.out], [0, '1 rate entered; 0 there already.\n'])
  const { rates } = JSON.parse((await run('--currency', 'JPY', '--year', '2024', '--json')).out)
  assert.deepEqual(
    rates.map(({ on, rate, origin }: { on: string; rate: string; origin: string }) => [on, rate, origin]),
    [
      ['2024-03-15', '166.5', 'imported'],
      ['2024', '160', 'entered'],
      ['2024', '151.4551', 'shipped']
    ]
  )
  assert.equal((await run('import')).code, 2)
  assert.equal((await run('xoa')).code, 2)
})
