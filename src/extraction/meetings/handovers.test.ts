import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromText } from '../../reading/index.ts'
import { extract } from '../extract.ts'

const meetings = (text: string): string[] =>
  extract(articleFromText(`Tin trong ngày\n${text}`, { publishedOn: '2025-10-20' }), { id: 'x' }).meetings.map(
    ({ on, format, hosts, guests }) =>
      `${on} ${format}: ${hosts.map(({ name }) => name).join(', ')} <- ${guests.map(({ name }) => name).join(', ')}`
  )

test('who is given to is the host of who brings aid from another province or from abroad', () => {
  const rows: readonly (readonly [text: string, meeting: string])[] = [
    [
      'Ngày 6/8/2025, đoàn công tác tỉnh Nghệ An do bà Nguyễn Thị Lam làm trưởng đoàn đã đến thăm, động viên và trao 3 tỷ đồng hỗ trợ tỉnh Sơn La khắc phục hậu quả mưa lũ.',
      '2025-08-06 visit: tỉnh Sơn La <- tỉnh Nghệ An'
    ],
    [
      'Sáng 12/9/2023, tỉnh Quảng Ninh bàn giao công trình Trường Tiểu học Tân Lập trị giá 15 tỷ đồng cho tỉnh Sơn La.',
      '2023-09-12 working session: tỉnh Sơn La <- tỉnh Quảng Ninh'
    ],
    [
      'Ngày 21/2/2019, Đại sứ quán Nhật Bản tại Việt Nam bàn giao Trạm Y tế xã Vĩnh Sơn cho UBND huyện Vĩnh Linh.',
      '2019-02-21 working session: UBND huyện Vĩnh Linh <- Đại sứ quán Nhật Bản tại Việt Nam'
    ]
  ]
  for (const [text, meeting] of rows) assert.deepEqual(meetings(text), [meeting], text)
})

test('charity at home, honours, talk, plans and history are no meeting', () => {
  for (const text of [
    'Ngày 10/1/2024, Đồn Biên phòng Lao Bảo trao tặng 50 suất quà trị giá 25 triệu đồng cho hộ nghèo xã Tân Long.',
    'Sáng 4/4/2021, Công ty Cổ phần Sao Mai trao tặng Bệnh viện Đa khoa tỉnh An Giang 1 xe cứu thương.',
    'Sáng 9/4/2024, UBND tỉnh Lâm Đồng trao tặng Bằng khen cho 12 tập thể.',
    'Sáng 9/4/2024, ông Trần Văn Minh trao đổi với báo chí về việc tỉnh Hà Nam giúp tỉnh Sơn La 3 tỷ đồng.',
    'Sáng 2/11/2020, lãnh đạo thành phố Đà Nẵng sẽ trao tặng tỉnh Quảng Nam 2 tỷ đồng.',
    'Năm 2019, tỉnh Quảng Ninh đã trao tặng tỉnh Sơn La 2 tỷ đồng xây trường học.'
  ])
    assert.deepEqual(meetings(text), [], text)
})
