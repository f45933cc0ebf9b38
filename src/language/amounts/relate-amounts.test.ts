import assert from 'node:assert/strict'
import test from 'node:test'
import { findAmounts } from '../find-amounts.ts'
import { readingRows } from '../reading-rows-fixture.ts'
import { tokenise } from '../tokens.ts'

/** One line an amount: value, unit, [hedge], "= #1" for the index of its restatement, "of #0" for that of its total. */
const read = (text: string): string =>
  findAmounts(tokenise(text))
    .map(({ value, unit, qualifier, equals, partOf, remainder }) =>
      [
        `${value} ${unit}`,
        qualifier && `[${qualifier}]`,
        equals !== null && `= #${equals}`,
        partOf !== null && `of #${partOf}`,
        remainder && 'remainder'
      ]
        .filter(Boolean)
        .join(' ')
    )
    .join('; ')

const holds = readingRows(read)

holds('a stated equivalent is the same money, not a second sum', [
  ['24 tỷ yen (tương đương 3.169 tỷ đồng)', '24000000000 JPY = #1; 3169000000000 VND'],
  ['24 tỷ yên vốn ODA (tương đương hơn 4.000 tỷ đồng)', '24000000000 JPY = #1; 4000000000000 VND [more than]'],
  ['100 triệu USD, tương đương khoảng 2.500 tỷ đồng', '100000000 USD = #1; 2500000000000 VND [about]'],
  ['10 triệu AUD (khoảng 160 tỷ đồng)', '10000000 AUD = #1; 160000000000 VND [about]'],
  ['3,5 triệu EUR - quy đổi 95 tỷ đồng', '3500000 EUR = #1; 95000000000 VND'],
  ['20 ha (200.000 m2)', '20 ha = #1; 200000 m2'],
  ['120 tỷ đồng (gần cầu Rồng)', '120000000000 VND'],
  ['120 tỷ đồng (đạt 45%)', '120000000000 VND; 45 percent'],
  ['5 triệu USD và 120 tỷ đồng', '5000000 USD; 120000000000 VND']
])

holds('parts point to their total and the remainder is marked', [
  [
    'tổng kinh phí 139 tỷ đồng. Trong đó, 12 tỷ đồng cho an sinh và 127 tỷ đồng để xây cột cờ.',
    '139000000000 VND; 12000000000 VND of #0; 127000000000 VND of #0'
  ],
  [
    'tổng mức đầu tư 2.500 tỷ đồng, gồm vốn vay 2.000 tỷ đồng, vốn đối ứng 500 tỷ đồng',
    '2500000000000 VND; 2000000000000 VND of #0; 500000000000 VND of #0'
  ],
  [
    'Tổng vốn 100 tỷ đồng, trong đó trung ương 70 tỷ đồng, còn lại 30 tỷ đồng của tỉnh',
    '100000000000 VND; 70000000000 VND of #0; 30000000000 VND of #0 remainder'
  ],
  [
    'Tổng vốn 1.000 tỷ đồng. Trong đó vốn vay 700 tỷ đồng. Còn lại 300 tỷ đồng là đối ứng.',
    '1000000000000 VND; 700000000000 VND of #0; 300000000000 VND of #0 remainder'
  ],
  ['giải ngân 1.250/2.000 tỷ đồng', '1250000000000 VND of #1; 2000000000000 VND'],
  ['bố trí 500 tỷ đồng trong số 1.200 tỷ đồng', '500000000000 VND of #1; 1200000000000 VND'],
  ['12 dự án trong tổng số 40 dự án', '12 dự án of #1; 40 dự án'],
  ['1.200 học viên, trong đó có 300 nữ', '1200 person; 300 person of #0'],
  ['80 triệu USD vốn vay, còn lại là vốn đối ứng', '80000000 USD'],
  [
    'tổng vốn 15,5 triệu USD, trong đó vốn vay 12 triệu USD; vốn đối ứng 3,5 triệu USD. Tỉnh góp 1 triệu USD.',
    '15500000 USD; 12000000 USD of #0; 3500000 USD of #0; 1000000 USD'
  ],
  [
    'vốn 24 tỷ yên (khoảng 4.000 tỷ đồng), trong đó vốn đối ứng 600 tỷ đồng',
    '24000000000 JPY = #1; 4000000000000 VND [about]; 600000000000 VND of #1'
  ],
  ['tăng 12%, trong đó nông nghiệp tăng 4%', '12 percent; 4 percent'],
  [
    'tổng vốn hơn 100 tỷ đồng, trong đó 60 tỷ đồng vay và 45 tỷ đồng góp',
    '100000000000 VND [more than]; 60000000000 VND of #0; 45000000000 VND of #0'
  ]
])

test('a restatement knows what it restates', () => {
  const [first, second] = findAmounts(tokenise('24 tỷ yen (tương đương 3.169 tỷ đồng)'))
  assert.deepEqual([first?.equals, first?.equivalentOf, second?.equals, second?.equivalentOf], [1, null, null, 0])
})
