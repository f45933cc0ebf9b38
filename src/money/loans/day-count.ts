import { daysInMonth } from '../../values/index.ts'
import type { Ratio } from '../ratio.ts'
import { daysBetween, partsOf } from './loan-day.ts'

/** How days become parts of a year, by the names of the 2006 ISDA Definitions, section 4.16; 30/360 is its 30E/360 (ISDA). */
export const DAY_COUNTS = ['30/360', 'actual/365', 'actual/360', 'actual/actual-isda'] as const
export type DayCount = (typeof DAY_COUNTS)[number]

/** The part of a year from one day ("2026-03-20") to a later one, exactly. */
export const yearFraction = (count: DayCount, from: string, to: string): Ratio => {
  if (count === '30/360') return thirties(from, to)
  if (count === 'actual/365') return { over: BigInt(daysBetween(from, to)), under: 365n }
  if (count === 'actual/360') return { over: BigInt(daysBetween(from, to)), under: 360n }
  return byYears(from, to)
}

/** Every month has thirty days: the last day of a month counts as its thirtieth, in February too. */
const thirties = (from: string, to: string): Ratio => {
  const [a, b] = [partsOf(from), partsOf(to)]
  const dayOf = ({ year, month, day }: typeof a): number => (day === daysInMonth(year, month) ? 30 : Math.min(day, 30))
  return { over: BigInt((b.year - a.year) * 360 + (b.month - a.month) * 30 + dayOf(b) - dayOf(a)), under: 360n }
}

const LEAP = 366n
const COMMON = 365n

/** The days in leap years over 366 and the others over 365. */
const byYears = (from: string, to: string): Ratio => {
  const [first, last] = [partsOf(from).year, partsOf(to).year]
  let [leap, common] = [0n, 0n]
  for (let year = first; year <= last; year++) {
    const start = year === first ? from : `${String(year).padStart(4, '0')}-01-01`
    const end = year === last ? to : `${String(year + 1).padStart(4, '0')}-01-01`
    const days = BigInt(daysBetween(start, end))
    if (daysInMonth(year, 2) === 29) leap += days
    else common += days
  }
  return { over: leap * COMMON + common * LEAP, under: LEAP * COMMON }
}
