import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '../../../../wording/index.ts'
import { type ActRefused, actFrom, typedIn } from '../../../dossiers/act-from.ts'
import { enterObligation } from '../../../dossiers/enter-obligation.ts'
import { findCandidates } from '../../../dossiers/find-candidates.ts'
import { findColleagues } from '../../../dossiers/find-colleagues.ts'
import { findItems } from '../../../dossiers/find-items.ts'
import { hrefOf, LISTS } from '../../../dossiers/lists.ts'
import { offeredUndertakings } from '../../../dossiers/offered-undertakings.ts'
import { showDossier } from '../../../dossiers/show-dossier.ts'
import { showOwed } from '../../../dossiers/show-owed.ts'
import { orError, statusOf } from '../../../or-error.ts'
import { showRelation } from '../../../partners/show-relation.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { language, today } = locals
  const shown = await locals.register.atOnce(async (register) => {
    const dossier = orError(await register.showDossier(params.id), language)
    // One that was joined to another, or that stands under another address, is where that is.
    if (dossier.id !== params.id || LISTS[dossier.kind] !== params.list) redirect(307, hrefOf(dossier) + url.search)
    const setting = { language, today }
    const [relation, candidates, items, owed, undertakings] = await Promise.all([
      dossier.kind === 'partner' ? showRelation(register, dossier, setting) : null,
      findCandidates(register, dossier, url.searchParams, setting),
      dossier.kind === 'undertaking' ? findItems(register, url.searchParams, language) : null,
      showOwed(register, dossier, setting),
      offeredUndertakings(register, dossier.kind)
    ])
    return {
      dossier: showDossier(dossier, setting, { steps: relation?.steps, undertakings }),
      relation,
      candidates,
      items,
      owed,
      taking: url.searchParams.has('take')
    }
  })
  return { ...shown, colleagues: await findColleagues(locals, shown.dossier) }
}

export const actions: Actions = {
  /** Does one act on the dossier, and shows the one to look at next. */
  act: async ({ request, locals, params }) => {
    const form = await request.formData()
    const done = await actFrom(locals, params.id, form)
    const at = String(form.get('at') ?? '')
    return done.failed ?? redirect(303, `/${params.list}/${done.to}${/^[\w-]+$/.test(at) ? `#${at}` : ''}`)
  },
  /** Enters an obligation under the agreement, and shows it among the others. */
  oblige: async ({ request, locals, params }) => {
    const form = await request.formData()
    const done = await enterObligation(locals.register, params.id, form, locals.language)
    if (done.ok) redirect(303, `/${params.list}/${params.id}#owed`)
    const refused: ActRefused = {
      act: 'oblige',
      dossier: params.id,
      about: '',
      refusal: sentenceOf(done.refusal, locals.language),
      typed: '',
      fields: typedIn(form)
    }
    return fail(statusOf(done.refusal), refused)
  }
}
