import type { OnLendingShare } from '../../language/index.ts'
import { DAY_COUNTS, GRACE_MEANINGS, PAYMENTS_PER_YEAR, PROFILES } from '../../money/index.ts'
import { CURRENCIES } from '../../values/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { ledgerWordsIn } from '../words/ledger.ts'

export interface Choice {
  readonly value: string
  readonly name: string
}

export interface LoanChoices {
  readonly currencies: readonly string[]
  readonly graceMeanings: readonly Choice[]
  readonly dayCounts: readonly string[]
  readonly perYear: readonly number[]
  readonly profiles: readonly Choice[]
  readonly onLending: readonly Choice[]
  /** What the on-lent shares stand on. */
  readonly onLentSource: string
}

/** What the form of loans offers where something is chosen. */
export const showChoices = (onLending: readonly OnLendingShare[], language: Language): LoanChoices => {
  const shares = [...new Set(onLending.map(({ percent }) => percent))]
  return {
    currencies: CURRENCIES,
    graceMeanings: GRACE_MEANINGS.map((value) => ({ value, name: term('graceMeaning', value, language) })),
    dayCounts: DAY_COUNTS,
    perYear: PAYMENTS_PER_YEAR,
    profiles: PROFILES.map((value) => ({ value, name: term('repaymentProfile', value, language) })),
    onLending: shares.map((value) => ({
      value,
      name: `${value} %: ${onLending
        .filter(({ percent }) => percent === value)
        .map(({ who }) => term('onLending', who, language))
        .join('; ')}`
    })),
    onLentSource: ledgerWordsIn(language).loans.onLentSource(onLending[0]?.source ?? '')
  }
}
