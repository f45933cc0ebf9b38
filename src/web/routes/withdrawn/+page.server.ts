import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '../../../wording/index.ts'
import { showWho } from '../../format/who.ts'
import { orError, statusOf } from '../../or-error.ts'
import { wordsIn } from '../../words/index.ts'
import type { Actions, PageServerLoad } from './$types'

const ROWS = 20

export const load: PageServerLoad = async ({ locals, url }) => {
  const { register, language } = locals
  const cursor = url.searchParams.get('cursor')
  const page = orError(await register.listWithdrawn({ limit: ROWS, ...(cursor ? { cursor } : {}) }), language)
  const words = wordsIn(language)
  return {
    rows: page.rows.map(({ report, withdrawal: { by, at, reason } }) => ({
      id: report.id,
      title: report.title,
      said: `${words.withdrawn.done} · ${showWho({ by, at }, language)}`,
      reason: words.report.reason(reason ?? '')
    })),
    nextCursor: page.nextCursor
  }
}

export const actions: Actions = {
  /** Brings a report back and opens it. */
  restore: async ({ request, locals }) => {
    const reportId = String((await request.formData()).get('report') ?? '')
    const outcome = await locals.register.restoreReport({ reportId })
    if (!outcome.ok) return fail(statusOf(outcome.refusal), { refusal: sentenceOf(outcome.refusal, locals.language) })
    redirect(303, `/reports/${reportId}`)
  }
}
