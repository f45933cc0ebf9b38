import { writeCsv, writeXlsx } from '../../../../../exchange/index.ts'
import { orError } from '../../../../or-error.ts'
import { tableOfIndicators } from '../../../../results/table-of-indicators.ts'
import type { RequestHandler } from './$types'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const

/** A dossier's indicators with every target and value, as a file. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { register, language, today } = locals
  const table = tableOfIndicators(orError(await register.showResults(params.id), language), language)
  await register.saw({ what: 'export', subject: `indicators.${params.file}` })
  const bytes = params.file === 'csv' ? writeCsv(table) : await writeXlsx(table)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[params.file],
      'content-disposition': `attachment; filename="indicators-${today}.${params.file}"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
