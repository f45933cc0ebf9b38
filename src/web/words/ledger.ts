import type { Language } from '../../wording/index.ts'
import { wordsIn } from './index.ts'
import { ledgerEn } from './ledger-en.ts'
import { ledgerVi } from './ledger-vi.ts'
import type { PageWords, Words } from './vi.ts'

/** The words of the pages for money beside those of every page. They are apart because these pages are made on the server and no browser needs them. */
export type LedgerWords = PageWords & { readonly ledger: Words<typeof ledgerVi> }

export const ledgerWordsIn = (language: Language): LedgerWords => ({
  ...wordsIn(language),
  ledger: language === 'en' ? ledgerEn : ledgerVi
})
