import { type Cell, writeCsv, writeXlsx } from '../../../../../exchange/index.ts'
import { nameOfPeriod } from '../../../../charts/draw-quarters.ts'
import { numberOf } from '../../../../ledger/table-of-ledger.ts'
import { orError } from '../../../../or-error.ts'
import { ledgerWordsIn } from '../../../../words/ledger.ts'
import type { RequestHandler } from './$types'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const

/** A project's disbursement by quarter, planned and actual, as a file. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { register, language, today } = locals
  const finance = orError(await register.showFinance(params.id), language)
  const words = ledgerWordsIn(language).ledger
  const table = {
    name: words.money.quarters,
    columns: [
      { name: words.currency, width: 10 },
      { name: words.money.quarter, width: 24 },
      ...[words.money.planned, words.money.actual, words.money.plannedSoFar, words.money.actualSoFar].map((name) => ({ name, width: 24 }))
    ],
    rows: finance.money.flatMap(({ currency, quarters }) =>
      quarters.map(({ period, planned, actual, plannedSoFar, actualSoFar }): Cell[] => [
        currency,
        nameOfPeriod(period, language),
        ...[planned, actual, plannedSoFar, actualSoFar].map((amount) => numberOf(amount, currency))
      ])
    )
  }
  await register.saw({ what: 'export', subject: `money.${params.file}` })
  const bytes = params.file === 'csv' ? writeCsv(table) : await writeXlsx(table)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[params.file],
      'content-disposition': `attachment; filename="money-${today}.${params.file}"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
