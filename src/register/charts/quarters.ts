const MONTHS_OF_QUARTER = 3
const LAST_QUARTER = 4
const LAST_DAYS = ['', '03-31', '06-30', '09-30', '12-31']

/** The quarter that a whole day falls in, "2024-Q3". */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / MONTHS_OF_QUARTER)}`

/** The last day of a quarter, "2024-09-30". */
export const endOfQuarter = (quarter: string): string => `${quarter.slice(0, 4)}-${LAST_DAYS[Number(quarter.at(-1))]}`

/** From one quarter to another, both within; none where the first comes after the last. */
export const quartersBetween = (first: string, last: string): string[] => {
  const [from, until] = [first, last].map((quarter) => Number(quarter.slice(0, 4)) * LAST_QUARTER + Number(quarter.at(-1)) - 1) as [
    number,
    number
  ]
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, i) => {
    const number = from + i
    return `${Math.floor(number / LAST_QUARTER)}-Q${(number % LAST_QUARTER) + 1}`
  })
}
