import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit'
import { sentenceOf } from '../../wording/index.ts'
import { accountsOf, comeIn, ownPath, takeAttempt } from './come-in.ts'
import { answerOf } from './passkey-answer.ts'

/** Takes what the browser answered with a passkey, by itself or as a second step: in, and on to where one was going, or told why not. */
export const finishPasskey = async (
  kind: 'passkey' | 'second-step',
  { request, locals, cookies, url }: RequestEvent
): Promise<ActionFailure<{ refusal: string; options: string }>> => {
  const { visit, language } = locals
  const answer = answerOf(await request.formData())
  const taken = visit.takeSignIn(null)
  const asked = { kind, secret: takeAttempt(locals, cookies), answer, origin: visit.origin }
  const came = taken.ok ? await accountsOf(locals).finishPasskey(asked, visit.visitor) : taken
  const refusal = came.ok
    ? await comeIn(locals, cookies, { ok: true, value: came.value.proof }, ownPath(came.value.to, url.origin))
    : came.refusal
  return fail(401, { refusal: sentenceOf(refusal, language), options: '' })
}
