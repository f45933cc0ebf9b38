import { choices } from '../../../../wording/index.ts'
import { orError } from '../../../or-error.ts'
import { showTrade } from '../../../products/show-trade.ts'
import { readTradeAddress } from '../../../products/trade-address.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language, visit } = locals
  const query = readTradeAddress(url.searchParams)
  const [sums, all] = await Promise.all([register.sumTrade(query), register.sumTrade({})])
  const every = orError(all, language)
  return {
    address: { year: query.year ?? '', locality: url.searchParams.get('locality') ?? '', group: query.group ?? '' },
    choices: {
      year: every.byYear.map(({ key }) => ({ value: key, name: key })).toReversed(),
      locality: every.byLocality.flatMap(({ key }) => (key === '' ? [] : [{ value: key, name: key }])),
      group: choices('productGroup', language).filter(({ value }) => every.byGroup.some(({ key }) => key === value))
    },
    ...showTrade(orError(sums, language), language),
    search: url.search,
    mayTake: visit.actor === null || visit.actor.permissions.has('dossier.export')
  }
}
