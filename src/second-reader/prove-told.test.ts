import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CooperationRecord, Project } from '../extraction/index.ts'
import { recordSchema } from '../extraction/record.ts'
import { merge } from './merge.ts'
import { prove } from './prove.ts'
import { REPORT, ruleProject, ruleRecord, said } from './record-fixture.ts'

const NAME = 'Cấp nước Lâm Bình'
const APPROVED = 'Dự án Cấp nước Lâm Bình đã được phê duyệt chủ trương đầu tư tháng 3/2024'

const DYKE = ruleProject({ id: 'j2', name: 'Kè Thượng Lâm' })
const withProjects = (...projects: Project[]): CooperationRecord => ({ ...ruleRecord(), projects })
const KNOWN = withProjects(ruleProject(), DYKE)

interface Answered {
  readonly milestones?: readonly unknown[]
  readonly obstacles?: readonly unknown[]
}
/** The project, which the rules confirm where they have it, with what is told of it. */
const read = (told: Answered, record = KNOWN, name = NAME) => {
  const project = {
    name,
    status: 'unknown',
    quote: name === NAME ? APPROVED : `Dự án ${name} chưa thể khởi công do chậm thẩm định hồ sơ`,
    parties: [],
    sectors: [],
    ...told
  }
  const answer = { meetings: [], actions: [], agreements: [], projects: [project] }
  const proof = prove(record, [{ passage: { start: 0, end: REPORT.length }, answer }])
  const read = merge(record, proof, { model: 'm', asked: 1, fault: null })
  assert.deepEqual(recordSchema.strict().safeParse(read).error?.issues ?? [], [])
  const { answered, confirmed, kept, dropped } = read.secondReader ?? assert.fail()
  const lost = Object.values(dropped).reduce((sum, count) => sum + count, 0)
  assert.equal(confirmed + kept + lost, answered, 'every step and obstacle has one fate')
  return { dropped, record: read, project: read.projects.find((one) => one.name === name) }
}

const step = (change: Record<string, unknown>) => ({
  kind: 'groundbreaking',
  status: 'planned',
  quote: 'dự kiến khởi công trong quý IV/2025',
  on: 'trong quý IV/2025',
  ...change
})
const approved = step({ kind: 'approval', status: 'reached', quote: APPROVED, on: 'tháng 3/2024' })
const whole = 'dự kiến khởi công trong quý IV/2025 và hoàn thành năm 2027'
const completed = step({ kind: 'completion', quote: whole, on: 'năm 2027' })
const land = step({ kind: 'site clearance', status: 'missed', quote: 'Đến nay dự án chưa bàn giao mặt bằng cho nhà thầu', on: null })
const money = { kind: 'funding', quote: 'còn thiếu vốn đối ứng' }

test('steps and obstacles that stand in the words are added to a project of the rules, marked as the model’s', () => {
  const { dropped, record, project } = read({ milestones: [approved, step({}), completed, land], obstacles: [money] })
  assert.deepEqual(dropped, {})
  assert.deepEqual(
    project?.milestones.map(({ kind, status, on, reader }) => [kind, status, on, reader]),
    [
      ['approval', 'reached', '2024-03', 'model'],
      ['groundbreaking', 'planned', '2025-Q4', 'model'],
      ['completion', 'planned', '2027', 'model'],
      ['site clearance', 'missed', null, 'model']
    ]
  )
  assert.deepEqual(project?.milestones[1]?.evidence, [said('dự kiến khởi công trong quý IV/2025')])
  assert.deepEqual(project?.obstacles, [
    { kind: 'funding', text: 'còn thiếu vốn đối ứng', evidence: [said('còn thiếu vốn đối ứng')], reader: 'model' }
  ])
  assert.deepEqual([project?.reader, record.secondReader?.kept, record.secondReader?.confirmed], ['both', 5, 1])
})

test('a project that only the model read carries its own steps', () => {
  const { project } = read({ milestones: [approved], obstacles: [money] }, ruleRecord())
  assert.equal(project?.reader, 'model')
  assert.deepEqual(project?.milestones, [{ kind: 'approval', on: '2024-03', status: 'reached', evidence: [said(APPROVED)] }])
  assert.deepEqual(project?.obstacles, [{ kind: 'funding', text: 'còn thiếu vốn đối ứng', evidence: [said('còn thiếu vốn đối ứng')] }])
})

test('what the rules read of the project is confirmed, what they read otherwise stays theirs with a doubt', () => {
  const own = { kind: 'groundbreaking', status: 'planned', on: '2025-Q4', evidence: [said('khởi công trong quý IV/2025')] } as const
  const rules = withProjects(ruleProject({ milestones: [{ ...own, evidence: [...own.evidence] }] }), DYKE)
  const same = read({ milestones: [step({}), step({ quote: whole })] }, rules)
  assert.deepEqual(same.dropped, { item_repeated: 1 })
  assert.deepEqual([same.project?.milestones, same.record.secondReader?.confirmed], [rules.projects[0]?.milestones, 2])
  const others = withProjects(ruleProject({ milestones: [{ ...own, status: 'missed', evidence: [...own.evidence] }] }))
  const other = read({ milestones: [step({})] }, others)
  assert.deepEqual(other.dropped, { reading_differs: 1 })
  assert.deepEqual(other.project?.milestones, others.projects[0]?.milestones)
  assert.deepEqual(
    other.record.doubts.map(({ code, about, text }) => [code, about, text]),
    [['second_reader_differs', 'j1', 'khởi công trong quý IV/2025']]
  )
})

test('“không còn” denies what follows it, though “còn” alone turns; a reason behind “do” is told by itself', () => {
  const said = (sentence: string, obstacle: string) => {
    const text = `Cấp nước cho huyện\nDự án ${NAME} được đầu tư năm 2024. ${sentence}`
    const { article: _article, ...rest } = ruleRecord()
    const record = {
      ...rest,
      meetings: [],
      people: [],
      organisations: [],
      figures: [],
      actions: [],
      unread: [],
      article: { text, captions: [], pages: [] }
    }
    const item = {
      name: NAME,
      status: 'unknown',
      quote: `Dự án ${NAME} được đầu tư năm 2024`,
      obstacles: [{ kind: 'funding', quote: obstacle }]
    }
    const answer = { meetings: [], actions: [], agreements: [], projects: [item] }
    const { kept, dropped } = prove(record, [{ passage: { start: 0, end: text.length }, answer }])
    return kept.projects[0]?.obstacles[0]?.text ?? dropped
  }
  assert.deepEqual(said('Đến nay dự án không còn thiếu vốn.', 'thiếu vốn'), { negation_left_out: 1 })
  assert.deepEqual(said('Đến nay dự án không còn thiếu vốn.', 'còn thiếu vốn'), { negation_left_out: 1 })
  assert.deepEqual(said('Đến nay dự án không còn thiếu vốn.', 'dự án không còn thiếu vốn'), { kind_contradicted: 1 })
  assert.deepEqual(said('Dự án chậm tiến độ không phải do thiếu vốn.', 'do thiếu vốn'), { negation_left_out: 1 })
  assert.deepEqual(said('Nếu còn thiếu vốn, dự án sẽ dừng.', 'còn thiếu vốn'), { condition_left_out: 1 })
  assert.equal(said('Dự án chưa thể khởi công do thiếu vốn.', 'do thiếu vốn'), 'do thiếu vốn')
})

// Each line: what is false about the step, the reason it is dropped for, and the step.
const FALSE_STEPS: readonly (readonly [string, string, unknown])[] = [
  ['another quarter', 'quote_not_in_text', step({ quote: 'dự kiến khởi công trong quý III/2025', on: null })],
  ['a date that is not in the quotation', 'value_not_in_quote', step({ on: 'tháng 3/2024' })],
  ['words that are no date', 'value_not_in_quote', step({ on: 'khởi công' })],
  ['the date of another step', 'date_of_another_step', { ...completed, on: 'trong quý IV/2025' }],
  ['the date of the step behind', 'date_of_another_step', step({ quote: whole, on: 'năm 2027' })],
  ['a date cut in two', 'quote_cuts_words', step({ quote: 'dự kiến khởi công trong quý IV', on: null })],
  ['a plan told as reached', 'kind_contradicted', step({ status: 'reached' })],
  ['a plan told as missed', 'kind_contradicted', step({ status: 'missed' })],
  ['a plan told as reached with its words cut off', 'kind_contradicted', step({ status: 'reached', quote: 'khởi công trong quý IV/2025' })],
  ['what was reached told as planned', 'kind_contradicted', { ...approved, status: 'planned' }],
  ['another step than the words have', 'kind_not_in_words', step({ kind: 'completion' })],
  [
    'papers completed, told as the work',
    'kind_not_in_words',
    step({ kind: 'completion', status: 'reached', quote: 'Huyện đã hoàn thành hồ sơ thiết kế', on: null })
  ],
  ['land handed over, told as the work', 'kind_not_in_words', { ...land, kind: 'handover' }],
  ['a denial left outside', 'negation_left_out', { ...land, status: 'reached', quote: 'bàn giao mặt bằng cho nhà thầu' }],
  ['a denied step told as reached', 'kind_contradicted', { ...land, status: 'reached' }],
  ['a denied step told as planned', 'kind_contradicted', { ...land, status: 'planned' }],
  [
    'a condition left outside',
    'condition_left_out',
    step({ kind: 'tender', quote: 'Dự án sẽ đấu thầu trong tháng 8/2025', on: 'trong tháng 8/2025' })
  ],
  [
    'a step that is supposed',
    'kind_contradicted',
    step({ kind: 'tender', quote: 'Dự án sẽ đấu thầu trong tháng 8/2025 nếu hồ sơ được duyệt', on: 'trong tháng 8/2025' })
  ],
  ['a step of another project', 'project_not_near', step({ status: 'missed', quote: 'Dự án Kè Thượng Lâm chưa thể khởi công', on: null })],
  ['a kind that is none', 'kind_unknown', step({ kind: 'opening' })],
  ['a status that is none', 'kind_unknown', step({ status: 'done' })],
  ['a field missing', 'item_shape_wrong', { kind: 'groundbreaking' }]
]
for (const [falsehood, reason, item] of FALSE_STEPS)
  test(`a step is dropped for ${falsehood}`, () => {
    const { dropped, project } = read({ milestones: [item] })
    assert.deepEqual([dropped, project?.milestones], [{ [reason]: 1 }, []])
  })

const FALSE_OBSTACLES: readonly (readonly [string, string, unknown])[] = [
  ['words that are not there', 'quote_not_in_text', { ...money, quote: 'còn thiếu 20 tỷ đồng vốn đối ứng' }],
  ['a lack of something else', 'kind_not_in_words', { ...money, kind: 'weather' }],
  ['no lack at all', 'kind_not_in_words', { kind: 'procedure', quote: 'đã được phê duyệt chủ trương đầu tư tháng 3/2024' }],
  ['a lack that is overcome', 'kind_contradicted', { kind: 'procedure', quote: 'Vướng mắc về thủ tục đã được tháo gỡ' }],
  ['a lack that is overcome, its end cut off', 'kind_contradicted', { kind: 'procedure', quote: 'Vướng mắc về thủ tục' }],
  ['a lack of another project', 'project_not_near', { kind: 'procedure', quote: 'do chậm thẩm định hồ sơ' }],
  ['a kind that is none', 'kind_unknown', { ...money, kind: 'money' }],
  ['no item at all', 'item_shape_wrong', 'thiếu vốn']
]
for (const [falsehood, reason, item] of FALSE_OBSTACLES)
  test(`an obstacle is dropped for ${falsehood}`, () => {
    const { dropped, project } = read({ obstacles: [item] })
    assert.deepEqual([dropped, project?.obstacles], [{ [reason]: 1 }, []])
  })

test('what somebody only asks to be overcome is no obstacle', () => {
  const asked = { kind: 'site clearance', quote: 'Huyện đề nghị sớm tháo gỡ khó khăn về giải phóng mặt bằng' }
  assert.deepEqual(read({ obstacles: [asked] }, KNOWN, 'Kè Thượng Lâm').dropped, { kind_contradicted: 1 })
})

test('each project has its own', () => {
  const late = step({ status: 'missed', quote: 'Dự án Kè Thượng Lâm chưa thể khởi công', on: null })
  const papers = { kind: 'procedure', quote: 'do chậm thẩm định hồ sơ' }
  const { dropped, record } = read({ milestones: [late, late], obstacles: [papers, money] }, KNOWN, 'Kè Thượng Lâm')
  assert.deepEqual(dropped, { item_repeated: 1, project_not_near: 1 })
  assert.deepEqual(
    record.projects.map(({ id, milestones, obstacles }) => [id, milestones.length, obstacles.length]),
    [
      ['j1', 0, 0],
      ['j2', 1, 1]
    ]
  )
})

test('of a project that is not kept nothing is kept', () => {
  const { dropped, record } = read({ milestones: [approved], obstacles: [money] }, ruleRecord(), 'Thoát nước Lâm Bình')
  assert.deepEqual(dropped, { quote_not_in_text: 1, project_not_kept: 2 })
  assert.deepEqual(record.projects, [])
})

test('no sentence that a step was taken from is unread', () => {
  const sentence = said('Đến nay dự án chưa bàn giao mặt bằng cho nhà thầu, lại còn thiếu vốn đối ứng.')
  assert.deepEqual(read({ obstacles: [money] }, { ...KNOWN, unread: [sentence] }).record.unread, [])
})
