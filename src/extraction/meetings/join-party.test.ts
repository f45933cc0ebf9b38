import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromText } from '../../reading/index.ts'
import { extract } from '../extract.ts'

const MEETING = 'Ngày 5/5/2022, Trường Đại học Kinh Bắc tiếp và làm việc với đoàn Đại học Kobe (Nhật Bản).\n'

/** Each person of the lists below the meeting: name, side, and the body of every post. */
const listed = (lists: string): string[] =>
  extract(articleFromText(MEETING + lists), { id: 'x' }).people.map(
    ({ name, side, positions }) => `${name} ${side}: ${positions.map(({ organisation }) => organisation?.name ?? '').join(', ')}`
  )

test('whoever is listed under the name of a party belongs to it, unless the own title says another', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [
      'Về phía Trường Đại học Kinh Bắc có: TS. Lê Nam - Trưởng khoa Kinh tế; bà Hà Thị Lan, Giám đốc Sở Y tế tỉnh Bắc Ninh.',
      ['Lê Nam host: Trường Đại học Kinh Bắc', 'Hà Thị Lan host: Sở Y tế tỉnh Bắc Ninh']
    ],
    ['Tham dự buổi tiếp về phía Đại học Kobe có GS. Abe Kenji, Phó Hiệu trưởng.', ['Abe Kenji guest: Đại học Kobe']],
    [
      'Phía bạn:\n- GS. Abe Kenji – Trưởng khoa Nông nghiệp\n- Bà Mori Yuko – Chuyên viên',
      ['Abe Kenji guest: Đại học Kobe', 'Mori Yuko guest: Đại học Kobe']
    ],
    ['Phía Nhà trường: ông Lê Nam, Trưởng phòng Đào tạo.', ['Lê Nam host: Trường Đại học Kinh Bắc']],
    ['Cùng dự có ông Lê Nam, Trưởng phòng Đào tạo.', ['Lê Nam host: Trường Đại học Kinh Bắc']],
    ['Về phía tỉnh Bắc Ninh có ông Lê Nam, Trưởng phòng Đào tạo.', ['Lê Nam other: ']]
  ]
  for (const [text, expected] of rows) assert.deepEqual(listed(text), expected, text)
})

test('a party that is called by a common word is the body of that kind that meets', () => {
  const { people } = extract(
    articleFromText(
      'Sáng 20/2/2024, Sở Công Thương tỉnh Bắc Giang làm việc với Công ty TNHH Minh Long (Tập đoàn Hansung). Phía Công ty có ông Lê Nam, Giám đốc Nhân sự; phía Sở có bà Hà Thị Lan, Phó Giám đốc.'
    ),
    { id: 'x' }
  )
  assert.deepEqual(
    people.map(({ name, side, positions }) => `${name} ${side}: ${positions[0]?.organisation?.name}`),
    ['Lê Nam guest: Công ty TNHH Minh Long', 'Hà Thị Lan host: Sở Công Thương tỉnh Bắc Giang']
  )
})
