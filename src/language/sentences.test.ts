import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findSentences } from './sentences.ts'
import { tokenise, wordsOf } from './tokens.ts'

const sentences = (text: string): string[] => {
  const tokens = tokenise(text)
  return findSentences(tokens).map((sentence) => wordsOf(tokens, sentence.from, sentence.to))
}

test('a full stop ends a sentence, the dot of an abbreviation or an initial does not', () => {
  assert.deepEqual(sentences('PGS. TS. Lê Văn An (TP. Huế) phát biểu. Ông T.L ghi.'), [
    'PGS. TS. Lê Văn An (TP. Huế) phát biểu.',
    'Ông T.L ghi.'
  ])
})

test('a line ends a sentence even without a mark', () => {
  assert.deepEqual(sentences('Cần Thơ tiếp JICA\nChiều 8/9, đoàn đến'), ['Cần Thơ tiếp JICA', 'Chiều 8/9, đoàn đến'])
})

test('a dot in front of a lower-case word goes on', () => {
  assert.deepEqual(sentences('du lịch, văn hóa,... và giáo dục. Hết.'), ['du lịch, văn hóa,... và giáo dục.', 'Hết.'])
})

test('a closing quote stays with its sentence', () => {
  assert.deepEqual(sentences('Ông nói: “Chúng tôi sẽ làm.” Đoàn ra về.'), ['Ông nói: “Chúng tôi sẽ làm.”', 'Đoàn ra về.'])
})
