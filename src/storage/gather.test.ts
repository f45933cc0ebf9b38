import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { together } from './gather.ts'

interface Row {
  readonly of: string
  readonly n: number
}

const opened = (fail = false) => {
  const asked: (readonly string[])[] = []
  const ask = together<Row>(
    async (keys) => {
      asked.push(keys)
      if (fail) throw new Error('lost')
      return keys.filter((key) => key !== 'none').flatMap((of) => [1, 2].map((n) => ({ of, n })))
    },
    ({ of }) => of,
    () => nextTurn()
  )
  const keysOf = async (...keys: string[]): Promise<string[]> => (await ask(keys)).map(({ of, n }) => `${of}${n}`)
  return { asked, keysOf }
}

test('what is asked at one moment is asked once, and each asker gets its own rows in the order it named them', async () => {
  const { asked, keysOf } = opened()
  const found = await Promise.all([keysOf('b', 'a'), keysOf('a', 'none'), keysOf('c', 'c'), keysOf()])
  assert.deepEqual(found, [['b1', 'b2', 'a1', 'a2'], ['a1', 'a2'], ['c1', 'c2', 'c1', 'c2'], []])
  assert.deepEqual(asked, [['b', 'a', 'none', 'c']])
})

test('what is asked later is asked anew', async () => {
  const { asked, keysOf } = opened()
  await keysOf('a')
  await keysOf('a')
  assert.deepEqual(asked, [['a'], ['a']])
})

test('where a question fails all who asked it are told, and the next is asked again', async () => {
  const { asked, keysOf } = opened(true)
  const told = await Promise.allSettled([keysOf('a'), keysOf('b')])
  assert.deepEqual(
    told.map((one) => one.status === 'rejected' && String(one.reason)),
    ['Error: lost', 'Error: lost']
  )
  await assert.rejects(keysOf('c'), /lost/)
  assert.equal(asked.length, 2)
})
