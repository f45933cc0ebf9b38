/** One reminder: of whom, of which dossier, for which day, and the how-manieth. A deadline that is moved is reminded of anew. */
export interface Reminder {
  readonly recipient: string
  readonly dossierId: string
  readonly dueBy: string
  readonly rung: string
}

/** Which reminders went out, so that each goes once, however many processes send. Instants are ISO 8601, UTC. */
export interface ReminderStore {
  /** Those of them that nobody sent and nobody is sending; the one who asks is sending them from now on. What was claimed before `lostBefore` and never sent counts as given up. */
  claim(reminders: readonly Reminder[], at: string, lostBefore: string): Promise<readonly Reminder[]>
  /** They went out. */
  noteSent(reminders: readonly Reminder[], at: string): Promise<void>
  /** They did not: whoever is next may try. */
  release(reminders: readonly Reminder[]): Promise<void>
}
