import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inChunks, lineOf, linesOf, Tally } from './copied-rows.ts'

test('a row is written as PostgreSQL writes it', () => {
  assert.equal(lineOf(['Cần Thơ', 9007199254740993n, null, '']), 'Cần Thơ\t9007199254740993\t\\N\t')
  assert.equal(lineOf(['a\tb\nc\\d\re\bf\fg\vh']), 'a\\tb\\nc\\\\d\\re\\bf\\fg\\vh')
  assert.equal(lineOf(['\\N', '\\.']), '\\\\N\t\\\\.')
  assert.equal(lineOf([new Uint8Array([0, 255, 10])]), '\\\\x00ff0a')
})

test('lines come out as they went in, wherever the pieces are cut', async () => {
  const lines = ['một', '', 'hai ba', 'x'.repeat(70_000), '\u{1F600}']
  const whole = Buffer.concat(await Array.fromAsync(inChunks(lines)))
  for (const size of [5, 4096, 65_536]) {
    const pieces = async function* () {
      for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size)
    }
    assert.deepEqual((await Array.fromAsync(linesOf(pieces()))).map(String), lines)
  }
})

test('rows are the same in any order, and not where one is missing, doubled or another', () => {
  const of = (...lines: readonly (string | Buffer)[]): Tally => {
    const tally = new Tally()
    for (const line of lines) tally.add(line)
    return tally
  }
  const there = of('a', 'b', 'b')
  assert.ok(there.isSame(of(Buffer.from('b'), 'a', 'b')))
  for (const other of [of('a', 'b'), of('a', 'a', 'b'), of('a', 'b', 'b', ''), of('a', 'b', 'B')]) assert.ok(!there.isSame(other))
})
