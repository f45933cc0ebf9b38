import type { Language } from '../../wording/index.ts'
import { wordsIn } from './index.ts'
import { plantsEn } from './plants-en.ts'
import { plantsVi } from './plants-vi.ts'
import type { PageWords, Words } from './vi.ts'

/** The words of the pages of plants beside those of every page. */
export type PlantsWords = PageWords & { readonly plants: Words<typeof plantsVi> }

export const plantsWordsIn = (language: Language): PlantsWords => ({
  ...wordsIn(language),
  plants: language === 'en' ? plantsEn : plantsVi
})
