import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '../../../wording/index.ts'
import { showWho } from '../../format/who.ts'
import { showConflict } from '../../merges/show-conflict.ts'
import { statusOf } from '../../or-error.ts'
import { wordsIn } from '../../words/index.ts'
import type { Actions, PageServerLoad } from './$types'

const SETTLED = 50
const MERGINGS = 50

export const load: PageServerLoad = async ({ locals }) => {
  const { register, language, visit } = locals
  const w = wordsIn(language).merges
  const [open, settled, mergings] = [
    await register.listConflicts(),
    await register.listConflicts({ settled: true, limit: SETTLED }),
    await register.listMergings()
  ]
  return {
    open: open.map((conflict) => showConflict(conflict, language)),
    settled: settled.map((conflict) => showConflict(conflict, language)),
    mergings: mergings.slice(0, MERGINGS).map(({ chain, name, brought, ...done }) => ({
      id: `${chain} ${done.at}`,
      name,
      who: showWho(done, language),
      brought: [w.brought(brought), w.found(brought.conflicts)].filter(Boolean).join(' · ')
    })),
    maySettle: visit.actor === null || visit.actor.permissions.has('merge.settle')
  }
}

export const actions: Actions = {
  /** Keeps a person's word on which side stands. */
  settle: async ({ request, locals }) => {
    const form = await request.formData()
    const choice = form.get('choice') === 'theirs' ? 'theirs' : 'ours'
    const conflictId = String(form.get('conflict') ?? '')
    const outcome = await locals.register.settleConflict({ conflictId, choice, reason: String(form.get('reason') ?? '') })
    if (!outcome.ok) return fail(statusOf(outcome.refusal), { conflictId, refusal: sentenceOf(outcome.refusal, locals.language) })
    redirect(303, '/merges')
  }
}
