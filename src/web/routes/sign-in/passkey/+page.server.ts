import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '../../../../wording/index.ts'
import { accountsOf, keepAttempt, ownPath } from '../../../accounts/come-in.ts'
import { finishPasskey } from '../../../accounts/finish-passkey.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const to = ownPath(url.searchParams.get('to'), url.origin)
  if (locals.visit.signedIn) redirect(303, to)
  return { to }
}

export const actions: Actions = {
  begin: async ({ request, locals, cookies, url }) => {
    const { visit, language } = locals
    const to = ownPath(String((await request.formData()).get('to') ?? ''), url.origin)
    const taken = visit.takeSignIn(null)
    const begun = taken.ok ? await accountsOf(locals).beginPasskey({ origin: visit.origin, to }) : taken
    if (!begun.ok) return fail(422, { refusal: sentenceOf(begun.refusal, language), options: '' })
    keepAttempt(locals, cookies, begun.value.secret)
    return { refusal: null, options: JSON.stringify(begun.value.options) }
  },
  finish: (event) => finishPasskey('passkey', event)
}
