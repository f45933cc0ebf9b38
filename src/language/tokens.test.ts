import assert from 'node:assert/strict'
import { test } from 'node:test'
import { syllableKey } from './syllable-key.ts'
import { ALL_CAPITALS, CAPITALISED, keyOf, LOWER, tokenAt, tokenise, wordsOf } from './tokens.ts'

const words = (text: string): string[] => {
  const tokens = tokenise(text)
  return Array.from({ length: tokens.count }, (_, i) => wordsOf(tokens, i, i + 1))
}

test('a number keeps its dots and commas, a unit its digits, a mark stands alone', () => {
  assert.deepEqual(words('TP.HCM: 30.000m3/ngày (8/9).'), [
    'TP',
    '.',
    'HCM',
    ':',
    '30.000',
    'm3',
    '/',
    'ngày',
    '(',
    '8',
    '/',
    '9',
    ')',
    '.'
  ])
})

test('the dot after a number is a full stop unless a digit follows', () => {
  assert.deepEqual(words('năm 2025. 1.339,5 tỷ'), ['năm', '2025', '.', '1.339,5', 'tỷ'])
})

test('two spellings of one word have one key, two words have two', () => {
  for (const [a, b] of [
    ['Hòa', 'Hoà'],
    ['Uỷ', 'ủy'],
    ['tỷ', 'tỉ'],
    ['kỹ', 'kĩ'],
    ['quý', 'quí'],
    ['HUẾ', 'Huế'],
    ['Ðà', 'Đà']
  ] as const)
    assert.equal(keyOf(a), keyOf(b), `${a} ${b}`)
  for (const [a, b] of [
    ['Huế', 'Huệ'],
    ['đoàn', 'doàn'],
    ['thuý', 'thúi'],
    ['ma', 'má']
  ] as const)
    assert.notEqual(keyOf(a), keyOf(b), `${a} ${b}`)
})

test('the key of a word does not change when it is taken again', () => {
  for (const word of ['nghĩa', 'Thuỷ', 'Đắk', 'Oát-xlơ']) assert.equal(syllableKey(syllableKey(word)), syllableKey(word))
})

test('a word is lower case, capitalised or all capitals', () => {
  const tokens = tokenise('hợp Tác UBND A')
  assert.deepEqual([...tokens.cases], [LOWER, CAPITALISED, ALL_CAPITALS, CAPITALISED])
})

test('the token at an offset is the first that starts there or behind', () => {
  const tokens = tokenise('một hai ba')
  assert.equal(tokenAt(tokens, 4), 1)
  assert.equal(tokenAt(tokens, 5), 2)
  assert.equal(tokenAt(tokens, 99), 3)
})

test('a run of letters without end is cut into words that patterns can be asked of', () => {
  const { count, starts, ends } = tokenise('A'.repeat(1_000_000))
  assert.equal(count, 5000)
  assert.ok(Array.from({ length: count }, (_, i) => (ends[i] as number) - (starts[i] as number)).every((length) => length === 200))
})
