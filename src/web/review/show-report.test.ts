import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportView } from '../../register/index.ts'
import { reportOfRecord } from '../../register/report.ts'
import { ruleRecord } from '../../second-reader/record-fixture.ts'
import { showReport } from './show-report.ts'

const record = ruleRecord()
const [asked, told] = record.actions
assert.ok(asked && told)
const view = (): ReportView => {
  const { summary, text, items } = reportOfRecord(
    {
      ...record,
      actions: [
        { ...asked, reader: 'both' },
        { ...told, reader: 'model' }
      ],
      doubts: [{ code: 'second_reader_timed_out', about: record.id, start: 0, end: 0, text: '' }]
    },
    '2025-05-13T00:00:00.000Z',
    null
  )
  return { ...summary, ...text, allDoubts: text.doubts, doubts: 1, items: items.map((item) => ({ ...item, doubts: [], decisions: [] })) }
}
const shown = (language: 'vi' | 'en') => showReport(view(), { language, filter: 'all', editing: null, words: null })

test('a card says where a second reader read it, alone or too', () => {
  const cards = shown('vi').groups.flatMap((group) => group.cards)
  const reader = (id: string): string | null | undefined => cards.find((card) => card.id === id)?.reader
  assert.deepEqual([reader('m1'), reader('a1'), reader('a2')], [null, 'Cả hai máy đọc', 'Máy đọc thứ hai'])
})

test('what only the second reader read is not accepted together with the rest', () => {
  const clear = shown('vi').groups.flatMap((group) => group.clear.map((item) => item.id))
  assert.deepEqual([clear.includes('m1'), clear.includes('a1'), clear.includes('a2')], [true, true, false])
})

test('a doubt about the whole report is told at its top', () => {
  assert.match(shown('en').notices.join(), /^The second reader took too long/)
})
