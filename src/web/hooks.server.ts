import { AsyncLocalStorage } from 'node:async_hooks'
import { redirect } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import type { PageRequest, Visit } from '../api/index.ts'
import type { Register } from '../register/index.ts'
import { type Refusal, traceOf } from '../values/index.ts'
import { type Language, sentenceOf } from '../wording/index.ts'
import type { Theme } from './app.d.ts'
import { dayOf } from './format/instants.ts'
import { knowNames } from './format/who.ts'
import './words/both.ts'

const LANGUAGES = ['vi', 'en'] as const
const THEMES = ['auto', 'light', 'dark'] as const
const YEAR_SECONDS = 365 * 24 * 3600

/** Requests of several offices are answered side by side, and one name to sign in with may be somebody else's at each. */
const names = new AsyncLocalStorage<Visit['nameOf']>()
knowNames((by) => names.getStore()?.(by) ?? null)

/**
 * Gives each request who makes it, the register in their hands, and their language and appearance: `?lang=` and `?theme=` set them, a cookie keeps them.
 * Then it asks the one table of needs whether the page, or the form's action, may be had at all.
 */
export const handle: Handle = (given) => {
  const request = given.event.platform?.req as PageRequest
  return names.run(request.visit.nameOf, () => answer(given))
}

const answer: Handle = async ({ event, resolve }) => {
  const request = event.platform?.req as PageRequest
  const { visit, gate } = request
  event.locals.visit = visit
  // Pages that are for anybody ask nothing of it; every other is behind the gate below.
  event.locals.register = visit.register as Register
  event.locals.sessionCookie = gate.cookieName(visit.isSecure)
  event.locals.levelCookie = gate.levelCookie
  event.locals.loanData = gate.loanData
  event.locals.shippedRates = gate.shippedRates
  event.locals.products = gate.products
  event.locals.briefs = gate.briefs
  event.locals.periods = gate.periods
  event.locals.minutes = gate.minutes
  event.locals.delegations = gate.delegations
  event.locals.drainage = gate.drainage
  event.locals.iati = gate.iati
  event.locals.writeDocument = gate.writeDocument
  event.locals.shutActions = (route) => gate.shutActions(visit, route)
  if (event.route.id) request.hopluuRoute = event.route.id

  const keep = <T extends string>(name: string, allowed: readonly [T, ...T[]]): T => {
    const known = (value: string | null | undefined): T | undefined => allowed.find((each) => each === value)
    const asked = known(event.url.searchParams.get(name))
    if (asked) event.cookies.set(name, asked, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true, secure: false })
    return asked ?? known(event.cookies.get(name)) ?? allowed[0]
  }
  const language = keep('lang', LANGUAGES)
  const theme: Theme = keep('theme', THEMES)
  event.locals.language = language
  event.locals.theme = theme
  event.locals.refusalPage = (refusal) => gate.refusalPage(refusal, language)
  event.locals.today = dayOf(new Date().toISOString())

  // An address that leads nowhere is told to those who may come in at all.
  const open = gate.mayOpen(visit, event.route.id ?? '/about', event.route.id === null ? null : actionOf(event))
  if (!open.ok) return shut(event, gate, open.refusal, language)

  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('<html lang="vi" data-theme="auto">', `<html lang="${language}" data-theme="${theme}">`),
    // The two faces that nearly every word is set in; the others come when a page uses them.
    preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && /-(400|600)-normal/.test(path))
  })
  response.headers.set('content-language', language)
  // A browser keeps nothing of what only a few may see.
  const kept = visit.actor?.level === 'confidential' ? 'no-store' : 'private, no-cache'
  if (kept === 'no-store' || !response.headers.has('cache-control')) response.headers.set('cache-control', kept)
  return response
}

type RequestEvent = Parameters<Handle>[0]['event']

/** The action that a form is sent to, as SvelteKit finds it; null for what only reads. */
const actionOf = ({ request, url }: RequestEvent): string | null => {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  return [...url.searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1) ?? 'default'
}

/** Whoever has not signed in is sent to do it and comes back to where they were going; whoever may not is told so. */
const shut = ({ url, request, isDataRequest }: RequestEvent, gate: PageRequest['gate'], refusal: Refusal, language: Language): Response => {
  if (refusal.code === 'not_signed_in') {
    const query = [...url.searchParams].filter(([key]) => !key.startsWith('/') && key !== 'lang' && key !== 'theme')
    const to = `${url.pathname}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`
    redirect(303, to === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to })}`)
  }
  // What is owed is done on one page; whoever only reads is led there.
  if (refusal.code === 'second_step_required' && !isDataRequest && request.method === 'GET') redirect(303, '/account#passkeys')
  const message = sentenceOf(refusal, language)
  const error = { code: refusal.code, message }
  if (isDataRequest) return Response.json(error, { status: 403 })
  if (request.headers.get('x-sveltekit-action') === 'true') return Response.json({ type: 'error', status: 403, error }, { status: 403 })
  return gate.refusalPage(refusal, language)
}

/** A page that is not there and a fault are told in the reader's language; a fault is written to the log with its trace. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const language = event.locals.language ?? 'vi'
  const say = (code: string) => ({ code, message: sentenceOf({ code, about: { path: event.url.pathname } }, language) })
  if (kind === 'framework') return error.status === 404 ? say('not_found') : undefined
  if (kind !== 'unknown') return
  console.error(traceOf(error))
  // A fault of the database has a code and sentences of its own.
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return say(code.startsWith('storage_') ? code : 'server_fault')
}
