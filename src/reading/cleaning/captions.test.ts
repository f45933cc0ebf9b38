import assert from 'node:assert/strict'
import { test } from 'node:test'
import { line } from '../line.ts'
import { markCaptions, splitCaptions } from './captions.ts'

const marked = (...texts: string[]) =>
  markCaptions(splitCaptions([line('Tiếp đoàn công tác tỉnh Nara'), ...texts.map((text) => line(text))]))
    .slice(1)
    .map((item) => [item.caption, item.text])

const PROSE = 'Tại buổi tiếp, hai bên trao đổi về đào tạo kỹ sư thoát nước và thống nhất họp lại trong quý III.'

test('a line with the photographer at its end is a caption', () => {
  for (const text of [
    'Ông Lê Bình tặng quà lưu niệm cho đoàn. Ảnh: Thu Hà',
    'Ông Lê Bình tặng quà lưu niệm cho đoàn. (Ảnh: T.H)',
    'Ông Lê Bình tặng quà lưu niệm cho đoàn - Ảnh: VGP/Hải Minh.',
    'Ông Lê Bình tặng quà lưu niệm cho đoàn. Ảnh: Sở Ngoại vụ Sông Hồng cung cấp',
    'Cống ngăn triều ở phường An Bình, nơi hay ngập nhất - Nguồn: songhong.vn',
    'Quang cảnh buổi làm việc.'
  ])
    assert.deepEqual(marked(text, PROSE)[0], [true, text])
})

test('a caption glued to the paragraph behind it gets a line of its own', () => {
  assert.deepEqual(
    marked(`Ông Lê Bình tiếp đoàn. Ảnh: Thanh Vũ/TTXVN Đồng chí Lê Bình đánh giá cao kết quả hợp tác giữa hai địa phương.`),
    [
      [true, 'Ông Lê Bình tiếp đoàn. Ảnh: Thanh Vũ/TTXVN'],
      [false, 'Đồng chí Lê Bình đánh giá cao kết quả hợp tác giữa hai địa phương.']
    ]
  )
})

test('a caption glued between two paragraphs takes only its own sentence', () => {
  assert.deepEqual(marked(`${PROSE} Quang cảnh buổi tiếp. Ảnh: Thu Hà Sáng 9/9, đoàn đến thăm nhà máy xử lý nước thải.`), [
    [false, PROSE],
    [true, 'Quang cảnh buổi tiếp. Ảnh: Thu Hà'],
    [false, 'Sáng 9/9, đoàn đến thăm nhà máy xử lý nước thải.']
  ])
})

test('a credit set on the next line makes a caption of the line above it', () => {
  assert.deepEqual(marked('Hai bên ký biên bản ghi nhớ', 'Ảnh: Thu Hà', PROSE)[0], [true, 'Hai bên ký biên bản ghi nhớ'])
})

test('running text that speaks of pictures stays text', () => {
  for (const text of [PROSE, 'Triển lãm ảnh: hơn 60 bức về sông Hồng được trưng bày tại Nara trong dịp này, do hai tỉnh phối hợp tổ chức.'])
    assert.deepEqual(marked(text), [[false, text]])
})
