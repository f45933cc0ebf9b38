import { accept, firstDay, lastDay, type Outcome, refuse } from '../../values/index.ts'

/** A month, quarter, half year or year that is reported on: "2026-11", "2026-Q4", "2026-H2", "2026". */
export interface Period {
  readonly name: string
  readonly from: string
  readonly until: string
}

const FORM = /^\d{4}(?:-(?:\d{2}|Q[1-4]|H[12]))?$/

/** Refuses with period_not_valid, and with period_not_begun for one that is still to come. */
export const readPeriod = (name: string, today: string): Outcome<Period> => {
  const [from, until] = FORM.test(name) ? [firstDay(name), lastDay(name)] : [null, null]
  if (from === null || until === null) return refuse('period_not_valid', { period: name })
  return from > today ? refuse('period_not_begun', { period: name }) : accept({ name, from, until })
}

/** The period of the same length right before: of "2026-01" it is "2025-12". */
export const periodBefore = ({ name }: Period): Period => {
  const year = Number(name.slice(0, 4))
  const part = name.slice(5)
  const [mark, count, most] =
    part === '' ? ['', 0, 0] : /^[QH]/.test(part) ? [part[0] as string, Number(part[1]), part[0] === 'Q' ? 4 : 2] : ['', Number(part), 12]
  const before = (): string => {
    if (part === '') return String(year - 1)
    const [y, n] = count > 1 ? [year, count - 1] : [year - 1, most]
    return `${y}-${mark}${mark === '' ? String(n).padStart(2, '0') : n}`
  }
  const told = before()
  return { name: told, from: firstDay(told) as string, until: lastDay(told) as string }
}

/** The periods that an office reports on around a day, the latest first: its month, quarter, half year and year, and those before them. */
export const periodsAround = (today: string): Period[] => {
  const month = Number(today.slice(5, 7))
  const year = today.slice(0, 4)
  const names = [today.slice(0, 7), `${year}-Q${Math.ceil(month / 3)}`, `${year}-H${month <= 6 ? 1 : 2}`, year]
  return names.flatMap((name) => {
    const period: Period = { name, from: firstDay(name) as string, until: lastDay(name) as string }
    return [period, periodBefore(period), periodBefore(periodBefore(period))]
  })
}
