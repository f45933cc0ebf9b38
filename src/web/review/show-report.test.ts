import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CooperationRecord } from '../../extraction/index.ts'
import { undoubted } from '../../register/accept-undoubted.ts'
import type { ReportView } from '../../register/index.ts'
import { reportOfRecord } from '../../register/report.ts'
import { ruleProject, ruleRecord, said } from '../../second-reader/record-fixture.ts'
import '../words/both.ts'
import { PART_ITEMS, PART_LENGTH } from './article-parts.ts'
import { orderKeeper } from './keep-order.ts'
import { type Group, showReport } from './show-report.ts'

const record = ruleRecord()
const [asked, told] = record.actions
assert.ok(asked && told)
const viewOf = (read: CooperationRecord): ReportView => {
  const { summary, text, items } = reportOfRecord(read, '2025-05-13T00:00:00.000Z', null)
  return {
    ...summary,
    level: 'internal',
    addedBy: null,
    ...text,
    allDoubts: text.doubts,
    doubts: 1,
    events: [],
    undoubted: undoubted(items, text.doubts).map(({ id }) => id),
    lastStep: null,
    stillUnread: [],
    moneyChecks: [],
    items: items.map((item) => ({ ...item, doubts: [], decisions: [], takenBack: false }))
  }
}
const view = (): ReportView =>
  viewOf({
    ...record,
    actions: [
      { ...asked, reader: 'both' },
      { ...told, reader: 'model' }
    ],
    doubts: [{ code: 'second_reader_timed_out', about: record.id, start: 0, end: 0, text: '' }]
  })
const show = (report: ReportView, language: 'vi' | 'en') =>
  showReport(report, { language, filter: 'all', editing: null, item: null, words: null, part: null })
const shown = (language: 'vi' | 'en') => show(view(), language)

test('a card says where a second reader read it, alone or too', () => {
  const cards = shown('vi').groups.flatMap((group) => group.cards)
  const reader = (id: string): string | null | undefined => cards.find((card) => card.id === id)?.reader
  assert.deepEqual([reader('m1'), reader('a1'), reader('a2')], [null, 'Cả hai máy đọc', 'Máy đọc thứ hai'])
})

test('what only the second reader read is not accepted together with the rest', () => {
  const clear = shown('vi').groups.flatMap((group) => group.clear.map((item) => item.id))
  assert.deepEqual([clear.includes('m1'), clear.includes('a1'), clear.includes('a2')], [true, true, false])
})

test('a project with a step that only the second reader read says so at the step, and is looked at by itself', () => {
  const step = {
    kind: 'groundbreaking' as const,
    on: '2025-Q4',
    status: 'planned' as const,
    evidence: [said('khởi công trong quý IV/2025')]
  }
  const withStep = (reader: { reader?: 'model' }) =>
    show(viewOf({ ...record, projects: [ruleProject({ milestones: [{ ...step, ...reader }] })] }), 'vi').groups.find(
      (group) => group.kind === 'project'
    )
  const value = (group: ReturnType<typeof withStep>): string | undefined => group?.cards[0]?.details[0]?.value
  const [byRules, byModel] = [withStep({}), withStep({ reader: 'model' })]
  assert.deepEqual([byRules?.clear.length, value(byRules)], [1, 'Khởi công quý IV/2025 (dự kiến)'])
  assert.deepEqual([byModel?.clear.length, value(byModel)], [0, 'Khởi công quý IV/2025 (dự kiến) · Máy đọc thứ hai'])
})

test('a report says how much the office knew when it was read, and a card what came from there', () => {
  const [person] = record.people
  assert.ok(person)
  const known = viewOf({
    ...record,
    people: [
      { ...person, known: { name: 'Tên trong sổ', candidates: [], fields: ['organisation'], organisation: { id: 'o1', name: 'JICA' } } }
    ],
    knowledge: { digest: '0123456789abcdef', organisations: 12, people: 1, projects: 0 }
  })
  const page = (language: 'vi' | 'en') => show(known, language)
  assert.ok(page('vi').facts.includes('Đã dùng hiểu biết từ sổ: 12 tổ chức, 1 người, 0 dự án'))
  assert.ok(page('en').facts.includes('Read with what the register knew: 12 organisations, 1 person, 0 projects'))
  const card = page('vi')
    .groups.flatMap((group) => group.cards)
    .find(({ id }) => id === person.id)
  assert.deepEqual(
    card?.details.filter(({ name }) => name.startsWith('Theo sổ')),
    [
      { name: 'Theo sổ', value: 'Tên trong sổ' },
      { name: 'Theo sổ, thuộc', value: 'JICA' }
    ]
  )
})

test('a doubt about the whole report is told at its top', () => {
  assert.match(shown('en').notices.join(), /^The second reader took too long/)
})

test('groups with something to review come first, and in each the undecided', () => {
  const report = view()
  const decided = new Set(['m1', 'a1'])
  const items = report.items.map((item) => (decided.has(item.id) ? { ...item, state: 'accepted' as const } : item))
  const { groups } = showReport({ ...report, items }, { language: 'vi', filter: 'all', editing: null, item: null, words: null, part: null })
  assert.deepEqual(
    groups.map(({ kind, left, cards }) => [kind, left, cards.map(({ id }) => id)]),
    groups.map(({ kind, left, cards }) => [
      kind,
      left,
      cards.toSorted((a, b) => Number(a.state !== 'proposed') - Number(b.state !== 'proposed')).map(({ id }) => id)
    ])
  )
  assert.equal(groups.at(-1)?.kind, 'meeting')
  assert.equal(groups.find(({ kind }) => kind === 'action')?.cards.at(-1)?.id, 'a1')
})

test('while decisions are made, cards stay where they stood when the page was opened', () => {
  const keep = orderKeeper()
  const before = shown('vi').groups
  const idsOf = (groups: readonly Group[]): string[] => groups.flatMap((group) => group.cards.map((card) => card.id))
  const turned = before.toReversed().map((group) => ({ ...group, cards: group.cards.toReversed() }))
  assert.deepEqual(idsOf(keep(before, 'a report')), idsOf(before))
  assert.deepEqual(idsOf(keep(turned, 'a report')), idsOf(before))
  assert.deepEqual(idsOf(keep(turned, 'another')), idsOf(turned))
})

test('doubts beyond those in sight can be opened, and how many there are beyond that is said', () => {
  const report = view()
  const doubtsOf = (count: number, about: string) =>
    Array.from({ length: count }, (_, i) => ({ code: 'year_not_stated', about, start: i, end: i + 1, text: '22/4' }))
  const open = (allDoubts: ReportView['allDoubts']) =>
    showReport({ ...report, allDoubts }, { language: 'vi', filter: 'all', editing: null, item: null, words: null, part: null })
  const cardWith = (count: number) =>
    open(doubtsOf(count, 'm1'))
      .groups.flatMap((group) => group.cards)
      .find(({ id }) => id === 'm1')
  const counted = (count: number) => {
    const card = cardWith(count)
    return [card?.doubts.length, card?.moreDoubts.length, card?.furtherDoubts]
  }
  assert.deepEqual(
    [counted(3), counted(25), counted(1000)],
    [
      [3, 0, 0],
      [20, 5, 0],
      [20, 400, 580]
    ]
  )
  const { notices, moreNotices, furtherNotices } = open(doubtsOf(1000, report.id))
  assert.equal(notices.length + moreNotices.length + furtherNotices, 1000)
})

test('a long article is shown in parts, each bounded, and together they hold every letter and every item', () => {
  const sentence = 'UBND TP Cần Thơ đề nghị JICA hỗ trợ thoát nước. '
  const count = 20_000
  const base = view()
  const first = base.items[0]
  assert.ok(first)
  const items = Array.from({ length: count }, (_, index): ReportView['items'][number] => {
    const words = { start: index * sentence.length, end: (index + 1) * sentence.length - 1, exact: sentence.trim() }
    return { ...first, id: `a${index}`, evidence: [words] }
  })
  const doubts = items.map(({ id, evidence: [words] }) => ({
    code: 'year_not_stated',
    about: id,
    start: 0,
    end: words?.end ?? 0,
    text: ''
  }))
  const text = sentence.repeat(count)
  const report: ReportView = { ...base, article: { text, captions: [], pages: [] }, items, allDoubts: doubts, unread: [] }
  const partOf = (part: number) => showReport(report, { language: 'vi', filter: 'all', editing: null, item: null, words: null, part })
  const { parts } = partOf(1)
  const pages = Array.from({ length: parts }, (_, index) => partOf(index + 1))
  const idsOf = (page: (typeof pages)[number]): string[] => page.groups.flatMap((group) => group.cards.map((card) => card.id))
  const textOf = (page: (typeof pages)[number]): string =>
    page.blocks.flatMap((block) => block.parts.map((part) => ('text' in part ? part.text : ''))).join('')
  assert.ok(pages.every((page) => idsOf(page).length <= PART_ITEMS && textOf(page).length <= PART_LENGTH))
  assert.ok(pages.every((page) => JSON.stringify(page).length < 1_000_000))
  assert.deepEqual(new Set(pages.flatMap(idsOf)).size, count)
  assert.equal(pages.map(textOf).join(''), text)

  const last = `a${count - 1}`
  const led = showReport(report, { language: 'vi', filter: 'all', editing: null, item: last, words: null, part: null })
  assert.equal(led.part, parts, 'a search that found an item opens the part where it is')
  assert.ok(idsOf(led).includes(last))
})
