import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../known-names.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { type Knowledge, stampOf } from './knowledge.ts'
import { layered } from './known-in-text.ts'
import { bodyKey, nameKey } from './name-keys.ts'
import { usesOf } from './own-names.ts'
import { parseKnowledge } from './parse-knowledge.ts'

const KNOWLEDGE: Knowledge = {
  organisations: [
    { name: 'Trung tâm Nước Mekong', aliases: ['MWRC', 'TT Nước Mekong'], kind: 'centre', country: 'TH', from: ['r2/o1', 'r1/o3'] },
    { name: 'Công ty Xanh', aliases: [], kind: 'company', country: null }
  ],
  people: [
    {
      name: 'Lê Thu Hà',
      aliases: [],
      honorific: 'bà',
      positions: [
        { title: 'Giám đốc', organisation: 'Công ty Xanh', on: '2024' },
        { title: 'Phó Giám đốc', organisation: null, on: null }
      ]
    }
  ],
  projects: [{ name: 'Nước sạch An Bình', aliases: ['CLEAN-AB'] }]
}

test('a knowledge has one digest, whatever the order it is written in and wherever it came from', () => {
  const [person] = KNOWLEDGE.people
  assert.ok(person)
  const turned: Knowledge = {
    organisations: KNOWLEDGE.organisations
      .toReversed()
      .map(({ from: _, ...one }) => ({ ...one, aliases: one.aliases.toReversed().map((alias) => alias.normalize('NFD')) })),
    people: [{ ...person, positions: person.positions.toReversed() }],
    projects: KNOWLEDGE.projects
  }
  assert.deepEqual(stampOf(turned), stampOf(KNOWLEDGE))
  assert.notEqual(stampOf({ ...turned, projects: [] }).digest, stampOf(KNOWLEDGE).digest)
  const read = parseKnowledge(JSON.parse(JSON.stringify(turned)))
  assert.deepEqual(read.ok && stampOf(read.value), stampOf(KNOWLEDGE))
})

test('what may be left out of a file of knowledge may be left out, and what it does not know is refused', () => {
  const read = parseKnowledge({ organisations: [{ name: ' Trung  tâm\nNước ' }] })
  assert.deepEqual(read.ok && read.value, {
    organisations: [{ name: 'Trung tâm Nước', aliases: [], kind: 'organisation', country: null }],
    people: [],
    projects: []
  })
  const misspelt = parseKnowledge({ organisations: [{ name: 'A', alias: ['B'] }] })
  assert.deepEqual(!misspelt.ok && misspelt.refusal, { code: 'knowledge_not_valid', about: { field: 'organisations.0.alias' } })
})

test('a form is looked for only where it names its body by itself', () => {
  const names = compileNames(loadLexicon())
  const uses = {
    own: ['MWRC', 'VJ-CC', 'Zentech', 'Trung tâm Vòm Xanh Kala', 'Công ty Cổ phần Xanh Đồng Tháp'],
    composed: ['Đại học Cần Thơ', 'UBND tỉnh Vĩnh Long', 'Sở Ngoại vụ tỉnh Vĩnh Long', 'JICA', 'Trung tâm Nước Mekong'],
    none: ['UBND tỉnh', 'Sở Ngoại vụ', 'Trung tâm', 'Công ty Cổ phần', 'công ty', 'Tỉnh ủy', 'Hòa', 'Minh', 'III', 'TP', 'nước sạch', '']
  }
  for (const [use, forms] of Object.entries(uses))
    assert.deepEqual(
      usesOf(forms, names).map((found, i) => `${forms[i]}: ${found}`),
      forms.map((form) => `${form}: ${use}`)
    )
})

test('a name is the same in any capitals, with any marks and with the tone on either vowel; a body also with its type word left out', () => {
  assert.equal(nameKey('Công ty Hoà Bình - Xanh'), nameKey('CÔNG TY HÒA BÌNH XANH'))
  assert.notEqual(nameKey('Huế'), nameKey('Huệ'))
  assert.equal(bodyKey('Ủy ban nhân dân thành phố Cần Thơ'), bodyKey('UBND TP. Cần Thơ'))
  assert.equal(bodyKey('Đại sứ quán Nhật Bản tại Việt Nam'), bodyKey('Đại sứ quán Nhật Bản'))
  assert.notEqual(bodyKey('UBND tỉnh Vĩnh Long'), bodyKey('HĐND tỉnh Vĩnh Long'))
})

test('of two layers the longer match stands, and of equals the first layer’s', () => {
  const match = (from: number, to: number, layer: string) => ({ from, to, layer })
  const first = [match(1, 3, 'a'), match(5, 6, 'a'), match(9, 10, 'a')]
  const second = [match(0, 1, 'b'), match(1, 3, 'b'), match(5, 8, 'b'), match(12, 13, 'b')]
  assert.deepEqual(
    layered(first, second).map(({ from, to, layer }) => [from, to, layer]),
    [
      [0, 1, 'b'],
      [1, 3, 'a'],
      [5, 8, 'b'],
      [9, 10, 'a'],
      [12, 13, 'b']
    ]
  )
})
