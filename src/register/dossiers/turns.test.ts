import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turnsOf } from './turns.ts'

const told = (text: string, on: string | null, exact = '') => ({
  said: [
    { field: 'action', value: 'commitment' },
    { field: 'text', value: text },
    ...(on === null ? [] : [{ field: 'due', value: { on, exact } }])
  ]
})

test('a promise is stated first, said again in other words, and changed by a new deadline', () => {
  const turns = turnsOf('undertaking', [
    told('ký hiệp định vay', '2024', 'cuối năm 2024'),
    told('sẽ ký hiệp định vay như đã bàn', '2024', 'trong năm 2024'),
    told('lùi ký hiệp định vay', '2025-Q2'),
    told('vẫn sẽ ký hiệp định vay', null)
  ])
  assert.deepEqual(
    turns.map(({ turn }) => turn),
    ['first', 'again', 'changed', 'again']
  )
  assert.deepEqual(turns[2]?.fields, [
    { field: 'due', before: { on: '2024', exact: 'trong năm 2024' }, after: { on: '2025-Q2', exact: '' } }
  ])
})

test('a paper that was planned is changed by the report that it was signed', () => {
  const status = (value: string) => ({
    said: [
      { field: 'status', value },
      { field: 'party', value: 'Huế' }
    ]
  })
  assert.deepEqual(
    turnsOf('agreement', [status('planned'), status('signed')]).map(({ turn }) => turn),
    ['first', 'changed']
  )
})
