import { type Language, showDate } from '../../wording/index.ts'

/** When something was done, in Vietnam's time: "15:04 ngày 21/11/2025". */
export const showInstant = (instant: string, language: Language): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit'
  }).formatToParts(new Date(instant))
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
  const day = showDate(`${part('year')}-${part('month')}-${part('day')}`, language)
  const time = `${part('hour')}:${part('minute')}`
  return language === 'vi' ? `${time} ngày ${day}` : `${time}, ${day}`
}

/** The day of an instant in Vietnam, as a date: "2025-11-21". */
export const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' }).format(new Date(instant))
