import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { isPartialDate } from '../values/index.ts'
import { findDates, resolveDate } from './find-dates.ts'
import { tokenise } from './tokens.ts'

const WORDS = [
  ...'1 5 7 9 12 20 31 2016 2023 2025 24.5 8.9.2025 5,6 9.2025 08'.split(' '),
  ...'ngày tháng năm quý sáng chiều tối trưa đêm hôm nay qua mai cùng thứ Ba I II III IV Tư nửa đầu cuối giữa này tới đây sau trước đến từ hết trong vòng vào và'.split(
    ' '
  ),
  ...[
    'giai đoạn',
    'nhiệm kỳ',
    'năm học',
    'tài khóa',
    'kỷ niệm',
    'Quốc khánh',
    'sinh',
    'chậm nhất',
    'tính đến',
    'vừa qua',
    'giờ Hà Nội',
    'âm lịch',
    'Quyết định số',
    'QĐ-TTg'
  ],
  ...'( ) . , ; : / - – & | + %'.split(' '),
  '\n'
]
const soup = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', '')), { maxLength: 60 })
  .map((pieces) => pieces.map(([word, space]) => word + space).join(''))

test('any soup of words gives dates in order, apart from each other, and no more precise than a calendar allows', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const tokens = tokenise(text)
      const dates = findDates(tokens)
      let last = 0
      for (const date of dates) {
        assert.ok(date.from >= last && date.to > date.from && date.to <= tokens.count && date.phraseFrom <= date.from, text)
        last = date.to
        for (const on of [date.on, date.range?.from.on ?? null, date.range?.to.on ?? null])
          assert.ok(on === null || isPartialDate(on), `${on} in ${text}`)
        if (date.on === null && date.role !== 'lunar') assert.equal(date.parts.year, null, text)
        if (date.kind === 'year' || date.kind === 'quarter' || date.kind === 'half') assert.equal(date.dayMonth, null)
      }
    }),
    { numRuns: 1500 }
  )
})

test('a date resolved keeps what was stated and is a real day', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(soup, day, fc.constantFrom('past' as const, 'future' as const), (text, publishedOn, direction) => {
      const tokens = tokenise(text)
      const dates = findDates(tokens)
      for (const date of dates) {
        const { on, yearBasis, basisSpans } = resolveDate(date, { publishedOn, tokens, dates, direction })
        assert.equal(on === null, yearBasis === null)
        if (on === null) continue
        assert.ok(isPartialDate(on), `${on} in ${text}`)
        if (date.on !== null) assert.equal(on, date.on)
        if (date.parts.day !== null) assert.equal(Number(on.slice(8)), date.parts.day)
        if (date.parts.month !== null && date.parts.day !== null)
          assert.equal(`${Number(on.slice(8))}/${Number(on.slice(5, 7))}`, date.dayMonth)
        for (const span of basisSpans) assert.ok((yearBasis as string).includes(text.slice(span.start, span.end)))
      }
    }),
    { numRuns: 1500 }
  )
})

test('every real day of the years 1950 to 2099 is read as itself in each house style', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
      for (const text of [
        `ngày ${d}/${m}/${y}`,
        `ngày ${d}-${m}-${y}`,
        `ngày ${d}.${m}.${y}`,
        `ngày ${d} tháng ${m} năm ${y}`,
        `ngày ${String(d).padStart(2, '0')}/${String(m).padStart(2, '0')}/${y}`
      ]) {
        assert.equal(findDates(tokenise(text))[0]?.on, date.toISOString().slice(0, 10), text)
      }
    }),
    { numRuns: 300 }
  )
})
