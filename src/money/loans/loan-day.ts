import { daysInMonth } from '../../values/index.ts'

/** A day of the calendar in its three numbers. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The numbers of a day written "2026-03-20". */
export const partsOf = (on: string): CalendarDay => {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  return { year, month, day }
}

const two = (number: number): string => String(number).padStart(2, '0')

/** So many months later: the same day of the month, or the last one of a shorter month ("2026-08-31" and six months: "2027-02-28"). */
export const addMonths = (on: string, months: number): string => {
  const { year, month, day } = partsOf(on)
  const count = year * 12 + month - 1 + months
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return `${String(newYear).padStart(4, '0')}-${two(newMonth)}-${two(Math.min(day, daysInMonth(newYear, newMonth)))}`
}

/** Days since 0000-03-01, after H. Hinnant's `days_from_civil`: months counted from March, so that the leap day comes last. */
const serialOf = ({ year, month, day }: CalendarDay): number => {
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear
}

/** How many days lie between two days; below nought where the second is the earlier. */
export const daysBetween = (from: string, to: string): number => serialOf(partsOf(to)) - serialOf(partsOf(from))
