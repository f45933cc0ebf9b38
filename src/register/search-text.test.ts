import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchKey } from '../values/index.ts'
import { itemWords, reportWords, writtenIn } from './search-text.ts'
import { countFound, holdsAll, holdsWords, type SearchWords, searchWordsOf } from './search-words.ts'

/** Without what stands for names in the word indexes alone. */
const plain = (folded: string): string =>
  folded
    .split(' ')
    .filter((word) => /^[\p{L}\p{N}]+$/u.test(word))
    .join(' ')

const wordsOf = (text: string): SearchWords => {
  const outcome = searchWordsOf(text)
  assert.ok(outcome.ok)
  return outcome.value
}

/** The parts of a search that say what is looked for. */
const lookedFor = (text: string) => {
  const { words, lastIsPrefix, phrases, names } = wordsOf(text)
  return { words, lastIsPrefix, ...(phrases ? { phrases } : {}), ...(names ? { names: names.map((name) => name.words.join(' ')) } : {}) }
}

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
  assert.equal(plain(itemWords(ACTION)), 'ubnd tinh thua thien hue mo duong bay trong quy iii')
})

test('a report is found by its article and by what only its items say', () => {
  const words = reportWords('Tin', 'UBND tỉnh mở đường bay', [itemWords(ACTION)])
  assert.equal(plain(words), 'tin ubnd tinh mo duong bay thua thien hue trong quy iii')
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
  assert.deepEqual(lookedFor('  Thoát NƯ '), { words: ['thoat', 'nu'], lastIsPrefix: true })
  assert.deepEqual(lookedFor('quận 5'), { words: ['quan', '5'], lastIsPrefix: false })
})

test('words in quotes stand beside one another, and the last of them is whole', () => {
  const phrases = [['nuoc', 'thai']]
  assert.deepEqual(lookedFor('xử lý “nước thải”'), { words: ['xu', 'ly', 'nuoc', 'thai'], lastIsPrefix: false, phrases })
  assert.deepEqual(lookedFor('"nuoc thai" đô th'), { words: ['nuoc', 'thai', 'do', 'th'], lastIsPrefix: true, phrases })
  assert.ok(!('phrases' in wordsOf('12" nước')))
})

test('names and terms of several writings are looked for as such, but not in quotes', () => {
  assert.deepEqual(lookedFor('ubnd can th'), { words: ['can', 'th'], lastIsPrefix: true, names: ['ubnd'] })
  assert.deepEqual(lookedFor('thoát nước TP Cần Thơ'), { words: ['thoat', 'nuoc'], lastIsPrefix: false, names: ['tp', 'can tho'] })
  assert.deepEqual(lookedFor('Sở Kế hoạch và Đầu tư'), { words: ['so'], lastIsPrefix: false, names: ['ke hoach va dau tu'] })
  assert.deepEqual(lookedFor('“UBND” tỉnh'), { words: ['ubnd', 'tinh'], lastIsPrefix: true })
})

test('a name is held in any of its writings, by the text and by what stands for it', () => {
  for (const [looked, text] of [
    ['ubnd can tho', 'Ủy ban nhân dân thành phố Cần Thơ'],
    ['uy ban nhan dan can tho', 'UBND TP Cần Thơ'],
    ['so khdt', 'Sở Kế hoạch và Đầu tư'],
    ['oda', 'vốn hỗ trợ phát triển chính thức'],
    ['hỗ trợ phát triển chính thức', 'vốn ODA'],
    ['Cơ quan Hợp tác Quốc tế Nhật Bản', 'Đoàn JICA'],
    ['jica', 'Cơ quan Hợp tác quốc tế Nhật Bản']
  ] as const) {
    assert.ok(holdsAll(searchKey(text), wordsOf(looked)), `${looked} in ${text}`)
    assert.ok(holdsWords(itemWords({ id: 'a1', name: text, evidence: [] }), wordsOf(looked)), `${looked} in the words of ${text}`)
  }
  assert.ok(!holdsAll('ban nhan dan uy', wordsOf('ubnd')))
  assert.ok(!holdsAll('ubnd', wordsOf('"uy ban nhan dan"')))
})

test('text holds a search when every word stands in it as a word', () => {
  assert.ok(holdsAll('he thong thoat nuoc', wordsOf('nuoc tho')))
  assert.ok(!holdsAll('he thong thoat nuoc', wordsOf('tho nuoc')))
  assert.ok(!holdsAll('quan 55', wordsOf('quan 5')))
  assert.equal(countFound('he thong thoat nuoc', wordsOf('thoat nuoc thai')), 2)
})
