import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromText } from '../../reading/index.ts'
import { extract } from '../extract.ts'

const resultsOf = (sentence: string) =>
  extract(articleFromText(`Sáng 3/4/2024, Bộ trưởng Bộ Y tế Phan Thị Hoài tiếp Giám đốc quốc gia ADB Lars Holm.\n\n${sentence}`), {
    id: 'x'
  })
    .actions.filter(({ kind }) => kind === 'result')
    .map(({ by }) => by.map(({ name }) => name).join())

const praised: readonly (readonly [string, readonly string[]])[] = [
  ['Bộ trưởng Phan Thị Hoài cảm ơn ADB đã tài trợ 6 triệu USD cho các trạm y tế vùng cao.', ['ADB']],
  ['Bộ trưởng Phan Thị Hoài đánh giá cao Đan Mạch đã hỗ trợ đào tạo bác sĩ gia đình cho các tỉnh miền núi.', ['Đan Mạch']],
  ['Bộ trưởng Phan Thị Hoài cảm ơn ADB đã dành thời gian đến thăm bệnh viện.', []],
  ['Bộ trưởng Phan Thị Hoài cảm ơn ADB đã hỗ trợ ngành y tế.', []]
]
for (const [sentence, doers] of praised)
  test(`«${sentence}» tells ${doers.length ? `what ${doers} did` : 'only thanks'}`, () => {
    assert.deepEqual(resultsOf(sentence), doers)
  })
