import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../src/language/index.ts'
import { ACCOUNT_TERMS } from '../../src/wording/account-terms.ts'
import { DOSSIER_TERMS } from '../../src/wording/dossier-terms.ts'
import { type Sentence, sentenceOf, TERMS, wordingParts } from '../../src/wording/index.ts'
import { filesMatching, ROOT } from './tree.ts'

const code = filesMatching(/^src\/(?!wording\/).*\.(ts|svelte)$/).filter(({ path }) => !path.endsWith('.test.ts'))
const sentences = new Map<string, Sentence>(Object.values(wordingParts).flatMap((part) => Object.entries(part)))
const places = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ''))].sort()

test('every refusal has its two sentences', () => {
  const missing = code.flatMap(({ path, text }) =>
    [...text.matchAll(/\brefuse\(\s*'(\w+)'/g)].filter((found) => !sentences.has(found[1] ?? '')).map((found) => `${found[1]} in ${path}`)
  )
  assert.deepEqual(missing, [])
})

test('every doubt has its two sentences', () => {
  const missing = code
    .filter(({ path }) => path.startsWith('src/extraction/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\bcode: '([a-z]+(?:_[a-z]+)+)'/g)]
        .filter((found) => !sentences.has(found[1] ?? ''))
        .map((found) => `${found[1]} in ${path}`)
    )
  assert.deepEqual(missing, [])
})

test('no sentence stands unused', () => {
  const unused = [...sentences.keys()].filter(
    (key) => !code.some(({ text }) => new RegExp(`['"]${key}['"]|\\b${key}:|\\.${key}\\b`).test(text))
  )
  assert.deepEqual(unused, [])
})

test('a code belongs to one part', () => {
  const owners = Object.entries(wordingParts).flatMap(([part, own]) => Object.keys(own).map((key) => ({ key, part })))
  const twice = owners.filter(({ key }, index) => owners.findIndex((other) => other.key === key) !== index)
  assert.deepEqual(twice, [])
})

test('every wording file is merged', async () => {
  const merged = new Set<unknown>(Object.values(wordingParts))
  const lost: string[] = []
  for (const { path } of filesMatching(/^src\/wording\/[a-z-]+\.ts$/)) {
    if (path.endsWith('/index.ts')) continue
    const exported: Record<string, unknown> = await import(`${ROOT}${path}`)
    for (const [name, value] of Object.entries(exported))
      if (name.endsWith('Wording') && !merged.has(value)) lost.push(`${name} in ${path}`)
  }
  assert.deepEqual(lost, [])
})

test('the two sentences of a code name the same things, and each is a whole sentence', () => {
  const wrong = [...sentences].filter(([, { vi, en }]) => {
    const whole = [vi, en].every((text) => /[.?!]$/.test(text) && text === text.trim() && !text.includes('  '))
    return !whole || vi === en || places(vi).join() !== places(en).join()
  })
  assert.deepEqual(wrong, [])
})

test('a sentence is filled from what the refusal is about, and an unknown code is still told', () => {
  assert.equal(
    sentenceOf({ code: 'port_in_use', about: { port: 4700, other: 4701 } }, 'en'),
    'Port 4700 is in use by another program. Close it, or choose another port, for example HOPLUU_PORT=4701.'
  )
  assert.match(sentenceOf({ code: 'of_tomorrow' }, 'vi'), /of_tomorrow/)
})

test('every level of place and kind of organisation in the word tables has a name in both languages', () => {
  const lexicon = loadLexicon()
  const levels = lexicon.flatMap((entry) => (entry.kind === 'place' ? [entry.place.level] : []))
  const kinds = lexicon.flatMap((entry) => (entry.kind === 'organisation' ? [entry.type] : []))
  const lost = [...new Set(levels)]
    .filter((level) => !(level in TERMS.level))
    .concat([...new Set(kinds)].filter((kind) => !(kind in TERMS.organisation)))
  assert.deepEqual(lost, [])
})

test('a group of fixed words belongs to one part', () => {
  const all: Readonly<Record<string, unknown>> = TERMS
  const hidden = [ACCOUNT_TERMS, DOSSIER_TERMS].flatMap((part) => Object.entries(part).filter(([group, words]) => all[group] !== words))
  assert.deepEqual(
    hidden.map(([group]) => group),
    []
  )
})
