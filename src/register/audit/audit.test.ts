import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson } from './canonical-json.ts'
import { followLog } from './follow-log.ts'
import { readHead, writeHead } from './log-head.ts'
import { BEFORE_FIRST, chained, type LogEntry } from './log-row.ts'

const entry = (number: number): LogEntry => ({
  what: 'decision',
  subject: 'r1',
  part: 'a1',
  number,
  by: 'local',
  at: '2026-01-15T02:00:00.000Z',
  digest: 'd'.repeat(64)
})
const start = { seq: 0, hash: BEFORE_FIRST }
const rows = chained('can-tho', start, [entry(1), entry(2), entry(3), entry(4)])
const headAt = (i: number) => ({ workspaceId: 'can-tho', seq: rows[i]?.seq ?? 0, hash: rows[i]?.hash ?? '' })
const codes = (followed: typeof rows, head = headAt(3), since: ReturnType<typeof headAt>[] = []): string[] => {
  const follower = followLog('can-tho', since)
  return [...followed.flatMap((row) => follower.follow(row)), ...follower.end(head)].map(({ code }) => code)
}

test('canonical JSON is one text whatever the order of fields, and leaves out what holds nothing', () => {
  assert.equal(
    canonicalJson({ b: [1, { d: 'đ', c: true }], a: null, A: 'x\n', e: undefined, ă: 1.5 }),
    '{"A":"x\\n","b":[1,{"c":true,"d":"đ"}],"ă":1.5}'
  )
  assert.equal(canonicalJson('\ud800'), '"\ufffd"')
})

test('a log that is whole tells nothing, in one go or in parts', () => {
  assert.deepEqual(codes(rows), [])
  const first = chained('can-tho', start, [entry(1)])
  assert.deepEqual([...first, ...chained('can-tho', first[0] ?? start, [entry(2), entry(3), entry(4)])], rows)
})

test('a row altered, taken out, put in another place or moved to another register is told', () => {
  const altered = rows.map((row, i) => (i === 1 ? { ...row, by: 'ai khác' } : row))
  assert.deepEqual(codes(altered), ['log_row_altered'])
  assert.deepEqual(codes(rows.toSpliced(1, 1)), ['log_rows_missing'])
  const rewritten = chained('can-tho', rows[0] ?? start, [{ ...entry(2), by: 'ai khác' }])
  assert.deepEqual(codes([...rows.slice(0, 1), ...rewritten, ...rows.slice(2)]), ['log_chain_broken'])
  assert.deepEqual(codes(rows.map((row) => ({ ...row, workspaceId: 'hue' }))), Array(4).fill('log_row_altered'))
})

test('an end that is cut off is told by the head of the register, and one cut off there too by a head kept elsewhere', () => {
  assert.deepEqual(codes(rows.slice(0, 2)), ['log_end_missing'])
  assert.deepEqual(codes(rows.slice(0, 2), headAt(1)), [])
  assert.deepEqual(codes(rows.slice(0, 2), headAt(1), [headAt(2)]), ['head_beyond_log'])
  assert.deepEqual(codes(rows, headAt(3), [{ ...headAt(2), hash: 'e'.repeat(64) }, headAt(0)]), ['head_not_held'])
})

test('a head is read as it is written, and nothing else is', () => {
  assert.deepEqual(readHead(` ${writeHead(headAt(2))}\n`), headAt(2))
  for (const text of ['', 'can-tho/3', 'can-tho/3/abc', `/3/${'a'.repeat(64)}`, `can-tho/x/${'a'.repeat(64)}`])
    assert.equal(readHead(text), null)
})
