import type { PartialDate } from '../../values/index.ts'
import type { DateEnd, DateParts } from './date-mention.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** The partial date that stated parts make ("2026-Q3"); null when the year is not stated. */
export const partialDateOf = (parts: DateParts): PartialDate | null => {
  const { year, half, quarter, month, day } = parts
  if (year === null) return null
  if (month !== null) return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
  return quarter !== null ? `${year}-Q${quarter}` : half !== null ? `${year}-H${half}` : `${year}`
}

export const dateEndOf = (parts: DateParts): DateEnd => ({
  on: partialDateOf(parts),
  dayMonth: parts.day !== null && parts.month !== null ? `${parts.day}/${parts.month}` : null,
  parts
})
