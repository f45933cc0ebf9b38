import { fail } from '@sveltejs/kit'
import { sentenceOf } from '../../../wording/index.ts'
import { accountsOf, comeIn, newPassword } from '../../accounts/come-in.ts'
import { SHORTEST_PASSWORD } from '../../accounts/shortest-password.ts'
import { orError } from '../../or-error.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const link = url.searchParams.get('link') ?? ''
  orError(await accountsOf(locals).showLink(link), locals.language)
  return { link, min: SHORTEST_PASSWORD }
}

export const actions: Actions = {
  /** Makes the first account and signs in with it. */
  setUp: async ({ request, locals, cookies }) => {
    const form = await request.formData()
    const typed = { loginName: String(form.get('loginName') ?? ''), displayName: String(form.get('displayName') ?? '') }
    const password = newPassword(form)
    const asked = { ...typed, secret: String(form.get('link') ?? ''), password: password.ok ? password.value : '' }
    const proved = password.ok ? await accountsOf(locals).setUp(asked, locals.visit.visitor) : password
    const refusal = await comeIn(locals, cookies, proved, '/accounts')
    return fail(422, { refusal: sentenceOf(refusal, locals.language), ...typed })
  }
}
