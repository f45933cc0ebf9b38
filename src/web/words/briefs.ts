import type { Language } from '../../wording/index.ts'
import { briefsEn } from './briefs-en.ts'
import { briefsVi } from './briefs-vi.ts'
import { wordsIn } from './index.ts'
import type { PageWords, Words } from './vi.ts'

/** The words of briefs beside those of every page. They are apart because these pages are made on the server and no browser needs them. */
export type BriefWords = PageWords & { readonly briefs: Words<typeof briefsVi> }

export const briefWordsIn = (language: Language): BriefWords => ({ ...wordsIn(language), briefs: language === 'en' ? briefsEn : briefsVi })
