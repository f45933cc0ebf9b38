import { firstDay, lastDay, type PartialDate } from '../../../values/index.ts'

/** The partial date that means just the days from one to another ("2026-07-01", "2026-09-30" → "2026-Q3"); null for a period that the calendar has no name for. */
export const calendarPeriod = (from: string, to: string): PartialDate | null => {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))]
  const named = [from, from.slice(0, 7), `${year}-Q${Math.ceil(month / 3)}`, `${year}-H${month <= 6 ? 1 : 2}`, year]
  return named.find((date) => firstDay(date) === from && lastDay(date) === to) ?? null
}
