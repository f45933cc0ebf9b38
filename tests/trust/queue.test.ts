import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { type Job, openQueue } from '../../src/jobs/index.ts'
import { makeDatabase, type OwnDatabase } from './own-database.ts'

const WAIT_MS = 60_000
const jobOf = (subject: string): Job => ({ kind: 'read', workspaceId: 'default', subject })

const until = async (isSo: () => boolean, what: string): Promise<void> => {
  const last = performance.now() + WAIT_MS
  while (!isSo()) {
    assert.ok(performance.now() < last, what)
    await setTimeout(50)
  }
}

const suite = (database: OwnDatabase): void => {
  const jobs = openQueue(database.url, () => {})
  const done: string[] = []
  let tries = 0
  after(async () => {
    await jobs.close()
    await database.drop()
  })

  test('a job that always fails is tried again later, and holds up no other', async () => {
    for (const subject of ['poison', 'a', 'b', 'c', 'd']) await jobs.put(jobOf(subject))
    await jobs.work(async ({ subject }) => {
      if (subject === 'poison') {
        tries++
        throw new Error('It always fails.')
      }
      done.push(subject)
    })
    await until(() => done.length === 4, 'the others are done')
    assert.deepEqual(done.toSorted(), ['a', 'b', 'c', 'd'])
    await until(() => tries >= 2, 'it is tried again')
    assert.equal(done.length, 4, 'and those that were done are not')
  })

  test('where every connection of the queue is cut off it goes on by itself', async () => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const cut = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
    )
    await client.end()
    assert.ok(cut.rowCount !== null && cut.rowCount > 0)
    const last = performance.now() + WAIT_MS
    while (
      !(await jobs.put(jobOf('after')).then(
        () => true,
        () => false
      ))
    )
      assert.ok(performance.now() < last, 'it is put')
    await until(() => done.includes('after'), 'what is put afterwards is done')
  })
}

const database = await makeDatabase('queue')
if (database) describe('the queue over PostgreSQL', () => suite(database))
