import { fail, redirect } from '@sveltejs/kit'
import { planWastewater } from '../../../../../planning/index.ts'
import { refuse } from '../../../../../values/index.ts'
import { sentenceOf } from '../../../../../wording/index.ts'
import { findPartner } from '../../../../dossiers/find-rows.ts'
import { hrefOf } from '../../../../dossiers/lists.ts'
import { orError, statusOf } from '../../../../or-error.ts'
import { keptWastewater } from '../../../../wastewater/kept-wastewater.ts'
import { planChoices, readCase } from '../../../../wastewater/plan-case.ts'
import { readPlanForm } from '../../../../wastewater/read-plan-form.ts'
import { showPlan } from '../../../../wastewater/show-plan.ts'
import { showDifferences, showVersions } from '../../../../wastewater/show-versions.ts'
import { plansWordsIn } from '../../../../words/plans.ts'
import type { Actions, PageServerLoad } from './$types'

const OFFERED = 200

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language, visit } = locals
  const [version, against] = ['version', 'against'].map((name) => url.searchParams.get(name))
  const kept = await keptWastewater(register, params.id, version ?? null, language)
  const other = against ? await keptWastewater(register, params.id, against, language) : null
  const planned = readCase(url.searchParams)
  const result = orError(planWastewater(kept.plan, planned.scenario, planned.season), language)
  const partners = orError(await register.listDossiers({ kind: 'partner', order: 'title', limit: OFFERED }), language)
  const may = (permission: 'dossier.act' | 'dossier.enter'): boolean => visit.actor === null || visit.actor.permissions.has(permission)
  return {
    dossier: { ...kept.dossier, href: hrefOf({ kind: 'plan', id: kept.dossier.id }) },
    version: kept.version.sha256,
    isLatest: kept.versions[0]?.sha256 === kept.version.sha256,
    said: { text: JSON.stringify(kept.plan, null, 2), ...planned },
    shown: showPlan(result, language),
    versions: showVersions(kept, language),
    differences: other ? showDifferences(other.plan, kept.plan, planned, language) : [],
    choices: planChoices(language),
    partners: partners.rows.map(({ title }) => title),
    mayKeep: may('dossier.act'),
    mayPropose: may('dossier.enter')
  }
}

export const actions: Actions = {
  /** Reckons the plan with the figures changed on the page; keeps nothing. */
  reckon: async ({ request, locals }) => {
    const { language } = locals
    const form = await request.formData()
    const { scenario, season } = readCase(form)
    const read = await readPlanForm(form, plansWordsIn(language).plans.changedSource)
    const result = read.ok ? planWastewater(read.value.plan, scenario, season) : read
    const said = { text: read.ok ? read.value.text : String(form.get('text') ?? ''), scenario, season }
    if (!result.ok) return fail(statusOf(result.refusal), { said, refusal: sentenceOf(result.refusal, language), shown: null })
    return { said, refusal: null, shown: showPlan(result.value, language) }
  },
  /** Keeps what the page shows as the next version. */
  keep: async ({ request, locals, params }) => {
    const { register, language } = locals
    const form = await request.formData()
    const read = await readPlanForm(form, plansWordsIn(language).plans.changedSource)
    const of = { dossierId: params.id, revision: Number(form.get('revision')) }
    const kept = read.ok ? await register.keepPlan({ of, plan: read.value.plan, reason: String(form.get('reason') ?? '') }) : read
    if (kept.ok) redirect(303, `/plans/${kept.value}/wastewater`)
    const said = { text: read.ok ? read.value.text : String(form.get('text') ?? ''), ...readCase(form) }
    return fail(statusOf(kept.refusal), { said, refusal: sentenceOf(kept.refusal, language), shown: null })
  },
  /** Makes it a proposal to a partner: an undertaking that is followed like any other, about this plan. */
  propose: async ({ request, locals, params }) => {
    const { register, language, today } = locals
    const form = await request.formData()
    const word = (name: string): string => String(form.get(name) ?? '').trim()
    const kept = await keptWastewater(register, params.id, null, language)
    const partner = word('partner') === '' ? null : await findPartner(register, word('partner'))
    const w = plansWordsIn(language).plans
    const entered = partner
      ? await register.enterDossier({
          kind: 'undertaking',
          fields: { action: 'propose', text: word('text') || w.proposalText(kept.plan.name) },
          links: [
            { relation: 'to', to: partner.id },
            { relation: 'about', to: params.id }
          ],
          reason: word('reason') || w.proposalReason(today)
        })
      : refuse('name_unknown', { field: w.partner, name: word('partner') })
    if (entered.ok) redirect(303, hrefOf({ kind: 'undertaking', id: entered.value }))
    return fail(statusOf(entered.refusal), { said: null, refusal: sentenceOf(entered.refusal, language), shown: null })
  }
}
