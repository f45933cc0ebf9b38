import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likenessOf } from './likeness.ts'

test('a promise told again in other words is like the one before, and one about something else is not', () => {
  const promise = 'chuyển giao quy trình vận hành nhà máy xử lý nước thải Ninh Kiều'
  const again = likenessOf('undertaking', 'JICA sẽ chuyển giao quy trình vận hành nhà máy cho thành phố', promise)
  assert.ok(again)
  assert.match(again.words, /chuyển giao quy trình vận hành nhà máy/)
  assert.equal(likenessOf('undertaking', 'đào tạo cán bộ quản lý thoát nước', promise), null)
})

test('what every report says makes nothing alike', () => {
  assert.equal(likenessOf('undertaking', 'tăng cường hợp tác trong lĩnh vực y tế', 'tăng cường hợp tác trong lĩnh vực du lịch'), null)
})

test('the name of a person in the other order is the same person, and another name is not', () => {
  assert.equal(likenessOf('person', 'Hitomi Tatsuya', 'Tatsuya Hitomi')?.score, 1)
  assert.equal(likenessOf('person', 'Nguyễn Văn Hải', 'Nguyễn Văn Hai'), null)
  assert.equal(likenessOf('person', 'Nguyễn Văn Hải', 'Nguyễn Hải Văn')?.score, 1)
})

test('meetings and agreements are compared by their day and parties, not by their titles', () => {
  assert.equal(likenessOf('meeting', 'UBND thành phố Huế – Nara', 'UBND thành phố Huế – Nara'), null)
})

test('a body or project is like one whose name holds its own whole, and like no other of its trade', () => {
  assert.equal(likenessOf('organisation', 'Công ty Cổ phần Tập đoàn BRG', 'Tập đoàn BRG')?.words, 'Tập đoàn BRG')
  assert.equal(likenessOf('organisation', 'Công ty Cấp nước Long An', 'Công ty Cấp nước Cần Thơ'), null)
  assert.ok(likenessOf('project', 'Cầu Nhật Tân', 'Dự án Cầu Nhật Tân và đường hai đầu cầu'))
  assert.equal(likenessOf('organisation', 'JICA', 'JICA Việt Nam'), null)
})
