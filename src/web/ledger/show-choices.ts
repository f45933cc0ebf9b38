import { CURRENCIES } from '../../values/index.ts'
import { choices, type Language } from '../../wording/index.ts'
import { capital } from '../dossiers/show-value.ts'

export interface Choice {
  readonly value: string
  readonly name: string
}

/** What can be chosen for a row or to narrow the ledger by, in the order in which an office meets it. */
export interface LedgerChoices {
  readonly type: readonly Choice[]
  readonly fund: readonly Choice[]
  readonly standing: readonly Choice[]
  readonly currency: readonly Choice[]
}

/** The kinds that an office enters most stand first. */
const FIRST = ['disbursement', 'allotment', 'expenditure', 'accepted work', 'commitment', 'contract', 'request']

const placeOf = (type: string): number => (FIRST.includes(type) ? FIRST.indexOf(type) : FIRST.length)

export const ledgerChoices = (language: Language): LedgerChoices => {
  const named = (group: 'transactionType' | 'fund' | 'standing'): readonly Choice[] =>
    choices(group, language).map(({ value, name }) => ({ value, name: capital(name) }))
  return {
    type: named('transactionType').toSorted((a, b) => placeOf(a.value) - placeOf(b.value)),
    fund: named('fund'),
    standing: named('standing'),
    currency: CURRENCIES.map((value) => ({ value, name: value }))
  }
}
