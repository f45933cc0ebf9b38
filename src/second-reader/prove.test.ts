import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordSchema } from '../extraction/record.ts'
import { isQuoted } from '../values/index.ts'
import type { Answer } from './answer-schema.ts'
import { merge } from './merge.ts'
import { prove } from './prove.ts'
import { REPORT, ruleRecord, said } from './record-fixture.ts'

const whole = { start: 0, end: REPORT.length }
const nothing: Answer = { meetings: [], actions: [], agreements: [], projects: [] }
const read = (answer: Partial<Answer>, record = ruleRecord()) => {
  const proof = prove(record, [{ passage: whole, answer: { ...nothing, ...answer } }])
  const { dropped, confirmed, kept } = proof
  const fates = Object.values(dropped).reduce((sum, count) => sum + count, 0) + proof.confirming + Object.values(kept).flat().length
  assert.equal(fates, proof.answered, 'every item answered has one fate')
  return {
    dropped,
    confirmed: [...confirmed],
    disputed: [...proof.disputed],
    kept,
    record: merge(record, proof, { model: 'm', asked: 1, fault: null })
  }
}
/** An action as a model might answer it, with what the case is about changed. */
const act = (change: Record<string, unknown>) => ({
  kind: 'commitment',
  quote: 'Quỹ Nước Sạch sẽ cử 6 chuyên gia trở lại huyện trong quý III/2025',
  stance: 'Quỹ Nước Sạch sẽ cử',
  by: ['Quỹ Nước Sạch'],
  to: [],
  due: null,
  figures: [],
  sectors: [],
  ...change
})
/** The report’s sentence about a grant, which hangs on a condition. */
const GRANT = 'sẽ tài trợ 2,5 triệu USD nếu hồ sơ được duyệt trước ngày 30/9/2025'
const proposal = (change: Record<string, unknown>) =>
  act({
    kind: 'proposal',
    quote: 'chuyển giao quy trình súc rửa đường ống',
    stance: 'UBND huyện Lâm Bình đề nghị Quỹ Nước Sạch',
    by: ['UBND huyện Lâm Bình'],
    to: ['Quỹ Nước Sạch'],
    ...change
  })

test('what stands in the article is kept with its true span, its values read from its words by the rules', () => {
  const { kept, dropped } = read({ actions: [act({ due: 'trong quý III/2025', figures: ['6 chuyên gia'], sectors: ['water-supply'] })] })
  assert.deepEqual(dropped, {})
  assert.deepEqual(kept.actions, [
    {
      kind: 'commitment',
      by: [{ id: 'o1', name: 'Quỹ Nước Sạch' }],
      to: [],
      text: 'Quỹ Nước Sạch sẽ cử 6 chuyên gia trở lại huyện trong quý III/2025',
      sectors: ['water-supply'],
      places: [],
      due: { on: '2025-Q3', exact: 'trong quý III/2025' },
      figures: ['f1'],
      evidence: [said('Quỹ Nước Sạch sẽ cử 6 chuyên gia trở lại huyện trong quý III/2025')]
    }
  ])
})

test('words that tell the kind from afar are quoted beside the clause', () => {
  const { kept } = read({ actions: [proposal({})] })
  assert.deepEqual(kept.actions[0]?.evidence, [
    said('chuyển giao quy trình súc rửa đường ống'),
    said('UBND huyện Lâm Bình đề nghị Quỹ Nước Sạch')
  ])
  assert.deepEqual(kept.actions[0]?.to, [{ id: 'o1', name: 'Quỹ Nước Sạch' }])
})

test('words that tell the kind reach their sentence, one that goes on with it, and the entries of a list under them', () => {
  const asked = { kind: 'proposal', stance: 'Ông Mori Ken đề nghị', by: ['Ông Mori Ken'] }
  const ordered = { kind: 'assignment', stance: 'UBND huyện Lâm Bình yêu cầu', by: ['UBND huyện Lâm Bình'] }
  const reached = [
    act({ ...asked, quote: 'huyện lập tổ công tác chung' }),
    act({ ...ordered, quote: 'Phòng Nông nghiệp kiểm tra nguồn nước' })
  ]
  assert.equal(read({ actions: reached }).kept.actions.length, 2)
  const beyond = [
    act({ ...asked, quote: 'Cán bộ xã Thượng Lâm tham dự' }),
    act({ ...asked, quote: 'chuyển giao quy trình súc rửa đường ống' }),
    act({ ...ordered, quote: 'huyện công khai giá nước' })
  ]
  assert.deepEqual(read({ actions: beyond }).dropped, { stance_not_in_text: 3 })
})

test('white space and decomposed letters are forgiven a quotation, nothing else', () => {
  const words = 'Quỹ Nước Sạch sẽ cử 6 chuyên gia trở lại huyện trong quý III/2025'
  for (const forgiven of [words.normalize('NFD'), words.replaceAll(' ', '\n '), `${words}.`])
    assert.deepEqual(read({ actions: [act({ quote: forgiven })] }).kept.actions[0]?.evidence[0], said(words), forgiven)
})

// Each line: what is false about the item, the reason it is dropped for, and the item.
const FALSE_ACTIONS: readonly (readonly [string, string, unknown])[] = [
  ['a wrong figure', 'quote_not_in_text', act({ quote: 'Quỹ Nước Sạch sẽ cử 16 chuyên gia trở lại huyện trong quý III/2025' })],
  ['another quarter', 'quote_not_in_text', act({ quote: 'Quỹ Nước Sạch sẽ cử 6 chuyên gia trở lại huyện trong quý II/2025' })],
  ['another unit', 'quote_not_in_text', act({ quote: 'sẽ tài trợ 2,5 tỷ USD', stance: 'sẽ tài trợ' })],
  ['another name', 'quote_not_in_text', act({ quote: 'Quỹ Nước Xanh sẽ cử 6 chuyên gia trở lại huyện' })],
  ['an accent lost', 'quote_not_in_text', act({ quote: 'Quỹ Nước Sạch sẽ cử 6 chuyên gia trơ lại huyện' })],
  ['an invented promise', 'quote_not_in_text', act({ quote: 'Quỹ Nước Sạch sẽ xây bệnh viện cho huyện', stance: 'sẽ xây' })],
  ['a sentence told shorter', 'quote_not_in_text', act({ quote: 'Quỹ Nước Sạch sẽ cử 6 chuyên gia … trong quý III/2025' })],
  ['a quotation that begins within a word', 'quote_cuts_words', act({ quote: 'ạch sẽ cử 6 chuyên gia trở lại huyện' })],
  ['a hedge cut off', 'quote_cuts_words', proposal({ quote: '120 cán bộ vận hành' })],
  ['a unit cut off', 'quote_cuts_words', act({ quote: 'sẽ tài trợ 2,5 triệu', stance: 'sẽ tài trợ' })],
  ['a date cut in two', 'quote_cuts_words', act({ quote: 'Quỹ Nước Sạch sẽ cử 6 chuyên gia trở lại huyện trong quý III' })],
  ['a name cut in two', 'quote_cuts_words', act({ quote: 'Sạch sẽ cử 6 chuyên gia trở lại huyện' })],
  ['a quotation shifted over two sentences', 'quote_not_one_sentence', proposal({ quote: 'súc rửa đường ống.\nQuỹ Nước Sạch' })],
  ['one word', 'quote_length_wrong', act({ quote: 'thường' })],
  ['the title', 'quote_outside_body', act({ quote: 'Lâm Bình tiếp đoàn Quỹ Nước Sạch' })],
  ['a caption', 'quote_outside_body', act({ quote: 'lãnh đạo huyện Lâm Bình tại buổi tiếp' })],
  ['a negation left outside', 'negation_left_out', act({ quote: 'bố trí vốn cho giai đoạn 2', stance: 'cam kết' })],
  ['a negation rewritten away', 'quote_not_in_text', act({ quote: 'Quỹ Nước Sạch cam kết bố trí vốn cho giai đoạn 2', stance: 'cam kết' })],
  [
    'a denied promise',
    'kind_contradicted',
    act({ quote: 'Quỹ Nước Sạch chưa thể cam kết bố trí vốn cho giai đoạn 2', stance: 'chưa thể cam kết' })
  ],
  ['a condition left outside', 'condition_left_out', act({ quote: 'sẽ tài trợ 2,5 triệu USD', stance: 'sẽ tài trợ', by: [] })],
  ['a wish told as a promise', 'kind_contradicted', act({ quote: 'huyện sẽ giao 3 ha đất sạch', stance: 'huyện sẽ', by: [] })],
  ['a request told as a promise', 'kind_not_in_words', proposal({ kind: 'commitment' })],
  ['words for the kind that are not there', 'stance_not_in_text', act({ stance: 'Quỹ Nước Sạch hứa sẽ' })],
  ['a kind that is none', 'kind_unknown', act({ kind: 'promise' })],
  ['a sector that is none', 'kind_unknown', act({ sectors: ['water'] })],
  ['a doer who stands elsewhere', 'value_not_in_quote', act({ by: ['UBND huyện Lâm Bình'] })],
  ['doer and addressee swapped', 'sides_swapped', proposal({ by: ['Quỹ Nước Sạch'], to: ['UBND huyện Lâm Bình'] })],
  ['a doer of half a name', 'value_not_in_quote', proposal({ by: ['huyện Lâm Bình'] })],
  ['a figure from elsewhere', 'value_not_in_quote', act({ figures: ['3 ha'] })],
  ['a figure of other worth', 'value_not_in_quote', act({ figures: ['60 chuyên gia'] })],
  ['a deadline from elsewhere', 'value_not_in_quote', act({ due: 'trước ngày 30/9/2025' })],
  ['a field missing', 'item_shape_wrong', { kind: 'commitment', by: [] }],
  ['no item at all', 'item_shape_wrong', 'Quỹ Nước Sạch sẽ cử 6 chuyên gia']
]

for (const [falsehood, reason, item] of FALSE_ACTIONS)
  test(`an action is dropped for ${falsehood}`, () => {
    const { dropped, kept, confirmed } = read({ actions: [item] })
    assert.deepEqual([dropped, kept.actions, confirmed], [{ [reason]: 1 }, [], []])
  })

test('a condition that is quoted along may stay', () => {
  assert.equal(read({ actions: [act({ quote: GRANT, stance: 'sẽ tài trợ', by: [] })] }).kept.actions[0]?.text, GRANT)
})

test('what the rules read as well is confirmed, not added, and the rules’ item stays as it is', () => {
  const before = ruleRecord()
  const same = proposal({ quote: 'hỗ trợ đào tạo hơn 120 cán bộ vận hành' })
  const { confirmed, kept, dropped, record } = read({ actions: [same, same] }, before)
  assert.deepEqual([confirmed, kept.actions, dropped], [['a1'], [], { item_repeated: 1 }])
  assert.deepEqual(record.actions, [{ ...before.actions[0], reader: 'both' }, before.actions[1]])
})

test('what the rules read as something else stays theirs, with a doubt', () => {
  const result = act({
    kind: 'result',
    quote: 'Huyện đang rà soát hồ sơ giải phóng mặt bằng',
    stance: 'Huyện đang rà soát',
    by: ['Huyện']
  })
  const { dropped, disputed, record } = read({ actions: [result] })
  assert.deepEqual([dropped, disputed], [{ reading_differs: 1 }, ['a2']])
  assert.deepEqual(
    record.doubts.map(({ code, about }) => [code, about]),
    [['second_reader_differs', 'a2']]
  )
  assert.deepEqual(record.actions, ruleRecord().actions)
})

test('one thing answered twice is kept once', () => {
  const { dropped, kept } = read({ actions: [act({}), act({ quote: 'Quỹ Nước Sạch sẽ cử 6 chuyên gia trở lại huyện' })] })
  assert.deepEqual([dropped, kept.actions.length], [{ item_repeated: 1 }, 1])
})

const paper = (change: Record<string, unknown>) => ({
  kind: 'memorandum',
  status: 'signed',
  quote: 'Hai bên đã ký Biên bản ghi nhớ về quản lý nguồn nước',
  parties: [],
  on: null,
  fields: [],
  ...change
})

test('a paper is kept where its kind and its state stand in the words', () => {
  const { kept } = read({ agreements: [paper({ fields: ['water-supply'] })] })
  assert.deepEqual(kept.agreements[0], {
    kind: 'memorandum',
    parties: [],
    fields: ['water-supply'],
    status: 'signed',
    on: null,
    evidence: [said('Hai bên đã ký Biên bản ghi nhớ về quản lý nguồn nước')]
  })
})

test('a paper is dropped for a kind, a state or a party that the words do not bear out', () => {
  const contract = { kind: 'contract', quote: 'dự kiến ký hợp đồng tư vấn vào cuối năm' }
  const cases: [string, unknown][] = [
    ['kind_not_in_words', paper({ kind: 'loan agreement' })],
    ['kind_not_in_words', paper({ status: 'cancelled' })],
    ['kind_contradicted', paper({ ...contract, status: 'signed' })],
    ['value_not_in_quote', paper({ parties: ['Quỹ Nước Sạch'] })],
    ['value_not_in_quote', paper({ on: '12/5' })],
    ['kind_unknown', paper({ kind: 'letter' })],
    ['kind_unknown', paper({ status: 'done' })]
  ]
  for (const [reason, item] of cases) assert.deepEqual(read({ agreements: [item] }).dropped, { [reason]: 1 }, JSON.stringify(item))
  assert.equal(read({ agreements: [paper({ ...contract, status: 'planned' })] }).kept.agreements[0]?.status, 'planned')
})

const project = (change: Record<string, unknown>) => ({
  name: 'Cấp nước Lâm Bình',
  status: 'preparation',
  quote: 'Huyện đang rà soát hồ sơ giải phóng mặt bằng cho dự án Cấp nước Lâm Bình',
  parties: [],
  sectors: ['water-supply'],
  ...change
})

test('a project is kept under the name in its quotation, and dropped for a name or a state that is not there', () => {
  assert.deepEqual(read({ projects: [project({})] }).kept.projects[0], {
    name: 'Cấp nước Lâm Bình',
    status: 'preparation',
    parties: [],
    figures: [],
    sectors: ['water-supply'],
    places: [],
    milestones: [],
    obstacles: [],
    evidence: [said('Huyện đang rà soát hồ sơ giải phóng mặt bằng cho dự án Cấp nước Lâm Bình')]
  })
  const cases: [string, unknown][] = [
    ['value_not_in_quote', project({ name: 'Thoát nước Lâm Bình' })],
    ['value_not_in_quote', project({ parties: [{ name: 'Quỹ Nước Sạch', role: 'funding' }] })],
    ['kind_not_in_words', project({ status: 'completed' })],
    ['kind_unknown', project({ status: 'running' })],
    ['name_too_short', project({ name: 'dự án' })]
  ]
  for (const [reason, item] of cases) assert.deepEqual(read({ projects: [item] }).dropped, { [reason]: 1 }, JSON.stringify(item))
})

const meeting = (change: Record<string, unknown>) => ({
  format: 'reception',
  quote: 'Sáng 12/5, UBND huyện Lâm Bình tiếp đoàn công tác Quỹ Nước Sạch',
  on: 'Sáng 12/5',
  hosts: ['UBND huyện Lâm Bình'],
  guests: ['Quỹ Nước Sạch'],
  ...change
})

test('a meeting is kept where the rules found none, its day and year read from its words', () => {
  const record = { ...ruleRecord(), meetings: [] }
  assert.deepEqual(read({ meetings: [meeting({})] }, record).kept.meetings[0], {
    on: '2025-05-12',
    dayMonth: '12/5',
    yearBasis: 'publishedOn',
    partOfDay: 'morning',
    format: 'reception',
    hosts: [{ id: 'o2', name: 'UBND huyện Lâm Bình' }],
    guests: [{ id: 'o1', name: 'Quỹ Nước Sạch' }],
    evidence: [said('Sáng 12/5, UBND huyện Lâm Bình tiếp đoàn công tác Quỹ Nước Sạch')]
  })
  assert.deepEqual(read({ meetings: [meeting({})] }).confirmed, ['m1'])
  const cases: [string, unknown][] = [
    ['value_not_in_quote', meeting({ on: 'Sáng 13/5' })],
    ['value_not_in_quote', meeting({ guests: ['Ngân hàng Thế giới'] })],
    ['kind_not_in_words', meeting({ format: 'talks' })],
    ['kind_unknown', meeting({ format: 'party' })],
    ['sides_unknown', meeting({ hosts: [], guests: [] })]
  ]
  for (const [reason, item] of cases) assert.deepEqual(read({ meetings: [item] }, record).dropped, { [reason]: 1 }, JSON.stringify(item))
})

test('new items come under new ids in the order of the text, and what they quote is no longer unread', () => {
  const need = act({
    kind: 'need',
    quote: 'Đường ống ở xã Thượng Lâm chịu áp lực lớn, thường xuyên rò rỉ',
    stance: 'áp lực lớn, thường xuyên rò rỉ',
    by: []
  })
  assert.deepEqual(read({ actions: [need] }).dropped, { kind_not_in_words: 1 })
  const { record } = read({ actions: [proposal({}), act({}), act({ ...need, kind: 'topic' })] })
  assert.deepEqual(
    record.actions.map(({ id, reader }) => [id, reader]),
    [
      ['a4', 'model'],
      ['a1', undefined],
      ['a3', 'model'],
      ['a2', undefined]
    ]
  )
  assert.equal(record.unread.length, 1)
  const taken = { ...ruleRecord(), unread: [said('Quỹ Nước Sạch sẽ cử 6 chuyên gia trở lại huyện')] }
  assert.deepEqual(read({ actions: [act({})] }, taken).record.unread, [])
})

test('a record that was read twice keeps to the published schema, and every quotation quotes', () => {
  const { record } = read({ actions: [act({}), proposal({})], agreements: [paper({})], projects: [project({})], meetings: [meeting({})] })
  assert.deepEqual(recordSchema.strict().safeParse(record).error?.issues ?? [], [])
  const items = [...record.meetings, ...record.actions, ...record.agreements, ...record.projects]
  assert.equal(new Set(items.map((item) => item.id)).size, items.length)
  for (const item of items) for (const words of item.evidence) assert.ok(isQuoted(REPORT, words as never))
  assert.deepEqual(record.secondReader, { model: 'm', asked: 1, fault: null, answered: 5, confirmed: 1, kept: 4, dropped: {} })
})
