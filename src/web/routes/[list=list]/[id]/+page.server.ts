import { redirect } from '@sveltejs/kit'
import { actFrom } from '../../../dossiers/act-from.ts'
import { findCandidates } from '../../../dossiers/find-candidates.ts'
import { hrefOf, LISTS } from '../../../dossiers/lists.ts'
import { showDossier } from '../../../dossiers/show-dossier.ts'
import { showRelation } from '../../../dossiers/show-relation.ts'
import { orError } from '../../../or-error.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const dossier = orError(await register.showDossier(params.id), language)
  // One that was joined to another, or that stands under another address, is where that is.
  if (dossier.id !== params.id || LISTS[dossier.kind] !== params.list) redirect(307, hrefOf(dossier) + url.search)
  const setting = { language, today }
  const relation = dossier.kind === 'partner' ? await showRelation(register, dossier, setting) : null
  return {
    dossier: showDossier(dossier, setting, relation?.waitingDossiers),
    relation: relation?.shown ?? null,
    candidates: await findCandidates(register, dossier, url.searchParams, setting),
    taking: url.searchParams.has('take')
  }
}

export const actions: Actions = {
  /** Does one act on the dossier, and shows the one to look at next. */
  act: async ({ request, locals, params }) => {
    const form = await request.formData()
    const done = await actFrom(locals, params.id, form)
    const at = String(form.get('at') ?? '')
    return done.failed ?? redirect(303, `/${params.list}/${done.to}${/^[\w-]+$/.test(at) ? `#${at}` : ''}`)
  }
}
