/**
 * A date no more precise than its source: "2025-09-08", "2025-09", "2026-Q3" or "2025" (Gregorian, local to the event).
 * "2025-H1"/"2025-H2" are half years.
 */
export type PartialDate = string

const FORM = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?$/

const two = (n: number): string => String(n).padStart(2, '0')

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** True for a well-formed partial date whose month and day exist in the calendar. */
export const isPartialDate = (text: string): boolean => firstDay(text) !== null

/** The first day ("2026-07-01") that a partial date ("2026-Q3") can mean; null when it is no partial date. */
export const firstDay = (date: PartialDate): string | null => {
  const found = FORM.exec(date)
  if (!found) return null
  const [, year = '', month, day, quarter, half] = found
  if (quarter) return `${year}-${two(Number(quarter) * 3 - 2)}-01`
  if (half) return half === '1' ? `${year}-01-01` : `${year}-07-01`
  const m = month ? Number(month) : 1
  const d = day ? Number(day) : 1
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(Number(year), m)) return null
  return `${year}-${two(m)}-${two(d)}`
}

/** The last day ("2026-09-30") that a partial date ("2026-Q3") can mean; null when it is no partial date. */
export const lastDay = (date: PartialDate): string | null => {
  const first = firstDay(date)
  if (first === null) return null
  const year = Number(date.slice(0, 4))
  const rest = date.slice(5)
  if (rest === '') return `${year}-12-31`
  if (rest.startsWith('Q')) return monthEnd(year, Number(rest[1]) * 3)
  if (rest.startsWith('H')) return rest === 'H1' ? `${year}-06-30` : `${year}-12-31`
  return rest.length === 2 ? monthEnd(year, Number(rest)) : first
}

const monthEnd = (year: number, month: number): string => `${year}-${two(month)}-${two(daysInMonth(year, month))}`
