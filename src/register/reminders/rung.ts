const DAY_MS = 86_400_000

/** When somebody is reminded of a deadline. */
export interface ReminderRules {
  /** So many days before it; 0 is the day itself. */
  readonly before: readonly number[]
  /** And then again each time so many days have passed. */
  readonly everyDays: number
}

/** A week and a day before, on the day, and weekly while it is overdue. */
export const USUAL_REMINDERS: ReminderRules = { before: [7, 1, 0], everyDays: 7 }

/** How many days are left until a day; less than 0 where it is past. */
export const daysLeft = (dueBy: string, day: string): number => Math.round((Date.parse(dueBy) - Date.parse(day)) / DAY_MS)

/**
 * Which reminder a deadline is at on a day: "before-7" from the seventh day before it on, until "before-1" takes its place; "late-2" from the second week
 * after it. Whoever was not reminded on the very day, because no program ran, is reminded late and once. Null where it is too early.
 */
export const rungOf = (dueBy: string, day: string, { before, everyDays }: ReminderRules): string | null => {
  const left = daysLeft(dueBy, day)
  const times = Math.floor(-left / everyDays)
  if (times >= 1) return `late-${times}`
  const reached = before.filter((days) => left <= days).toSorted((a, b) => a - b)[0]
  return reached === undefined ? null : `before-${reached}`
}
