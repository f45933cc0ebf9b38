import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromText } from './read-text.ts'
import { unwrapLines } from './unwrap-lines.ts'

const STORY = [
  'Sáng ngày 17/5/2024, Đoàn cán bộ Sở Ngoại vụ tỉnh Sông Hồng do đồng chí Phạm Văn Tuấn, Phó Giám đốc Sở, làm trưởng đoàn đến làm việc tại tỉnh Hoa Đào.',
  'Tại buổi làm việc, hai đoàn trao đổi kinh nghiệm vận động viện trợ và thống nhất họp lại trước ngày 30/6/2024; các sở chuẩn bị nội dung.',
  'Quang cảnh buổi làm việc'
]

test('lines broken by the source of a page are joined, whatever their length', () => {
  const broken = [
    'Sáng',
    'ngày 17/5/2024, Đoàn cán bộ Sở Ngoại vụ tỉnh Sông Hồng do đồng chí Phạm Văn Tuấn,',
    'Phó Giám đốc Sở, làm trưởng đoàn đến làm việc tại tỉnh',
    'Hoa Đào.',
    'Tại',
    'buổi làm việc, hai đoàn trao đổi kinh nghiệm vận động viện trợ và thống nhất họp lại trước ngày',
    '30/6/2024; các sở chuẩn bị nội dung.',
    'Quang',
    'cảnh buổi làm việc'
  ]
  assert.deepEqual(unwrapLines(broken), STORY)
  assert.equal(articleFromText(broken.join('\n')).source.author, null)
})

test('a column of fixed width is joined', () => {
  for (const width of [60, 72, 80]) {
    const paragraphs = [...STORY.slice(0, 2), ...STORY.slice(0, 2)]
    const lines = paragraphs.flatMap((paragraph) => {
      const rows = ['']
      for (const word of paragraph.split(' ')) {
        const row = rows.at(-1) as string
        if (row.length + 1 + word.length > width) rows.push(word)
        else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`
      }
      return [...rows, '']
    })
    assert.deepEqual(unwrapLines(lines).filter(Boolean), paragraphs, String(width))
  }
})

test('a break behind a comma is mended even where it is the only one', () => {
  assert.deepEqual(unwrapLines(['Chủ tịch UBND tỉnh tiếp Bộ trưởng Bộ Môi trường,', 'bà Lê Mai. Ảnh: Thu Hà', STORY[0] as string]), [
    'Chủ tịch UBND tỉnh tiếp Bộ trưởng Bộ Môi trường, bà Lê Mai. Ảnh: Thu Hà',
    STORY[0]
  ])
})

test('paragraphs, lists, tables, slugs and authors in small letters stay lines of their own', () => {
  for (const lines of [
    STORY,
    ['Tiếp đoàn công tác tỉnh Gifu', 'admin', ...STORY],
    ['Hai bên thống nhất', 'a) đào tạo nghề cho học viên', 'b) cử chuyên gia hằng năm', 'c) họp mỗi quý một lần'],
    ['Đoàn công tác tỉnh Gifu', 'ảnh Thu Hà chụp', 'Lễ ký kết bản ghi nhớ', 'nguồn Báo Sông Hồng'],
    ['Lễ ký kết bản ghi nhớ', 'le ky ket ban ghi nho hop tac', 'Hai đoàn trao quà', 'hai doan trao qua luu niem'],
    ['| Năm | Học viên |', '| 2022 | hơn 120 |', '| 2023 | hơn 310 |'],
    ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Văn bản', 'Liên hệ', 'Thành phần đoàn gồm:', 'Trần Thị Mai', 'Lê Quang Vinh', 'Đỗ Quỳnh Như']
  ])
    assert.deepEqual(unwrapLines(lines), lines)
})
