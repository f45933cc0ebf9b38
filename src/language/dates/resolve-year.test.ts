import assert from 'node:assert/strict'
import test from 'node:test'
import { findDates, resolveDate } from '../find-dates.ts'
import { tokenise } from '../tokens.ts'

/** The first date of a text, resolved with what the text and its day of publication say. */
const resolve = (
  text: string,
  publishedOn: string | null,
  direction: 'past' | 'future' = 'past',
  eventOn: string | null = null
): string => {
  const tokens = tokenise(text)
  const dates = findDates(tokens)
  const first = dates[0]
  if (!first) return 'no date'
  const { on, yearBasis } = resolveDate(first, { publishedOn, eventOn, tokens, dates, direction })
  return `${on} by ${yearBasis}`
}

const holds = (title: string, rows: readonly (readonly [string, string | null, string])[], direction: 'past' | 'future' = 'past'): void => {
  test(title, () => {
    assert.deepEqual(
      rows.map(([text, publishedOn]) => `${text} (${publishedOn}) → ${resolve(text, publishedOn, direction)}`),
      rows.map(([text, publishedOn, expected]) => `${text} (${publishedOn}) → ${expected}`)
    )
  })
}

holds('an event lies at or shortly before its report', [
  ['Chiều 8/9, ông', '2025-09-09', '2025-09-08 by publishedOn'],
  ['Chiều 9/9, ông', '2025-09-09', '2025-09-09 by publishedOn'],
  ['Sáng 28/12, ông', '2026-01-02', '2025-12-28 by publishedOn'],
  ['Sáng 11/9, ông', '2025-09-09', '2025-09-11 by publishedOn'],
  ['Ngày 20/12, ông', '2025-12-10', '2025-12-20 by publishedOn'],
  ['Ngày 5/10, ông', '2020-10', '2020-10-05 by publishedOn'],
  ['Ngày 30/9, ông', '2020-10', '2020-09-30 by publishedOn'],
  ['Ngày 28/12, ông', '2021-01', '2020-12-28 by publishedOn'],
  ['Chiều nay, ông', '2020-10', 'null by null'],
  ['Ngày 20/6, ông', '2025-03-10', '2024-06-20 by publishedOn'],
  ['Ngày 29/2, ông', '2025-01-02', '2024-02-29 by publishedOn'],
  ['trong tháng 7', '2025-09-09', '2025-07 by publishedOn'],
  ['trong tháng 11', '2025-09-09', '2025-11 by publishedOn'],
  ['trong quý II', '2025-09-09', '2025-Q2 by publishedOn']
])

test('a day behind “trước đó” is of the year of the full day told before, never one far from it', () => {
  const last = (text: string): string => {
    const tokens = tokenise(text)
    const dates = findDates(tokens)
    const { on, yearBasis } = resolveDate(dates.at(-1) as (typeof dates)[number], { publishedOn: null, tokens, dates })
    return `${on} by ${yearBasis}`
  }
  assert.equal(last('Ngày 12/9/2025, ông A thăm tỉnh. Trước đó, ngày 11/9, ông B'), '2025-09-11 by Ngày 12/9/2025')
  assert.equal(last('Ngày 3/1/2026, ông A thăm tỉnh. Trước đó, vào sáng 28/12, ông B'), '2025-12-28 by Ngày 3/1/2026')
  assert.equal(last('Ngày 29/12/2025, ông A thăm tỉnh. Sau đó, ngày 2/1, ông B'), '2026-01-02 by Ngày 29/12/2025')
  assert.equal(last('Ngày 12/9/2025, ông A thăm tỉnh. Trước đó, ngày 20/9, ông B'), 'null by null')
  assert.equal(last('Ngày 12/9/2025, ông A thăm tỉnh. Ngày 11/9, ông B'), 'null by null')
})

holds('a day is of the year of the visit it lies in, not of a plan or balance that runs over it', [
  ['Ngày 24/11, ông. Trong hai ngày 23 và 24/11/2016, đoàn thăm tỉnh.', null, '2016-11-24 by ngày 23 và 24/11/2016'],
  ['Ngày 24/11, ông. Từ ngày 1/1 đến 31/12/2016, tỉnh có 5 dự án.', null, 'null by null'],
  ['Ngày 27/11, ông. Trong hai ngày 23 và 24/11/2016, đoàn thăm tỉnh.', null, 'null by null'],
  ['Ngày 24/11, ông. Trong 6 tháng đầu năm 2016, tỉnh có 5 dự án; quý III/2016 có 2.', null, 'null by null']
])

holds(
  'a deadline lies after its report',
  [
    ['trước ngày 30-3', '2025-09-09', '2026-03-30 by publishedOn'],
    ['trước ngày 30-9', '2025-09-09', '2025-09-30 by publishedOn'],
    ['trong quý III', '2025-09-09', '2025-Q3 by publishedOn'],
    ['trong quý I', '2025-09-09', '2026-Q1 by publishedOn'],
    ['trong tháng 9', '2025-09-09', '2025-09 by publishedOn']
  ],
  'future'
)

holds('a stated date stays, an unknown year stays unknown', [
  ['ngày 8/9/2024', '2025-09-09', '2024-09-08 by stated'],
  ['Chiều 8/9, ông', null, 'null by null'],
  ['vừa qua', '2025-09-09', 'no date'],
  ['cùng ngày', '2025-09-09', 'null by null'],
  ['mùng 10 tháng 3 âm lịch', '2025-09-09', 'null by null'],
  ['Chiều 8/9. Nhà máy xây năm 2016, công suất 2.020 m3', null, 'null by null']
])

holds('days told from today follow the publication', [
  ['hôm nay', '2025-09-09', '2025-09-09 by publishedOn'],
  ['hôm qua', '2025-09-01', '2025-08-31 by publishedOn'],
  ['ngày mai', '2025-12-31', '2026-01-01 by publishedOn'],
  ['vào năm sau', '2025-09-09', '2026 by publishedOn'],
  ['cuối năm ngoái', '2025-09-09', '2024 by publishedOn'],
  ['tháng tới', '2025-12-09', '2026-01 by publishedOn'],
  ['tháng trước', '2025-01-09', '2024-12 by publishedOn'],
  ['quý tới', '2025-11-09', '2026-Q1 by publishedOn'],
  ['quý trước', '2025-02-09', '2024-Q4 by publishedOn'],
  ['tháng 8 năm sau', '2025-02-09', '2026-08 by publishedOn'],
  ['hôm nay', '2025-09', 'null by null'],
  ['vào năm sau', null, 'null by null']
])

holds('words of the text bind the year before the publication does', [
  ['Sáng 27/6, ông. Từ đầu năm 2020 đến nay, tỉnh có', null, '2020-06-27 by đầu năm 2020'],
  ['Sáng 27/6, ông. Từ năm 2020 đến nay, tỉnh có', null, 'null by null'],
  ['Sáng 27/6, ông. Đầu năm 2020, tỉnh có', null, 'null by null'],
  ['Ngày 23/3 tiếp. Kỷ niệm 50 năm vào năm 2023 tới đây. Chào mừng vào năm sau.', null, '2022-03-23 by năm 2023 tới đây; năm sau'],
  ['Ngày 23/3 tiếp. Kỷ niệm 50 năm vào năm 2023 tới đây.', null, 'null by null'],
  ['Ngày 23/3 tiếp. Trong năm 2023 này, hai bên', null, '2023-03-23 by năm 2023 này'],
  ['Ngày 23/3 tiếp. Năm nay (2023), hai bên', null, '2023-03-23 by Năm nay; 2023'],
  ['Ngày 23/3 tiếp. Năm ngoái (2022), hai bên', null, '2023-03-23 by Năm ngoái; 2022'],
  ['Sáng 8/9, tại Huế. Lễ ký ngày 8/9/2025 có', null, '2025-09-08 by ngày 8/9/2025'],
  ['Chiều 3/2, ông tiếp. Kỷ niệm 93 năm Ngày thành lập Đảng (3/2/1930-3/2/2023)', null, 'null by null'],
  ['Sáng 8/9. Trong năm 2022 này. Vào năm 2030 này.', null, 'null by null']
])

holds('what is coming lies ahead, what still runs is not a year old, and the same day is the day named last', [
  ['vào tháng 10 tới', '2023-04-13', '2023-10 by publishedOn'],
  ['tháng 7 vừa qua', '2023-08-01', '2023-07 by publishedOn'],
  ['ngày 15-3 tới, hai bên', '2023-04-13', '2024-03-15 by publishedOn'],
  ['từ ngày 28/12 đến 2/1', '2026-01-01', '2025-12-28 by publishedOn']
])

holds(
  'days that still run on the day of the report are of its year',
  [['từ ngày 5 đến 8/9', '2019-09-07', '2019-09-05 by publishedOn']],
  'future'
)

holds('without a publication date a clock line close after the day gives the year', [
  ['Ngày 26/3, ông tiếp. 28/03/2014 09:15', null, '2014-03-26 by 28/03/2014'],
  ['Ngày 26/3, ông tiếp. 28/03/2014 09:15. Thứ Hai, 06/05/2024 10:00', null, '2014-03-26 by 28/03/2014'],
  ['Ngày 26/3, ông tiếp. Thứ Hai, 06/05/2024 10:00', null, 'null by null'],
  ['Ngày 26/3, ông tiếp. Dự án bắt đầu ngày 28/03/2014', null, 'null by null']
])

holds('a part of a month near the day gives the year', [
  ['Chiều 1/8, ông tiếp. Hiệp định ký hồi đầu tháng 7/2023', null, '2023-08-01 by đầu tháng 7/2023'],
  ['Ngày 10/7, hai bên. Hợp đồng sẽ được ký vào cuối tháng 7 năm 2017', null, '2017-07-10 by cuối tháng 7 năm 2017'],
  ['Ngày 5/1, hai bên. Đoàn đã khảo sát vào giữa tháng 12/2019', null, '2020-01-05 by giữa tháng 12/2019'],
  ['Ngày 10/11, hai bên. Bản ghi nhớ được ký vào tháng 11/2014', null, 'null by null'],
  ['Ngày 10/7, hai bên. Nhà máy chạy vào cuối tháng 12/2017', null, 'null by null'],
  ['Ngày 1/8, hai bên. Ký hồi đầu tháng 7/2023, gia hạn từ cuối tháng 8/2021', null, 'null by null']
])

test('"cùng ngày" is the day named last', () => {
  const tokens = tokenise('Ngày 6-6, ông tiếp Đại sứ. Cùng ngày, ông thăm trường.')
  const dates = findDates(tokens)
  const same = dates[1]
  assert.equal(same && resolveDate(same, { publishedOn: '2017-06-07', tokens, dates }).on, '2017-06-06')
})

test('"năm sau" is told from the day of the event when that is known', () => {
  assert.equal(resolve('vào năm sau', null, 'future', '2022-03-23'), '2023 by eventOn')
})

holds('a day without its month is the last of that number before the page came out', [
  ['đã hội đàm tại Kuala Lumpur vào ngày 12.', '2024-08-15', '2024-08-12 by publishedOn'],
  ['Ngày 28 vừa qua, đoàn đã làm việc', '2024-08-15', '2024-07-28 by publishedOn'],
  ['đã ký vào ngày 31.', '2024-03-15', 'null by null'],
  ['đã ký vào ngày 12.', null, 'null by null'],
  ['học mỗi ngày 2 buổi', '2024-08-15', 'no date']
])

holds('a day without its month that lies ahead is not known', [['sẽ ký vào ngày 20.', '2024-08-15', 'null by null']], 'future')
