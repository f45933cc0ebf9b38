import { sendTable } from '../../products/send-table.ts'
import { readIndicatorsAddress, tableOfAll } from '../../results/show-all.ts'
import type { RequestHandler } from './$types'

/** Every indicator as a file, by the same address as the page. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const listed = await locals.register.listIndicators(readIndicatorsAddress(url.searchParams))
  return sendTable(locals, tableOfAll(listed, locals.language), 'indicators', params.file)
}
