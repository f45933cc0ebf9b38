import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLineReaders } from './line-readers.ts'

const LIST = { listName: '-', documentLimit: 1000, lineLimit: 1000, knowledge: null }
const thread = new URL('./spinning-thread-fixture.ts', import.meta.url)

test('a line that is never read to its end is refused after its time, and so is one that ends its thread; the others are read', {
  timeout: 60_000
}, async (t) => {
  const readers = openLineReaders(2, LIST, { thread, timeLimit: 2000 })
  t.after(() => readers.close())
  const words = ['one', 'spin', 'two', 'throw', 'three', 'spin', 'four', 'five']
  const lines = words.map((word, at) => readers.read({ bytes: new TextEncoder().encode(word), number: at + 1, tooLong: false }))
  const told = (await Promise.all(lines)).map(({ json, outcome }) => (outcome === 'read' ? json : JSON.parse(json).error.code))
  assert.deepEqual(told, ['one', 'reader_too_slow', 'two', 'fault', 'three', 'reader_too_slow', 'four', 'five'])
})

test('a thread that waits for lines is not ended', async (t) => {
  const readers = openLineReaders(1, LIST, { thread, timeLimit: 300 })
  t.after(() => readers.close())
  const read = async (word: string): Promise<string> =>
    (await readers.read({ bytes: new TextEncoder().encode(word), number: 1, tooLong: false })).json
  assert.equal(await read('one'), 'one')
  await new Promise((resolve) => setTimeout(resolve, 600))
  assert.equal(await read('two'), 'two')
})
