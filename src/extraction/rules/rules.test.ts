import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { articleFromText } from '../../reading/index.ts'
import { extractExplained } from '../extract.ts'
import { actionRules } from './action-rules.ts'
import { EXAMPLE_LEDE, type Rule } from './rule.ts'
import { setAsideRules } from './set-aside-rules.ts'

const RULES: readonly Rule[] = [...actionRules, ...setAsideRules]

/** The rules that made or set aside something of a sentence told behind the lede. */
const rulesOn = (sentence: string): ReadonlySet<string> => {
  const article = articleFromText(`${EXAMPLE_LEDE}\n${sentence}`, { publishedOn: '2024-05-20' })
  const { record, actions, asides } = extractExplained(article, { id: 'x' })
  const behind = (start: number | undefined): boolean => (start ?? 0) >= EXAMPLE_LEDE.length
  const made = actions.filter(({ id }) => behind(record.actions.find((action) => action.id === id)?.evidence[0]?.start))
  return new Set([...made.map(({ rule }) => rule), ...asides.filter(({ span }) => behind(span.start)).map(({ rule }) => rule)])
}

const failing = (pick: (rule: Rule) => readonly string[], wanted: boolean): string[] =>
  RULES.flatMap((rule) =>
    pick(rule)
      .map((sentence) => ({ sentence, found: rulesOn(sentence) }))
      .filter(({ found }) => found.has(rule.name) !== wanted)
      .map(({ sentence, found }) => `${rule.name}: ${sentence} (${[...found].join(', ')})`)
  )

test('every rule decides on the sentences that it gives as its own', () => {
  assert.deepEqual(
    failing((rule) => rule.matches, true),
    []
  )
})

test('no rule decides on the sentences that it names as others', () => {
  assert.deepEqual(
    failing((rule) => rule.passes, false),
    []
  )
})

test('every rule has three examples of each kind, a reason and a name of its own', () => {
  const poor = RULES.filter(({ matches, passes }) => new Set(matches).size < 3 || new Set(passes).size < 3).map(({ name }) => name)
  assert.deepEqual(poor, [])
  assert.equal(new Set(RULES.map(({ name }) => name)).size, RULES.length)
  const unsaid = RULES.flatMap(({ name, decides, reason }) =>
    [decides.vi, decides.en, reason.vi, reason.en]
      .filter((words) => !/^[“"\p{Lu}].{15,}\.$/u.test(words))
      .map((words) => `${name}: ${words}`)
  )
  assert.deepEqual(unsaid, [])
})

/** The rule names in the code, wherever a rule is stated, kept or set aside. */
const namesInCode = (): ReadonlySet<string> => {
  const folder = new URL('../', import.meta.url)
  const names = new Set<string>()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => /^(?!rules).*(?<!\.test)\.ts$/.test(name))) {
    const code = readFileSync(new URL(file, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    const stated = [
      ...code.matchAll(/\brule: ([^,}\n]+)/g),
      ...code.matchAll(/[.#](?:setAside|keep)\(((?:[^()]|\([^()]*\))*)\)/g),
      ...code.matchAll(/export type Lack = (.+)/g)
    ]
    for (const [, words = ''] of stated) for (const [, name = ''] of words.matchAll(/'([^']+)'/g)) names.add(name)
  }
  for (const kind of ['need', 'result', 'topic', 'proposal', 'commitment', 'assignment', 'agreement']) names.delete(kind)
  return names
}

test('the rules in the code and the rules in the catalogue are the same', () => {
  assert.deepEqual([...namesInCode()].sort(), RULES.map(({ name }) => name).sort())
})
