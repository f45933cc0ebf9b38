import { showNumber, term } from '../../../wording/index.ts'
import { plainNumber, readLoanAddress } from '../../loans/loan-address.ts'
import { showChoices } from '../../loans/show-choices.ts'
import { showLoans, showOffers } from '../../loans/show-loans.ts'
import { ledgerWordsIn } from '../../words/ledger.ts'
import type { PageServerLoad } from './$types'

/** An empty address begins with what Vietnamese localities borrow most, yen, and with the OECD's meaning of grace. */
const USUAL = { currency: 'JPY', graceMeaning: 'to-first-principal' }

export const load: PageServerLoad = ({ locals, url }) => {
  const { language, today } = locals
  const data = locals.loanData()
  const words = ledgerWordsIn(language).loans
  const typed = readLoanAddress(url.searchParams)
  const common = {
    ...typed.common,
    currency: typed.common.currency || USUAL.currency,
    graceMeaning: typed.common.graceMeaning || USUAL.graceMeaning
  }
  const address = { ...typed, common }
  return {
    ...address,
    ...showLoans(address, { language, today, data }),
    offers: showOffers(address, { language, today, data }),
    choices: showChoices(data.onLending, language),
    supposed: [
      words.supposedGrace(term('graceMeaning', common.graceMeaning, language)),
      ...(common.disbursements === '' ? [words.supposedDisbursed] : []),
      ...(common.vnd === '' ? [] : [words.supposedVnd(showNumber(plainNumber(common.vnd), language), common.currency)]),
      words.supposedRules,
      words.changes
    ]
  }
}
