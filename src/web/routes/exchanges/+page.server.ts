import { choices } from '../../../wording/index.ts'
import { orError } from '../../or-error.ts'
import { readExchangeAddress } from '../../products/exchange-address.ts'
import { showExchanges } from '../../products/show-exchanges.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language, visit } = locals
  const query = readExchangeAddress(url.searchParams)
  const [found, all] = await Promise.all([register.listExchanges(query), register.listExchanges({})])
  const every = orError(all, language)
  const may = (permission: 'dossier.enter' | 'dossier.export'): boolean => visit.actor === null || visit.actor.permissions.has(permission)
  return {
    address: { partner: query.partner ?? '', year: query.year ?? '', sector: query.sector ?? '', role: query.role ?? '' },
    choices: {
      partner: every.byPartner.flatMap(({ key, name }) => (key === '' ? [] : [{ value: key, name }])),
      year: every.byYear.flatMap(({ key }) => (key === '' ? [] : [{ value: key, name: key }])).toReversed(),
      sector: choices('sector', language).filter(({ value }) => every.bySector.some(({ key }) => key === value)),
      role: choices('placementRole', language).filter(({ value }) => every.byRole.some(({ key }) => key === value))
    },
    ...showExchanges(orError(found, language), language),
    search: url.search,
    may: { enter: may('dossier.enter'), take: may('dossier.export') }
  }
}
