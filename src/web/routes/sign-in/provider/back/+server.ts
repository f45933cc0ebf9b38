import { redirect } from '@sveltejs/kit'
import { accountsOf, comeIn, ownPath, takeAttempt } from '../../../../accounts/come-in.ts'
import type { RequestHandler } from './$types'

/** Where the provider sends the browser back to. */
export const GET: RequestHandler = async ({ locals, cookies, url }) => {
  const { visit, refusalPage } = locals
  const taken = visit.takeSignIn(null)
  if (!taken.ok) return refusalPage(taken.refusal)
  const came = await accountsOf(locals).finishProvider({ secret: takeAttempt(locals, cookies), query: url.search }, visit.visitor)
  if (!came.ok) return refusalPage(came.refusal)
  const to = ownPath(came.value.to, url.origin)
  if (came.value.proof === null) redirect(303, to)
  return refusalPage(await comeIn(locals, cookies, { ok: true, value: came.value.proof }, to))
}
