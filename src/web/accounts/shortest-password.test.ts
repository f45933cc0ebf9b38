import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PASSWORD_LENGTH } from '../../accounts/index.ts'
import { SHORTEST_PASSWORD } from './shortest-password.ts'

test('the pages tell the length that a password must have', () => {
  assert.equal(SHORTEST_PASSWORD, PASSWORD_LENGTH)
})
