import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldWithOffsets, searchKey } from './search-key.ts'

test('accents, case and punctuation do not matter to a search key', () => {
  assert.equal(searchKey('UBND TP. Cần Thơ'), 'ubnd tp can tho')
  assert.equal(searchKey('Đảng ủy – đường Ðiện Biên'), 'dang uy duong dien bien')
  assert.equal(searchKey('Hòa'), searchKey('Hoà'))
  assert.equal(searchKey('3.169 tỷ đồng'), '3 169 ty dong')
  assert.equal(searchKey('2.500 m³, 3 km², CO₂, ＵＢＮＤ'), '2 500 m3 3 km2 co2 ubnd')
})

test('decomposed text has the key of composed text', () => {
  const text = 'Thừa Thiên Huế và Nara'
  assert.equal(searchKey(text.normalize('NFD')), searchKey(text))
})

test('a folded word leads back to its words in the text', () => {
  const text = 'Dự án “thoát nước” và xử lý nước thải Đồng bằng'
  const folded = foldWithOffsets(text)
  const at = folded.key.indexOf('thoat nuoc')
  assert.equal(text.slice(folded.starts[at], folded.ends[at + 'thoat nuoc'.length - 1]), 'thoát nước')
  const dong = folded.key.indexOf('dong')
  assert.equal(text.slice(folded.starts[dong], folded.ends[dong + 3]), 'Đồng')
})

test('the marks of decomposed text belong to their letter', () => {
  const text = 'Cần Thơ'.normalize('NFD')
  const folded = foldWithOffsets(text)
  assert.equal(text.slice(folded.starts[0], folded.ends[2]), 'Cần'.normalize('NFD'))
})

test('folding with offsets yields the search key of any text, each character within the text and in order', () => {
  const letters = fc.constantFrom(...'aàảãáạăằâấđĐÐêôơưỳ ẼŻßΣςİıﬀ①²½㎥…´Ａ한각日本ไทยก็😀\u0301.,–“”\n\t0123456789')
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(letters).map((parts) => parts.join(''))
  )
  fc.assert(
    fc.property(text, (sample) => {
      const { key, starts, ends } = foldWithOffsets(sample)
      assert.equal(key, searchKey(sample))
      assert.equal(starts.length, key.length)
      assert.equal(ends.length, key.length)
      for (let i = 0; i < key.length; i++) {
        const [start, end] = [starts[i] as number, ends[i] as number]
        assert.ok(start < end && end <= sample.length)
        assert.ok(i === 0 || (starts[i - 1] as number) <= start)
      }
    }),
    { numRuns: 2000 }
  )
})
