import { firstDay } from './partial-date.ts'

/**
 * A day as a person types it: "2025-12-03", or day first, as Việt Nam writes it: "03/12/2025", "3-12-2025", "3.12.2025". Returns "2025-12-03",
 * or null where it is no day of the calendar; less than a day ("12/2025") is none.
 */
export const readDay = (typed: string): string | null => {
  const text = typed.trim()
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text)
  const [year, month, day] = yearFirst ? [yearFirst[1], yearFirst[3], yearFirst[4]] : [dayFirst?.[4], dayFirst?.[3], dayFirst?.[1]]
  return year && month && day ? firstDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : null
}
