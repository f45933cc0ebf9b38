import assert from 'node:assert/strict'
import test from 'node:test'
import { type DateEnd, type DateMention, findDates } from './find-dates.ts'
import { readingRows } from './reading-rows-fixture.ts'
import { tokenise, wordsOf } from './tokens.ts'

/** A date end as it is known: "2025-09-08", "8/9", "m9", "Q3", "H1"; "?" when only told. */
const end = ({ on, dayMonth, parts }: DateEnd): string =>
  on ?? dayMonth ?? (parts.month ? `m${parts.month}` : parts.quarter ? `Q${parts.quarter}` : parts.half ? `H${parts.half}` : '?')

/** One line a date: what is known, its range or length, then what its words say of it. "on" as a relation is left out. */
const line = (date: DateMention): string =>
  [
    date.length ? `${date.length.value} ${date.length.unit}` : date.range ? `${end(date.range.from)}..${end(date.range.to)}` : end(date),
    date.relation !== 'on' && date.relation,
    date.partOfDay,
    date.relative,
    date.approximate,
    date.horizon,
    date.role && `(${date.role})`
  ]
    .filter(Boolean)
    .join(' ')

const read = (text: string): string => findDates(tokenise(text)).map(line).join('; ')

const holds = readingRows(read)

holds('a day and month without a year stays without one, whatever the house writes between them', [
  ['Chiều 8/9, Bí thư tiếp đoàn', '8/9 afternoon'],
  ['Ngày 23/3, tại trụ sở', '23/3'],
  ['sáng 20-5, tại Huế', '20/5 morning'],
  ['Ngày 24.5, đoàn đến thăm', '24/5'],
  ['chiều 30.6, hai bên', '30/6 afternoon'],
  ['Ngày 8-9', '8/9'],
  ['Chiều ngày 9⁄5 tại trụ sở', '9/5 afternoon'],
  ['sáng 20‑5', '20/5 morning'],
  ['Sáng ngày thứ Ba, 8/9, tại trụ sở', '8/9 morning'],
  ['Sáng thứ Ba (8/9)', '8/9 morning'],
  ['Chiều thứ 5 (8/9)', '8/9 afternoon'],
  ['Chủ nhật (7-9), đoàn rời Huế', '7/9'],
  ['rạng sáng 4-7', '4/7 morning'],
  ['chiều tối 4-7', '4/7 evening'],
  ['Trưa 5/6', '5/6 noon'],
  ['Tối ngày 1/11', '1/11 evening'],
  ['đêm 24/12', '24/12 night'],
  ['đầu giờ chiều 5/6', '5/6 afternoon'],
  ['vào hồi 9h sáng 8/9', '8/9 morning'],
  ['lúc 14h ngày 12.3', '12/3'],
  ['8 giờ 30 ngày 20-5', '20/5'],
  ['hôm 6/10', '6/10'],
  ['(8/9)', '8/9'],
  ['ngày 8 tháng 9', '8/9'],
  ['ngày mùng 8 tháng 9', '8/9'],
  ['SÁNG 8/9, TẠI HÀ NỘI', '8/9 morning']
])

holds('a stated year makes the date whole', [
  ['Ngày 8/9/2025', '2025-09-08'],
  ['ngày 08/09/2025', '2025-09-08'],
  ['sáng 20-5-2018', '2018-05-20 morning'],
  ['ngày 24.5.2017', '2017-05-24'],
  ['24.5.2017', '2017-05-24'],
  ['ngày 8 tháng 9 năm 2025', '2025-09-08'],
  ['Hà Nội, ngày 06 tháng 12 năm 2012', '2012-12-06'],
  ['chiều 8/9 năm 2025', '2025-09-08 afternoon'],
  ['ngày 20/5/17', '2017-05-20'],
  ['2025-09-08', '2025-09-08'],
  ['ngày 29/2/2024', '2024-02-29'],
  ['ngày 29/2/2023', '']
])

holds('days told from today keep what they tell and the day in brackets', [
  ['hôm nay (4/7), tại Hà Nội', '4/7 today'],
  ['hôm nay 4/7', '4/7 today'],
  ['chiều nay 6-6', '6/6 afternoon today'],
  ['sáng nay (ngày 7/2)', '7/2 morning today'],
  ['Hôm qua 21.6', '21/6 yesterday'],
  ['tối qua, 5-6', '5/6 evening yesterday'],
  ['Ngày mai (31-3)', '31/3 tomorrow'],
  ['sáng nay, tại trụ sở', '? morning today'],
  ['Hôm qua, đoàn đã', '? yesterday'],
  ['tối cùng ngày', '? evening same-day'],
  ['Cùng ngày, đoàn thăm', '? same-day'],
  ['chiều qua', '? afternoon yesterday']
])

holds('several days are a range that begins on the first', [
  ['từ ngày 5/9 đến ngày 7/9', '5/9..7/9 during'],
  ['từ ngày 5 đến 7/9', '5/9..7/9 during'],
  ['từ ngày 5 đến ngày 7/9/2025', '2025-09-05..2025-09-07 during'],
  ['từ 5 đến 7/9', '5/9..7/9 during'],
  ['5-7/9', '5/9..7/9'],
  ['các ngày 20 - 21.6', '20/6..21/6'],
  ['4-8.6.2017', '2017-06-04..2017-06-08'],
  ['28/8-2/9/2025', '2025-08-28..2025-09-02'],
  ['từ 28/12/2025 đến 2/1/2026', '2025-12-28..2026-01-02 during'],
  ['từ 28/12 đến 2/1/2026', '2025-12-28..2026-01-02 during'],
  ['ngày 8 và 9/9', '8/9..9/9'],
  ['ngày 8, 9 và 10/9', '8/9..10/9'],
  ['hai ngày 8 và 9-9', '8/9..9/9'],
  ['ngày 5&6/9', '5/9..6/9'],
  ['trong các ngày từ 5 đến 9/11', '5/11..9/11 during'],
  ['ngày 8, 9 tháng 9 năm 2025', '2025-09-08..2025-09-09'],
  ['từ 20-5 đến 25-5', '20/5..25/5 during']
])

holds('months, quarters and halves stay as coarse as they are', [
  ['tháng 7-2018', '2018-07'],
  ['tháng 3/2018, nhân chuyến thăm', '2018-03'],
  ['tháng 7.2018', '2018-07'],
  ['tháng 7 năm 2018', '2018-07'],
  ['hồi giữa tháng 6/2023', '2023-06 mid'],
  ['T9/2025', '2025-09'],
  ['từ 3/2018', '2018-03 from'],
  ['tháng Tư năm 2024', '2024-04'],
  ['tháng Mười hai', 'm12'],
  ['đầu tháng 9', 'm9 early'],
  ['tháng 9 tới', 'm9 coming'],
  ['tháng 7 vừa qua', 'm7 past'],
  ['tháng 9-10', 'm9..m10'],
  ['tháng 9 và 10/2025', '2025-09..2025-10'],
  ['từ tháng 1/2015 đến tháng 6/2015', '2015-01..2015-06 during'],
  ['tháng này, tháng tới, tháng trước', '? this-month; ? next-month; ? last-month'],
  ['quý 4-2017', '2017-Q4'],
  ['quý II', 'Q2'],
  ['quý I.2017', '2017-Q1'],
  ['quý I/2027', '2027-Q1'],
  ['quý 1.2027', '2027-Q1'],
  ['quý III năm 2027', '2027-Q3'],
  ['quý ba năm 2027', '2027-Q3'],
  ['quý III và quý IV năm 2026', 'Q3; 2026-Q4'],
  ['quý III, IV/2026', '2026-Q3..2026-Q4'],
  ['giữa quý II', 'Q2 mid'],
  ['quý cuối năm 2025', '2025-Q4'],
  ['trong quý này, quý tới', '? during this-quarter; ? next-quarter'],
  ['tháng 8 năm nay', 'm8 this-year'],
  ['đầu tháng sau', '? next-month early'],
  ['Từ tháng 7 đến tháng 10 năm 2019', '2019-07..2019-10 during'],
  ['nửa đầu năm 2025', '2025-H1'],
  ['nửa cuối tháng 9', 'm9 late'],
  ['6 tháng đầu năm 2025', '2025-H1'],
  ['sáu tháng cuối năm 2025', '2025-H2'],
  ['9 tháng năm 2025', '2025-01..2025-09'],
  ['3 tháng cuối năm 2025', '2025-10..2025-12'],
  ['2 tháng đầu năm', 'm1..m2 this-year']
])

holds('years and periods', [
  ['Từ năm 2016 đến nay', '2016 from'],
  ['năm 2023', '2023'],
  ['cuối năm 2026', '2026 late'],
  ['đầu năm nay', '? this-year early'],
  ['vào năm sau', '? next-year'],
  ['năm ngoái', '? last-year'],
  ['sang năm', '? next-year'],
  ['vào năm 2023 tới đây', '2023 coming'],
  ['trong năm 2023 này', '2023 during this'],
  ['năm nay (2023)', '? this-year; 2023'],
  ['giai đoạn 2012-2018', '2012..2018'],
  ['giai đoạn 2021 – 2025', '2021..2025'],
  ['giai đoạn từ năm 2021 đến năm 2025', '2021..2025 during'],
  ['nhiệm kỳ 2025 - 2030', '2025..2030'],
  ['kế hoạch 5 năm 2021-2025', '2021..2025'],
  ['năm học 2025-2026', '2025..2026'],
  ['năm tài khóa 2016', '2016 (fiscal-year)'],
  ['nửa đầu năm tài chính 2017', '2017 early (fiscal-year)'],
  ['những năm 1990', '1990..1999'],
  ['các năm 2024, 2025', '2024; 2025'],
  ['đến năm 2030, tầm nhìn đến năm 2050', '2030 until; 2050 until'],
  ['đến 2030, tầm nhìn 2050', '2030 until; 2050 until'],
  ['trước 2045', '2045 before']
])

holds('a deadline says how it binds', [
  ['trước ngày 30-8', '30/8 before'],
  ['trước 30/9', '30/9 before'],
  ['trước 30-9, các sở báo cáo', '30/9 before'],
  ['chậm nhất ngày 30/6/2026', '2026-06-30 by'],
  ['chậm nhất là ngày 15-10', '15/10 by'],
  ['muộn nhất vào cuối tháng 9', 'm9 by late'],
  ['hạn chót là 31/12', '31/12 by'],
  ['đến hết tháng 8/2025', '2025-08 until'],
  ['đến ngày 30/6/2026', '2026-06-30 until'],
  ['tính đến ngày 31/12/2024', '2024-12-31 as-of'],
  ['trong quý III', 'Q3 during'],
  ['ngay trong tháng 9 này', 'm9 during this'],
  ['kể từ ngày 1/7/2025', '2025-07-01 from'],
  ['sau ngày 1/7', '1/7 after'],
  ['trong vòng 18 tháng', '18 month within'],
  ['trong thời hạn 30 ngày', '30 day within'],
  ['trong khoảng 4-5 tháng', '5 month within'],
  ['trong vòng ba năm', '3 year within'],
  ['trong 2 năm tới', '2 year within'],
  ['trong 30 ngày kể từ ngày ký', '30 day within'],
  ['trước Tết Nguyên đán, tức trước ngày 1-2-2019', '2019-02-01 before'],
  ['ngày 15-10 tới, hai bên', '15/10 coming']
])

holds('days that are not the day of the event are told apart', [
  ['Quốc khánh 2/9', '2/9 (anniversary)'],
  ['dịp lễ 30/4', '30/4 (anniversary)'],
  ['vào dịp 30/4', '30/4 (anniversary)'],
  ['họp mặt kỷ niệm 93 năm Ngày thành lập Đảng (3/2/1930-3/2/2023)', '1930-02-03..2023-02-03 (anniversary)'],
  ['kỷ niệm Ngày tái lập tỉnh 1/1/1997', '1997-01-01 (anniversary)'],
  ['ngày 3/2 hằng năm', '3/2 (anniversary)'],
  ['Sáng 8/9, tại lễ kỷ niệm', '8/9 morning'],
  ['Tại lễ kỷ niệm, sáng 8/9', '8/9 morning'],
  ['sinh năm 1965', '1965 (birth)'],
  ['sinh ngày 3/2/1965', '1965-02-03 (birth)'],
  ['Quyết định số 2020/QĐ-TTg ngày 13/9/2025', '2025-09-13 (document)'],
  ['Nghị quyết số 57-NQ/TW, ngày 22/12/2024', '2024-12-22 (document)'],
  ['Luật Xây dựng ngày 18 tháng 6 năm 2014', '2014-06-18 (document)'],
  ['tối 1/11 (giờ Hà Lan)', '1/11 evening (foreign-time)'],
  ['ngày 1/11 theo giờ địa phương', '1/11 (foreign-time)'],
  ['16:21 | 09/09/2025 GMT+7', '2025-09-09 (stamp)'],
  ['10:54, 29/05/2010', '2010-05-29 (stamp)'],
  ['Thứ 3, 13/08/2024 07:00', '2024-08-13 (stamp)'],
  ['Đăng ngày: 18/05/2024 | Lượt xem: 512', '2024-05-18 (stamp)'],
  ['Cập nhật: 18/05/2024', '2024-05-18 (stamp)'],
  ['Cập nhật ngày 18/05/2024', '2024-05-18 (stamp)'],
  ['thăm Nhật 18/05/2024', '2024-05-18'],
  ['Thứ hai, ngày 20/5/2024\nSáng 17/5, ông', '2024-05-20 (stamp); 17/5 morning'],
  ['mùng 10 tháng 3 âm lịch', '10/3 (lunar)']
])

holds('codes, scores, shares, ranges of amounts and vague times are no dates', [
  ['Nghị định 114/2021/NĐ-CP', ''],
  ['Thông tư 10/2021/TT-BTC', ''],
  ['Thông tư 12/2024', ''],
  ['văn bản số 08/9', ''],
  ['văn bản 12/5/UBND', ''],
  ['hơn 2/3 dân số', ''],
  ['chiếm 2/3 diện tích', ''],
  ['đạt 11/15 xã; 7/9 chỉ tiêu', ''],
  ['trực 24/7', ''],
  ['thắng 3-0, tỷ số 2-1', ''],
  ['10-12 tỷ đồng, 20-25 người', ''],
  ['từ 10-12 tỷ đồng', ''],
  ['4-5 tháng', ''],
  ['tăng 8.5 lần', ''],
  ['phiên bản 2.1, mục 1.2', ''],
  ['đường 30/4 và bệnh viện 19-8', ''],
  ['giai đoạn 2', ''],
  ['tháng 13; ngày 32/5; ngày 30/2', ''],
  ['mỗi tháng một lần', ''],
  ['5 năm sau, những năm tới, 5 năm tới', ''],
  ['vừa qua, mới đây, thời gian tới, hiện nay, đến nay', ''],
  ['quý vị đại biểu, quý khách', ''],
  ['Vietnam Expo 2025, SEA Games 31', ''],
  ['2.500 người, 2025 người', ''],
  ['thời hạn vay 40 năm', ''],
  ['trong vòng hơn 20 năm qua, trong vòng 5 năm qua', ''],
  ['trong 5 năm gần đây, trong 3 ngày', ''],
  ['quy hoạch phân khu tỷ lệ 1/2000', ''],
  ['F-16, COVID-19, A-12/5', '']
])

test('the span holds the date with its part of day, the phrase adds the words of its relation', () => {
  const spans = (text: string): string[] => {
    const tokens = tokenise(text)
    return findDates(tokens).map((date) => `${wordsOf(tokens, date.from, date.to)} | ${wordsOf(tokens, date.phraseFrom, date.to)}`)
  }
  assert.deepEqual(spans('Chiều ngày 8/9, ông'), ['Chiều ngày 8/9 | Chiều ngày 8/9'])
  assert.deepEqual(spans('xong trước ngày 30-8 để'), ['ngày 30-8 | trước ngày 30-8'])
  assert.deepEqual(spans('sáng nay (6-6), đoàn'), ['sáng nay (6-6) | sáng nay (6-6)'])
  assert.deepEqual(spans('ngay trong quý III năm 2027.'), ['quý III năm 2027 | ngay trong quý III năm 2027'])
  assert.deepEqual(spans('trong vòng 18 tháng'), ['18 tháng | trong vòng 18 tháng'])
})

test('a date keeps its day and month beside the whole date', () => {
  assert.equal(findDates(tokenise('ngày 8/9/2025'))[0]?.dayMonth, '8/9')
})
