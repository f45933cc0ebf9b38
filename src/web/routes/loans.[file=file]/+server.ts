import { writeCsv, writeXlsx } from '../../../exchange/index.ts'
import { readLoanAddress } from '../../loans/loan-address.ts'
import { type LoanContext, reckonLoans } from '../../loans/reckon-loan.ts'
import { shareLoan } from '../../loans/show-financing.ts'
import { contextOf, shownLoan } from '../../loans/shown-loan.ts'
import { tableOfComparison, tableOfLoan } from '../../loans/table-of-loan.ts'
import { orError } from '../../or-error.ts'
import type { RequestHandler } from './$types'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const

/** The schedule that the page of loans shows, or with `table=compared` the comparison, by the same address: "/loans.xlsx?principal=…". */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { language, today } = locals
  const context = contextOf(locals)
  const isCompared = url.searchParams.get('table') === 'compared'
  const table = isCompared
    ? tableOfComparison(reckonLoans(readLoanAddress(url.searchParams), context), context.data.rules, language)
    : scheduleAt(url, context)
  const bytes = params.file === 'csv' ? writeCsv(table) : await writeXlsx(table)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[params.file],
      'content-disposition': `attachment; filename="${isCompared ? 'loans' : 'loan'}-${today}.${params.file}"`,
      'x-content-type-options': 'nosniff'
    }
  })
}

const scheduleAt = (url: URL, context: LoanContext) => {
  const { address, loan } = shownLoan(url, context)
  return tableOfLoan(loan, orError(shareLoan(address, loan), context.language), context.language)
}
