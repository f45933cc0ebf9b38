import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mendDebris } from './mend-debris.ts'

const mended = (...paragraphs: string[]) => mendDebris(paragraphs).lines.map((item) => item.text)

test('pictures of Markdown go, and the row below one is its caption', () => {
  const { lines } = mendDebris([
    '![]() |',
    '| Quang cảnh buổi tiếp |',
    '![[Video] Lễ hội](https://songhong.vn/a(1).jpg?x=1)',
    'Hai bên họp lại vào tháng 9.'
  ])
  assert.deepEqual(
    lines.map((item) => [item.text, item.caption]),
    [
      ['Quang cảnh buổi tiếp', true],
      ['Hai bên họp lại vào tháng 9.', true]
    ].map(([text], at) => [text, at === 0 || at === 1])
  )
})

test('links of Markdown keep their words', () => {
  assert.deepEqual(mended('Hai bên ký [bản ghi nhớ](https://songhong.vn/1) trong [quý III](a).'), ['Hai bên ký bản ghi nhớ trong quý III.'])
})

test('words that lost the space between them are set apart, names written so are not', () => {
  assert.deepEqual(mended('Chủ tịch UBNDtỉnh BìnhDương tiếp TổngLãnh sự tại TP.HCMđể bàn hợp tác với VietJet, KoreaTech và PVcomBank.'), [
    'Chủ tịch UBND tỉnh Bình Dương tiếp Tổng Lãnh sự tại TP.HCM để bàn hợp tác với VietJet, KoreaTech và PVcomBank.'
  ])
})

test('brackets that are no link stay as they are', () => {
  assert.deepEqual(mended('[Nhật Bản] cam kết hỗ trợ (ODA) [1]'), ['[Nhật Bản] cam kết hỗ trợ (ODA) [1]'])
})

test('a table row keeps its cells in reading order and its rule goes', () => {
  assert.deepEqual(mended('| Hạng mục | Vốn |', '| --- | :---: |', '| Kè sông | 600 tỷ đồng |'), [
    'Hạng mục - Vốn',
    'Kè sông - 600 tỷ đồng'
  ])
})

test('a lone cell is remembered as one, a trailing bar only goes', () => {
  const { lines } = mendDebris(['| Tin của bài khác |', 'Hai bên họp lại vào tháng 9. |'])
  assert.deepEqual(
    lines.map((item) => [item.text, item.row]),
    [
      ['Tin của bài khác', true],
      ['Hai bên họp lại vào tháng 9.', false]
    ]
  )
})

test('a bullet on a line of its own belongs to the next line', () => {
  assert.deepEqual(mended('Hai bên thống nhất:', '-', 'Đào tạo nghề;', '', '•', 'Cử chuyên gia.'), [
    'Hai bên thống nhất:',
    '- Đào tạo nghề;',
    '- Cử chuyên gia.'
  ])
})

test('data of pictures goes', () => {
  assert.deepEqual(mended('data:image/png;base64,iVBORw0KGgo=', 'Sáng 8/9'), ['Sáng 8/9'])
})

test('the date a crawler wrote in front of the text is taken off and told', () => {
  assert.deepEqual(mendDebris([' date 2025-09-01 Chiều 1/9, hai bên gặp nhau.']), {
    stub: '2025-09-01',
    lines: [{ text: 'Chiều 1/9, hai bên gặp nhau.', caption: false, row: false, link: false, apart: false, page: 0 }]
  })
})
