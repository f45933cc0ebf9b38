import { fail, redirect } from '@sveltejs/kit'
import { refuse } from '../../../../../values/index.ts'
import { sentenceOf } from '../../../../../wording/index.ts'
import { actFrom } from '../../../../dossiers/act-from.ts'
import { hrefOf } from '../../../../dossiers/lists.ts'
import { showEntries } from '../../../../dossiers/show-entries.ts'
import { orError, statusOf } from '../../../../or-error.ts'
import { feedValue } from '../../../../results/feed-value.ts'
import { moveValue } from '../../../../results/move-value.ts'
import { showFed } from '../../../../results/show-fed.ts'
import { showResult } from '../../../../results/show-indicators.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { language } = locals
  // Series stand in a store of their own, which is not asked from within another's state.
  const fed = orError(await locals.register.showFedValues(params.id), language)
  return locals.register.atOnce(async (register) => {
    const results = orError(await register.showResults(params.id), language)
    const dossier = orError(await register.showDossier(params.id), language)
    const href = hrefOf(dossier)
    // One that was joined to another, or that stands under another address, is where that is.
    if (`${href}/indicators` !== url.pathname) redirect(307, `${href}/indicators${url.search}`)
    const achieved = results.results.filter((result) => result.achieved).length
    const measured = results.results.filter(({ indicators }) => indicators.length > 0).length
    return {
      href,
      revision: dossier.revision,
      own: showResult(results, language),
      fed: Object.fromEntries(fed.map((one) => [one.indicator, showFed(one, language)])),
      results: results.results.map((result) => ({ ...showResult(result, language), href: `${hrefOf(result.dossier)}/indicators` })),
      share: { achieved, measured, unmeasured: results.results.length - measured },
      entered: (['indicator', 'target', 'actual'] as const).map((kind) => showEntries(kind, dossier.entries, [], language))
    }
  })
}

const back = ({ url, params }: { readonly url: URL; readonly params: { readonly list: string; readonly id: string } }, at: string): never =>
  redirect(303, `/${params.list}/${params.id}/indicators${/^[\w-]+$/.test(at) ? `#${at}` : url.hash}`)

export const actions: Actions = {
  /** Enters, corrects or withdraws an indicator, a target or a value. */
  act: async (event) => {
    const form = await event.request.formData()
    const done = await actFrom(event.locals, event.params.id, form)
    return done.failed ?? back(event, String(form.get('at') ?? ''))
  },
  /** Puts forward what a series gives for a period. */
  feed: async (event) => {
    const form = await event.request.formData()
    const done = await feedValue(event.locals.register, event.params.id, form, event.locals.language)
    if (done.ok) return back(event, `i-${form.get('indicator')}`)
    const refusal = sentenceOf(done.refusal, event.locals.language)
    return fail(statusOf(done.refusal), { act: 'feed', dossier: event.params.id, about: '', refusal, typed: '', fields: {} })
  },
  /** Puts a value forward, approves, returns or locks it. */
  move: async (event) => {
    const form = await event.request.formData()
    const done = await moveValue(event.locals.register, event.params.id, form, event.locals.language)
    if (done.ok) return back(event, `i-${form.get('indicator')}`)
    const refusal = sentenceOf(done.refusal ?? refuse('request_not_valid').refusal, event.locals.language)
    return fail(statusOf(done.refusal), { act: 'move', dossier: event.params.id, about: '', refusal, typed: '', fields: {} })
  }
}
