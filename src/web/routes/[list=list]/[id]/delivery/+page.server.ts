import { redirect } from '@sveltejs/kit'
import { deliveryForms, showDelivery } from '../../../../delivery/show-delivery.ts'
import { actFrom } from '../../../../dossiers/act-from.ts'
import { hrefOf } from '../../../../dossiers/lists.ts'
import { orError } from '../../../../or-error.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { language, today, visit } = locals
  return locals.register.atOnce(async (register) => {
    const dossier = orError(await register.showDossier(params.id), language)
    const href = hrefOf(dossier)
    // One that was joined to another, or that stands under another address, is where that is.
    if (`${href}/delivery` !== url.pathname) redirect(307, `${href}/delivery`)
    const view = orError(await register.showDelivery(params.id), language)
    const setting = { language, today }
    return {
      href,
      revision: dossier.revision,
      shown: showDelivery(view, setting),
      forms: visit.actor?.permissions.has('dossier.act') ? deliveryForms(dossier, setting) : []
    }
  })
}

export const actions: Actions = {
  /** Enters, corrects or withdraws what the page is made of, and comes back to it. */
  act: async ({ request, locals, params }) => {
    const form = await request.formData()
    const done = await actFrom(locals, params.id, form)
    const at = String(form.get('at') ?? '')
    return done.failed ?? redirect(303, `/${params.list}/${done.to}/delivery${/^[\w-]+$/.test(at) ? `#${at}` : ''}`)
  }
}
