import type { Kysely } from 'kysely'
import type { Reminder, ReminderStore } from '../register/index.ts'
import type { Schema } from './schema.ts'

const rowOf = (workspaceId: string, { recipient, dossierId, dueBy, rung }: Reminder) => ({
  ...{ workspace_id: workspaceId, recipient, dossier_id: dossierId, due_by: dueBy, rung }
})

/** Each statement stands by itself: the key decides who of several comes first. */
export const reminders = (workspaceId: string, db: () => Kysely<Schema>): ReminderStore => {
  const keyed = (reminder: Reminder) => Object.entries(rowOf(workspaceId, reminder))
  return {
    claim: async (asked, at, lostBefore) => {
      const claimed: Reminder[] = []
      for (const reminder of asked) {
        const { numInsertedOrUpdatedRows } = await db()
          .insertInto('reminder')
          .values({ ...rowOf(workspaceId, reminder), claimed_at: at, sent_at: null })
          .onConflict((c) =>
            c
              .columns(['workspace_id', 'recipient', 'dossier_id', 'due_by', 'rung'])
              .doUpdateSet({ claimed_at: at })
              .where('reminder.sent_at', 'is', null)
              .where('reminder.claimed_at', '<', lostBefore)
          )
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows === 1n) claimed.push(reminder)
      }
      return claimed
    },
    noteSent: async (sent, at) => {
      for (const reminder of sent)
        await db()
          .updateTable('reminder')
          .set({ sent_at: at })
          .where((is) => is.and(Object.fromEntries(keyed(reminder))))
          .execute()
    },
    release: async (unsent) => {
      for (const reminder of unsent)
        await db()
          .deleteFrom('reminder')
          .where((is) => is.and(Object.fromEntries(keyed(reminder))))
          .where('sent_at', 'is', null)
          .execute()
    }
  }
}
