import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import type { PageRequest } from '../api/index.ts'
import { sentenceOf } from '../wording/index.ts'
import type { Theme } from './app.d.ts'
import { dayOf } from './format/instants.ts'

const LANGUAGES = ['vi', 'en'] as const
const THEMES = ['auto', 'light', 'dark'] as const
const YEAR_SECONDS = 365 * 24 * 3600

/** Gives each request the register it came with and its reader's language and appearance: `?lang=` and `?theme=` set them, a cookie keeps them. */
export const handle: Handle = async ({ event, resolve }) => {
  const request = event.platform?.req as PageRequest
  event.locals.register = request.register

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
  event.locals.today = dayOf(new Date().toISOString())

  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('<html lang="vi" data-theme="auto">', `<html lang="${language}" data-theme="${theme}">`),
    // The two faces that nearly every word is set in; the others come when a page uses them.
    preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && /-(400|600)-normal/.test(path))
  })
  response.headers.set('content-language', language)
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache')
  return response
}

/** A page that is not there and a fault are told in the reader's language; a fault is written to the log with its trace. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const language = event.locals.language ?? 'vi'
  const say = (code: string) => ({ code, message: sentenceOf({ code, about: { path: event.url.pathname } }, language) })
  if (kind === 'framework') return error.status === 404 ? say('not_found') : undefined
  if (kind !== 'unknown') return
  console.error(error)
  // A fault of the database has a code and sentences of its own.
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return say(code.startsWith('storage_') ? code : 'server_fault')
}
