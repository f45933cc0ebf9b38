import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames, findMentions, loadLexicon } from '../language/index.ts'
import { contextRules } from './context-bodies.ts'
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
