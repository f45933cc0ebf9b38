import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, readDateLine } from './date-line.ts'

test('a line of date and hour is read in every form pages give it', () => {
  const forms: [string, string][] = [
    ['16:21 | 09/09/2025 GMT+7', '2025-09-09'],
    ['Thứ bảy, 18/11/2023 - 10:55', '2023-11-18'],
    ['18/11/2019 19:41', '2019-11-18'],
    ['(13:35 | 03/05/2018)', '2018-05-03'],
    ['Lượt xem: 7370 | Gửi lúc: 05/12/2013 15:42:27', '2013-12-05'],
    ['16:39 | 28/06/2023 | 4.223 lượt xem', '2023-06-28'],
    ["1/8/2018 23:7' Gửi bài này In bài này", '2018-08-01'],
    ['• Thứ hai, 1/9/2025 15:35 (GMT+7)', '2025-09-01'],
    ['Ngày đăng: 24.09.2018', '2018-09-24'],
    ['Cập nhật: 17-10-2023', '2023-10-17'],
    ['Thứ ba, 09/09/202516:21', '2025-09-09'],
    ['Thứ Hai, ngày 9 tháng 9 năm 2025', '2025-09-09'],
    ['2025-09-09 08:00', '2025-09-09'],
    ['2025-09-09T08:00:00Z', '2025-09-09'],
    ['2025-09-08T18:30:00.000Z', '2025-09-09'],
    ['2024-12-31T17:00Z', '2025-01-01'],
    ['Cập nhật: 2025-09-08T22:30:00+07:00', '2025-09-08'],
    ['2025-09-09T08:00:00', '2025-09-09'],
    ['Tháng Mười Một 2, 2021', '2021-11-02'],
    ['24/11/2020 | Thu Hà', '2020-11-24'],
    ['Đăng ngày 21/06/2019 | Số lần đọc: 506', '2019-06-21'],
    ['17/09/2021 16:05:00 Xem cỡ chữ A A A | Đọc bài viết | Lượt xem: 843', '2021-09-17'],
    ['Thứ Sáu, 10/02/2023 16:42 In bài viết Gửi email Chia sẻ', '2023-02-10'],
    ['Thứ hai - 06/05/2024 09:20 | 318 | 0', '2024-05-06'],
    ['06/05/2024 09:20 | Cỡ chữ A- A A+ | Đã xem: 318', '2024-05-06'],
    ['Báo điện tử tỉnh | Đối ngoại | Thứ Sáu, 10-5-2024 | 06:55', '2024-05-10'],
    ['Ngày đăng: 06/05/2024 | Tác giả: Lê Thu Hà', '2024-05-06'],
    ['Văn phòng Sở Y tế tỉnh Nam Định - 21/03/2019', '2019-03-21'],
    ['26/03/2025 - Lê Thu Hà', '2025-03-26']
  ]
  for (const [text, day] of forms) assert.equal(readDateLine(text)?.day, day, text)
})

test('an author or a section beside date and hour is given back', () => {
  assert.deepEqual(readDateLine('PV•28/01/2025 08:22'), { day: '2025-01-28', stated: true, beside: 'PV' })
  assert.equal(readDateLine('Phan Hà - 09/09/2025 16:21')?.beside, 'Phan Hà')
})

test('today’s clock in translated English tells no day of a story', () => {
  assert.deepEqual(readDateLine('Thứ Bảy, Tháng Bảy 27, 2024'), { day: null, stated: false, beside: '' })
})

test('a line that says something is no date line', () => {
  for (const text of [
    'Chiều 8/9, hai bên ký bản ghi nhớ',
    'Trước ngày 30/9/2025',
    'Giai đoạn 2021-2025',
    'Thời hạn hoàn thành: 30/6/2026',
    '12 tỷ đồng',
    'Ngày 9/9/2025, tỉnh tiếp đoàn',
    'Điện Biên Phủ - 07/05/1954',
    'Hội nghị xúc tiến đầu tư - 12/05/2022',
    'Địa điểm: Nhà khách tỉnh | Thời gian: 8h00 ngày 12/05/2022'
  ])
    assert.equal(readDateLine(text), null, text)
})

test('a day that is in no calendar is no day', () => {
  assert.equal(dayIn('31/02/2024'), null)
  assert.equal(dayIn('29/02/2024'), '2024-02-29')
  assert.equal(dayIn('12/13/2024'), null)
})
