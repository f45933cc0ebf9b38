import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Knowledge, NO_KNOWLEDGE } from '../language/index.ts'
import { articleFromText } from '../reading/index.ts'
import { isQuoted } from '../values/index.ts'
import { extract } from './extract.ts'
import type { CooperationRecord } from './record.ts'
import { recordSchema } from './record.ts'

const MEKONG = { name: 'Trung tâm Nghiên cứu Nước Mekong', aliases: ['MWRC'], kind: 'centre', country: 'TH' }
const XANH = { name: 'Công ty Cổ phần Xanh Đồng Tháp', aliases: ['XDT'], kind: 'company', country: 'VN' }
const XUAN = { name: 'Đại học Xuân Đào Thiện', aliases: ['XDT'], kind: 'university', country: 'VN' }
const SOMCHAI = {
  name: 'Somchai Rattana',
  aliases: [],
  honorific: 'ông',
  positions: [{ title: 'Giám đốc', organisation: MEKONG.name, on: '2024-03-15' }]
}
const CLEAN = { name: 'Nước sạch cho cù lao An Bình', aliases: ['CLEAN-AB'] }

const LEDE = 'Sáng 12/6, UBND tỉnh Vĩnh Long đã làm việc với JICA về cấp nước.'

const read = (knowledge: Partial<Knowledge> | null, ...sentences: readonly string[]): CooperationRecord =>
  extract(articleFromText([LEDE, ...sentences].join('\n'), { publishedOn: '2025-06-13' }), {
    id: 'x',
    knowledge: knowledge && { ...NO_KNOWLEDGE, ...knowledge }
  })

const body = (record: CooperationRecord, name: string) => record.organisations.find((one) => one.name === name)
const doubtsOf = (record: CooperationRecord): string[] => record.doubts.map(({ code }) => code)

test('a short name that the office knows is a body, and says which of its fields the words do not', () => {
  const record = read({ organisations: [MEKONG] }, 'MWRC đề nghị tỉnh bố trí đất cho trạm bơm nước.')
  const { evidence: _, ...found } = body(record, 'MWRC') ?? { evidence: [] }
  assert.deepEqual(found, {
    id: 'o3',
    name: 'MWRC',
    kind: 'centre',
    country: 'TH',
    aliases: [],
    known: { name: MEKONG.name, candidates: [], fields: ['kind', 'country'] }
  })
  assert.equal(record.actions[0]?.by[0]?.name, 'MWRC')
  assert.equal(body(read(null, 'MWRC đề nghị tỉnh bố trí đất cho trạm bơm nước.'), 'MWRC'), undefined)
})

test('a short name joins the long one of the same text, and only that says it stands on knowledge', () => {
  const sentences = ['UBND tỉnh cảm ơn Trung tâm Nghiên cứu Nước Mekong.', 'MWRC đề nghị tỉnh bố trí đất cho trạm bơm nước.']
  const found = body(read({ organisations: [MEKONG] }, ...sentences), MEKONG.name)
  assert.deepEqual([found?.aliases, found?.known?.fields], [['MWRC'], ['aliases']])
  const alone = body(read({ organisations: [MEKONG] }, ...sentences.slice(0, 1)), MEKONG.name)
  assert.equal(alone?.known, undefined)
})

test('a name that two known bodies share stays open with both, until the text names one of them in full', () => {
  const open = read({ organisations: [XANH, XUAN] }, 'XDT sẽ tài trợ 2 tỷ đồng cho trạm bơm nước.')
  assert.deepEqual(body(open, 'XDT')?.known, { name: null, candidates: [XANH.name, XUAN.name], fields: ['country'] })
  assert.equal(body(open, 'XDT')?.kind, 'organisation')
  const doubt = open.doubts.find(({ code }) => code === 'knowledge_ambiguous')
  assert.deepEqual([doubt?.text, doubt?.values], ['XDT', { name: 'XDT', candidates: `${XANH.name}; ${XUAN.name}` }])
  const told = read({ organisations: [XANH, XUAN] }, `${XANH.name} cảm ơn tỉnh.`, 'XDT sẽ tài trợ 2 tỷ đồng cho trạm bơm nước.')
  assert.deepEqual(body(told, XANH.name)?.aliases, ['XDT'])
  assert.ok(!doubtsOf(told).includes('knowledge_ambiguous'))
})

test('what the text defines goes before what the office knows, and a doubt tells of it', () => {
  const record = read({ organisations: [MEKONG] }, 'Công ty Cổ phần Mạng Wifi (MWRC) cảm ơn tỉnh.', 'MWRC sẽ lắp đồng hồ nước.')
  const company = record.organisations.find(({ name }) => name.startsWith('Công ty Cổ phần Mạng Wifi'))
  assert.deepEqual([company?.kind, company?.known, company?.evidence.at(-1)?.exact], ['company', undefined, 'MWRC'])
  assert.equal(body(record, 'MWRC'), undefined)
  const doubt = record.doubts.find(({ code }) => code === 'knowledge_other_meaning')
  assert.deepEqual([doubt?.about, doubt?.values], [company?.id, { name: 'MWRC', known: MEKONG.name }])
})

test('a known name on its own is a person; the body comes from knowledge only where the text names it, and never as a post', () => {
  const knowledge = { organisations: [MEKONG], people: [SOMCHAI] }
  const [alone] = read(knowledge, 'Somchai Rattana đề nghị tỉnh bố trí đất cho trạm bơm nước.').people
  assert.deepEqual(
    [alone?.name, alone?.positions, alone?.known],
    ['Somchai Rattana', [], { name: SOMCHAI.name, candidates: [], fields: [], organisation: null }]
  )
  const record = read(knowledge, 'MWRC cảm ơn tỉnh. Somchai Rattana đề nghị tỉnh bố trí đất cho trạm bơm nước.')
  const [named] = record.people
  assert.deepEqual(named?.positions, [])
  assert.deepEqual(named?.known?.organisation, { id: body(record, 'MWRC')?.id, name: 'MWRC' })
})

test('one name behind "ông" is the known person whose body the text names, and no other', () => {
  const knowledge = { organisations: [MEKONG], people: [SOMCHAI] }
  const [met] = read(knowledge, 'MWRC cảm ơn tỉnh. Ông Somchai đề nghị tỉnh bố trí đất cho trạm bơm nước.').people
  assert.deepEqual([met?.name, met?.known?.name], ['Somchai', 'Somchai Rattana'])
  assert.deepEqual(read(knowledge, 'Ông Somchai đề nghị tỉnh bố trí đất cho trạm bơm nước.').people, [])
  const namesake = { ...SOMCHAI, name: 'Somchai Wong' }
  const open = read(
    { organisations: [MEKONG], people: [SOMCHAI, namesake] },
    'MWRC cảm ơn tỉnh. Ông Somchai đề nghị bố trí đất cho trạm bơm nước.'
  )
  assert.deepEqual(open.people[0]?.known?.candidates, ['Somchai Rattana', 'Somchai Wong'])
  assert.ok(doubtsOf(open).includes('knowledge_ambiguous'))
  const full = read(knowledge, 'MWRC cảm ơn tỉnh. Ông Somchai đề nghị bố trí đất. Ông Somchai Rattana sẽ trở lại khảo sát trạm bơm nước.')
  assert.deepEqual(
    full.people.map(({ name, aliases }) => [name, aliases]),
    [['Somchai Rattana', ['Somchai']]]
  )
})

test('somebody whom the text puts in another body is there, with a doubt', () => {
  const record = read(
    { people: [SOMCHAI] },
    'Ông Somchai Rattana, Giám đốc Sở Xây dựng tỉnh Vĩnh Long, đề nghị bố trí đất cho trạm bơm nước.'
  )
  assert.equal(record.people[0]?.positions[0]?.organisation?.name, 'Sở Xây dựng tỉnh Vĩnh Long')
  assert.equal(record.people[0]?.known, undefined)
  const doubt = record.doubts.find(({ code }) => code === 'knowledge_other_post')
  assert.deepEqual([doubt?.about, doubt?.values?.known], ['p1', 'Giám đốc, Trung tâm Nghiên cứu Nước Mekong, 2024-03-15'])
})

test('a known project is recognised without "dự án" and by its short name, once', () => {
  const record = read({ projects: [CLEAN] }, 'CLEAN-AB đang chậm tiến độ.', 'Tỉnh sẽ bàn giao mặt bằng cho Nước sạch cho cù lao An Bình.')
  assert.deepEqual(
    record.projects.map(({ name, known, evidence }) => [name, known?.name, evidence[1]?.exact]),
    [['CLEAN-AB', CLEAN.name, CLEAN.name]]
  )
  const board = read({ projects: [CLEAN] }, 'Ban Quản lý dự án CLEAN-AB cảm ơn tỉnh đã cấp nước.')
  assert.equal(board.projects.filter(({ known }) => known).length, 0)
})

test('a short form that could be a place is the project only behind "dự án"', () => {
  const knowledge = { projects: [{ name: 'Thu gom nước thải làng nghề Yên Xá', aliases: ['Yên Xá', 'cho Yên Xá'] }] }
  const named = read(knowledge, 'Dự án Thu gom nước thải làng nghề Yên Xá đang chậm tiến độ. Tỉnh sẽ bố trí 2 ha đất cho dự án Yên Xá.')
  assert.equal(named.projects.length, 1)
  assert.deepEqual(read(knowledge, 'Tỉnh sẽ cấp nước cho Yên Xá trong năm nay.').projects, [])
})

test('forms that name nobody by themselves are never looked for', () => {
  const loose = { ...MEKONG, aliases: ['UBND tỉnh', 'Trung tâm', 'tỉnh', 'Nước', 'Vĩnh Long', 'III'] }
  const sentences = ['Trung tâm cảm ơn UBND tỉnh. Quý III, tỉnh Vĩnh Long sẽ cấp Nước sạch cho 200 hộ.']
  const { knowledge: _, ...taught } = read({ organisations: [loose] }, ...sentences)
  const { knowledge: __, ...untaught } = read(null, ...sentences)
  assert.deepEqual(taught, untaught)
})

const WORDS = [
  ...['MWRC', 'XDT', 'CLEAN-AB', 'Ông Somchai', 'Somchai Rattana', MEKONG.name, XANH.name, CLEAN.name, 'Công ty Mới (XDT)', 'JICA', 'tỉnh'],
  ...['đề nghị', 'sẽ tài trợ 2 tỷ đồng', 'cho', 'và', ',', '.\n', 'dự án', 'trạm bơm nước', 'tiếp', 'Ngày 12/6/2025', 'Giám đốc', '(', ')']
]

test('the same text with the same knowledge gives the same record, in whatever order it was learnt; and all of it quotes', () => {
  const all: Knowledge = { organisations: [MEKONG, XANH, XUAN], people: [SOMCHAI, { ...SOMCHAI, name: 'Somchai Wong' }], projects: [CLEAN] }
  const some = fc.record({
    organisations: fc.shuffledSubarray([...all.organisations]),
    people: fc.shuffledSubarray([...all.people]),
    projects: fc.shuffledSubarray([...all.projects])
  })
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), some, (words, knowledge) => {
      const text = words.join(' ')
      const once = read(knowledge, text)
      const turned: Knowledge = {
        organisations: knowledge.organisations.toReversed().map((one) => ({ ...one, from: ['r/o1'] })),
        people: knowledge.people.toReversed(),
        projects: structuredClone(knowledge.projects)
      }
      assert.deepEqual(read(turned, text), once)
      assert.equal(recordSchema.safeParse(once).success, true)
      const { organisations, people, projects, actions, meetings } = once
      for (const { evidence } of [...organisations, ...people, ...projects, ...actions, ...meetings])
        for (const one of evidence) assert.ok(isQuoted(once.article.text, one))
      for (const { name, evidence } of [...organisations.filter(({ known }) => known), ...people])
        assert.ok(
          evidence.some(({ exact }) => exact.toLowerCase().includes(name.toLowerCase())),
          name
        )
      assert.equal(once.knowledge === null, knowledge.organisations.length + knowledge.people.length + knowledge.projects.length === 0)
    }),
    { numRuns: 300 }
  )
})
