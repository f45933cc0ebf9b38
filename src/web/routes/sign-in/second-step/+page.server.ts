import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '../../../../wording/index.ts'
import { accountsOf, keepAttempt, takeAttempt } from '../../../accounts/come-in.ts'
import { finishPasskey } from '../../../accounts/finish-passkey.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  if (locals.visit.signedIn) redirect(303, '/')
}

export const actions: Actions = {
  begin: async ({ locals, cookies }) => {
    const { visit, language } = locals
    const taken = visit.takeSignIn(null)
    const asked = { origin: visit.origin, secret: takeAttempt(locals, cookies) }
    const begun = taken.ok ? await accountsOf(locals).beginSecondStep(asked) : taken
    if (!begun.ok) return fail(422, { refusal: sentenceOf(begun.refusal, language), options: '' })
    keepAttempt(locals, cookies, begun.value.secret)
    return { refusal: null, options: JSON.stringify(begun.value.options) }
  },
  finish: (event) => finishPasskey('second-step', event)
}
