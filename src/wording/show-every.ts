import type { Language } from './language.ts'
import { term } from './terms.ts'

const UNITS = {
  day: ['ngày', 'days'],
  week: ['tuần', 'weeks'],
  month: ['tháng', 'months'],
  quarter: ['quý', 'quarters'],
  year: ['năm', 'years']
} as const

/** How often something is to be done: "hằng tháng", "2 tuần một lần". */
export const showEvery = ({ every, interval }: { readonly every: string; readonly interval: number }, language: Language): string => {
  const unit = UNITS[every as keyof typeof UNITS]
  if (interval === 1 || unit === undefined) return term('every', every, language)
  return language === 'vi' ? `${interval} ${unit[0]} một lần` : `every ${interval} ${unit[1]}`
}
