import { type Language, showDate } from '../../wording/index.ts'

const timeZone = 'Asia/Ho_Chi_Minh'
const MINUTE = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit'
})
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })

/** When something was done, in Vietnam's time: "15:04 ngày 21/11/2025". */
export const showInstant = (instant: string, language: Language): string => {
  const parts = MINUTE.formatToParts(new Date(instant))
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
  const day = showDate(`${part('year')}-${part('month')}-${part('day')}`, language)
  const time = `${part('hour')}:${part('minute')}`
  return language === 'vi' ? `${time} ngày ${day}` : `${time}, ${day}`
}

/** The day of an instant in Vietnam, as a date: "2025-11-21". */
export const dayOf = (instant: string): string => DAY.format(new Date(instant))
