import { writeCsv, writeXlsx } from '../../../exchange/index.ts'
import type { DossierKind } from '../../../register/index.ts'
import { readListAddress } from '../../dossiers/list-address.ts'
import { kindOfList } from '../../dossiers/lists.ts'
import { tableOfList } from '../../dossiers/table-of-list.ts'
import { orError } from '../../or-error.ts'
import type { RequestHandler } from './$types'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const

/** A list as a file, by the same address as the page: "/undertakings.xlsx?state=open". */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const address = readListAddress(kindOfList(params.list) as DossierKind, url.searchParams)
  const table = orError(await tableOfList(register, address, url.origin, { language, today }), language)
  await register.saw({ what: 'export', subject: `${params.list}.${params.file}` })
  const bytes = params.file === 'csv' ? writeCsv(table) : await writeXlsx(table)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[params.file],
      'content-disposition': `attachment; filename="${params.list}-${/^[\w-]+$/.test(address.at) ? address.at : today}.${params.file}"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
