import type { Language } from '../../wording/index.ts'
import { feedsEn } from './feeds-en.ts'
import { feedsVi } from './feeds-vi.ts'
import { wordsIn } from './index.ts'
import type { PageWords, Words } from './vi.ts'

/** The words of the page of watched feeds beside those of every page. */
export type FeedsWords = PageWords & { readonly feeds: Words<typeof feedsVi> }

export const feedsWordsIn = (language: Language): FeedsWords => ({ ...wordsIn(language), feeds: language === 'en' ? feedsEn : feedsVi })
