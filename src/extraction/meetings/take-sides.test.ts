import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromText } from '../../reading/index.ts'
import { extract } from '../extract.ts'

const read = (text: string) => extract(articleFromText(text), { id: 'x' })
const namesOf = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(', ')

test('who heads a state or a government and is only spoken of stands on neither side', () => {
  const rows: readonly (readonly [text: string, name: string, side: string])[] = [
    [
      'Chiều 5/6/2022, Phó Thủ tướng Lê Văn Thọ tiếp Đại sứ Lào Bounmy Keola. Phó Thủ tướng nhắc lại chuyến thăm Lào của Thủ tướng Phạm Văn Nam.',
      'Phạm Văn Nam',
      'other'
    ],
    ['Chiều 5/6/2022, Phó Thủ tướng Lê Văn Thọ tiếp Đại sứ Lào Bounmy Keola.', 'Lê Văn Thọ', 'host'],
    [
      'Chiều 5/6/2022, Phó Thủ tướng Lê Văn Thọ tiếp Đại sứ Lào Bounmy Keola. Cùng dự có Phó Thủ tướng Phạm Văn Nam.',
      'Phạm Văn Nam',
      'host'
    ]
  ]
  for (const [text, name, side] of rows) assert.equal(read(text).people.find((person) => person.name === name)?.side, side, text)
})

test('on a journey abroad those of the land are the hosts, and whoever stays at home is the host there', () => {
  const rows: readonly (readonly [text: string, hosts: string, guests: string])[] = [
    [
      'Nhân chuyến thăm Lào, chiều 3/12/2025, Phó Thủ tướng Lê Văn Thọ hội kiến Thủ tướng Lào Bounmy Keola.',
      'Chính phủ Lào',
      'Chính phủ Việt Nam'
    ],
    [
      'Nhân chuyến thăm Việt Nam, chiều 3/12/2025, Phó Thủ tướng Lê Văn Thọ hội kiến Thủ tướng Lào Bounmy Keola.',
      'Chính phủ Việt Nam',
      'Chính phủ Lào'
    ],
    [
      'Sáng 3/12/2025, tại Hà Nội, Chủ tịch nước Lê Văn Thọ chủ trì lễ đón chính thức Tổng thống Mông Cổ Batbold Ganzorig.',
      'Chủ tịch nước',
      'Mông Cổ'
    ]
  ]
  for (const [text, hosts, guests] of rows) {
    const [meeting] = read(text).meetings
    assert.deepEqual([namesOf(meeting?.hosts ?? []), namesOf(meeting?.guests ?? [])], [hosts, guests], text)
  }
  const both = read(
    'Ngày 9/5/2019, tại Moscow, Chủ tịch Quốc hội Lê Thị Lan hội kiến Thủ tướng Nga Viktor Lebedev.\nCùng ngày, Bộ trưởng Ngoại giao Trần Quốc An hội đàm với Bộ trưởng Ngoại giao Na Uy Erik Hansen.'
  ).meetings
  assert.deepEqual(
    both.map(({ hosts }) => namesOf(hosts)),
    ['Chính phủ Nga', 'Bộ Ngoại giao']
  )
})

test('the words around a verb tell who meets whom', () => {
  const rows: readonly (readonly [text: string, hosts: string, guests: string])[] = [
    [
      'Trong khuôn khổ Hội nghị Gặp gỡ Nhật Bản, sáng 3/4/2023, Bí thư Tỉnh ủy Sơn La Lò Văn Bình tiếp Đại sứ Nhật Bản tại Việt Nam Mori Kenta.',
      'Tỉnh ủy Sơn La',
      'Đại sứ quán Nhật Bản tại Việt Nam'
    ],
    [
      'Ngày 22/5/2022, UBND tỉnh Hà Nam tổ chức lễ trao giấy chứng nhận đầu tư cho Công ty Hikari Glass.',
      'UBND tỉnh Hà Nam',
      'Công ty Hikari Glass'
    ],
    [
      'Đoàn công tác của Ngân hàng Thế giới vừa khảo sát thực địa tại TP Việt Trì. Ngày 5/9/2017, Đoàn đã làm việc với UBND tỉnh Phú Thọ.',
      'UBND tỉnh Phú Thọ',
      'Ngân hàng Thế giới'
    ],
    [
      'Sáng 22/7/2022, tại buổi tiếp đoàn công tác Đại học Chulalongkorn (Thái Lan), Phó Chủ tịch UBND tỉnh Sơn La Lò Văn Bình đề nghị nhà trường nhận sinh viên.',
      'UBND tỉnh Sơn La',
      'Đại học Chulalongkorn'
    ]
  ]
  for (const [text, hosts, guests] of rows) {
    const [meeting] = read(text).meetings
    assert.deepEqual([namesOf(meeting?.hosts ?? []), namesOf(meeting?.guests ?? [])], [hosts, guests], text)
  }
})
