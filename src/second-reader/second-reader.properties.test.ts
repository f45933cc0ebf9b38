import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  ACTION_KINDS,
  AGREEMENT_KINDS,
  AGREEMENT_STATUSES,
  MEETING_FORMATS,
  MILESTONE_KINDS,
  MILESTONE_STATUSES,
  OBSTACLE_KINDS,
  PROJECT_STATUSES,
  type Project
} from '../extraction/index.ts'
import { recordSchema } from '../extraction/record.ts'
import { type Evidence, isQuoted } from '../values/index.ts'
import { parseAnswer } from './answer-schema.ts'
import { findQuote } from './find-quote.ts'
import { merge } from './merge.ts'
import { passagesOf } from './passages.ts'
import { prove } from './prove.ts'
import { REPORT, ruleProject, ruleRecord } from './record-fixture.ts'

const words = [...REPORT.matchAll(/\S+/g)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
/** Words of the report from one place to another, as they stand or with one letter changed. */
const quotation = fc
  .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 25 }), fc.option(fc.nat(80), { freq: 4 }))
  .map(([from, count, at]) => {
    const exact = REPORT.slice(words[from]?.start, words[Math.min(from + count, words.length) - 1]?.end)
    return at === null ? exact : `${exact.slice(0, at)}9${exact.slice(at + 1)}`
  })
const names = fc.array(fc.oneof(fc.constantFrom('Quỹ Nước Sạch', 'UBND huyện Lâm Bình', 'Mori Ken', 'huyện'), quotation), { maxLength: 2 })
const date = fc.option(quotation)
/** Words that do tell of steps and obstacles. */
const STEPS = [
  'dự kiến khởi công trong quý IV/2025',
  'còn thiếu vốn đối ứng',
  'chưa bàn giao mặt bằng cho nhà thầu',
  'do chậm thẩm định hồ sơ'
]
const answer = fc.record({
  meetings: fc.array(fc.record({ format: fc.constantFrom(...MEETING_FORMATS), quote: quotation, on: date, hosts: names, guests: names }), {
    maxLength: 3
  }),
  actions: fc.array(
    fc.record({
      kind: fc.constantFrom(...ACTION_KINDS),
      quote: quotation,
      stance: fc.oneof(quotation, fc.constantFrom('sẽ', 'đề nghị', 'đã', 'đang', 'cam kết')),
      by: names,
      to: names,
      due: date,
      figures: fc.array(quotation, { maxLength: 1 })
    }),
    { maxLength: 6 }
  ),
  agreements: fc.array(
    fc.record({
      kind: fc.constantFrom(...AGREEMENT_KINDS),
      status: fc.constantFrom(...AGREEMENT_STATUSES),
      quote: quotation,
      parties: names,
      on: date
    }),
    { maxLength: 3 }
  ),
  projects: fc.array(
    fc.record({
      name: fc.oneof(quotation, fc.constant('Cấp nước Lâm Bình')),
      status: fc.constantFrom(...PROJECT_STATUSES),
      quote: quotation,
      milestones: fc.array(
        fc.record({
          kind: fc.constantFrom(...MILESTONE_KINDS),
          status: fc.constantFrom(...MILESTONE_STATUSES),
          quote: fc.oneof(quotation, fc.constantFrom(...STEPS)),
          on: date
        }),
        { maxLength: 4 }
      ),
      obstacles: fc.array(fc.record({ kind: fc.constantFrom(...OBSTACLE_KINDS), quote: fc.oneof(quotation, fc.constantFrom(...STEPS)) }), {
        maxLength: 4
      })
    }),
    { maxLength: 3 }
  )
})

/** A project without the steps and obstacles that the model added. */
const withoutModels = <T extends object>(item: T): T => {
  if (!('milestones' in item)) return item
  const { milestones, obstacles } = item as unknown as Project
  for (const one of [...milestones, ...obstacles]) for (const words of one.evidence) assert.ok(isQuoted(REPORT, words as Evidence))
  const isRules = ({ reader }: { readonly reader?: string }): boolean => reader !== 'model'
  return { ...item, milestones: milestones.filter(isRules), obstacles: obstacles.filter(isRules) }
}

test('whatever a model answers, every quotation quotes, every item has one fate, and nothing of the rules is lost', () => {
  const before = ruleRecord()
  before.projects.push(ruleProject())
  fc.assert(
    fc.property(answer, (said) => {
      const read = parseAnswer(JSON.stringify(said))
      assert.ok(read.ok)
      const proof = prove(before, [{ passage: { start: 0, end: REPORT.length }, answer: read.value }])
      const record = merge(before, proof, { model: 'm', asked: 1, fault: null })
      assert.deepEqual(recordSchema.strict().safeParse(record).error?.issues ?? [], [])
      const second = record.secondReader
      assert.ok(second)
      const dropped = Object.values(second.dropped).reduce((sum, count) => sum + count, 0)
      assert.equal(second.confirmed + second.kept + dropped, second.answered)
      for (const list of ['meetings', 'actions', 'agreements', 'projects'] as const) {
        const ids = record[list].map((item) => item.id)
        assert.equal(new Set(ids).size, ids.length)
        for (const { reader: _, ...whole } of record[list]) {
          const item = withoutModels(whole)
          for (const { start, end, exact } of item.evidence) assert.ok(isQuoted(REPORT, { start, end, exact }))
          if (before[list].some((known) => known.id === item.id))
            assert.deepEqual(
              item,
              before[list].find((known) => known.id === item.id)
            )
        }
      }
    }),
    { numRuns: 500 }
  )
})

test('a quotation is found exactly where it stands, and one letter changed is found nowhere', () => {
  const whole = { start: 0, end: REPORT.length }
  fc.assert(
    fc.property(quotation, (exact) => {
      for (const { start, end } of findQuote(REPORT, exact, whole)) {
        const found = REPORT.slice(start, end)
        assert.equal(
          found.replace(/\s+/g, ' '),
          exact
            .trim()
            .replace(/\s+/g, ' ')
            .replace(/[\s.,;:]+$/, '')
        )
      }
      assert.deepEqual(findQuote(REPORT, `${exact}☐`, whole), [])
    })
  )
})

test('passages put together are the text, and none is longer than asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 2, max: 60 }), (text, longest) => {
      const passages = passagesOf(text, longest)
      assert.equal(passages.map(({ start, end }) => text.slice(start, end)).join(''), text)
      for (const { start, end } of passages) assert.ok(end > start && end - start <= longest)
    })
  )
})
