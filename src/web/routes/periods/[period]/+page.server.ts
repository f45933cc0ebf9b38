import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '../../../../wording/index.ts'
import { orError, statusOf } from '../../../or-error.ts'
import { showPeriod } from '../../../periods/show-period.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { periods, visit, language } = locals
  const report = orError(await periods.make(visit, params.period), language)
  return { path: url.pathname, shown: showPeriod(report, language), mayExport: visit.actor?.permissions.has('dossier.export') ?? false }
}

type Event = Parameters<Actions[string]>[0]

const done = async (event: Event, act: 'lockPeriod' | 'unlockPeriod') => {
  const { locals, params, request, url } = event
  const reason = String((await request.formData()).get('reason') ?? '')
  const kept = await locals.register[act]({ period: params.period, reason })
  if (!kept.ok) return fail(statusOf(kept.refusal), { refusal: sentenceOf(kept.refusal, locals.language), reason })
  redirect(303, url.pathname)
}

export const actions: Actions = {
  lock: (event) => done(event, 'lockPeriod'),
  unlock: (event) => done(event, 'unlockPeriod')
}
