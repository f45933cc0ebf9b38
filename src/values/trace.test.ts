import assert from 'node:assert/strict'
import { test } from 'node:test'
import { traceOf } from './trace.ts'

test('a trace tells kinds, codes and calls of a fault and its causes, and nothing that they say', () => {
  const driver = Object.assign(new RangeError('Key (name)=(Nguyễn Văn An)\n    of 2 lines'), { code: '23505', detail: 'Nguyễn Văn An' })
  const trace = traceOf(new Error('Could not save Nguyễn Văn An', { cause: driver }))
  assert.match(trace, /^Error\n +at .*trace\.test\.ts[\s\S]*\ncaused by RangeError 23505\n +at /)
  assert.doesNotMatch(trace, /Nguyễn|lines/)
})

test('what is thrown and is no error is told by its type, and a circle of causes ends', () => {
  assert.equal(traceOf('Nguyễn Văn An'), 'string')
  const round = new Error('a')
  round.cause = round
  assert.equal(traceOf(round).match(/Error/g)?.length, 1)
})
