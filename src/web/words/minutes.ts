import type { Language } from '../../wording/index.ts'
import { wordsIn } from './index.ts'
import { minutesEn } from './minutes-en.ts'
import { minutesVi } from './minutes-vi.ts'
import type { PageWords, Words } from './vi.ts'

/** The words of minutes beside those of every page. They are apart because these pages are made on the server and no browser needs them. */
export type MinutesWords = PageWords & { readonly minutes: Words<typeof minutesVi> }

export const minutesWordsIn = (language: Language): MinutesWords => ({
  ...wordsIn(language),
  minutes: language === 'en' ? minutesEn : minutesVi
})
