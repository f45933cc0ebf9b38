import { orError } from '../../../or-error.ts'
import { showPeriod } from '../../../periods/show-period.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { periods, visit, language } = locals
  const report = orError(await periods.make(visit, params.period), language)
  return { path: url.pathname, shown: showPeriod(report, language), mayExport: visit.actor?.permissions.has('dossier.export') ?? false }
}
