import type { Language } from '../../wording/index.ts'
import { wordsIn } from './index.ts'
import { ledgerEn } from './ledger-en.ts'
import { ledgerVi } from './ledger-vi.ts'
import { loansEn } from './loans-en.ts'
import { loansVi } from './loans-vi.ts'
import { ratesEn } from './rates-en.ts'
import { ratesVi } from './rates-vi.ts'
import type { PageWords, Words } from './vi.ts'

/** The words of the pages for money beside those of every page. They are apart because these pages are made on the server and no browser needs them. */
export type LedgerWords = PageWords & {
  readonly ledger: Words<typeof ledgerVi>
  readonly rates: Words<typeof ratesVi>
  readonly loans: Words<typeof loansVi>
}

export const ledgerWordsIn = (language: Language): LedgerWords => ({
  ...wordsIn(language),
  ...(language === 'en' ? { ledger: ledgerEn, rates: ratesEn, loans: loansEn } : { ledger: ledgerVi, rates: ratesVi, loans: loansVi })
})
