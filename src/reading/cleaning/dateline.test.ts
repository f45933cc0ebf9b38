import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutDateline } from './dateline.ts'

test('a day in brackets with the paper’s name goes with it', () => {
  assert.deepEqual(withoutDateline('(MOIT - 06/5/2024) - Thứ trưởng vừa có buổi làm việc.'), {
    text: 'Thứ trưởng vừa có buổi làm việc.',
    publisher: null,
    day: '2024-05-06'
  })
  assert.equal(withoutDateline('(songhong.vn) - Sáng 8/9, tỉnh tiếp đoàn.').publisher, 'songhong.vn')
})

test('a release keeps its place and tells its day', () => {
  for (const text of [
    'Hà Nội, ngày 14 tháng 6 năm 2018 – Hôm qua, hai bên đã ký.',
    'HÀ NỘI, VIỆT NAM (14/6/2018) – Hôm qua, hai bên đã ký.',
    'Cần Thơ, 14/6/2018 - Dự án bắt đầu.'
  ])
    assert.deepEqual(withoutDateline(text), { text, publisher: null, day: '2018-06-14' }, text)
})

test('the day of what is told is no day of a release', () => {
  for (const text of ['Sáng 14/6/2018, tại Hà Nội, hai bên đã ký.', 'Tại Hà Nội, ngày 14/6/2018, UBND tỉnh tiếp đoàn – khách của tỉnh.'])
    assert.equal(withoutDateline(text).day, null, text)
})
