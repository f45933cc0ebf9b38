import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
import { sampleExif, sampleJpeg, samplePng } from '../../src/reading/pictures/picture-fixture.ts'
import { inDays } from './in-days.ts'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is checked against the OpenAPI document, then looked into.
type Json = any
let api: PromisedApi
before(async () => {
  api = await openPromisedApi()
})
after(() => api.close())

const SOURCE = 'Quyết định 12/QĐ-UBND ngày 05/01/2026'
const enter = async (kind: string, fields: object, links: readonly object[] = []): Promise<string> =>
  (await api.kept('/dossiers', 'post', await api.send('POST', '/dossiers', { kind, fields, links, reason: SOURCE }), 201)).id
const show = async (id: string): Promise<Json> => api.kept('/products/{dossierId}', 'get', await api.call(`/products/${id}`))
const add = async (id: string, kind: string, value: object): Promise<Response> =>
  api.send('POST', `/dossiers/${id}/acts`, { revision: (await show(id)).revision, act: { act: 'add entry', kind, value }, reason: SOURCE })
const list = async (query: string): Promise<Json> => api.kept('/products', 'get', await api.call(`/products?${query}`))
const names = async (query: string): Promise<string[]> => (await list(query)).rows.map(({ name }: Json) => name)
test('a product is scored by the rules of the day, and what is missing for the next star is told', async () => {
  const id = await enter('product', {
    name: 'Mắm tôm Bà Hai',
    group: 'food',
    maker: 'Hộ Nguyễn Thị Hai',
    place: 'xã Hiệp Thành, tỉnh Bạc Liêu'
  })
  const round = { on: '2026-01-05', level: 'province', council: 'Hội đồng OCOP tỉnh', scoreA: '28.5', scoreB: '17.25', scoreC: '22' }
  await api.refused(await add(id, 'scoring', { ...round, scoreA: '41' }), 422, 'ocop_points_not_valid')
  await api.refused(await add(id, 'scoring', { ...round, on: '2017' }), 422, 'ocop_no_rules')
  await api.kept('/dossiers/{dossierId}/acts', 'post', await add(id, 'scoring', { ...round, decision: '77/QĐ-UBND', note: null }))
  const shown = await show(id)
  assert.deepEqual(shown.rounds[0].score, {
    ...{ law: '148/QĐ-TTg', total: '67.75', stars: 3, recogniser: 'province' },
    next: { stars: 4, least: 70, missing: '2.25', room: { A: '11.5', B: '7.75', C: '13' } }
  })
  assert.deepEqual(shown.places, [{ said: 'xã Hiệp Thành, tỉnh Bạc Liêu', province: 'Cà Mau', former: 'Bạc Liêu' }])
  assert.equal(shown.certificate.state, 'none')
  const score = await api.kept('/products/score', 'get', await api.call('/products/score?A=40&B=25&C=35&on=2026-01-05'))
  assert.deepEqual([score.total, score.stars, score.next], ['100', 5, null])
  await api.refused(await api.call('/products/score?A=35&B=25&C=40&on=2026-01-05'), 422, 'ocop_points_not_valid')
})

test('certificates are told of ninety days before they end, in the catalogue and on Today, and one without an end is reckoned and said to be', async () => {
  const certified = async (name: string, certificate: object): Promise<string> => {
    const id = await enter('product', { name, group: 'craft' })
    const value = { number: '5/QĐ', issuer: null, on: '2024-01-05', until: null, stars: '4', scoreA: null, scoreB: null, scoreC: null }
    await api.kept('/dossiers/{dossierId}/acts', 'post', await add(id, 'certificate', { ...value, ...certificate }))
    return id
  }
  await certified('Chiếu Tân Lộc', { until: inDays(90) })
  await certified('Nón lá Thới Tân', { until: inDays(91) })
  await certified('Gốm Vĩnh Long', { until: inDays(-1) })
  const reckoned = await certified('Lụa Tân Châu', { on: '2024-02-29' })
  assert.deepEqual(await names('certificate=expiring&group=craft'), [
    'Chiếu Tân Lộc',
    ...(inDays(0) >= '2026-11-30' ? ['Lụa Tân Châu'] : [])
  ])
  assert.ok((await names('certificate=valid&group=craft')).includes('Nón lá Thới Tân'))
  assert.deepEqual(await names('certificate=expired&group=craft'), ['Gốm Vĩnh Long'])
  assert.ok((await names('certificate=none')).includes('Mắm tôm Bà Hai'))
  const { certificate } = await show(reckoned)
  assert.deepEqual([certificate.until, certificate.reckoned], ['2027-02-28', true])
  await api.refused(await api.call('/products?certificate=soon'), 400, 'request_not_valid')
  const today = await api.kept('/today', 'get', await api.call('/today'))
  const told = today.certificates.rows.map(({ title }: Json) => title)
  assert.deepEqual(told.slice(0, 1), ['Gốm Vĩnh Long'])
  assert.ok(told.includes('Chiếu Tân Lộc') && !told.includes('Nón lá Thới Tân'))
  const choices = await api.kept('/products/choices', 'get', await api.call('/products/choices'))
  assert.deepEqual([choices.expired, choices.former], [1, [{ value: 'Bạc Liêu', products: 1 }]])
  assert.deepEqual(await names('former=B%E1%BA%A1c Li%C3%AAu'), ['Mắm tôm Bà Hai'])
  assert.deepEqual(await names('province=C%C3%A0 Mau'), ['Mắm tôm Bà Hai'])
  assert.deepEqual(await names(`maker=${encodeURIComponent('Hộ Nguyễn Thị Hai')}`), ['Mắm tôm Bà Hai'])
})

const photo = (id: string, bytes: Uint8Array, query: object): Promise<Response> =>
  api.call(`/products/${id}/photos?${new URLSearchParams(query as Record<string, string>)}`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg' },
    body: bytes as Uint8Array<ArrayBuffer>
  })

test('a photo is kept without its place, is served as what it is, and one that was withdrawn is shown no more', async () => {
  const id = await enter('product', { name: 'Cua Năm Căn', group: 'food' })
  const query = async () => ({ revision: String((await show(id)).revision), altVi: 'Cua gạch trong giỏ tre', source: 'Chụp tại cơ sở' })
  await api.refused(await photo(id, Buffer.from('<svg/>'), await query()), 422, 'picture_type_not_taken')
  await api.refused(await photo(id, samplePng(2, 2), { ...(await query()), revision: '99' }), 409, 'dossier_changed_meanwhile')
  await api.refused(
    await add(id, 'photo', { sha256: 'a'.repeat(64), mediaType: 'image/png', width: 1, height: 1, altVi: 'x' }),
    404,
    'photo_not_found'
  )
  const sent = await photo(id, sampleJpeg({ exif: sampleExif(6, '8.76N 105.01E') }), await query())
  const kept = await api.kept('/products/{dossierId}/photos', 'post', sent, 201)
  assert.deepEqual([kept.mediaType, kept.width, kept.height, kept.toldPlace], ['image/jpeg', 3, 4, true])
  const at = `/products/${id}/photos/${kept.sha256}`
  const served = await api.call(at)
  assert.equal(served.status, 200)
  assert.deepEqual(
    ['content-type', 'x-content-type-options', 'content-security-policy', 'cache-control'].map((name) => served.headers.get(name)),
    ['image/jpeg', 'nosniff', "default-src 'none'; sandbox", 'private, no-cache']
  )
  const bytes = Buffer.from(await served.arrayBuffer())
  assert.ok(!bytes.includes('105.01E'))
  assert.equal((await api.call(at, { headers: { 'if-none-match': served.headers.get('etag') ?? '' } })).status, 304)
  const shown = await show(id)
  assert.deepEqual(shown.photos[0].altVi, 'Cua gạch trong giỏ tre')
  const withdrawn = { revision: shown.revision, act: { act: 'withdraw entry', entry: shown.photos[0].entry }, reason: 'Ảnh nhầm' }
  await api.kept('/dossiers/{dossierId}/acts', 'post', await api.send('POST', `/dossiers/${id}/acts`, withdrawn))
  await api.refused(await api.call(at), 404, 'photo_not_found')
})

test('what is sold is summed exactly by locality, year and group, each currency by itself, and undertakings are told what came of them', async () => {
  const undertaking = await enter('undertaking', { text: 'Hà Nội hỗ trợ Cà Mau mở điểm giới thiệu sản phẩm OCOP', action: 'commitment' })
  const side = { name: 'Hà Nội hỗ trợ Cà Mau mở điểm giới thiệu', dossierId: undertaking }
  const id = await enter('product', { name: 'Tôm khô Rạch Gốc', group: 'food' })
  const honey = await enter('product', { name: 'Mật ong U Minh', group: 'beverage' })
  const done = async (product: string, kind: string, value: object): Promise<Json> =>
    api.kept('/dossiers/{dossierId}/acts', 'post', await add(product, kind, value))
  const outlet = {
    name: 'Điểm giới thiệu OCOP Cà Mau',
    place: 'phường Hoàn Kiếm, thành phố Hà Nội',
    from: '2026-03',
    to: null,
    undertaking: side
  }
  await done(id, 'outlet', outlet)
  await done(honey, 'outlet', { ...outlet, undertaking: null })
  const trade = { place: null, partner: 'Siêu thị ở Hà Nội', currency: 'VND', undertaking: null }
  await done(id, 'trade', { ...trade, type: 'contract', on: '2026-02-10', name: 'Hợp đồng 1', amountMinor: '9007199254740993' })
  await done(id, 'trade', { ...trade, type: 'contract', on: '2026-05', name: 'Hợp đồng 2', amountMinor: '1', undertaking: side })
  await done(honey, 'trade', {
    ...trade,
    type: 'order',
    on: '2025-12-01',
    name: 'Đơn 1',
    amountMinor: '250050',
    currency: 'USD',
    partner: null
  })
  await done(honey, 'trade', { ...trade, type: 'fair', on: '2025', name: 'Hội chợ', amountMinor: null, currency: null })
  const sums = await api.kept('/trade', 'get', await api.call('/trade'))
  assert.deepEqual(sums.total.worth, [
    { currency: 'USD', orderedMinor: '250050', contractedMinor: '0' },
    { currency: 'VND', orderedMinor: '0', contractedMinor: '9007199254740994' }
  ])
  const of = (rows: Json[], key: string): Json => rows.find((row) => row.key === key)
  assert.deepEqual(
    [of(sums.byLocality, 'Hà Nội').contracts, of(sums.byLocality, 'Hà Nội').fairs, of(sums.byLocality, '').orders],
    [2, 1, 1]
  )
  assert.deepEqual([of(sums.byYear, '2026').contracts, of(sums.byYear, '2025').orders], [2, 1])
  assert.equal(of(sums.byGroup, 'food').worth[0].contractedMinor, '9007199254740994')
  // One display point shows two products, and is one.
  assert.deepEqual([sums.total.outlets, sums.outlets.length, sums.outlets[0].products.length], [1, 1, 2])
  assert.deepEqual(sums.undertakings, [{ undertaking: side, outlets: 1, trades: 1 }])
  assert.deepEqual(await names(`undertaking=${undertaking}`), ['Tôm khô Rạch Gốc'])
  assert.deepEqual(await names(`soldIn=${encodeURIComponent('Hà Nội')}`), ['Mật ong U Minh', 'Tôm khô Rạch Gốc'])
  const narrowed = await api.kept('/trade', 'get', await api.call('/trade?year=2025&group=beverage'))
  assert.deepEqual([narrowed.total.orders, narrowed.total.fairs, narrowed.total.contracts], [1, 1, 0])
})

test('a table of products is entered whole or not at all, and each wrong row is told', async () => {
  const bring = async (text: string, more: object = {}): Promise<Json> =>
    api.kept('/products/import', 'post', await api.send('POST', '/products/import', { text, source: SOURCE, ...more }))
  const table = [
    'DANH SÁCH SẢN PHẨM OCOP',
    'STT,Tên sản phẩm,Nhóm,Chủ thể,Địa chỉ,Số quyết định,Ngày cấp,Hạng sao,Điểm A,Điểm B,Điểm C',
    '1,Ba khía muối,Thực phẩm,HTX Rạch Gốc,"xã Rạch Gốc, tỉnh Cà Mau",11/QĐ-UBND,05/01/2026,4 sao,"30,5",20,25',
    '2,Rượu mận,Đồ uống,Hộ Ba,"Long Mỹ, tỉnh Hậu Giang",11/QĐ-UBND,05/01/2026,★★★,25,15,20'
  ]
  const wrong = await bring(
    [...table, '3,Ba khía muối,Thực phẩm,HTX Rạch Gốc,,,,,,,', '4,Khô cá,Khoáng sản,,,,,,,,', '5,,Thực phẩm,,,,,,,,'].join('\n')
  )
  assert.deepEqual(
    wrong.errors.map(({ row, code, about }: Json) => [row, code, about.other ?? about.value ?? about.heading]),
    [
      [5, 'product_row_twice', 3],
      [6, 'product_cell_not_valid', 'Khoáng sản'],
      [7, 'product_cell_missing', 'Tên sản phẩm']
    ]
  )
  assert.deepEqual([wrong.entered, await names('named=ba khia')], [0, []])
  const looked = await bring(table.join('\n'), { dryRun: true })
  assert.deepEqual([looked.entered, looked.isWhole, looked.rows, await names('named=ba khia')], [0, true, 2, []])
  assert.equal((await bring(table.join('\n'))).entered, 2)
  const [entered] = (await list('named=ba khia')).rows
  assert.deepEqual([entered.stars, entered.rounds[0].score.total, entered.certificate.certificate.number], [4, '75.5', '11/QĐ-UBND'])
  const again = await bring(table.join('\n'))
  assert.deepEqual([again.entered, again.errors.map(({ code }: Json) => code)], [0, ['product_known', 'product_known']])
  await api.refused(await api.send('POST', '/products/import', { text: 'Nhóm,Sao\nThực phẩm,4', source: SOURCE }), 422, 'products_no_name')
  await api.refused(await api.send('POST', '/products/import', { text: 'Tên\nKhô cá', source: '' }), 422, 'act_needs_source')
  const points = await bring('Tên,Ngày cấp,Điểm A,Điểm B,Điểm C\nKhô cá,05/01/2026,41,1,1')
  assert.deepEqual(
    points.errors.map(({ code }: Json) => code),
    ['ocop_points_not_valid']
  )
})

test('a sheet and a catalogue are the same in DOCX and HTML, with photos, and the same bytes each time', async () => {
  const id = await enter('product', { name: 'Dưa bồn bồn', group: 'food', place: 'tỉnh Cà Mau', story: 'Làm từ cây bồn bồn ven rừng.' })
  const revision = String((await show(id)).revision)
  const added = await photo(id, samplePng(40, 30), { revision, altVi: 'Hũ dưa bồn bồn', source: 'Cơ sở gửi' })
  await api.kept('/products/{dossierId}/photos', 'post', added, 201)
  const html = await (await api.call(`/products/sheets?format=html&id=${id}`)).text()
  assert.match(html, /<img src="data:image\/png;base64,[^"]+" width="40" height="30" alt="Hũ dưa bồn bồn">/)
  assert.match(html, /Làm từ cây bồn bồn ven rừng/)
  const docx = async (query: string) => new Uint8Array(await (await api.call(`/products/sheets?format=docx&${query}`)).arrayBuffer())
  const one = await docx(`id=${id}`)
  assert.deepEqual(one, await docx(`id=${id}`))
  assert.ok(Object.keys(unzipSync(one)).some((name) => /^word\/media\/.*\.png$/.test(name)))
  const many = unzipSync(await docx('group=food'))
  const text = Buffer.from(many['word/document.xml'] ?? []).toString()
  for (const name of ['Dưa bồn bồn', 'Ba khía muối', 'Mắm tôm Bà Hai']) assert.ok(text.includes(name), name)
  assert.match(text, /nay thuộc Cà Mau/)
})

test('exchanges of people are counted by partner, year and field, and those that owe a result are told', async () => {
  const partner = await enter('organisation', { name: 'Sở Giáo dục và Đào tạo thành phố Hà Nội', kind: 'organisation' })
  const links = [{ relation: 'by', to: partner }]
  await enter(
    'placement',
    { name: 'Giáo viên tiếng Anh', role: 'teacher', people: '12', plannedStart: '2025-09', plannedEnd: '2025-12', sector: 'education' },
    links
  )
  await enter('placement', {
    name: 'Huấn luyện viên bơi',
    role: 'coach',
    people: 'một nhóm',
    plannedStart: '2026-02',
    plannedEnd: '2099-12',
    outcome: 'Hai huy chương'
  })
  const found = await api.kept('/exchanges', 'get', await api.call('/exchanges'))
  assert.deepEqual([found.total.exchanges, found.total.people, found.total.uncounted, found.total.withOutcome], [2, 12, 1, 1])
  assert.deepEqual(
    found.byYear.map(({ key, exchanges }: Json) => [key, exchanges]),
    [
      ['2025', 1],
      ['2026', 1]
    ]
  )
  assert.deepEqual(
    found.lines.map(({ title, owesOutcome }: Json) => [title, owesOutcome]),
    [
      ['Huấn luyện viên bơi', false],
      ['Giáo viên tiếng Anh', true]
    ]
  )
  assert.deepEqual(
    found.byPartner.map(({ name, people }: Json) => [name, people]),
    [
      ['', 0],
      ['Sở Giáo dục và Đào tạo thành phố Hà Nội', 12]
    ]
  )
  const teachers = await api.kept('/exchanges', 'get', await api.call('/exchanges?role=teacher'))
  assert.equal(teachers.lines.length, 1)
})
