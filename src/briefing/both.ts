import type { Language } from '../wording/index.ts'

/** One thing said in both languages. */
export type Both = Readonly<Record<Language, string>>

/** The same thing said once in each language. */
export const inBoth = (say: (language: Language) => string): Both => ({ vi: say('vi'), en: say('en') })
