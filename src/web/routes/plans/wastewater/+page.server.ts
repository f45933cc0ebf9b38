import { fail, redirect } from '@sveltejs/kit'
import example from '../../../../../examples/can-tho-wastewater-plan.json' with { type: 'json' }
import { planWastewater } from '../../../../planning/index.ts'
import { sentenceOf } from '../../../../wording/index.ts'
import { statusOf } from '../../../or-error.ts'
import { planChoices, readCase } from '../../../wastewater/plan-case.ts'
import { readPlanForm } from '../../../wastewater/read-plan-form.ts'
import { showPlan } from '../../../wastewater/show-plan.ts'
import { plansWordsIn } from '../../../words/plans.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => ({
  example: url.searchParams.has('example') ? JSON.stringify(example, null, 2) : '',
  choices: planChoices(locals.language),
  mayKeep: locals.visit.actor === null || locals.visit.actor.permissions.has('dossier.enter')
})

export const actions: Actions = {
  /** Reckons the plan that was chosen or pasted, with the figures changed on the page; keeps nothing. */
  reckon: async ({ request, locals }) => {
    const { language } = locals
    const form = await request.formData()
    const { scenario, season } = readCase(form)
    const read = await readPlanForm(form, plansWordsIn(language).plans.changedSource)
    const result = read.ok ? planWastewater(read.value.plan, scenario, season) : read
    const said = { text: read.ok ? read.value.text : String(form.get('text') ?? ''), scenario, season }
    if (!result.ok) return fail(statusOf(result.refusal), { ...said, refusal: sentenceOf(result.refusal, language), shown: null })
    return { ...said, refusal: null, shown: showPlan(result.value, language) }
  },
  /** Keeps the plan with what was changed on the page, as a plan of its own. */
  keep: async ({ request, locals }) => {
    const { register, language } = locals
    const form = await request.formData()
    const read = await readPlanForm(form, plansWordsIn(language).plans.changedSource)
    const kept = read.ok ? await register.keepPlan({ of: null, plan: read.value.plan, reason: String(form.get('reason') ?? '') }) : read
    if (kept.ok) redirect(303, `/plans/${kept.value}/wastewater`)
    const text = read.ok ? read.value.text : String(form.get('text') ?? '')
    return fail(statusOf(kept.refusal), { text, ...readCase(form), refusal: sentenceOf(kept.refusal, language), shown: null })
  }
}
