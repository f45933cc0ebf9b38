import type { Language } from '../../wording/index.ts'
import { drainageEn } from './drainage-en.ts'
import { drainageVi } from './drainage-vi.ts'
import { type PlansWords, plansWordsIn } from './plans.ts'
import type { Words } from './vi.ts'

/** The words of the pages of drainage plans, beside those of any plan. */
export type DrainageWords = PlansWords & { readonly drainage: Words<typeof drainageVi> }

export const drainageWordsIn = (language: Language): DrainageWords => ({
  ...plansWordsIn(language),
  drainage: language === 'en' ? drainageEn : drainageVi
})
