import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reminder } from '../../src/register/index.ts'
import type { Peer } from './peers.ts'
import { WORKSPACE, withRegister } from './with-register.ts'

const ONE: Reminder = { recipient: 'lan@example.vn', dossierId: 'd1', dueBy: '2026-11-23', rung: 'before-7' }
const OTHER: Reminder = { ...ONE, rung: 'before-1' }
const [EIGHT, NINE, TEN] = ['2026-11-16T08:00:00.000Z', '2026-11-16T09:00:00.000Z', '2026-11-16T10:00:00.000Z']

export const remindersSuite = (peer: Peer): void => {
  test('a reminder is claimed by one, sent for ever, and free again when it was released or whoever claimed it was lost', async () => {
    await withRegister(peer, async ({ database }) => {
      const store = database.reminders(WORKSPACE)
      const both = await Promise.all([store.claim([ONE, OTHER], NINE, EIGHT), store.claim([ONE, OTHER], NINE, EIGHT)])
      assert.deepEqual(
        both
          .flat()
          .map(({ rung }) => rung)
          .sort(),
        ['before-1', 'before-7']
      )
      await store.release([OTHER])
      await store.noteSent([ONE], NINE)
      await store.release([ONE])
      assert.deepEqual(await store.claim([ONE, OTHER], NINE, EIGHT), [OTHER])
      assert.deepEqual(await store.claim([ONE, OTHER], TEN, NINE), [], 'claimed at nine, and not before')
      assert.deepEqual(await store.claim([ONE, OTHER], TEN, TEN), [OTHER])
      const moved = { ...ONE, dueBy: '2026-12-01' }
      assert.deepEqual(await store.claim([moved], TEN, NINE), [moved])
    })
  })
}
