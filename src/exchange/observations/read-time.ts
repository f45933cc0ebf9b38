import { VIETNAM_OFFSET_MINUTES } from '../../monitoring/index.ts'
import { daysInMonth } from '../../values/index.ts'

const MINUTE = 60_000

// 20260101093500, 2026-01-01T09:35:00+07:00, 2026-01-01 9:35, 01/01/2026 09:35, 1.1.2026 24:00; a day alone is its first instant.
const COMPACT = /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?$/
const YEAR_FIRST =
  /^(?<year>\d{4})[-/](?<month>\d\d?)[-/](?<day>\d\d?)(?:[T ]+(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?)?\s*(?<zone>Z|[+-]\d\d:?(?:\d\d)?)?$/i
const DAY_FIRST =
  /^(?<day>\d\d?)[-/.](?<month>\d\d?)[-/.](?<year>\d{4})(?:[T ]+(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d))?)?\s*(?<zone>Z|[+-]\d\d:?(?:\d\d)?)?$/i
const HOUR_FIRST = /^(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d))?\s+(?<day>\d\d?)[-/.](?<month>\d\d?)[-/.](?<year>\d{4})$/

/**
 * An instant in milliseconds, from a time as stations, sheets and services write it; day before month where the year stands last, as in Việt Nam. A time
 * without an offset is `offsetMinutes` ahead of UTC. 24:00 is midnight at the day's end. Null for what is no time.
 */
export const readTime = (text: string, offsetMinutes: number = VIETNAM_OFFSET_MINUTES): number | null => {
  const said = text.trim()
  const groups = (COMPACT.exec(said) ?? YEAR_FIRST.exec(said) ?? DAY_FIRST.exec(said) ?? HOUR_FIRST.exec(said))?.groups
  if (!groups) return null
  const [year, month, day] = [Number(groups.year), Number(groups.month), Number(groups.day)]
  const [hour, minute, second] = [Number(groups.hour ?? 0), Number(groups.minute ?? 0), Number(groups.second ?? 0)]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  if (minute > 59 || second > 59 || hour > 24 || (hour === 24 && minute + second > 0)) return null
  const ahead = groups.zone === undefined ? offsetMinutes : minutesOf(groups.zone)
  if (ahead === null) return null
  const thousandths = Math.trunc(Number(`0.${groups.fraction ?? 0}`) * 1000)
  return Date.UTC(year, month - 1, day, hour, minute, second, thousandths) - ahead * MINUTE
}

const minutesOf = (zone: string): number | null => {
  if (/^z$/i.test(zone)) return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', '') || 0)]
  if (hours > 14 || minutes > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
