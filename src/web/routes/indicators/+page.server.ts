import { readIndicatorsAddress, showAll } from '../../results/show-all.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { register, language, visit }, url }) => {
  const query = readIndicatorsAddress(url.searchParams)
  return {
    shown: showAll(await register.listIndicators(query), query, language),
    search: url.search,
    mayTake: visit.actor === null || visit.actor.permissions.has('dossier.export')
  }
}
