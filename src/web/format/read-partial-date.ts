import { isPartialDate, type PartialDate, readDay } from '../../values/index.ts'

const QUARTERS: Readonly<Record<string, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, i: 1, ii: 2, iii: 3, iv: 4 }
const QUARTER = /^(?:quý|quy|q)\s*\.?\s*([1-4]|iv|i{1,3})\s*(?:[/-]|,?\s+năm\s|\s)\s*(\d{4})$/iu

/** A partial date, and the forms in which offices write one: 08/09/2025, 8.9.2025, 9/2025, quý III/2026, Q3/2026. Null for anything else. */
export const readPartialDate = (typed: string): PartialDate | null => {
  const date = (readDay(typed) ?? typed)
    .replace(/^(\d{1,2})\/(\d{4})$/, (_, month: string, year: string) => `${year}-${month.padStart(2, '0')}`)
    .replace(QUARTER, (_, quarter: string, year: string) => `${year}-Q${QUARTERS[quarter.toLowerCase()]}`)
  return isPartialDate(date) ? date : null
}
