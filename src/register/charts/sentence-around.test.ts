import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentenceAround } from './sentence-around.ts'

const TEXT =
  'Tin sáng nay\nDự án do TP. Huế làm chủ đầu tư. Vốn vay là 3.650 tỷ đồng, tương đương 24 tỷ yên. Dự án xong năm 2027.\nTheo báo Huế'

test('the sentence around a sum is the one it stands in, whole, and no other', () => {
  const around = (words: string) => sentenceAround(TEXT, { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
  assert.equal(around('24 tỷ yên'), 'Vốn vay là 3.650 tỷ đồng, tương đương 24 tỷ yên.')
  assert.equal(around('Huế làm'), 'Dự án do TP. Huế làm chủ đầu tư.')
  assert.equal(around('2027'), 'Dự án xong năm 2027.')
  assert.equal(around('Tin'), 'Tin sáng nay')
  assert.equal(around('báo Huế'), 'Theo báo Huế')
})
