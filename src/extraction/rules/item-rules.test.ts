import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Knowledge } from '../../language/index.ts'
import { articleFromText } from '../../reading/index.ts'
import { ITEM_LISTS } from '../record-words.ts'
import { explainArticle } from './explain-article.ts'
import { CHOICES, type Explanation, type ItemExplanation } from './explanation.ts'
import { itemRules } from './item-rules.ts'
import type { ItemRule } from './rule.ts'
import { EXAMPLE_LEDE } from './rule.ts'

/** Actions have rules of their own. */
const { action: _, ...LISTS } = ITEM_LISTS

const explain = (...sentences: readonly string[]): Explanation => explainKnowing(null, ...sentences)

const explainKnowing = (knowledge: Knowledge | null, ...sentences: readonly string[]): Explanation =>
  explainArticle(articleFromText([EXAMPLE_LEDE, ...sentences].join('\n'), { publishedOn: '2024-05-20' }), { id: 'x', knowledge })

/** The rules behind the items of one kind that were first met behind the lede. */
const rulesOn = (kind: keyof typeof LISTS, sentence: string, knowing: Knowledge | null = null): string[] => {
  const { record, items } = explainKnowing(knowing, sentence)
  return record[LISTS[kind]]
    .filter(({ evidence }) => (evidence[0]?.start ?? 0) > EXAMPLE_LEDE.length)
    .map(({ id }) => items.get(id)?.rule ?? '')
}

const of = ({ record, items }: Explanation, kind: keyof typeof LISTS, name: string): ItemExplanation | undefined => {
  const found = record[LISTS[kind]].find((item) => 'name' in item && item.name === name)
  return found && items.get(found.id)
}

test('every rule of an item makes one of the sentences that it gives as its own', () => {
  const wrong = itemRules.flatMap(({ kind, name, matches, ...rest }) => {
    const knowing = 'knowing' in rest ? rest.knowing : null
    return matches
      .filter((sentence) => !rulesOn(kind, sentence, knowing).includes(name))
      .map((sentence) => `${name}: ${sentence} (${rulesOn(kind, sentence, knowing)})`)
  })
  assert.deepEqual(wrong, [])
})

test('no rule of an item makes one of the sentences that it says it must leave', () => {
  const wrong = (itemRules as readonly ItemRule[]).flatMap(({ kind, name, passes = [] }) =>
    passes.filter((sentence) => rulesOn(kind, sentence).includes(name)).map((sentence) => `${name}: ${sentence}`)
  )
  assert.deepEqual(wrong, [])
})

test('every item of a record is explained by a rule of the catalogue for its kind', () => {
  const explanation = explain(
    'Bà Hạnh giao Sở Xây dựng hoàn thiện dự án “Nước sạch Gia Bình” trị giá 15 tỷ đồng và ký bản ghi nhớ với JICA.'
  )
  for (const [kind, list] of Object.entries(LISTS)) {
    const names: readonly string[] = itemRules.filter((rule) => rule.kind === kind).map(({ name }) => name)
    for (const { id } of explanation.record[list]) assert.ok(names.includes(explanation.items.get(id)?.rule ?? ''), `${kind} ${id}`)
  }
  for (const { id } of explanation.record.actions) assert.ok(explanation.items.get(id))
})

test('a meeting says which words told it, and where each side stands', () => {
  const explanation = explain('Bà Hạnh đề nghị phía Pháp hỗ trợ đào tạo bác sĩ.')
  assert.deepEqual(explanation.items.get('m1'), {
    rule: 'subject receives',
    stood: [
      { as: 'telling', words: 'tiếp' },
      { as: 'day', words: 'Chiều 19/5' },
      { as: 'yearFrom', words: 'publishedOn' },
      { as: 'hostBefore', words: 'Phó Chủ tịch UBND tỉnh Bắc Ninh Trần Thị Hạnh' },
      { as: 'guestBehind', words: 'Đại sứ Pháp tại Việt Nam Paul Martin' }
    ]
  })
})

test('a person is explained by posts, honorific and the names used later', () => {
  const explanation = explain('Bà Hạnh đề nghị phía Pháp hỗ trợ đào tạo bác sĩ.')
  assert.deepEqual(of(explanation, 'person', 'Trần Thị Hạnh')?.stood, [
    { as: 'postBefore', words: 'Phó Chủ tịch UBND tỉnh Bắc Ninh' },
    { as: 'later', words: 'Bà Hạnh' }
  ])
})

test('a body whose locality is left out says what it was taken for', () => {
  const explanation = explain('HĐND tỉnh đã thông qua nghị quyết về nước sạch.')
  assert.deepEqual(of(explanation, 'organisation', 'HĐND tỉnh Bắc Ninh'), {
    rule: 'locality left out',
    stood: [
      { as: 'head', words: 'HĐND' },
      { as: 'joined', words: 'HĐND tỉnh Bắc Ninh' }
    ]
  })
})

test('a place among several of its name says what decided', () => {
  const explanation = explain('Nhà máy nước đặt tại huyện Gia Bình, gần quận Bình Thạnh và xã Hòa Bình.')
  for (const place of explanation.record.places) {
    const chosen = explanation.items.get(place.id)?.stood.find(({ as }) => as === 'chosenBy')
    if (chosen) assert.ok(chosen.words in CHOICES, chosen.words)
  }
  assert.equal(of(explanation, 'place', 'Gia Bình')?.rule, 'type word and name')
})

test('a figure is divided into hedge, number and unit, and names what it is stated beside', () => {
  const explanation = explain('Tỉnh cần hơn 24 tỷ yen (tương đương 4.000 tỷ đồng) cho nhà máy nước.')
  const [yen, dong] = explanation.record.figures.map(({ id }) => explanation.items.get(id)?.stood)
  assert.deepEqual(yen, [
    { as: 'hedge', words: 'hơn' },
    { as: 'number', words: '24 tỷ' },
    { as: 'measure', words: 'yen' },
    { as: 'equals', words: '4.000 tỷ đồng' }
  ])
  assert.deepEqual(dong?.slice(0, 2), [
    { as: 'number', words: '4.000 tỷ' },
    { as: 'measure', words: 'đồng' }
  ])
})
