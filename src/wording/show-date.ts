import type { Language } from './language.ts'

const ROMAN = ['', 'I', 'II', 'III', 'IV']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A partial date as people write it, never more precise than it is: "2025-09-08" is "08/09/2025", "2026-Q3" "quý III/2026", "2025" "năm 2025". */
export const showDate = (date: string, language: Language): string => {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return language === 'vi' ? `năm ${year}` : year
  if (month.startsWith('Q')) return language === 'vi' ? `quý ${ROMAN[Number(month[1])]}/${year}` : `${month} ${year}`
  if (month.startsWith('H')) return halfYear(month, year, language)
  if (language === 'vi') return day === undefined ? `tháng ${month}/${year}` : `${day}/${month}/${year}`
  return [day === undefined ? '' : String(Number(day)), MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
}

const halfYear = (half: string, year: string, language: Language): string => {
  const first = half === 'H1'
  return language === 'vi' ? `6 tháng ${first ? 'đầu' : 'cuối'} năm ${year}` : `${first ? 'first' : 'second'} half of ${year}`
}

/** A day and month without a year: "22/4". */
export const showDayMonth = (dayMonth: string, language: Language): string => {
  const [day = '', month = ''] = dayMonth.split('/')
  return language === 'vi'
    ? `${day.padStart(2, '0')}/${month.padStart(2, '0')}`
    : `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`.trim()
}
