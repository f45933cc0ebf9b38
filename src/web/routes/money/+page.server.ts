import { readPortfolioAddress, showPortfolio } from '../../charts/show-portfolio.ts'
import { ledgerChoices } from '../../ledger/show-choices.ts'
import { orError } from '../../or-error.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language } = locals
  const address = readPortfolioAddress(url.searchParams)
  const portfolio = orError(await showPortfolio(register, address, language), language)
  const choices = ledgerChoices(language)
  return { address, portfolio, types: choices.type, moneys: choices.currency.map(({ value }) => value) }
}
