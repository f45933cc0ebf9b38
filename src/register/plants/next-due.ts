import { firstDay, shiftDay } from '../../values/index.ts'
import type { Task } from '../dossiers/entries/works-entries.ts'

const MONTHS: Readonly<Record<'month' | 'quarter' | 'year', number>> = { month: 1, quarter: 3, year: 12 }
const DAYS: Readonly<Record<'day' | 'week', number>> = { day: 1, week: 7 }

/**
 * The day by which a task is to be done: its first day, and after each time that it was done one interval later; null of what was to be done once and
 * was. The last day of a month follows the 31st.
 */
export const nextDue = ({ every, interval, from }: Pick<Task, 'every' | 'interval' | 'from'>, lastDone: string | null): string | null => {
  if (lastDone === null) return firstDay(from) ?? from
  if (every === 'once') return null
  const done = firstDay(lastDone) ?? lastDone
  return every === 'day' || every === 'week' ? shiftDay(done, DAYS[every] * interval) : laterBy(done, MONTHS[every] * interval)
}

/** Whether a task that is due on a day was not done by another. */
export const lateOn = (due: string | null, day: string): boolean => due !== null && due < day

const laterBy = (day: string, months: number): string => {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return `${last.toISOString().slice(0, 8)}${String(Math.min(of, last.getUTCDate())).padStart(2, '0')}`
}
