import { fail, redirect } from '@sveltejs/kit'
import example from '../../../../../examples/plans/drainage.json' with { type: 'json' }
import { sentenceOf } from '../../../../wording/index.ts'
import { readClimate } from '../../../drainage/plan-case.ts'
import { drainageTextOf, readDrainageText } from '../../../drainage/read-drainage-form.ts'
import { showDrainage } from '../../../drainage/show-drainage.ts'
import { statusOf } from '../../../or-error.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => ({
  example: url.searchParams.has('example') ? JSON.stringify(example, null, 2) : '',
  mayKeep: locals.visit.actor === null || locals.visit.actor.permissions.has('dossier.enter')
})

export const actions: Actions = {
  /** Reckons the plan that was chosen or pasted; keeps nothing. */
  reckon: async ({ request, locals }) => {
    const { language } = locals
    const form = await request.formData()
    const given = await drainageTextOf(form)
    const read = readDrainageText(locals.drainage, given)
    const result = read.ok ? locals.drainage.plan(read.value.plan, readClimate(form)) : read
    const said = { text: read.ok ? read.value.text : given, climate: String(form.get('climate') ?? '') }
    if (!read.ok) return fail(statusOf(read.refusal), { ...said, refusal: sentenceOf(read.refusal, language), shown: null })
    if (!result.ok) return fail(statusOf(result.refusal), { ...said, refusal: sentenceOf(result.refusal, language), shown: null })
    return { ...said, refusal: null, shown: showDrainage(locals.drainage, read.value.plan, result.value, language) }
  },
  /** Keeps it as a plan of its own. */
  keep: async ({ request, locals }) => {
    const { register, language } = locals
    const form = await request.formData()
    const text = await drainageTextOf(form)
    const read = readDrainageText(locals.drainage, text)
    const reason = String(form.get('reason') ?? '')
    const kept = read.ok ? await register.keepPlan({ of: null, model: 'drainage', plan: read.value.plan, reason }) : read
    if (kept.ok) redirect(303, `/plans/${kept.value}/drainage`)
    const climate = String(form.get('climate') ?? '')
    return fail(statusOf(kept.refusal), { text, climate, refusal: sentenceOf(kept.refusal, language), shown: null })
  }
}
