import { type Cookies, fail, redirect } from '@sveltejs/kit'
import type { Register, WorkOf } from '../../register/index.ts'
import { type Language, sentenceOf } from '../../wording/index.ts'
import { actFrom } from '../dossiers/act-from.ts'
import { orError } from '../or-error.ts'
import { findHome } from '../today/find-home.ts'
import { isBare, showToday } from '../today/show-today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const { register, language, today: day } = locals
  const whose = whoseOf(url)
  const shownFor = forOf(url, cookies)
  const own = locals.visit.actor?.by ?? ''
  // Who belongs to no office by their account belongs to the one that the register is of.
  const office = shownFor === 'office' ? (locals.visit.actor?.office ?? (await homeOf(register, language))) : null
  const work: WorkOf = shownFor === 'me' ? { responsible: own } : shownFor === 'office' && office !== null ? { office } : {}
  const today = orError(await register.lookAtToday({ ...work, ...(whose === '' ? {} : { whose }) }), language)
  const sought = url.searchParams.get('home')
  const choices = today.home === null || sought !== null ? await findHome(register, sought?.normalize('NFC').trim() ?? '') : null
  return {
    today: showToday(today, { whose, ...work }, { language, today: day }),
    whose,
    shownFor,
    noOffice: shownFor === 'office' && office === null,
    bare: isBare(today),
    // Where the register knows no partner yet, there is nothing to choose from.
    homeChoices: choices && (choices.found.length > 0 || choices.words !== '') ? choices : null
  }
}

export const actions: Actions = {
  /** Joins two that are one, or tells apart two that are not. */
  act: async ({ request, locals, url }) => {
    const form = await request.formData()
    const done = await actFrom(locals, String(form.get('dossier') ?? ''), form)
    return done.failed ?? redirect(303, `${hereOf(url)}#pairs`)
  },
  /** Says which partner the office belongs to. */
  home: async ({ request, locals, url }) => {
    const form = await request.formData()
    const set = await locals.register.setHome(String(form.get('partner') ?? '') || null)
    if (!set.ok) return fail(422, { act: 'home', dossier: '', refusal: sentenceOf(set.refusal, locals.language), typed: '' })
    redirect(303, hereOf(url))
  }
}

const FORS = ['all', 'office', 'me'] as const
type For = (typeof FORS)[number]
const FOR_COOKIE = 'today-for'
const YEAR_SECONDS = 365 * 24 * 3600

/** For whom Today is shown: as the address says, which is remembered, else as it was last. */
const forOf = (url: URL, cookies: Cookies): For => {
  const known = (value: string | null | undefined): For | undefined => FORS.find((each) => each === value)
  const asked = known(url.searchParams.get('for'))
  if (asked) cookies.set(FOR_COOKIE, asked, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true, secure: false })
  return asked ?? known(cookies.get(FOR_COOKIE)) ?? 'all'
}

const homeOf = async (register: Register, language: Language): Promise<string | null> =>
  orError(await register.lookAtToday(), language).home?.id ?? null

const whoseOf = (url: URL) => (['ours', 'theirs', 'joint'] as const).find((each) => each === url.searchParams.get('whose')) ?? ''
const hereOf = (url: URL): string => (whoseOf(url) === '' ? '/' : `/?whose=${whoseOf(url)}`)
