import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '../../../wording/index.ts'
import { accountsOf, comeIn, ownPath } from '../../accounts/come-in.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { visit } = locals
  const to = ownPath(url.searchParams.get('to'), url.origin)
  if (visit.actor) redirect(303, to)
  const accounts = accountsOf(locals)
  return { to, none: !(await accounts.any()), provider: accounts.provider, hasPasskeys: /[a-z]$/i.test(url.hostname) }
}

export const actions: Actions = {
  /** Signs in with a login name and a password. */
  signIn: async ({ request, locals, cookies, url }) => {
    const form = await request.formData()
    const loginName = String(form.get('loginName') ?? '')
    const { visit, language } = locals
    const taken = visit.takeSignIn(loginName)
    const proved = taken.ok
      ? await accountsOf(locals).provePassword({ loginName, password: String(form.get('password') ?? '') }, visit.visitor)
      : taken
    const refusal = await comeIn(locals, cookies, proved, ownPath(url.searchParams.get('to'), url.origin))
    return fail(refusal.code === 'too_many_requests' ? 429 : 401, { refusal: sentenceOf(refusal, language), loginName })
  }
}
