import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { LOCAL_ACTOR } from '../../src/accounts/index.ts'
import { openApp } from '../../src/app/index.ts'
import { type CooperationRecord, recordSchema } from '../../src/extraction/record.ts'
import { startModelServer } from '../../src/second-reader/model-server-fixture.ts'
import { hopluu } from './cli-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-second-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const SENTENCE = 'Quỹ Phát triển Thành phố Cần Thơ cũng đã lập danh mục 14 tuyến cống ưu tiên'
const REPORT = `Cần Thơ tiếp đoàn JICA
Sáng 10/2/2023, UBND TP Cần Thơ tiếp đoàn công tác JICA. Ông Trần Văn Bình đề nghị JICA hỗ trợ dự án thoát nước. ${SENTENCE}.`
const file = join(folder, 'can-tho.txt')
writeFileSync(file, REPORT)

const action = (kind: string, quote: string, stance: string) => ({
  kind,
  quote,
  stance,
  by: [],
  to: [],
  due: null,
  figures: [],
  sectors: []
})
/** One item that the text bears out and two that it does not. The rules may read the first as well: then both did. */
const ANSWER = {
  actions: [
    action('result', SENTENCE, 'đã lập'),
    action('result', SENTENCE.replace('14', '41'), 'đã lập'),
    action('commitment', 'JICA sẽ hỗ trợ dự án thoát nước', 'sẽ hỗ trợ')
  ]
}
const server = await startModelServer([{ says: JSON.stringify(ANSWER) }])
after(() => server.close())
const settings = { HOPLUU_MODEL_URL: server.url, HOPLUU_MODEL_NAME: 'mo-hinh-thu', HOPLUU_MODEL_KEY: 'khoa-bi-mat' }

test('read --second-reader prints which reader said what, and what was dropped and why', async () => {
  const json = await hopluu(['read', '--json', '--second-reader', file], { environment: settings })
  assert.deepEqual([json.code, json.err], [0, ''])
  const record = recordSchema.parse(JSON.parse(json.out)) as CooperationRecord
  assert.deepEqual(record.secondReader?.dropped, { quote_not_in_text: 2 })
  assert.match(record.actions.find((item) => item.text === SENTENCE)?.reader ?? '', /^(?:model|both)$/)
  const printed = await hopluu(['read', '--second-reader', file], { environment: settings })
  assert.match(printed.out, /^MÁY ĐỌC THỨ HAI \(mo-hinh-thu\)$/m)
  assert.match(printed.out, /2 × Câu trích không có nguyên văn trong bài\./)
  assert.ok(!`${json.out}${printed.out}`.includes('khoa-bi-mat'))
})

test('without the option, and without the settings, no model is asked', async () => {
  const before = server.asked.length
  const plain = await hopluu(['read', '--json', file], { environment: settings })
  assert.ok(!('secondReader' in JSON.parse(plain.out)))
  const unset = await hopluu(['read', '--second-reader', file, '--lang', 'en'])
  assert.equal(unset.code, 3)
  assert.match(unset.err, /^No second reader is set\. Set HOPLUU_MODEL_URL/)
  assert.equal(server.asked.length, before)
})

test('a list is not read twice', async () => {
  const { code, err } = await hopluu(['read', '--jsonl', file, '--second-reader', '--lang', 'en'], { environment: settings })
  assert.equal(code, 2)
  assert.match(err, /"--jsonl" cannot be used together with "--second-reader"/)
})

test('what enters the register keeps which reader said it, through review and search', async () => {
  const app = await openApp({ environment: settings, dataFolder: join(folder, 'register') })
  assert.ok(app.ok)
  const { register, close } = app.value
  const added = await register.addReport({ bytes: new TextEncoder().encode(REPORT) })
  assert.ok(added.ok)
  const { reportId } = added.value
  const shown = await register.showReport(reportId)
  const item = shown.ok ? shown.value.items.find((one) => one.content.text === SENTENCE) : undefined
  assert.ok(item)
  assert.match(String(item.content.reader), /^(?:model|both)$/)
  const content = { ...item.content, sectors: ['drainage'] }
  const edited = await register.decide({ reportId, itemId: item.id, revision: item.revision, verdict: 'edit', content })
  assert.ok(edited.ok)
  const kept = await register.showReport(reportId)
  assert.equal(kept.ok && kept.value.items.find((one) => one.id === item.id)?.content.reader, item.content.reader)
  await close()
})

test('what is confidential is read by the rules alone, and read again by them alone', async () => {
  const app = await openApp({ environment: settings, dataFolder: join(folder, 'levels') })
  assert.ok(app.ok)
  const { register, close } = app.value
  const before = server.asked.length
  const bytes = new TextEncoder().encode(`${REPORT} Bản kín.`)
  const added = await register.addReport({ bytes, level: 'confidential' })
  assert.ok(added.ok)
  const above = await app.value.registerFor({ ...LOCAL_ACTOR, level: 'confidential' })
  assert.ok((await above.readAgain(added.value.reportId)).ok)
  assert.equal(server.asked.length, before)
  const open = await register.addReport({ bytes: new TextEncoder().encode(`${REPORT} Bản thường.`) })
  assert.ok(open.ok)
  assert.ok(server.asked.length > before)
  const asked = server.asked.length
  const raised = await register.setLevel({ reportId: open.value.reportId, level: 'confidential' })
  assert.ok(raised.ok)
  assert.ok((await above.readAgain(open.value.reportId)).ok)
  assert.equal(server.asked.length, asked)
  await close()
})

test('a model that is away does not keep a report out of the register; the report says so', async () => {
  const environment = { HOPLUU_MODEL_URL: 'http://127.0.0.1:1/v1', HOPLUU_MODEL_NAME: 'm' }
  const app = await openApp({ environment, dataFolder: join(folder, 'away') })
  assert.ok(app.ok)
  const added = await app.value.register.addReport({ bytes: new TextEncoder().encode(REPORT) })
  assert.ok(added.ok)
  const shown = await app.value.register.showReport(added.value.reportId)
  assert.ok(shown.ok && shown.value.allDoubts.some(({ code, about }) => code === 'second_reader_unreachable' && about === shown.value.id))
  await app.value.close()
})
