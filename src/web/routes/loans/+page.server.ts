import { readLoanAddress } from '../../loans/loan-address.ts'
import { showChoices } from '../../loans/show-choices.ts'
import { showLoans, showOffers } from '../../loans/show-loans.ts'
import { contextOf } from '../../loans/shown-loan.ts'
import type { PageServerLoad } from './$types'

/** An empty address begins with what Vietnamese localities borrow most, yen, and with the OECD's meaning of grace. */
const USUAL = { currency: 'JPY', graceMeaning: 'to-first-principal' }

export const load: PageServerLoad = ({ locals, url }) => {
  const context = contextOf(locals)
  const typed = readLoanAddress(url.searchParams)
  const common = {
    ...typed.common,
    currency: typed.common.currency || USUAL.currency,
    graceMeaning: typed.common.graceMeaning || USUAL.graceMeaning
  }
  const address = { ...typed, common }
  return {
    ...address,
    ...showLoans(address, context),
    offers: showOffers(address, context),
    choices: showChoices(context.data.onLending, context.language)
  }
}
