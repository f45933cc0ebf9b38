import { orError } from '../../or-error.ts'
import { readExchangeAddress } from '../../products/exchange-address.ts'
import { sendTable } from '../../products/send-table.ts'
import { tableOfExchanges } from '../../products/tables.ts'
import type { RequestHandler } from './$types'

/** Every exchange as a file, by the same address as the page. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const found = orError(await locals.register.listExchanges(readExchangeAddress(url.searchParams)), locals.language)
  return sendTable(locals, tableOfExchanges(found, locals.language), 'exchanges', params.file)
}
