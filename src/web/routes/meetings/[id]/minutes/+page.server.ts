import { fail, redirect } from '@sveltejs/kit'
import type { Minutes } from '../../../../../register/index.ts'
import type { Refusal } from '../../../../../values/index.ts'
import { sentenceOf } from '../../../../../wording/index.ts'
import { readMinutesForm } from '../../../../minutes/read-minutes-form.ts'
import { showMinutes } from '../../../../minutes/show-minutes.ts'
import { orError, statusOf } from '../../../../or-error.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language, visit, minutes } = locals
  const told = orError(await minutes.prepare(register, params.id), language)
  const path = `/meetings/${told.meeting.id}/minutes`
  // One that was joined to another is where that is.
  if (path !== url.pathname) redirect(307, path)
  const may = (permission: 'dossier.act' | 'dossier.export'): boolean => visit.actor?.permissions.has(permission) ?? false
  return { path, shown: showMinutes(told, null, language), mayWrite: may('dossier.act'), mayExport: may('dossier.export') }
}

/** What was typed is shown again, with what was wrong of it. */
const refused = async (locals: App.Locals, meetingId: string, typed: Minutes, refusal: Refusal) => {
  const told = orError(await locals.minutes.prepare(locals.register, meetingId), locals.language)
  return fail(statusOf(refusal), { refusal: sentenceOf(refusal, locals.language), shown: showMinutes(told, typed, locals.language) })
}

const keep = (locals: App.Locals, dossierId: string, form: FormData, minutes: Minutes) => {
  const reason = String(form.get('reason') ?? '').trim()
  return locals.register.keepMinutes({ dossierId, revision: Number(form.get('revision')), minutes, ...(reason === '' ? {} : { reason }) })
}

export const actions: Actions = {
  /** Saves the draft, or a correction of what was approved. */
  keep: async ({ request, locals, params }) => {
    const form = await request.formData()
    const minutes = readMinutesForm(form)
    const kept = await keep(locals, params.id, form, minutes)
    if (!kept.ok) return refused(locals, params.id, minutes, kept.refusal)
    redirect(303, `/meetings/${kept.value}/minutes`)
  },
  /** Saves what the page shows and approves it: what was typed last is what is approved. */
  approve: async ({ request, locals, params }) => {
    const form = await request.formData()
    const minutes = readMinutesForm(form)
    const kept = await keep(locals, params.id, form, minutes)
    if (!kept.ok) return refused(locals, params.id, minutes, kept.refusal)
    const seen = orError(await locals.register.nameDossier(kept.value), locals.language)
    const approved = await locals.register.approveMinutes({ dossierId: kept.value, revision: seen.revision })
    if (!approved.ok) return refused(locals, params.id, minutes, approved.refusal)
    redirect(303, `/meetings/${approved.value}/minutes#told`)
  }
}
