import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { CooperationRecord } from '../extraction/index.ts'
import { LIMITS } from './ask.ts'
import { type ModelServer, type Replay, startModelServer } from './model-server-fixture.ts'
import { readAgain } from './read-again.ts'
import { REPORT, ruleProject, ruleRecord, said } from './record-fixture.ts'

const open: ModelServer[] = []
after(() => Promise.all(open.map((server) => server.close())))

const limits = { ...LIMITS, callMs: 2000, pauseMs: 5 }
const readWith = async (replays: readonly Replay[], record = ruleRecord(), change: Partial<typeof limits> = {}, signal?: AbortSignal) => {
  const server = await startModelServer(replays)
  open.push(server)
  const model = { url: server.url, name: 'mo-hinh-thu', key: 'khoa-bi-mat' }
  const read = await readAgain(record, model, { limits: { ...limits, ...change }, ...(signal ? { signal } : {}) })
  return { read, asked: server.asked }
}

const pledge = (quote: string, stance: string) => ({
  kind: 'commitment',
  quote,
  stance,
  by: [],
  to: [],
  due: null,
  figures: [],
  sectors: []
})

/** Three true items and eight false ones, as a model might mix them. */
const MIXED = {
  meetings: [],
  actions: [
    {
      kind: 'commitment',
      quote: 'Quỹ Nước Sạch sẽ cử 6 chuyên gia trở lại huyện trong quý III/2025',
      stance: 'sẽ cử',
      by: ['Quỹ Nước Sạch'],
      to: [],
      due: 'trong quý III/2025',
      figures: ['6 chuyên gia'],
      sectors: []
    },
    {
      kind: 'proposal',
      quote: 'hỗ trợ đào tạo hơn 120 cán bộ vận hành',
      stance: 'UBND huyện Lâm Bình đề nghị Quỹ Nước Sạch',
      by: ['UBND huyện Lâm Bình'],
      to: ['Quỹ Nước Sạch'],
      due: null,
      figures: [],
      sectors: ['training']
    },
    pledge('Quỹ Nước Sạch sẽ cử 60 chuyên gia trở lại huyện trong quý III/2025', 'sẽ cử'),
    pledge('ch sẽ cử 6 chuyên gia trở lại huyện trong quý III/2', 'sẽ cử'),
    pledge('Quỹ Nước Sạch sẽ xây trường cho huyện', 'sẽ xây'),
    pledge('bố trí vốn cho giai đoạn 2 của dự án Cấp nước Lâm Bình', 'cam kết'),
    { ...pledge('huyện sẽ giao 3 ha đất sạch', 'sẽ giao'), kind: 'pledge' },
    pledge('sẽ tài trợ 2,5 triệu USD', 'sẽ tài trợ'),
    { kind: 'proposal' }
  ],
  agreements: [
    {
      kind: 'memorandum',
      status: 'signed',
      quote: 'Hai bên đã ký Biên bản ghi nhớ về quản lý nguồn nước',
      parties: [],
      on: null,
      fields: []
    },
    { kind: 'contract', status: 'signed', quote: 'dự kiến ký hợp đồng tư vấn vào cuối năm', parties: [], on: null, fields: [] }
  ],
  projects: []
}

const assertRulesStand = (read: CooperationRecord, fault: string): void => {
  const { secondReader, doubts, ...rest } = read
  const { doubts: before, ...rules } = ruleRecord()
  assert.deepEqual(rest, rules)
  assert.deepEqual(doubts, [...before, { code: fault, about: 'r1', start: 0, end: 0, text: '' }])
  assert.deepEqual([secondReader?.fault, secondReader?.kept, secondReader?.confirmed], [fault, 0, 0])
}

test('of a mixed answer the true items stay with their true spans, and each false one is dropped and counted', async () => {
  const { read } = await readWith([{ says: JSON.stringify(MIXED) }])
  assert.deepEqual(read.secondReader, {
    model: 'mo-hinh-thu',
    asked: 1,
    fault: null,
    answered: 11,
    confirmed: 1,
    kept: 2,
    dropped: {
      quote_not_in_text: 2,
      quote_cuts_words: 1,
      negation_left_out: 1,
      kind_unknown: 1,
      condition_left_out: 1,
      item_shape_wrong: 1,
      kind_contradicted: 1
    }
  })
  const fresh = [...read.actions, ...read.agreements].filter((item) => item.reader === 'model')
  assert.deepEqual(
    fresh.map((item) => item.evidence[0]),
    [
      said('Quỹ Nước Sạch sẽ cử 6 chuyên gia trở lại huyện trong quý III/2025'),
      said('Hai bên đã ký Biên bản ghi nhớ về quản lý nguồn nước')
    ]
  )
  assert.deepEqual([read.actions.find((item) => item.id === 'a1')?.reader, read.doubts], ['both', []])
})

test('steps and obstacles that a model tells of a project are proved one by one, those of a project of the rules added to it', async () => {
  const record = ruleRecord()
  record.projects.push(ruleProject())
  const project = {
    name: 'Cấp nước Lâm Bình',
    status: 'unknown',
    quote: 'Dự án Cấp nước Lâm Bình đã được phê duyệt chủ trương đầu tư tháng 3/2024',
    parties: [],
    sectors: [],
    milestones: [
      { kind: 'groundbreaking', status: 'planned', quote: 'dự kiến khởi công trong quý IV/2025', on: 'trong quý IV/2025' },
      { kind: 'groundbreaking', status: 'reached', quote: 'dự kiến khởi công trong quý IV/2025', on: null },
      { kind: 'tender', status: 'planned', quote: 'Dự án sẽ đấu thầu trong tháng 8/2025', on: null },
      { kind: 'site clearance', status: 'reached', quote: 'bàn giao mặt bằng cho nhà thầu', on: null },
      { kind: 'groundbreaking', status: 'missed', quote: 'Dự án Kè Thượng Lâm chưa thể khởi công', on: null },
      'khởi công'
    ],
    obstacles: [
      { kind: 'funding', quote: 'còn thiếu vốn đối ứng' },
      { kind: 'funding', quote: 'còn thiếu 9 tỷ đồng vốn đối ứng' },
      { kind: 'procedure', quote: 'Vướng mắc về thủ tục đã được tháo gỡ' }
    ]
  }
  const { read, asked } = await readWith([{ says: JSON.stringify({ projects: [project] }) }], record)
  assert.deepEqual(read.secondReader, {
    model: 'mo-hinh-thu',
    asked: 1,
    fault: null,
    answered: 10,
    confirmed: 1,
    kept: 2,
    dropped: {
      kind_contradicted: 2,
      condition_left_out: 1,
      negation_left_out: 1,
      project_not_near: 1,
      item_shape_wrong: 1,
      quote_not_in_text: 1
    }
  })
  assert.deepEqual(read.projects, [
    {
      ...ruleProject(),
      milestones: [
        {
          kind: 'groundbreaking',
          on: '2025-Q4',
          status: 'planned',
          evidence: [said('dự kiến khởi công trong quý IV/2025')],
          reader: 'model'
        }
      ],
      obstacles: [{ kind: 'funding', text: 'còn thiếu vốn đối ứng', evidence: [said('còn thiếu vốn đối ứng')], reader: 'model' }],
      reader: 'both'
    }
  ])
  const request = JSON.parse(JSON.stringify(asked[0]?.body ?? {}))
  assert.match(request.messages[0].content, /milestones: .*groundbreaking.*\n.*obstacles: .*site clearance/)
  const { items } = request.response_format.json_schema.schema.properties.projects
  assert.deepEqual(items.required, ['name', 'status', 'quote', 'parties', 'sectors', 'milestones', 'obstacles'])
  assert.deepEqual(items.properties.milestones.items.required, ['kind', 'status', 'quote', 'on'])
})

test('the model is sent the task, the article and a schema for its answer, and nothing else of the report', async () => {
  const record = ruleRecord()
  record.source.url = 'https://example.org/noi-bo'
  const { asked } = await readWith([{ says: '{"actions":[]}' }], record)
  const request = asked[0]
  assert.equal(request?.path, '/v1/chat/completions')
  assert.equal(request?.authorization, 'Bearer khoa-bi-mat')
  const { model, temperature, messages, response_format: format } = JSON.parse(JSON.stringify(request?.body ?? {}))
  assert.deepEqual([model, temperature], ['mo-hinh-thu', 0])
  assert.deepEqual([messages[0].role, messages[1].role, messages.length], ['system', 'user', 2])
  assert.equal(messages[1].content, `<bai>\n${REPORT}\n</bai>`)
  assert.equal(format.type, 'json_schema')
  assert.deepEqual(format.json_schema.schema.required, ['meetings', 'actions', 'agreements', 'projects'])
  assert.ok(!JSON.stringify(request).includes('noi-bo'))
})

test('an answer in a code fence or after the model’s thoughts is read', async () => {
  const says = JSON.stringify({ agreements: MIXED.agreements })
  for (const written of [`\`\`\`json\n${says}\n\`\`\``, `<think>Bài nói {về nước}.</think>\n${says}`])
    assert.equal((await readWith([{ says: written }])).read.secondReader?.kept, 1)
})

test('an answer that is no JSON, or JSON of another form, leaves the rules’ record with a doubt', async () => {
  for (const says of ['Tôi không tìm thấy gì.', '{"actions": [{"kind": "need", "quote', '[]', '{"items": []}', ''])
    assertRulesStand((await readWith([{ says }])).read, 'second_reader_not_understood')
  assertRulesStand((await readWith([{ status: 200, body: 'không phải JSON' }])).read, 'second_reader_not_understood')
})

test('a server that fails is asked once more, and no more than that', async () => {
  const broken = { status: 500, body: '{"error":{"message":"out of memory"}}' }
  const twice = await readWith([broken])
  assertRulesStand(twice.read, 'second_reader_failed')
  assert.equal(twice.asked.length, 2)
  const again = await readWith([broken, { says: JSON.stringify(MIXED) }])
  assert.deepEqual([again.read.secondReader?.kept, again.read.secondReader?.fault, again.asked.length], [2, null, 2])
  const cut = await readWith(['breaks off', { says: JSON.stringify(MIXED) }])
  assert.deepEqual([cut.read.secondReader?.kept, cut.read.secondReader?.fault], [2, null])
})

test('a server that knows no answer schema is asked without it', async () => {
  const { read, asked } = await readWith([
    { status: 400, body: '{"error":{"message":"response_format"}}' },
    { says: JSON.stringify(MIXED) }
  ])
  assert.equal(read.secondReader?.kept, 2)
  assert.deepEqual(
    asked.map(({ body }) => 'response_format' in body),
    [true, false]
  )
})

test('a wrong key and an unknown model are told apart, and not tried again', async () => {
  const cases = [
    [401, 'second_reader_key_refused'],
    [404, 'second_reader_refused']
  ] as const
  for (const [status, fault] of cases) {
    const { read, asked } = await readWith([{ status, body: '{"error":{"message":"no"}}' }])
    assertRulesStand(read, fault)
    assert.equal(asked.length, 1)
  }
})

test('a server that hangs is not waited for', async () => {
  assertRulesStand((await readWith(['hangs'], ruleRecord(), { callMs: 150 })).read, 'second_reader_timed_out')
})

test('an answer without end is cut off', async () => {
  const { read } = await readWith([{ says: 'a'.repeat(5000) }], ruleRecord(), { answerBytes: 2000 })
  assertRulesStand(read, 'second_reader_answer_too_long')
})

test('whoever closes the program does not wait for the model', async () => {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 50)
  assertRulesStand((await readWith(['hangs'], ruleRecord(), {}, stop.signal)).read, 'second_reader_stopped')
})

test('an address where nobody listens leaves the rules’ record with a doubt', async () => {
  const read = await readAgain(ruleRecord(), { url: 'http://127.0.0.1:1/v1', name: 'm', key: null }, { limits })
  assertRulesStand(read, 'second_reader_unreachable')
})

test('article and key go to the address in the settings and follow no redirect', async () => {
  const other = await startModelServer([{ says: JSON.stringify(MIXED) }])
  open.push(other)
  const { read } = await readWith([{ status: 307, body: '', location: `${other.url}/chat/completions` }])
  assertRulesStand(read, 'second_reader_unreachable')
  assert.equal(other.asked.length, 0)
})

test('a long article is asked about in passages, and what was answered before a fault is kept', async () => {
  const record = ruleRecord()
  record.article.text += `\n${'Đường ống cũ. '.repeat(900)}`
  const { read, asked } = await readWith([{ says: JSON.stringify(MIXED) }, { says: '{"actions":[]}' }, { status: 401, body: '{}' }], record)
  assert.equal(asked.length, 3)
  assert.deepEqual([read.secondReader?.asked, read.secondReader?.kept, read.secondReader?.fault], [3, 2, 'second_reader_key_refused'])
})

test('an article that is far too long, and one that is not about cooperation, are not sent', async () => {
  const long = ruleRecord()
  long.article.text += `\n${'Đường ống cũ. '.repeat(12_000)}`
  const first = await readWith(['hangs'], long)
  assert.deepEqual([first.asked.length, first.read.secondReader?.fault], [0, 'second_reader_article_too_long'])
  const { meetings: _m, people: _p, organisations: _o, figures: _f, actions: _a, ...rest } = ruleRecord()
  const quiet = { ...rest, meetings: [], people: [], organisations: [], figures: [], actions: [] }
  const second = await readWith(['hangs'], quiet)
  assert.deepEqual([second.asked.length, second.read], [0, { ...quiet, secondReader: null }])
})
