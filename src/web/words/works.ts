import type { Language } from '../../wording/index.ts'
import { wordsIn } from './index.ts'
import type { PageWords, Words } from './vi.ts'
import { worksEn } from './works-en.ts'
import { worksVi } from './works-vi.ts'

/** The words of the pages of works beside those of every page: these pages are made on the server and no browser needs them. */
export type WorksWords = PageWords & { readonly works: Words<typeof worksVi> }

export const worksWordsIn = (language: Language): WorksWords => ({
  ...wordsIn(language),
  works: language === 'en' ? worksEn : worksVi
})
