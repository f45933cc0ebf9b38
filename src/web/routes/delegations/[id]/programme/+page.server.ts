import { showDelegation } from '../../../../delegations/show-delegation.ts'
import { orError } from '../../../../or-error.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { register, language } = locals
  return { delegation: showDelegation(orError(await register.showDelegation(params.id), language), language) }
}
