import type { Language } from '../../wording/index.ts'
import { wordsIn } from './index.ts'
import { plansEn } from './plans-en.ts'
import { plansVi } from './plans-vi.ts'
import type { PageWords, Words } from './vi.ts'

/** The words of the pages of plans beside those of every page: these pages are made on the server and no browser needs them. */
export type PlansWords = PageWords & { readonly plans: Words<typeof plansVi> }

export const plansWordsIn = (language: Language): PlansWords => ({ ...wordsIn(language), plans: language === 'en' ? plansEn : plansVi })
