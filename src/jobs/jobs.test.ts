import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Job, jobsHere } from './index.ts'

const jobOf = (subject: string): Job => ({ kind: 'read', workspaceId: 'default', subject })

test('jobs are done one after the other, each that waits once, and one that fails holds up no other', async () => {
  const faults: unknown[] = []
  const jobs = jobsHere((fault) => faults.push(fault))
  const done: string[] = []
  let under = 0
  await jobs.put(jobOf('a'))
  await jobs.put(jobOf('a'))
  await jobs.put(jobOf('fails'))
  await jobs.work(async ({ subject }) => {
    assert.equal(++under, 1)
    await new Promise((resolve) => setTimeout(resolve, 5))
    under--
    if (subject === 'fails') throw new Error('no')
    done.push(subject)
    // A job that puts a job, itself among them, is a job like any other.
    if (subject === 'a' && done.length === 1) await jobs.put(jobOf('a'))
  })
  await jobs.put(jobOf('b'))
  await new Promise((resolve) => setTimeout(resolve, 60))
  assert.deepEqual([done.toSorted(), faults.length], [['a', 'a', 'b'], 1])
  await jobs.close()
})

test('what is being done is ended before the end, and nothing is begun after', async () => {
  const jobs = jobsHere(() => {})
  const done: string[] = []
  await jobs.work(async ({ subject }, signal) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    done.push(`${subject} ${signal.aborted}`)
  })
  await jobs.put(jobOf('a'))
  await jobs.put(jobOf('b'))
  await jobs.close()
  await jobs.put(jobOf('c'))
  await new Promise((resolve) => setTimeout(resolve, 30))
  assert.deepEqual(done, ['a true'])
})
