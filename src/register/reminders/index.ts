export type { Reminder, ReminderStore } from './reminder-store.ts'
export { daysLeft, type ReminderRules, rungOf, USUAL_REMINDERS } from './rung.ts'
