import { writeCsv, writeXlsx } from '../../../exchange/index.ts'
import { shownLoan } from '../../loans/shown-loan.ts'
import { tableOfLoan } from '../../loans/table-of-loan.ts'
import type { RequestHandler } from './$types'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const

/** The schedule that the page of loans shows, by the same address: "/loans.xlsx?principal=…". */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { language, today } = locals
  const table = tableOfLoan(shownLoan(url, { language, today, data: locals.loanData() }), language)
  const bytes = params.file === 'csv' ? writeCsv(table) : await writeXlsx(table)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[params.file],
      'content-disposition': `attachment; filename="loan-${today}.${params.file}"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
