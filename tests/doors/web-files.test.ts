import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { acceptExample, type OpenRegister, openServer } from './web-server.ts'

let server: OpenRegister & { readonly url: string }

before(async () => {
  server = await openServer()
  await acceptExample(server.register, '2025-09-09-ha-noi-ca-mau.pdf')
})
after(() => server.close())

test('a list is downloaded as CSV with its filters, Vietnamese headers, days and addresses', async () => {
  const answer = await fetch(`${server.url}/undertakings.csv?province=${encodeURIComponent('Cà Mau')}&order=title`)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8')
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="undertakings-\d{4}-\d\d-\d\d\.csv"$/)
  const [header = '', ...lines] = new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(await answer.arrayBuffer())
    .trimEnd()
    .split('\r\n')
  assert.equal(header, '\uFEFFNội dung,Ai → ai,Thời hạn,Hạn chót,Trạng thái,Nhắc gần nhất,Đối tác,Địa chỉ hồ sơ')
  const counted = await server.register.countDossiers({ kind: 'undertaking', facets: [{ facet: 'province', value: 'Cà Mau' }] })
  assert.equal(lines.length, counted.ok && counted.value)
  assert.ok(lines.every((line) => line.includes(',2025-09-08,') && line.includes(`${server.url}/undertakings/`)))
  const none = await (await fetch(`${server.url}/undertakings.csv?q=khongcogi`)).text()
  assert.equal(none.split('\r\n').length, 2, 'only the header')
})

test('the same list is an Excel workbook, in English where that is asked, and no other list or form is there', async () => {
  const answer = await fetch(`${server.url}/meetings.xlsx?lang=en`)
  assert.equal(answer.headers.get('content-type'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  assert.equal(String.fromCharCode(...bytes.subarray(0, 2)), 'PK')
  assert.equal((await fetch(`${server.url}/meetings.ods`)).status, 404)
  assert.equal((await fetch(`${server.url}/secrets.csv`)).status, 404)
  assert.equal((await fetch(`${server.url}/undertakings.csv?cursor=x`)).status, 200, 'a file begins at the beginning')
})
