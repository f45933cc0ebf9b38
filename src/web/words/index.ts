import type { Language } from '../../wording/index.ts'
import type { PageWords } from './vi.ts'

export type { PageWords } from './vi.ts'

const learnt = new Map<Language, PageWords>()

/** Keeps the words of a language. The server keeps both (`both.ts`), a browser the one it shows, which `fetchWords` brings before the page comes to life. */
export const keepWords = (language: Language, words: PageWords): void => {
  learnt.set(language, words)
}

/** Brings the words of a language if they are not here: each language is a script of its own, so that nobody loads the other one. */
export const fetchWords = async (language: Language): Promise<void> => {
  if (learnt.has(language)) return
  keepWords(language, language === 'en' ? (await import('./en.ts')).en : (await import('./vi.ts')).vi)
}

/** The words of every page. Throws where neither `keepWords` nor `fetchWords` went before. */
export const wordsIn = (language: Language): PageWords => {
  const words = learnt.get(language)
  if (!words) throw new Error(`the words in “${language}” are not here yet`)
  return words
}
