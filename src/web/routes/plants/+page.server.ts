import { readPlantsAddress, showPlants } from '../../plants/show-plants.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { register, language, today }, url }) =>
  register.atOnce(async (now) => ({ shown: await showPlants(now, readPlantsAddress(url.searchParams, today), { language, today }) }))
