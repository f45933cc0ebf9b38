import type { ProductView } from '../../../register/index.ts'
import { orError } from '../../or-error.ts'
import { readCatalogueAddress } from '../../products/catalogue-address.ts'
import { sendTable } from '../../products/send-table.ts'
import { tableOfProducts } from '../../products/tables.ts'
import type { RequestHandler } from './$types'

const AT_ONCE = 200
const MOST = 5000

/** The catalogue as a file, by the same address as the page. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { cursor: _, ...query } = readCatalogueAddress(url.searchParams)
  const found: ProductView[] = []
  for (let cursor: string | null = ''; cursor !== null && found.length < MOST; ) {
    const page: Awaited<ReturnType<typeof locals.register.listProducts>> = await locals.register.listProducts({
      ...query,
      limit: AT_ONCE,
      ...(cursor === '' ? {} : { cursor })
    })
    const { rows, nextCursor } = orError(page, locals.language)
    found.push(...rows)
    cursor = nextCursor
  }
  return sendTable(locals, tableOfProducts(found, url.origin, locals.language), 'products', params.file)
}
