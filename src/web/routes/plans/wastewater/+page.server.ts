import { fail } from '@sveltejs/kit'
import example from '../../../../../examples/can-tho-wastewater-plan.json' with { type: 'json' }
import { planWastewater, SCENARIOS, SEASONS } from '../../../../planning/index.ts'
import { type Language, sentenceOf, WASTEWATER_TERMS } from '../../../../wording/index.ts'
import { statusOf } from '../../../or-error.ts'
import { readPlanForm } from '../../../wastewater/read-plan-form.ts'
import { showPlan } from '../../../wastewater/show-plan.ts'
import { plansWordsIn } from '../../../words/plans.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => ({
  example: url.searchParams.has('example') ? JSON.stringify(example, null, 2) : '',
  choices: choicesIn(locals.language)
})

const choicesIn = (language: Language) => {
  const at = language === 'vi' ? 0 : 1
  return {
    scenarios: SCENARIOS.map((value) => ({ value, name: WASTEWATER_TERMS.needScenario[value][at] })),
    seasons: SEASONS.map((value) => ({ value, name: WASTEWATER_TERMS.season[value][at] }))
  }
}

export const actions: Actions = {
  /** Reckons the plan that was chosen or pasted, with the figures changed on the page; keeps nothing. */
  reckon: async ({ request, locals }) => {
    const { language } = locals
    const form = await request.formData()
    const scenario = SCENARIOS.find((each) => each === form.get('scenario')) ?? 'mid'
    const season = SEASONS.find((each) => each === form.get('season')) ?? 'dry'
    const read = await readPlanForm(form, plansWordsIn(language).plans.changedSource)
    const result = read.ok ? planWastewater(read.value.plan, scenario, season) : read
    const said = { text: read.ok ? read.value.text : String(form.get('text') ?? ''), scenario, season }
    if (!result.ok) return fail(statusOf(result.refusal), { ...said, refusal: sentenceOf(result.refusal, language), shown: null })
    return { ...said, refusal: null, shown: showPlan(result.value, language) }
  }
}
