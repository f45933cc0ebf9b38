import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '../../../../wording/index.ts'
import { enterStep } from '../../../chain/enter-step.ts'
import { showChain } from '../../../chain/show-chain.ts'
import { orError, statusOf } from '../../../or-error.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const chain = orError(await register.followChain(params.id), language)
  // One that was joined to another is where that is.
  if (chain.from !== params.id) redirect(307, `/chain/${chain.from}${url.search}`)
  const shown = showChain(chain, { language, today })
  // A partner, body or person is no part of a chain: what stands under it is on its own page.
  if (shown === null) redirect(307, `/partners/${params.id}`)
  return { chain: shown }
}

export const actions: Actions = {
  /** Enters what the chain lacks, and shows the chain again. */
  enter: async ({ request, locals, params }) => {
    const form = await request.formData()
    const done = await enterStep(locals.register, form)
    const kind = String(form.get('kind') ?? '')
    if (done.ok) redirect(303, `/chain/${params.id}#step-${/^[a-z]+$/.test(kind) ? kind : 'need'}`)
    return fail(statusOf(done.refusal), { kind, refusal: sentenceOf(done.refusal, locals.language), typed: String(form.get('text') ?? '') })
  }
}
