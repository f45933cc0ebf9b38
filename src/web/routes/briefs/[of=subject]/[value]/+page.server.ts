import { redirect } from '@sveltejs/kit'
import { showBrief } from '../../../../briefs/show-brief.ts'
import { orError } from '../../../../or-error.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { briefs, visit, language } = locals
  const { of, value } = params
  const brief = orError(await briefs.make(visit, { of, name: value }), language)
  // A subject has one address, however it was named.
  const path = `/briefs/${of}/${encodeURIComponent(brief.query.value)}`
  if (brief.query.value !== value) redirect(307, path)
  return { path: url.pathname, shown: showBrief(brief, language), mayExport: visit.actor?.permissions.has('dossier.export') ?? false }
}
