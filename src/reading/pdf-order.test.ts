import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocument } from './index.ts'
import { gappedPdf } from './pdf-fixture.ts'
import { inOrder, isMixed } from './pdf-order.ts'

const LINES = [
  'Ấn phẩm của Ủy ban: chiều 8/9, Bí thư Thành ủy Hà Nội đã tiếp và',
  'làm việc với đoàn đại biểu tỉnh Cà Mau về hợp tác xử lý nước thải.',
  'Thành phố đề nghị tỉnh hỗ trợ 1.245 tỷ đồng trước ngày 30/6/2026.'
]

test('letters that were set into the gaps of a printed line are read where they stand, and gaps without a space make none', async () => {
  const outcome = await readDocument(gappedPdf(LINES.map((text, at) => [50, 780 - at * 16, 12, text])))
  assert.ok(outcome.ok)
  assert.equal(outcome.value.text, LINES.join(' '))
})

test('cells of a table row that are printed so stay apart', async () => {
  const above = LINES.map((text, at) => [50, 780 - at * 16, 12, text] as const)
  const below = LINES.map((text, at) => [50, 640 - at * 16, 12, text.replace('30/6', '30/9')] as const)
  const row = [
    [50, 690, 12, 'Chủ trì cuộc họp'],
    [300, 690, 12, 'Bà Nguyễn Thị Ngọc']
  ] as const
  const outcome = await readDocument(gappedPdf([...above, ...row, ...below]))
  assert.ok(outcome.ok)
  assert.equal(outcome.value.text.split('\n')[1], 'Chủ trì cuộc họp - Bà Nguyễn Thị Ngọc')
})

const item = (text: string, x: number, width: number) => ({ text, x, y: 700, width, size: 10 })
const glyphs = (text: string, x: number, step = 5) =>
  [...text].map((letter, at) => ({ text: letter, x: x + at * step, end: x + at * step + step, y: 700 }))

test('a line stays as it was printed where the places of its letters do not say how it is read', () => {
  // Bold by striking twice; a stamp over the words; letters that another machine reads otherwise.
  const twice = [item('Cà Mau', 50, 30), item('Cà Mau', 50.4, 30)]
  assert.deepEqual(inOrder(twice, [...glyphs('Cà Mau', 50), ...glyphs('Cà Mau', 50.4)]), twice)
  const stamped = [item('Hà Nội', 50, 30), item('KÝ BỞI', 57, 30)]
  assert.ok(isMixed(stamped))
  assert.deepEqual(inOrder(stamped, [...glyphs('Hà Nội', 50), ...glyphs('KÝ BỞI', 57)]), stamped)
  const other = [item('T nh', 50, 20), item('ỉ', 55, 5)]
  assert.deepEqual(inOrder(other, glyphs('Tinh', 50)), other)
  assert.deepEqual(
    inOrder(other, glyphs('Tỉnh', 50)).map(({ text }) => text),
    ['Tỉnh']
  )
})
