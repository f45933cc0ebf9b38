import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editDistance, nearest } from './nearest.ts'

test('one letter dropped, added, replaced or swapped is one edit', () => {
  for (const typed of ['jon', 'jsonn', 'jsan', 'jsno']) assert.equal(editDistance(typed, 'json'), 1)
  assert.equal(editDistance('', 'json'), 4)
})

test('a mistyped command is answered with the one it was near to, a strange one with none', () => {
  const commands = ['read', 'add', 'serve', 'start', 'demo']
  assert.equal(nearest('raed', commands), 'read')
  assert.equal(nearest('serv', commands), 'serve')
  assert.equal(nearest('export', commands), null)
})

test('the beginning of one option only is enough', () => {
  assert.equal(nearest('--pub', ['--published-on', '--url']), '--published-on')
})
