import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMentions } from '../find-mentions.ts'
import { loadNames } from '../lexicon/load-lexicon.ts'

const peopleIn = (text: string) =>
  findMentions(text, loadNames()).people.map(({ name, positions }) => [name, ...positions.map(({ title }) => title)])

const read: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  [
    'a head is told behind posts in brackets',
    'Đoàn do bà Helena Marsh (Điều phối viên về lĩnh vực Giáo dục, Chủ nhiệm Dự án) làm Trưởng đoàn.',
    [['Helena Marsh', 'Điều phối viên về lĩnh vực Giáo dục', 'Chủ nhiệm Dự án', 'Trưởng đoàn']]
  ],
  [
    'who stands behind "và" is no head of the one before',
    'Đoàn do bà Helena Marsh và ông Lê Văn Hai làm Trưởng đoàn.',
    [['Helena Marsh'], ['Lê Văn Hai', 'Trưởng đoàn']]
  ],
  [
    'an abbreviation behind a division is nobody',
    'Tham dự có ThS. Lê Mai Lan – Trưởng phòng HTQT và TS. Vũ Hải Yến – Phó Trưởng khoa CN&MT.',
    [
      ['Lê Mai Lan', 'Trưởng phòng'],
      ['Vũ Hải Yến', 'Phó Trưởng khoa']
    ]
  ],
  [
    'the last word of a name and a post behind a dash are no post together',
    'Dự họp có ông Đỗ Văn Quận - Ủy viên Ban Thường vụ Tỉnh ủy.',
    [['Đỗ Văn Quận', 'Ủy viên Ban Thường vụ']]
  ],
  [
    'a field of a minister goes on in small letters up to the country',
    'Bộ trưởng Y tế và Phúc lợi con người Hoa Kỳ Anna Brown',
    [['Anna Brown', 'Bộ trưởng']]
  ],
  [
    'what somebody was chosen to is a post, what was left is none',
    'Chúc mừng ông Đỗ Văn An vừa được bầu giữ chức Giám đốc Sở Y tế. Ông Lê Văn Hai thôi giữ chức Giám đốc Sở Y tế.',
    [['Đỗ Văn An', 'Giám đốc'], ['Lê Văn Hai']]
  ],
  ['a family name may open other words elsewhere', 'Dự họp có bà Tập Vĩ, Hiệu trưởng.', [['Tập Vĩ', 'Hiệu trưởng']]]
]

for (const [fact, text, people] of read)
  test(fact, () => {
    assert.deepEqual(peopleIn(text), people)
  })
