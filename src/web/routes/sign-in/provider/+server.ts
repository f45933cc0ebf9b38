import { accountsOf, keepAttempt, ownPath } from '../../../accounts/come-in.ts'
import type { RequestHandler } from './$types'

/** Sends the browser to the provider's page. A link, no form: the page's policy lets forms lead to this server only. */
export const GET: RequestHandler = async ({ locals, cookies, url }) => {
  const { visit, refusalPage } = locals
  const taken = visit.takeSignIn(null)
  if (!taken.ok) return refusalPage(taken.refusal)
  const to = ownPath(url.searchParams.get('to'), url.origin)
  const begun = await accountsOf(locals).beginProvider({ redirectUri: `${visit.origin}/sign-in/provider/back`, to, tieTo: null })
  if (!begun.ok) return refusalPage(begun.refusal)
  keepAttempt(locals, cookies, begun.value.secret)
  return new Response(null, { status: 303, headers: { location: begun.value.url } })
}
