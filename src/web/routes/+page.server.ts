import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '../../wording/index.ts'
import { actFrom } from '../dossiers/act-from.ts'
import { orError } from '../or-error.ts'
import { findHome } from '../today/find-home.ts'
import { isBare, showToday } from '../today/show-today.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language, today: day } = locals
  const whose = whoseOf(url)
  const today = orError(await register.lookAtToday(whose === '' ? {} : { whose }), language)
  const sought = url.searchParams.get('home')
  const choices = today.home === null || sought !== null ? await findHome(register, sought?.normalize('NFC').trim() ?? '') : null
  return {
    today: showToday(today, whose, { language, today: day }),
    whose,
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

const whoseOf = (url: URL) => (['ours', 'theirs', 'joint'] as const).find((each) => each === url.searchParams.get('whose')) ?? ''
const hereOf = (url: URL): string => (whoseOf(url) === '' ? '/' : `/?whose=${whoseOf(url)}`)
