import { showStations } from '../../monitoring/show-stations.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => ({
  stations: showStations(await locals.register.series.watch(), locals.language)
})
