import { error } from '@sveltejs/kit'
import { writeCsv } from '../../../../../exchange/index.ts'
import { sentenceOf } from '../../../../../wording/index.ts'
import { readStationAddress } from '../../../../monitoring/show-station.ts'
import { tableOfDays } from '../../../../monitoring/table-of-days.ts'
import type { RequestHandler } from './$types'

/** VN_AQI of a station's days of a year as a file, "/monitoring/7/days.csv?year=2026". */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { language, register, today } = locals
  const { year } = readStationAddress(url.searchParams, today)
  const stationId = /^\d{1,9}$/.test(params.id) ? Number(params.id) : 0
  const watched = await register.series.watchYear({ stationId, year })
  if (!watched) error(404, sentenceOf({ code: 'not_found', about: { path: url.pathname } }, language))
  await register.saw({ what: 'export', subject: `monitoring/${stationId}/days.csv` })
  return new Response(new Uint8Array(writeCsv(tableOfDays(watched, language))), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="vn-aqi-${stationId}-${year}.csv"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
