import { redirect } from '@sveltejs/kit'
import { levelsWithin, readLevel } from '../../../values/index.ts'
import { term } from '../../../wording/index.ts'
import { ownPath } from '../../accounts/come-in.ts'
import { wordsIn } from '../../words/index.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  const { visit, language } = locals
  const { level, clearance } = visit.actor ?? { level: 'public', clearance: 'public' }
  return {
    to: ownPath(url.searchParams.get('to'), url.origin),
    levels: levelsWithin(clearance).map((value) => ({
      value,
      name: term('confidentiality', value, language),
      holds: wordsIn(language).accounts.level.holds[value],
      here: value === level
    }))
  }
}

export const actions: Actions = {
  /** Keeps the choice with the browser; whether it holds is asked of the account with each request. */
  choose: async ({ request, locals, cookies, url }) => {
    const form = await request.formData()
    const level = readLevel(String(form.get('level') ?? ''))
    const kept = { path: '/', httpOnly: true, sameSite: 'lax', secure: locals.visit.isSecure } as const
    if (level) cookies.set(locals.levelCookie, level, kept)
    redirect(303, ownPath(String(form.get('to') ?? ''), url.origin))
  }
}
