import { ocopRulesOn } from './rules.ts'

/**
 * The last day on which a certificate of a whole day ("2024-03-31") holds by the rules of that day: so many months later, on the last day of a month that
 * has not as many days. Null before the first decision of the programme.
 */
export const certificateEnd = (on: string): string | null => {
  const months = ocopRulesOn(on)?.months
  if (months === undefined) return null
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const wanted = Math.min(day, last.getUTCDate())
  return `${last.toISOString().slice(0, 8)}${String(wanted).padStart(2, '0')}`
}
