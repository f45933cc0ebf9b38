import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchHit } from '../../register/index.ts'
import { showHits } from './show-hits.ts'

const hit = (given: Partial<SearchHit>): SearchHit => ({
  reportId: 'r1',
  title: 'Cần Thơ gặp JICA',
  publishedOn: '2023-02-10',
  itemId: null,
  kind: 'report',
  snippet: 'Thoát nước và xử lý nước thải.',
  marks: [],
  units: [],
  ...given
})

test('marks with only space between them are one; what stands between others is kept', () => {
  const marks = [
    { start: 6, end: 10 },
    { start: 0, end: 5 },
    { start: 20, end: 24 }
  ]
  const [report] = showHits([hit({ marks })], 'vi')
  assert.deepEqual(report?.hits[0]?.parts, [
    { text: 'Thoát nước', marked: true },
    { text: ' và xử lý ', marked: false },
    { text: 'nước', marked: true },
    { text: ' thải.', marked: false }
  ])
})

test('hits of one report stand together, each sentence once with what stands on it, and lead to its words', () => {
  const other = 'JICA sẽ hỗ trợ thoát nước.'
  const shown = showHits(
    [
      hit({}),
      hit({ snippet: other }),
      hit({ itemId: 'a1', kind: 'action' }),
      hit({ itemId: 'a2', kind: 'action' }),
      hit({ itemId: 'f1', kind: 'figure' }),
      hit({ reportId: 'r2', publishedOn: null })
    ],
    'vi'
  )
  assert.deepEqual(
    shown.map((report) => [
      report.reportId,
      report.publishedOn,
      report.hits.map((each) => each.kinds.map(({ name, count }) => [name, count]))
    ]),
    [
      [
        'r1',
        '10/02/2023',
        [
          [
            ['Việc', 2],
            ['Số liệu', 1]
          ],
          [['Bài viết', 1]]
        ]
      ],
      ['r2', null, [[['Bài viết', 1]]]]
    ]
  )
  assert.equal(shown[0]?.hits[0]?.href, '/reports/r1?item=a1#w-a1')
  assert.match(shown[0]?.hits[1]?.href ?? '', /^\/reports\/r1\?words=.*#found$/)
})
