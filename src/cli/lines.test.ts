import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linesOf } from './lines.ts'

async function* piecesOf(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

const readAll = async (text: string, sizes: readonly number[], longest = 1000): Promise<(string | null)[]> => {
  const lines: (string | null)[] = []
  const numbers: number[] = []
  for await (const { bytes, number, tooLong } of linesOf(piecesOf(Buffer.from(text), sizes), longest)) {
    lines.push(tooLong ? null : Buffer.from(bytes).toString('utf8'))
    numbers.push(number)
  }
  assert.deepEqual(
    numbers,
    text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1])),
    'every line keeps its own number'
  )
  return lines
}

test('however a list is cut on its way, its lines come out whole, in order and with their numbers', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'ế', '{', ' ', '"'), maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (lines, sizes) => {
      const expected = lines.filter((each) => each.trim() !== '')
      assert.deepEqual(await readAll(lines.join('\n'), sizes), expected)
    }),
    { numRuns: 200 }
  )
})

test('a line that is too long is dropped alone', async () => {
  const text = `{"a":1}\n${'x'.repeat(50)}\n{"b":2}`
  assert.deepEqual(await readAll(text, [7], 20), ['{"a":1}', null, '{"b":2}'])
})

test('a too long last line without a newline is still told', async () => {
  assert.deepEqual(await readAll('x'.repeat(50), [7], 20), [null])
})
