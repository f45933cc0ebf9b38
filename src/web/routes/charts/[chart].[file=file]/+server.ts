import { error } from '@sveltejs/kit'
import { writeCsv, writeXlsx } from '../../../../exchange/index.ts'
import { sentenceOf } from '../../../../wording/index.ts'
import { readChartAddress } from '../../../charts/chart-address.ts'
import { CHARTS, tableOfChart } from '../../../charts/table-of-chart.ts'
import { findPartner } from '../../../dossiers/find-rows.ts'
import { orError } from '../../../or-error.ts'
import type { RequestHandler } from './$types'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const

/** The figures of a chart as a file, by the same address as the page: "/charts/money.xlsx?of=project". */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const name = CHARTS.find((each) => each === params.chart)
  if (!name) error(404, sentenceOf({ code: 'not_found', about: { path: url.pathname } }, language))
  const typed = readChartAddress(url.searchParams)
  const partner = typed.partner === '' ? '' : ((await findPartner(register, typed.partner))?.id ?? typed.partner)
  const table = orError(await tableOfChart(name, register, { ...typed, partner }, language), language)
  await register.saw({ what: 'export', subject: `${name}.${params.file}` })
  const bytes = params.file === 'csv' ? writeCsv(table) : await writeXlsx(table)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[params.file],
      'content-disposition': `attachment; filename="${name}-${today}.${params.file}"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
