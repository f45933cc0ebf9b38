import { redirect } from '@sveltejs/kit'
import { hrefOf } from '../../../../dossiers/lists.ts'
import { ledgerHref } from '../../../../ledger/ledger-address.ts'
import { showFinance } from '../../../../ledger/show-finance.ts'
import { orError } from '../../../../or-error.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language } = locals
  const finance = orError(await register.showFinance(params.id), language)
  const href = hrefOf(finance.dossier)
  // One that was joined to another, or that stands under another address, is where that is.
  if (`${href}/money` !== url.pathname) redirect(307, `${href}/money${url.search}`)
  return { title: finance.dossier.title, href, money: showFinance(finance, language), lines: ledgerHref({ project: finance.dossier.id }) }
}
