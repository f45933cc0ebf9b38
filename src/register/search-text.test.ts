import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemWords, reportWords, writtenIn } from './search-text.ts'
import { countFound, holdsAll, searchWordsOf } from './search-words.ts'

const ACTION = {
  id: 'a1',
  kind: 'proposal',
  by: [{ id: 'o1', name: 'UBND tỉnh Thừa Thiên Huế' }],
  text: 'mở đường bay',
  sectors: ['transport'],
  due: { on: '2026-Q3', exact: 'trong quý III' },
  evidence: [{ start: 0, end: 12, exact: 'mở đường bay' }]
}

test('an item is found by what people wrote in it, not by our own codes', () => {
  assert.deepEqual(writtenIn(ACTION), ['UBND tỉnh Thừa Thiên Huế', 'mở đường bay', 'trong quý III', 'mở đường bay'])
  assert.equal(itemWords(ACTION), 'ubnd tinh thua thien hue mo duong bay trong quy iii')
})

test('a report is found by its article and by what only its items say', () => {
  assert.equal(reportWords('Tin', 'UBND tỉnh mở đường bay', [itemWords(ACTION)]), 'tin ubnd tinh mo duong bay thua thien hue trong quy iii')
})

test('words without end and words without number stay within what an index takes', () => {
  const endless = reportWords('Tin', 'ă'.repeat(100_000), [])
  assert.ok(endless.split(' ').every((word) => word.length <= 64))
  const many = new Set(reportWords('Tin', Array.from({ length: 200_000 }, (_, i) => `từ${i}`).join(' '), []).split(' '))
  const bytes = [...many].reduce((sum, word) => sum + Buffer.byteLength(word) + 4, 0)
  assert.ok(bytes > 800_000 && bytes <= 900_000)
  assert.ok(many.has('tu0') && !many.has('tu199999'))
})

test('words of a search are folded, the last may be a beginning when it has two letters', () => {
  assert.deepEqual(searchWordsOf('  Thoát NƯ '), { ok: true, value: { words: ['thoat', 'nu'], lastIsPrefix: true } })
  assert.deepEqual(searchWordsOf('quận 5'), { ok: true, value: { words: ['quan', '5'], lastIsPrefix: false } })
})

test('words in quotes stand beside one another, and the last of them is whole', () => {
  const phrases = [['nuoc', 'thai']]
  assert.deepEqual(searchWordsOf('xử lý “nước thải”'), {
    ok: true,
    value: { words: ['xu', 'ly', 'nuoc', 'thai'], lastIsPrefix: false, phrases }
  })
  assert.deepEqual(searchWordsOf('"nuoc thai" đô th'), {
    ok: true,
    value: { words: ['nuoc', 'thai', 'do', 'th'], lastIsPrefix: true, phrases }
  })
  assert.ok(!('phrases' in (searchWordsOf('12" nước') as { readonly value: object }).value))
})

test('text holds a search when every word stands in it as a word', () => {
  const search = (text: string) => {
    const outcome = searchWordsOf(text)
    assert.ok(outcome.ok)
    return outcome.value
  }
  assert.ok(holdsAll('he thong thoat nuoc', search('nuoc tho')))
  assert.ok(!holdsAll('he thong thoat nuoc', search('tho nuoc')))
  assert.ok(!holdsAll('quan 55', search('quan 5')))
  assert.equal(countFound('he thong thoat nuoc', search('thoat nuoc thai')), 2)
})
