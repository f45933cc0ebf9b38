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

test('hits of one report stand together, each leading to its own words', () => {
  const shown = showHits([hit({}), hit({ itemId: 'a1', kind: 'action' }), hit({ reportId: 'r2', publishedOn: null })], 'vi')
  assert.deepEqual(
    shown.map((report) => [report.reportId, report.publishedOn, report.hits.map((each) => each.kindName)]),
    [
      ['r1', '10/02/2023', ['Bài viết', 'Việc']],
      ['r2', null, ['Bài viết']]
    ]
  )
  assert.match(shown[0]?.hits[0]?.href ?? '', /^\/reports\/r1\?words=.*#found$/)
  assert.equal(shown[0]?.hits[1]?.href, '/reports/r1#w-a1')
})
