import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quote } from '../../values/index.ts'
import type { ItemView } from '../views.ts'
import { redactReport } from './redact-report.ts'

const TEXT = `Cà Mau làm việc với Công ty Ánh Dương

Giám đốc Nguyễn Văn An (Công ty Ánh Dương) cam kết tài trợ 25 tỷ đồng.
Ông Nguyễn Văn An nói: “ANH DUONG” sẽ đến vào quý III. Bà Nguyễn Văn Anh không dự.`

const item = (id: string, exact: string, content: object) => {
  const start = TEXT.indexOf(exact)
  return { id, content, evidence: [quote(TEXT, { start, end: start + exact.length })] } as unknown as ItemView
}
const report = {
  article: { text: TEXT, captions: [], pages: [] },
  items: [
    item('p1', 'Nguyễn Văn An', { name: 'Nguyễn Văn An', aliases: [] }),
    item('o1', 'Công ty Ánh Dương', { name: 'Công ty Ánh Dương', aliases: ['Ánh Dương'] })
  ]
}

test('what an item says goes black wherever it stands, however it is written, and nothing else does', () => {
  const redacted = redactReport(report, { items: ['p1', 'o1'], words: [] })
  assert.ok(redacted.ok)
  const { text, stretches } = redacted.value
  assert.equal(text.length, TEXT.length)
  assert.doesNotMatch(text, /Nguyễn Văn An(?!h)|Ánh Dương|ANH DUONG/u)
  assert.match(text, /Bà Nguyễn Văn Anh không dự/)
  assert.match(text, /cam kết tài trợ 25 tỷ đồng/)
  assert.equal(text.split('\n').length, TEXT.split('\n').length)
  assert.equal(stretches, 5)
  for (const [at, letter] of [...text].entries()) if (letter !== '█') assert.equal(letter, TEXT[at])
})

test('other words go black too, and those that stand nowhere are told', () => {
  const redacted = redactReport(report, { items: [], words: ['25 ty dong', ' '] })
  assert.ok(redacted.ok && /tài trợ █{10}\./.test(redacted.value.text))
  const missing = redactReport(report, { items: [], words: ['30 tỷ đồng'] })
  assert.deepEqual([missing.ok ? '' : missing.refusal.code], ['words_not_in_article'])
  for (const [asked, code] of [
    [{ items: ['p9'], words: [] }, 'item_not_found'],
    [{ items: [], words: ['', '  '] }, 'redaction_empty']
  ] as const) {
    const refused = redactReport(report, asked)
    assert.equal(refused.ok ? '' : refused.refusal.code, code)
  }
})
