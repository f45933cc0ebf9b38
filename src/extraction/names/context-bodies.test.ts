import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames, findMentions, loadLexicon } from '../../language/index.ts'
import { contextRules } from './context-rules.ts'
import { gatherOrganisations } from './gather-organisations.ts'
import { gatherPeople } from './gather-people.ts'
import { gatherPlaces } from './gather-places.ts'

const names = compileNames(loadLexicon())

for (const { name, examples } of contextRules)
  test(`a post without its body: ${name}`, () => {
    for (const [text, body] of examples) {
      const mentions = findMentions(text, names)
      const { people } = gatherPeople(mentions, gatherOrganisations(mentions), gatherPlaces(mentions, null))
      assert.equal(people.at(-1)?.positions[0]?.organisation?.name ?? null, body, text)
    }
  })

test('a common word behind a post means the body of that kind that was named last', () => {
  const rows: readonly (readonly [text: string, body: string | null])[] = [
    ['UBND tỉnh tiếp Tập đoàn Hitachi. Bà Susan Rowe đến. Phó Chủ tịch Tập đoàn Susan Rowe cảm ơn.', 'Tập đoàn Hitachi'],
    ['UBND tỉnh tiếp Quỹ Bảo tồn Xanh. Bà Mira Chandra, Giám đốc Quỹ, cảm ơn.', 'Quỹ Bảo tồn Xanh'],
    ['Công ty Minh Long làm việc với Bệnh viện Bạch Mai. Ông Lê Văn Nam, Giám đốc Công ty, cảm ơn.', 'Công ty Minh Long'],
    ['UBND tỉnh tiếp Tập đoàn Hitachi. Bà Mira Chandra, Giám đốc Quỹ, cảm ơn.', null]
  ]
  for (const [text, body] of rows) {
    const mentions = findMentions(text, names)
    const { people } = gatherPeople(mentions, gatherOrganisations(mentions), gatherPlaces(mentions, null))
    assert.equal(people.at(-1)?.positions[0]?.organisation?.name ?? null, body, text)
  }
})
