import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzz } from './fuzz.ts'
import { mutantOf } from './mutant.ts'
import { loadOriginals } from './originals.ts'

const MUTANTS = 2000

test('two thousand mutated reports are read or refused: none crashes the reader, none hangs, every quotation is exact', async () => {
  const { read, refused, findings } = await fuzz(0, MUTANTS, 1)
  assert.deepEqual(findings, [], 'read one again: npm run bench:fuzz -- --only NUMBER')
  assert.equal(read + refused, MUTANTS)
  assert.ok(read > MUTANTS * 0.8, `only ${read} were read`)
})

test('a number always makes the same mutant', () => {
  const originals = loadOriginals()
  for (const number of [0, 7, 199_999]) assert.deepEqual(mutantOf(number, originals), mutantOf(number, originals))
})
