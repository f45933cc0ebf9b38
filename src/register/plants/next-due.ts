import { firstDay, shiftDay } from '../../values/index.ts'
import type { Task } from '../dossiers/entries/works-entries.ts'

const MONTHS: Readonly<Record<'month' | 'quarter' | 'year', number>> = { month: 1, quarter: 3, year: 12 }

/** The day by which a task is to be done: its first day, and after each time that it was done one interval later. The last day of a month follows the 31st. */
export const nextDue = ({ every, from }: Task, lastDone: string | null): string => {
  const start = firstDay(from) ?? from
  if (lastDone === null) return start
  const done = firstDay(lastDone) ?? lastDone
  if (every === 'day') return shiftDay(done, 1)
  if (every === 'week') return shiftDay(done, 7)
  return laterBy(done, MONTHS[every])
}

/** Whether a task that is due on a day was not done by another. */
export const lateOn = (due: string, day: string): boolean => due < day

const laterBy = (day: string, months: number): string => {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return `${last.toISOString().slice(0, 8)}${String(Math.min(of, last.getUTCDate())).padStart(2, '0')}`
}
