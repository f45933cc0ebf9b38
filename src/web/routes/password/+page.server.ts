import { fail } from '@sveltejs/kit'
import { sentenceOf } from '../../../wording/index.ts'
import { accountsOf, comeIn, newPassword } from '../../accounts/come-in.ts'
import { SHORTEST_PASSWORD } from '../../accounts/shortest-password.ts'
import { orError } from '../../or-error.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const link = url.searchParams.get('link') ?? ''
  const { account } = orError(await accountsOf(locals).showLink(link), locals.language)
  return { link, loginName: account?.loginName ?? '', min: SHORTEST_PASSWORD }
}

export const actions: Actions = {
  /** Gives an account the password its owner chose, and signs in with it. */
  set: async ({ request, locals, cookies }) => {
    const form = await request.formData()
    const password = newPassword(form)
    const secret = String(form.get('link') ?? '')
    const proved = password.ok
      ? await accountsOf(locals).setPasswordByLink({ secret, password: password.value }, locals.visit.visitor)
      : password
    const refusal = await comeIn(locals, cookies, proved, '/')
    return fail(422, { refusal: sentenceOf(refusal, locals.language) })
  }
}
