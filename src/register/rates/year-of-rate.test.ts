import assert from 'node:assert/strict'
import { test } from 'node:test'
import { yearOfRate } from './year-of-rate.ts'

for (const [sentence, year] of [
  ['Tổng mức đầu tư 24,8 tỷ yên, tương đương 5.052 tỷ đồng (theo tỷ giá tháng 6/2021).', '2021'],
  ['Khoản vay 24 tỷ yên, tính theo tỉ giá năm 2015 là 4.200 tỷ đồng.', '2015'],
  ['Tỷ giá ngày 15/6/2021 được dùng để quy đổi.', '2021'],
  ['The loan of 24 billion yen, at the 2015 exchange rate 4,200 billion dong.', '2015'],
  ['Năm 2021 thành phố vay 24 tỷ yên, tương đương 3.169 tỷ đồng.', null],
  ['Theo tỷ giá hiện hành, 24 tỷ yên tương đương 3.169 tỷ đồng; dự án hoàn thành năm 2025.', null]
] as const)
  test(`${sentence}: ${year}`, () => assert.equal(yearOfRate(sentence), year))
