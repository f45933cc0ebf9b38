import type { Language } from '../../wording/index.ts'

/**
 * A day as it is typed into a field: "03/12/2025" in Vietnamese, "2025-12-03" in English. The fields are plain text, because a browser shows its
 * own date field in its own language, where 03/12 may be the twelfth of March.
 */
export const typeDay = (day: string | null, language: Language): string => {
  if (day === null || language === 'en') return day ?? ''
  return day.split('-').reverse().join('/')
}
