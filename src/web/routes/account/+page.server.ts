import { fail, redirect } from '@sveltejs/kit'
import { levelsWithin, type Refusal, refuse } from '../../../values/index.ts'
import { type Language, sentenceOf, term } from '../../../wording/index.ts'
import { accountsOf, forgetLevel, keepAttempt, newPassword, takeAttempt } from '../../accounts/come-in.ts'
import { namesOfOffices } from '../../accounts/find-office.ts'
import { loadWaysIn } from '../../accounts/load-ways-in.ts'
import { answerOf } from '../../accounts/passkey-answer.ts'
import { SHORTEST_PASSWORD } from '../../accounts/shortest-password.ts'
import { showAgent } from '../../accounts/show-agent.ts'
import { showInstant } from '../../format/instants.ts'
import type { Actions, PageServerLoad } from './$types'

const USUAL_DAYS = 90

export const load: PageServerLoad = async ({ locals }) => {
  const { visit, language, register } = locals
  const { actor, signedIn } = visit
  if (!actor || !signedIn) return { mine: null }
  const accounts = accountsOf(locals)
  const office = actor.office === null || !actor.permissions.has('dossier.read') ? null : actor.office
  const named = office === null ? null : (await namesOfOffices(register, [office])).get(office)
  const now = Date.now()
  const called = (permission: string) => term('permission', permission, language)
  return {
    mine: {
      name: actor.name ?? actor.by,
      loginName: actor.by,
      role: term('account role', actor.role, language),
      office: named ?? null,
      clearance: term('confidentiality', actor.clearance, language),
      level: actor.level,
      levels: levelsWithin(actor.clearance).map((value) => ({ value, name: term('confidentiality', value, language) })),
      may: [...actor.permissions].map(called),
      manages: actor.permissions.has('account.manage'),
      audits: actor.permissions.has('audit.read'),
      ways: await loadWaysIn(locals, actor),
      min: SHORTEST_PASSWORD,
      usualDays: USUAL_DAYS,
      sessions: (await accounts.sessionsOf(actor)).map(({ id, way, openedAt, seenAt, address, agent }) => ({
        id,
        here: id === signedIn.sessionId,
        device: [agent && showAgent(agent), address].filter(Boolean).join(' · '),
        way: term('sign-in way', way, language),
        opened: showInstant(openedAt, language),
        seen: showInstant(seenAt, language)
      })),
      tokens: (await accounts.tokensOf(actor)).map(({ id, name, scopes, level, expiresAt, usedAt }) => ({
        id,
        name,
        may: [term('confidentiality', level, language), ...scopes.map(called)].join('; '),
        over: Date.parse(expiresAt) <= now,
        until: showInstant(expiresAt, language),
        used: usedAt && showInstant(usedAt, language)
      })),
      scopes: [...actor.permissions].filter((each) => !each.startsWith('account.')).map((value) => ({ value, name: called(value) }))
    }
  }
}

const refused = (at: 'password' | 'sessions' | 'tokens' | 'passkeys' | 'provider', refusal: Refusal, language: Language) =>
  fail(422, { at, refusal: sentenceOf(refusal, language), changed: false, token: null })

export const actions: Actions = {
  password: async ({ request, locals }) => {
    const { visit, language } = locals
    const form = await request.formData()
    const password = newPassword(form)
    if (!visit.signedIn) return refused('password', refuse('not_signed_in').refusal, language)
    const taken = visit.takeSignIn(visit.signedIn.actor.by)
    const asked = { current: String(form.get('current') ?? ''), password: password.ok ? password.value : '' }
    const allowed = password.ok ? taken : password
    const done = allowed.ok ? await accountsOf(locals).changePassword(visit.signedIn, asked, visit.visitor) : allowed
    return done.ok ? { at: 'password', refusal: null, changed: true, token: null } : refused('password', done.refusal, language)
  },
  endSession: async ({ request, locals }) => {
    const { visit, language } = locals
    const session = String((await request.formData()).get('session') ?? '')
    const done = visit.actor ? await accountsOf(locals).endSession(visit.actor, session) : refuse('not_signed_in')
    return done.ok ? redirect(303, '/account#sessions') : refused('sessions', done.refusal, language)
  },
  addToken: async ({ request, locals }) => {
    const { visit, language } = locals
    const form = await request.formData()
    const level = form.has('level') ? { level: String(form.get('level')) } : {}
    const asked = {
      name: String(form.get('name') ?? ''),
      scopes: form.getAll('scope').map(String),
      days: Number(form.get('days')),
      ...level
    }
    const made = visit.actor ? await accountsOf(locals).addToken(visit.actor, asked) : refuse('not_signed_in')
    if (!made.ok) return refused('tokens', made.refusal, language)
    const { secret, token } = made.value
    // A token that may read dossiers and nothing else can stand in the address of a calendar.
    const calendar = token.scopes.join() === 'dossier.read' ? `${visit.origin}/api/v1/calendar?key=${secret}&lang=${language}` : null
    return { at: 'tokens', refusal: null, changed: false, token: { secret, name: token.name, calendar } }
  },
  endToken: async ({ request, locals }) => {
    const { visit, language } = locals
    const token = String((await request.formData()).get('token') ?? '')
    const done = visit.actor ? await accountsOf(locals).endToken(visit.actor, token) : refuse('not_signed_in')
    return done.ok ? redirect(303, '/account#tokens') : refused('tokens', done.refusal, language)
  },
  /** What the browser is to make a passkey with; asked by the page itself, as is the next. */
  beginPasskey: async ({ locals, cookies }) => {
    const { visit, language } = locals
    const begun = visit.actor ? await accountsOf(locals).beginAddPasskey(visit.actor, visit.origin) : refuse('not_signed_in')
    if (!begun.ok) return refused('passkeys', begun.refusal, language)
    keepAttempt(locals, cookies, begun.value.secret)
    return { at: 'passkeys', refusal: null, changed: false, token: null, options: JSON.stringify(begun.value.options) }
  },
  addPasskey: async ({ request, locals, cookies }) => {
    const { visit, language } = locals
    const form = await request.formData()
    const asked = {
      secret: takeAttempt(locals, cookies),
      name: String(form.get('name') ?? ''),
      answer: answerOf(form),
      origin: visit.origin
    }
    const added = visit.actor ? await accountsOf(locals).addPasskey(visit.actor, asked) : refuse('not_signed_in')
    return added.ok ? redirect(303, '/account#passkeys') : refused('passkeys', added.refusal, language)
  },
  removePasskey: async ({ request, locals }) => {
    const { visit, language } = locals
    const passkey = String((await request.formData()).get('passkey') ?? '')
    const done = visit.actor ? await accountsOf(locals).removePasskey(visit.actor, passkey) : refuse('not_signed_in')
    return done.ok ? redirect(303, '/account#passkeys') : refused('passkeys', done.refusal, language)
  },
  secondStep: async ({ request, locals }) => {
    const { visit, language } = locals
    const asks = (await request.formData()).get('asks') === 'true'
    const kept = visit.signedIn?.sessionId ?? null
    const done = visit.actor ? await accountsOf(locals).askSecondStep(visit.actor, asks, kept) : refuse('not_signed_in')
    return done.ok ? redirect(303, '/account#passkeys') : refused('passkeys', done.refusal, language)
  },
  /** Begins to tie the account to an identity; the page then shows the way there, since no form leads to another server. */
  tie: async ({ locals, cookies }) => {
    const { visit, language } = locals
    const accountId = visit.actor?.accountId ?? null
    const wish = { redirectUri: `${visit.origin}/sign-in/provider/back`, to: '/account#provider', tieTo: accountId }
    const begun = accountId === null ? refuse('not_signed_in') : await accountsOf(locals).beginProvider(wish)
    if (!begun.ok) return refused('provider', begun.refusal, language)
    keepAttempt(locals, cookies, begun.value.secret)
    return { at: 'provider', refusal: null, changed: false, token: null, way: begun.value.url }
  },
  signOut: async ({ locals, cookies }) => {
    const { visit, sessionCookie } = locals
    if (visit.signedIn) await accountsOf(locals).signOut(visit.signedIn, visit.visitor)
    forgetLevel(locals, cookies)
    cookies.delete(sessionCookie, { path: '/', httpOnly: true, sameSite: 'lax', secure: visit.isSecure })
    redirect(303, '/sign-in')
  }
}
