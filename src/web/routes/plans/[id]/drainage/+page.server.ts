import { fail, redirect } from '@sveltejs/kit'
import { refuse } from '../../../../../values/index.ts'
import { sentenceOf } from '../../../../../wording/index.ts'
import { findPartner } from '../../../../dossiers/find-rows.ts'
import { hrefOf } from '../../../../dossiers/lists.ts'
import { keptDrainage } from '../../../../drainage/kept-drainage.ts'
import { readClimate } from '../../../../drainage/plan-case.ts'
import { drainageTextOf, readDrainageText } from '../../../../drainage/read-drainage-form.ts'
import { showDrainage } from '../../../../drainage/show-drainage.ts'
import { showDrainageChanges } from '../../../../drainage/show-drainage-changes.ts'
import { showRuns } from '../../../../drainage/show-runs.ts'
import { orError, statusOf } from '../../../../or-error.ts'
import { showVersions } from '../../../../wastewater/show-versions.ts'
import { drainageWordsIn } from '../../../../words/drainage.ts'
import type { Actions, PageServerLoad } from './$types'

const OFFERED = 200

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language, visit } = locals
  const kept = await keptDrainage(register, params.id, url.searchParams.get('version'), language)
  const against = url.searchParams.get('against')
  const other = against ? await keptDrainage(register, params.id, against, language) : null
  const climate = readClimate(url.searchParams)
  const result = orError(locals.drainage.plan(kept.plan, climate), language)
  const partners = orError(await register.listDossiers({ kind: 'partner', order: 'title', limit: OFFERED }), language)
  const may = (permission: 'dossier.act' | 'dossier.enter'): boolean => visit.actor === null || visit.actor.permissions.has(permission)
  return {
    dossier: { ...kept.dossier, href: hrefOf({ kind: 'plan', id: kept.dossier.id }) },
    version: kept.version.sha256,
    isLatest: kept.versions[0]?.sha256 === kept.version.sha256,
    text: JSON.stringify(kept.plan, null, 2),
    climate: String(climate),
    shown: showDrainage(locals.drainage, kept.plan, result, language),
    versions: showVersions(kept, language),
    differences: other ? showDrainageChanges(locals.drainage, other.plan, kept.plan, climate, language) : [],
    runs: showRuns(locals.drainage, kept.plan, kept.runs, language),
    partners: partners.rows.map(({ title }) => title),
    mayKeep: may('dossier.act'),
    mayPropose: may('dossier.enter')
  }
}

export const actions: Actions = {
  /** Keeps the file or the text as the next version. */
  keep: async ({ request, locals, params }) => {
    const { register, language } = locals
    const form = await request.formData()
    const text = await drainageTextOf(form)
    const read = readDrainageText(locals.drainage, text)
    const of = { dossierId: params.id, revision: Number(form.get('revision')) }
    const reason = String(form.get('reason') ?? '')
    const kept = read.ok ? await register.keepPlan({ of, model: 'drainage', plan: read.value.plan, reason }) : read
    if (kept.ok) redirect(303, `/plans/${kept.value}/drainage`)
    return fail(statusOf(kept.refusal), { text, refusal: sentenceOf(kept.refusal, language) })
  },
  /** Keeps the report of a run of SWMM with the version that was run. */
  bring: async ({ request, locals, params }) => {
    const { register, language } = locals
    const form = await request.formData()
    const word = (name: string): string => String(form.get(name) ?? '').trim()
    const file = form.get('report')
    const brought = await locals.drainage.bring(register, {
      dossierId: params.id,
      revision: Number(word('revision')),
      version: word('version'),
      returnPeriodYears: Number(word('years')),
      climateFactor: readClimate(form),
      report: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
      reason: word('reason')
    })
    if (brought.ok) redirect(303, `/plans/${params.id}/drainage?version=${word('version')}#runs`)
    return fail(statusOf(brought.refusal), { text: null, refusal: sentenceOf(brought.refusal, language) })
  },
  /** Makes it a proposal to a partner: an undertaking that is followed like any other, about this plan. */
  propose: async ({ request, locals, params }) => {
    const { register, language, today } = locals
    const form = await request.formData()
    const word = (name: string): string => String(form.get(name) ?? '').trim()
    const kept = await keptDrainage(register, params.id, null, language)
    const partner = word('partner') === '' ? null : await findPartner(register, word('partner'))
    const w = drainageWordsIn(language).plans
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
    return fail(statusOf(entered.refusal), { text: null, refusal: sentenceOf(entered.refusal, language) })
  }
}
