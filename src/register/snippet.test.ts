import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type SearchWords, searchWordsOf } from './search-words.ts'
import { bestSnippet, marksIn, sentenceAt, sentencesOf } from './snippet.ts'

const words = (text: string): SearchWords => {
  const outcome = searchWordsOf(text)
  assert.ok(outcome.ok)
  return outcome.value
}
const marked = (text: string, search: string): string[] => marksIn(text, words(search)).map(({ start, end }) => text.slice(start, end))
const cut = (text: string): string[] => [...sentencesOf(text)].map(({ start, end }) => text.slice(start, end))

test('marks stand on the words as they are written', () => {
  assert.deepEqual(marked('Hệ thống THOÁT NƯỚC, nước thải', 'thoat nuoc'), ['THOÁT', 'NƯỚC', 'nước'])
  assert.deepEqual(marked('Đảng ủy và đường sắt', 'dang du'), ['Đảng', 'đư'])
  assert.deepEqual(marked('thoáng đãng', 'thoan'), ['thoán'])
  assert.deepEqual(marked('không có gì', 'thoat nuoc'), [])
})

test('of a name the words are marked that stand there, in whatever writing', () => {
  assert.deepEqual(marked('Ủy ban nhân dân TP. Cần Thơ và UBND tỉnh', 'ubnd thanh pho'), ['Ủy ban nhân dân', 'TP', 'UBND'])
  assert.deepEqual(marked('Sở KH&ĐT', 'ke hoach va dau tu'), ['KH&ĐT'])
})

test('a sentence ends at its mark, not at an abbreviation, a number or an initial', () => {
  assert.deepEqual(cut('UBND TP. Cần Thơ tiếp đoàn. PGS. TS. Lê Văn A. dự. Tổng vốn 3.169 tỷ đồng! “Rất tốt.” Ông nói vậy…'), [
    'UBND TP. Cần Thơ tiếp đoàn.',
    'PGS. TS. Lê Văn A. dự.',
    'Tổng vốn 3.169 tỷ đồng!',
    '“Rất tốt.”',
    'Ông nói vậy…'
  ])
  assert.deepEqual(cut('Dòng một\n\nDòng hai. Câu nữa\n'), ['Dòng một', 'Dòng hai.', 'Câu nữa'])
})

test('the sentence at any position of a text is one of its sentences', () => {
  const text = 'Cần Thơ họp. Huế dự.\nNara đồng ý! Hai bên ký.'
  const sentences = cut(text)
  for (let position = 0; position < text.length; position++) {
    if (text[position] === '\n') continue
    const { start, end } = sentenceAt(text, position)
    assert.ok(sentences.includes(text.slice(start, end)), `${position}: ${text.slice(start, end)}`)
  }
})

test('the piece with most of the words is shown, the first of several', () => {
  const pieces = ['Về du lịch.', 'Về cấp nước.', 'Về thoát nước đô thị.', 'Về thoát nước nông thôn.']
  assert.equal(bestSnippet(pieces, words('thoat nuoc')).text, 'Về thoát nước đô thị.')
  assert.equal(bestSnippet(pieces, words('thoat nuoc mua')).text, 'Về thoát nước đô thị.')
  assert.deepEqual(bestSnippet([], words('thoat nuoc')), { text: '', marks: [] })
})

test('a long sentence is cut around its first mark and keeps its own words', () => {
  const sentence = `${'hợp tác phát triển '.repeat(60)}hệ thống thoát nước ${'và hạ tầng đô thị '.repeat(60)}`
  const { text, marks } = bestSnippet([sentence], words('thoat nuoc'))
  assert.ok(text.length <= 320 && sentence.includes(text))
  assert.deepEqual(
    marks.map(({ start, end }) => text.slice(start, end)),
    ['thoát', 'nước']
  )
})

test('whatever the text, a snippet is part of it and its marks lie inside, in order', () => {
  const part = fc.constantFrom('thoát', 'nước', 'Đ', 'tp.', ' ', '. ', '\n', '…', 'A', '3.169', '½', 'x'.repeat(200), '\u0301', '😀', '”')
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
      (text) => {
        const snippet = bestSnippet([text], words('thoat nuo'))
        assert.ok(text.includes(snippet.text))
        let last = 0
        for (const { start, end } of snippet.marks) {
          assert.ok(last <= start && start < end && end <= snippet.text.length)
          last = end
        }
        for (const { start, end } of sentencesOf(text)) assert.ok(start <= end && end <= text.length)
      }
    )
  )
})
