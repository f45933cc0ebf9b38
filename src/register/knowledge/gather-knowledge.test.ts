import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item } from '../item.ts'
import { gatherKnowledge as gather } from './gather-knowledge.ts'
import { type AcceptedNaming, namingOf } from './naming.ts'

type Accepted = Pick<Item, 'kind' | 'content'> & { readonly last: AcceptedNaming['last'] }

const item = (id: string, kind: Item['kind'], content: object, on: string | null = null): Accepted => {
  const [reportId = '', itemId = ''] = id.split('/')
  return { kind, content: { id: itemId, evidence: [], ...content }, last: { on, reportId, itemId } }
}
const gatherKnowledge = (items: readonly Accepted[]) =>
  gather(
    items.flatMap(({ last, ...of }) => {
      const naming = namingOf(of)
      return naming ? [{ naming, last, from: [`${last.reportId}/${last.itemId}`] }] : []
    })
  )
const body = (id: string, name: string, more: object = {}, on: string | null = null): Accepted =>
  item(id, 'organisation', { name, aliases: [], kind: 'centre', country: 'VN', ...more }, on)
const person = (id: string, name: string, positions: readonly object[], more: object = {}, on: string | null = null): Accepted =>
  item(id, 'person', { name, aliases: [], honorific: null, side: 'other', positions, ...more }, on)
const known = (name: string | null, candidates: readonly string[] = []) => ({ known: { name, candidates, fields: [] } })

test('a body accepted in several reports is one, under its fullest name, of the kind accepted last', () => {
  const items = [
    body('r2/o1', 'UBND TP Cần Thơ', { kind: "people's committee", aliases: ['UBND TP'] }, '2025-01-02'),
    body('r1/o4', 'Ủy ban nhân dân thành phố Cần Thơ', { kind: 'authority' }, '2024-05')
  ]
  const expected = [
    {
      name: 'Ủy ban nhân dân thành phố Cần Thơ',
      aliases: ['UBND TP', 'UBND TP Cần Thơ'],
      kind: "people's committee",
      country: 'VN',
      from: ['r1/o4', 'r2/o1']
    }
  ]
  assert.deepEqual(gatherKnowledge(items).organisations, expected)
  assert.deepEqual(gatherKnowledge(items.toReversed()).organisations, expected)
})

test('a body accepted under its short name is the one it was taken for, and under a short name of exactly one other it is that', () => {
  const whole = body('r1/o1', 'Trung tâm Nước Mekong', { aliases: ['MWRC'], country: 'TH' })
  const taken = body('r2/o1', 'Trung tâm Mekong', { ...known('Trung tâm Nước Mekong'), kind: 'other', country: null })
  const alone = body('r3/o1', 'MWRC', { kind: 'organisation' })
  const bracketed = body('r1/o1', 'Trung tâm Nước Mekong (MWRC)', { country: 'TH' })
  assert.deepEqual(
    gatherKnowledge([bracketed, alone]).organisations.map(({ name, aliases }) => [name, aliases]),
    [['Trung tâm Nước Mekong (MWRC)', ['MWRC']]]
  )
  assert.deepEqual(gatherKnowledge([alone, taken, whole]).organisations, [
    {
      name: 'Trung tâm Nước Mekong',
      aliases: ['MWRC', 'Trung tâm Mekong'],
      kind: 'centre',
      country: 'TH',
      from: ['r1/o1', 'r2/o1', 'r3/o1']
    }
  ])
  const other = body('r4/o1', 'Trường Mạng Wifi', { aliases: ['MWRC'] })
  assert.deepEqual(
    gatherKnowledge([alone, whole, other]).organisations.map(({ name }) => name),
    ['Trung tâm Nước Mekong', 'Trường Mạng Wifi']
  )
})

test('what was taken from knowledge does not outlive what it was taken from', () => {
  const items = [
    body('r2/o1', 'MWRC', known('Trung tâm Nước Mekong')),
    person('r2/p1', 'Hà', [], known('Lê Thu Hà')),
    item('r2/j1', 'project', { name: 'CLEAN-AB', ...known('Nước sạch cho cù lao An Bình') })
  ]
  const { organisations, people, projects } = gatherKnowledge(items)
  assert.deepEqual([organisations.map(({ name }) => name), people, projects.map(({ name }) => name)], [['MWRC'], [], ['CLEAN-AB']])
})

test('what could be several teaches nothing', () => {
  const items = [
    body('r1/o1', 'XDT', known(null, ['A', 'B'])),
    person('r1/p1', 'Trần Văn Nam', [], known(null, ['Trần Văn Nam', 'Trần Văn Năm']))
  ]
  assert.deepEqual(gatherKnowledge(items), { organisations: [], people: [], projects: [] })
})

test('a person has the posts of every report with the last day of each, and bodies by their kept names; one name alone is nobody', () => {
  const items = [
    body('r1/o1', 'Trung tâm Nước Mekong', { aliases: ['MWRC'] }),
    person('r1/p1', 'Lê Thu Hà', [{ title: 'Phó Giám đốc', organisation: { id: 'o1', name: 'MWRC' } }], { honorific: 'bà' }, '2024-03-15'),
    person(
      'r2/p3',
      'Lê Thu Hà',
      [{ title: 'phó giám đốc', organisation: { id: 'o2', name: 'Trung tâm Nước Mekong' } }],
      { aliases: ['Hà'] },
      '2025'
    ),
    person('r3/p1', 'Hà', [], known('Lê Thu Hà')),
    person('r3/p2', 'Tường', [])
  ]
  assert.deepEqual(gatherKnowledge(items).people, [
    {
      name: 'Lê Thu Hà',
      aliases: ['Hà'],
      honorific: 'bà',
      positions: [{ title: 'phó giám đốc', organisation: 'Trung tâm Nước Mekong', on: '2025' }],
      from: ['r1/p1', 'r2/p3', 'r3/p1']
    }
  ])
})

test('a project accepted under its short name is the one it was taken for', () => {
  const whole = item('r1/j1', 'project', { name: 'Nước sạch cho cù lao An Bình' })
  const short = item('r2/j1', 'project', { name: 'CLEAN-AB', ...known('Nước sạch cho cù lao An Bình') })
  assert.deepEqual(gatherKnowledge([short, whole]).projects, [
    { name: 'Nước sạch cho cù lao An Bình', aliases: ['CLEAN-AB'], from: ['r1/j1', 'r2/j1'] }
  ])
})

test('a project has its other forms from the words it was quoted with, where they stand out', () => {
  const evidence = [
    'Dự án “Nước sạch cho cù lao An Bình”',
    'dự án CLEAN-AB',
    'dự án nước sạch',
    'Dự án cù lao An Bình (CLAB)',
    'Dự án cù lao An Bình đang chậm tiến độ',
    'Dự án cho An Bình'
  ].map((exact, i) => ({
    start: i,
    end: i + 1,
    exact
  }))
  assert.deepEqual(gatherKnowledge([item('r1/j1', 'project', { name: 'Nước sạch cho cù lao An Bình', evidence })]).projects, [
    { name: 'Nước sạch cho cù lao An Bình', aliases: ['CLAB', 'CLEAN-AB', 'cho An Bình'], from: ['r1/j1'] }
  ])
})
