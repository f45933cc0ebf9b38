import { redirect } from '@sveltejs/kit'
import { showDelivery } from '../../../../../delivery/show-delivery.ts'
import { hrefOf } from '../../../../../dossiers/lists.ts'
import { orError } from '../../../../../or-error.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  // The public level's register holds public documents alone: at any other nothing is shown, so that nothing can be printed by mistake.
  if (register.level !== 'public') return { href: `/${params.list}/${params.id}`, shown: null }
  const view = orError(await register.showDelivery(params.id), language)
  const href = hrefOf(view.dossier)
  if (`${href}/delivery/status` !== url.pathname) redirect(307, `${href}/delivery/status`)
  return { href, shown: showDelivery(view, { language, today }) }
}
