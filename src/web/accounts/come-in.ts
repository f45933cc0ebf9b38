import { type Cookies, error, redirect } from '@sveltejs/kit'
import type { Accounts, Proof } from '../../accounts/index.ts'
import type { Outcome, Refusal } from '../../values/index.ts'
import { sentenceOf } from '../../wording/index.ts'

type Locals = App.Locals

/** The accounts behind the door; on a server that was given a register alone the pages of accounts are not there. */
export const accountsOf = ({ visit, language }: Locals): Accounts => {
  if (visit.accounts) return visit.accounts
  error(404, sentenceOf({ code: 'accounts_not_there' }, language), { code: 'accounts_not_there' })
}

/** Opens a session for whoever was proved to be there and goes on to where they were going; or gives why not. */
export const comeIn = async (locals: Locals, cookies: Cookies, proved: Outcome<Proof>, to: string): Promise<Refusal> => {
  if (!proved.ok) return proved.refusal
  const { visit, sessionCookie } = locals
  const opened = await accountsOf(locals).openSession(proved.value, visit.visitor)
  if (!opened.ok && opened.refusal.code === 'second_step_needed') {
    const { secret } = await accountsOf(locals).pendSecondStep(proved.value, to)
    keepAttempt(locals, cookies, secret)
    redirect(303, '/sign-in/second-step')
  }
  if (!opened.ok) return opened.refusal
  // Without an age, so that the browser forgets it when it is closed; how long it is good for the server knows.
  forgetLevel(locals, cookies)
  cookies.set(sessionCookie, opened.value.secret, { path: '/', httpOnly: true, sameSite: 'lax', secure: visit.isSecure })
  redirect(303, to)
}

/** At which level the last one worked here is nothing to the next. */
export const forgetLevel = ({ levelCookie, visit }: Locals, cookies: Cookies): void =>
  cookies.delete(levelCookie, { path: '/', httpOnly: true, sameSite: 'lax', secure: visit.isSecure })

/** What the cookie of a sign-in is called that was begun here and is finished elsewhere first. */
const attemptCookie = ({ sessionCookie }: Locals): string => `${sessionCookie}-attempt`

/** Keeps the secret of such a sign-in with this browser; who comes back from a provider's page comes from another site, so it is not kept stricter. */
export const keepAttempt = (locals: Locals, cookies: Cookies, secret: string): void =>
  cookies.set(attemptCookie(locals), secret, { path: '/', httpOnly: true, sameSite: 'lax', secure: locals.visit.isSecure })

/** Takes it out again: it is good once. */
export const takeAttempt = (locals: Locals, cookies: Cookies): string | null => {
  const secret = cookies.get(attemptCookie(locals)) ?? null
  if (secret !== null) cookies.delete(attemptCookie(locals), { path: '/', httpOnly: true, sameSite: 'lax', secure: locals.visit.isSecure })
  return secret
}

/** An address of this server's own, as a link to a page; "/" for anything else, so that nobody is sent elsewhere after signing in. */
export const ownPath = (to: string | null, origin: string): string => {
  if (!to?.startsWith('/') || !URL.canParse(to, origin)) return '/'
  const url = new URL(to, origin)
  // “/.//so.example” is a path here, and another server once its dot is taken out.
  return url.origin === origin && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/'
}

/** A new password and its repetition, as a form sends them; refuses with passwords_differ. */
export const newPassword = (form: FormData): Outcome<string> => {
  const [password, again] = [String(form.get('password') ?? ''), String(form.get('again') ?? '')]
  return password === again ? { ok: true, value: password } : { ok: false, refusal: { code: 'passwords_differ' } }
}
