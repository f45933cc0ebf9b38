import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { readPng } from '../../src/reading/png-fixture.ts'
import { openPromisedApi, type PromisedApi } from './promised-api.ts'
import { addExample, EXAMPLES } from './web-server.ts'

let api: PromisedApi
let reportId = ''

before(async () => {
  api = await openPromisedApi()
  reportId = await addExample(api.register, '2025-09-09-ha-noi-ca-mau.pdf')
})
after(() => api.close())

test('a report that is a PDF tells its pages, and for each piece of evidence where it stands', async () => {
  const list = await api.kept('/reports/{reportId}/pages', 'get', await api.call(`/reports/${reportId}/pages`))
  assert.deepEqual(
    list.pages.map(({ page }: { page: number }) => page),
    [1]
  )
  const page = await api.kept('/reports/{reportId}/pages/{page}', 'get', await api.call(`/reports/${reportId}/pages/1`))
  const report = await api.kept('/reports/{reportId}', 'get', await api.call(`/reports/${reportId}`))
  const quoted = report.items.flatMap((item: { evidence: unknown[] }) => item.evidence)
  assert.equal(page.words.length, quoted.length)
  assert.deepEqual(page.stretch, { start: 0, end: report.article.text.length })
  for (const { boxes } of page.words) {
    assert.ok(boxes.length > 0)
    for (const { x, y, width, height } of boxes) assert.ok(x >= 0 && y >= 0 && x + width <= page.width + 1 && y + height <= page.height + 1)
  }
})

test('the picture of a page shows ink in every box, and is sent once', async () => {
  const page = (await (await api.call(`/reports/${reportId}/pages/1`)).json()) as {
    width: number
    words: { itemId: string; boxes: { x: number; y: number; width: number; height: number }[] }[]
  }
  const response = await api.call(`/reports/${reportId}/pages/1/image`)
  assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'image/png'])
  const picture = readPng(new Uint8Array(await response.arrayBuffer()))
  assert.equal(picture.width, 1240)
  const scale = picture.width / page.width
  for (const { itemId, boxes } of page.words)
    for (const box of boxes) {
      const ink = picture.ink(box.x * scale, box.y * scale, box.width * scale, box.height * scale)
      assert.ok(ink > 20, `${itemId}: ${ink}`)
    }
  const etag = response.headers.get('etag') ?? ''
  assert.match(etag, /^"[0-9a-f]{16}-1-\d+"$/)
  const again = await api.call(`/reports/${reportId}/pages/1/image`, { headers: { 'if-none-match': `W/"other", ${etag}` } })
  assert.deepEqual([again.status, (await again.arrayBuffer()).byteLength], [304, 0])
})

const part = (headers: readonly string[], body: string): string => [...headers, '', body].join('\r\n')
const attachedPdf = (file: string): string =>
  part(
    ['Content-Type: application/pdf', 'Content-Transfer-Encoding: base64', `Content-Disposition: attachment; filename="${file}"`],
    readFileSync(EXAMPLES + file)
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n')
  )

test('a message that was read by the PDF attached to it shows the pages of that PDF, not of another', async () => {
  const note = part(['Content-Type: text/plain; charset=utf-8'], 'Kính gửi anh chị, xin xem báo cáo trong tệp đính kèm.')
  const files = ['2024-10-25-hue-nara-ky-ban-ghi-nho.pdf', '2025-09-09-ha-noi-ca-mau.pdf']
  const mail = part(
    ['From: a@example.vn', 'To: b@example.vn', 'Subject: Bao cao', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"'],
    `${[note, ...files.map(attachedPdf)].map((each) => `--b\r\n${each}\r\n`).join('')}--b--\r\n`
  )
  const added = await api.register.addReport({ bytes: Buffer.from(mail), fileName: 'thu.eml' })
  assert.ok(added.ok)
  const mailId = added.value.reportId
  const ofPdf = await Promise.all(files.map((file) => addExample(api.register, file)))
  const longer = (await Promise.all(ofPdf.map((id) => api.register.showReport(id)))).map((shown) =>
    shown.ok ? shown.value.article.text.length : 0
  )
  const chosen = ofPdf[longer.indexOf(Math.max(...longer))]
  const pageOf = async (id: string | undefined) =>
    (await (await api.call(`/reports/${id}/pages/1`)).json()) as { width: number; words: { boxes: unknown[] }[] }
  const [mailed, printed] = [await pageOf(mailId), await pageOf(chosen)]
  assert.deepEqual([mailed.words.length, mailed.width], [printed.words.length, printed.width])
  assert.ok(mailed.words.filter(({ boxes }) => boxes.length > 0).length > 10)
  const pictureOf = async (id: string | undefined) => Buffer.from(await (await api.call(`/reports/${id}/pages/1/image`)).arrayBuffer())
  assert.ok((await pictureOf(mailId)).equals(await pictureOf(chosen)))

  const plain = part(
    ['From: a@example.vn', 'Subject: Thu', 'Content-Type: text/plain; charset=utf-8'],
    readFileSync(`${EXAMPLES}2023-02-10-can-tho-jica.txt`, 'utf8')
  )
  const words = await api.register.addReport({ bytes: Buffer.from(plain), fileName: 'thu-thuong.eml' })
  assert.ok(words.ok)
  await api.refused(await api.call(`/reports/${words.value.reportId}/pages/1`), 422, 'report_without_pages')
})

test('what is no page is refused with a code and two sentences', async () => {
  const text = await addExample(api.register, '2023-02-10-can-tho-jica.txt')
  for (const path of ['', '/1', '/1/image']) await api.refused(await api.call(`/reports/${text}/pages${path}`), 422, 'report_without_pages')
  for (const path of ['/2', '/2/image']) await api.refused(await api.call(`/reports/${reportId}/pages${path}`), 404, 'page_not_found')
  for (const path of ['/0', '/x/image', '/99999'])
    await api.refused(await api.call(`/reports/${reportId}/pages${path}`), 400, 'request_not_valid')
  await api.refused(await api.call('/reports/none/pages/1/image'), 404, 'report_not_found')
  const bytes = readFileSync(`${EXAMPLES}2024-10-25-hue-nara-ky-ban-ghi-nho.pdf`)
  const withdrawn = await api.register.addReport({ bytes })
  assert.ok(withdrawn.ok)
  const path = `/reports/${withdrawn.value.reportId}/pages/1/image`
  const tag = (await api.call(path)).headers.get('etag') ?? ''
  await api.register.withdrawReport({ reportId: withdrawn.value.reportId, reason: 'Đưa nhầm' })
  await api.refused(await api.call(path, { headers: { 'if-none-match': tag } }), 410, 'report_withdrawn')
})
