import { isPartialDate, type PartialDate } from './partial-date.ts'
import { readDay } from './read-day.ts'

const QUARTERS: Readonly<Record<string, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, i: 1, ii: 2, iii: 3, iv: 4 }
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const two = (number: string | number): string => String(number).padStart(2, '0')

type Form = readonly [form: RegExp, date: (found: readonly string[]) => string]

/** Each with what it is in the standard's form. */
const FORMS: readonly Form[] = [
  // "tháng 9/2025", "9/2025", "09-2025"
  [/^(?:tháng\s+)?(\d{1,2})(?:[-/.]|\s+năm\s+)(\d{4})$/iu, ([, month = '', year = '']) => `${year}-${two(month)}`],
  // "quý III/2026", "Q3 2026", "quý 3 năm 2026", "III/2026"
  [
    /^(?:(?:quý|quy|q)\s*\.?\s*([1-4]|iv|i{1,3})|(iv|i{1,3}))\s*(?:[/-]|,?\s+năm\s|\s)\s*(\d{4})$/iu,
    ([, named, bare, year = '']) => `${year}-Q${QUARTERS[(named ?? bare ?? '').toLowerCase()]}`
  ],
  // "2026 Q3", "2026/Q3"
  [/^(\d{4})\s*[-/ ]\s*q([1-4])$/iu, ([, year = '', quarter = '']) => `${year}-Q${quarter}`],
  // "6 tháng đầu năm 2026", "6 tháng cuối năm 2026"
  [/^(?:6|sáu)\s+tháng\s+(đầu|cuối)\s+năm\s+(\d{4})$/iu, ([, half = '', year = '']) => `${year}-H${half.toLowerCase() === 'đầu' ? 1 : 2}`],
  [/^năm\s+(\d{4})$/iu, ([, year = '']) => year],
  // "30-Jun-2026", "June 2026", as programs in English show a date
  [
    /^(?:(\d{1,2})[ -])?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -](\d{4})$/iu,
    ([, day, month = '', year = '']) => `${year}-${two(MONTHS.indexOf(month.toLowerCase()) + 1)}${day ? `-${two(day)}` : ''}`
  ]
]

/**
 * A partial date as people write one: 08/09/2025, 8.9.2025, 9/2025, quý III/2026, Q3/2026, 6 tháng đầu năm 2026, 30-Jun-2026, or the standard's own form. The
 * day stands before the month. Null for anything else, two-digit years among it.
 */
export const readPartialDate = (typed: string): PartialDate | null => {
  const text = typed.normalize('NFC').trim()
  const day = readDay(text)
  if (day !== null) return day
  for (const [form, date] of FORMS) {
    const found = form.exec(text)
    if (found) return isPartialDate(date(found)) ? date(found) : null
  }
  return isPartialDate(text) ? text : null
}
