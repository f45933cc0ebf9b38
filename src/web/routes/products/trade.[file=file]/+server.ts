import { orError } from '../../../or-error.ts'
import { sendTable } from '../../../products/send-table.ts'
import { tableOfTrade } from '../../../products/tables.ts'
import { readTradeAddress } from '../../../products/trade-address.ts'
import type { RequestHandler } from './$types'

/** Every dealing as a file, by the same address as the page. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const sums = orError(await locals.register.sumTrade(readTradeAddress(url.searchParams)), locals.language)
  return sendTable(locals, tableOfTrade(sums, locals.language), 'trade', params.file)
}
