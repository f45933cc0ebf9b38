import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asFault, StorageFault } from './faults.ts'
import { openPostgres } from './open-postgres.ts'

const codeOf = (error: unknown): string | null => {
  const fault = asFault(error)
  return fault instanceof StorageFault ? fault.code : null
}
const withCode = (code: string, errcode?: number) => Object.assign(new Error(code), errcode === undefined ? { code } : { code, errcode })

test('each database’s own codes become one fault', () => {
  const sqlite = (errcode: number) => codeOf(withCode('ERR_SQLITE_ERROR', errcode))
  assert.deepEqual(
    [sqlite(1555), sqlite(2067), codeOf(withCode('23505'))],
    ['storage_row_exists', 'storage_row_exists', 'storage_row_exists']
  )
  assert.deepEqual([sqlite(787), codeOf(withCode('23503'))], ['storage_row_missing', 'storage_row_missing'])
  assert.deepEqual([sqlite(13), codeOf(withCode('53100'))], ['storage_full', 'storage_full'])
  assert.deepEqual([sqlite(8), sqlite(1032), codeOf(withCode('25006'))], ['storage_read_only', 'storage_read_only', 'storage_read_only'])
  assert.deepEqual([sqlite(5), sqlite(517), codeOf(withCode('40P01'))], ['storage_busy', 'storage_busy', 'storage_busy'])
  assert.deepEqual([sqlite(11), sqlite(26), codeOf(withCode('XX001'))], ['storage_damaged', 'storage_damaged', 'storage_damaged'])
  assert.deepEqual([sqlite(10), sqlite(778), codeOf(withCode('58030'))], Array(3).fill('storage_disk_failed'))
  assert.equal(sqlite(4874), 'storage_full')
  assert.deepEqual([sqlite(14), codeOf(withCode('57P01')), codeOf(withCode('ECONNREFUSED'))], Array(3).fill('storage_unreachable'))
  assert.deepEqual([sqlite(3), codeOf(withCode('28P01')), codeOf(withCode('42501'))], Array(3).fill('storage_not_allowed'))
  assert.deepEqual([sqlite(1), codeOf(withCode('42P01'))], ['storage_failed', 'storage_failed'])
})

test('an error that is no database’s stays as it is', () => {
  for (const error of [new Error('Connection of a tap'), new TypeError('x'), withCode('ENOENT'), 'text', null])
    assert.equal(asFault(error), error)
})

test('a fault keeps the driver’s error as its cause', () => {
  const cause = withCode('23505')
  assert.equal((asFault(cause) as StorageFault).cause, cause)
})

test('a PostgreSQL that does not answer is unreachable', async () => {
  const database = openPostgres('postgres://nobody@127.0.0.1:1/nothing', () => {})
  await assert.rejects(database.migrate('2026-01-15T02:00:00.000Z'), { name: 'StorageFault', code: 'storage_unreachable' })
  await database.close()
})
