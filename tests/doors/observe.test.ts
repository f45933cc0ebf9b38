import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { hopluu } from './cli-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'hopluu-observe-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const run = (...words: readonly string[]) =>
  hopluu(['observe', ...words, '--lang', 'en'], { environment: { HOPLUU_DATA: join(folder, 'data') } })

const CSV =
  'station,time,parameter,value,unit\nCT_01,2026-01-01T01:00:00+07:00,PM2.5,20,ug/m3\nCT_01,2026-01-01T02:00:00+07:00,PM2.5,21.5,ug/m3\n'

test('a table is taken into the register once its stations may be made, and the same file once', async () => {
  const table = file('may.csv', CSV)
  const unknown = await run(table)
  assert.equal(unknown.code, 1)
  assert.match(unknown.err, /may\.csv, line 2: There is no station "CT_01"/)
  const tried = await run(table, '--make', '--dry-run')
  assert.match(tried.out, /2 values would be taken/)
  const made = await run(table, '--make', '--json')
  assert.equal(made.code, 0, made.err)
  const [told] = JSON.parse(made.out).files
  assert.deepEqual([told.added, told.errors, told.made.length], [2, [], 2])
  assert.match((await run(table)).out, /taken before/)
})

test('the rows of a file that are wrong are told by their line, and the others are taken', async () => {
  const mixed = file('sua.csv', `${CSV.replace('21.5', '22')}CT_01,2026-01-01T03:00:00+07:00,PM2.5,cao,ug/m3\n`)
  const told = await run(mixed, '--json')
  assert.equal(told.code, 1)
  const [only] = JSON.parse(told.out).files
  assert.deepEqual([only.added, only.known, only.corrected], [0, 1, 1])
  assert.deepEqual(
    only.errors.map(({ line }: { line: number }) => line),
    [4]
  )
  assert.match(only.errors[0].sentences.vi, /\S/)
})

test('a logger’s text is taken by the station that is named, and a file that is none is refused beside it', async () => {
  const text = file('tram.txt', 'PM2,5\t30\tug/m3\t20260101040000\t00\nPM10\t50\tug/m3\t20260101040000\t02\n')
  const none = file('la.csv', 'một,hai\n1,2\n')
  const told = await run(none, text, '--station', 'CT_01', '--make', '--json')
  assert.equal(told.code, 1)
  const [refused, taken] = JSON.parse(told.out).files
  assert.match(refused.refusal.code, /\w/)
  assert.deepEqual([taken.added, taken.made], [2, ['CT_01/PM10']])
})
