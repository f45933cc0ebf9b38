import { error } from '@sveltejs/kit'
import { sentenceOf } from '../../../../wording/index.ts'
import { readStationAddress, showStation } from '../../../monitoring/show-station.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { language, register, today } = locals
  const address = readStationAddress(url.searchParams, today)
  const stationId = /^\d{1,9}$/.test(params.id) ? Number(params.id) : 0
  const watched = await register.series.watchYear({ stationId, year: address.year })
  if (!watched) error(404, sentenceOf({ code: 'not_found', about: { path: url.pathname } }, language))
  return { shown: await showStation(register, watched, address, language) }
}
