import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeCsv } from '../../src/exchange/index.ts'
import type { DossierKind, ItemContent, Register } from '../../src/register/index.ts'
import { SCRIPTS } from '../hostile/page-families.ts'
import { FORMULAS } from '../hostile/text-families.ts'
import { addExample, openServer } from './web-server.ts'
import { openWalks } from './web-walks.ts'

// What comes out again of a report that was written to do harm: on the pages, in files for other programs, in the names of downloads.

const LISTS: Readonly<Record<string, DossierKind>> = {
  partners: 'partner',
  meetings: 'meeting',
  needs: 'need',
  undertakings: 'undertaking',
  agreements: 'agreement',
  projects: 'project',
  results: 'result',
  organisations: 'organisation',
  people: 'person'
}

const WORDS = new Set(['name', 'text', 'title', 'of', 'honorific'])

/** The content of an item with something written before each of its words; what it quotes stays as it is. */
const rewritten = (value: unknown, before: () => string): unknown => {
  if (Array.isArray(value)) return value.map((each) => rewritten(each, before))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (key === 'evidence') return [key, each]
      if (key === 'aliases') return [key, [before()]]
      return [key, typeof each === 'string' && WORDS.has(key) ? `${before()} ${each}` : rewritten(each, before)]
    })
  )
}

/** A report of which every word that a person may edit begins with one of these, accepted as a whole; its id. */
const addRewritten = async (register: Register, beginnings: readonly string[]): Promise<string> => {
  const reportId = await addExample(register, '2024-03-15-can-tho-jica-nghien-cuu-kha-thi.docx')
  const report = await register.showReport(reportId)
  let next = 0
  let edited = 0
  for (const { id: itemId, revision, content } of report.ok ? report.value.items : []) {
    const changed = rewritten(content, () => beginnings[next++ % beginnings.length] as string) as ItemContent
    const edit = await register.decide({ reportId, itemId, revision, verdict: 'edit', content: changed })
    if (edit.ok) edited++
    await register.decide({ reportId, itemId, revision: edit.ok ? revision + 1 : revision, verdict: 'accept' })
  }
  assert.ok(edited > 10, `${edited} items were edited`)
  return reportId
}

let reportId = ''
const { server, walks } = openWalks(async (register) => {
  reportId = await addRewritten(register, SCRIPTS)
  await register.enterDossier({ kind: 'project', fields: { name: SCRIPTS.join(' ') } })
  await register.addReport({
    bytes: new TextEncoder().encode(`${SCRIPTS.join('\n')}\nNgày 10/2/2023, UBND TP Cần Thơ tiếp đoàn JICA bàn dự án.`),
    fileName: `${SCRIPTS[0]}.txt`
  })
})

/** The address of a page for each kind of dossier, beside the lists and the pages about all. */
const addressesOf = async (register: Register): Promise<string[]> => {
  const addresses = ['/', '/reports', `/reports/${reportId}`, `/reports/${reportId}?item=a1`, '/charts', '/places', '/about', '/withdrawn']
  for (const script of SCRIPTS.slice(0, 2))
    addresses.push(`/search?text=${encodeURIComponent(script)}`, `/undertakings?q=${encodeURIComponent(script)}`)
  for (const [list, kind] of Object.entries(LISTS)) {
    addresses.push(`/${list}`)
    const found = await register.listDossiers({ kind })
    for (const { id } of found.ok ? found.value.rows.slice(0, 1) : []) addresses.push(`/${list}/${id}`)
  }
  return addresses
}

test('a script in every field of a report and its dossiers stays words on every page', { timeout: 180_000 }, async () => {
  await walks(async (page) => {
    let shown = 0
    for (const address of await addressesOf(server.register)) {
      const answer = await page.goto(address)
      assert.equal(answer?.status(), 200, address)
      const policy = answer?.headers()['content-security-policy'] ?? ''
      assert.match(policy, /script-src 'self'(?: 'nonce-[^']+')?;/, address)
      assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/, address)
      const found = await page.evaluate(() => ({
        ran: document.title === 'chay',
        made: document.querySelectorAll('img[src="x"], iframe, [onerror], [onload], a[href^="javascript:"], math').length,
        words: (document.body.innerText.match(/<script>|onerror=/g) ?? []).length
      }))
      assert.deepEqual({ ran: found.ran, made: found.made }, { ran: false, made: 0 }, address)
      shown += found.words
    }
    assert.ok(shown > 30, `the words of the scripts were shown ${shown} times`)
  })
})

test('no cell of a list that is downloaded begins as a formula does, and the name of a download stands in one folder and reads one way', {
  timeout: 120_000
}, async (t) => {
  const open = await openServer()
  t.after(() => open.close())
  await addRewritten(open.register, FORMULAS)
  for (const list of Object.keys(LISTS)) {
    const csv = await (await fetch(`${open.url}/${list}.csv`)).text()
    const cells = [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
    assert.deepEqual(
      cells.filter((cell) => /^\s*[=+@|＝]|^-[^\d]/.test(cell)),
      [],
      list
    )
  }
  const names = [
    '../../etc/passwd',
    'C:\\Windows\\x.txt',
    'bao-cao\u202Exslx.txt',
    'a"\r\nset-cookie: b=c.txt',
    'a\0b.txt',
    `${'dài'.repeat(200)}.txt`
  ]
  for (const [at, name] of names.entries()) {
    const body = `Số ${at}. Ngày 10/2/2023, UBND TP Cần Thơ tiếp đoàn JICA bàn dự án thoát nước của thành phố.`
    const headers = { 'content-type': 'text/plain', 'x-file-name': encodeURIComponent(name) }
    const added = (await (await fetch(`${open.url}/api/v1/reports`, { method: 'POST', headers, body })).json()) as { reportId: string }
    const original = await fetch(`${open.url}/api/v1/reports/${added.reportId}/original`)
    const disposition = original.headers.get('content-disposition') ?? ''
    const told = decodeURIComponent(/filename\*=UTF-8''(\S*)$/.exec(disposition)?.[1] ?? '/')
    assert.doesNotMatch(told, /[\\/\p{Cc}\p{Cf}]/u, disposition)
    assert.ok(told.length > 0 && told.length <= 255, disposition)
    assert.match(disposition, /^attachment; filename="[\w.-]+"; /)
    assert.equal(original.headers.get('set-cookie'), null)
    assert.match(original.headers.get('content-security-policy') ?? '', /sandbox/)
  }
})

test('every formula that is known stays words in CSV, behind an apostrophe', () => {
  for (const formula of FORMULAS) {
    const csv = new TextDecoder().decode(writeCsv({ name: 'a', columns: [{ name: 'b', width: 1 }], rows: [[formula]] }))
    assert.match(csv, /\r\n"?'|\r\n""?"?=1|\r\n;/, JSON.stringify(formula))
  }
})
