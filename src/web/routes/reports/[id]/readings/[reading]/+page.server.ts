import { error } from '@sveltejs/kit'
import { sentenceOf } from '../../../../../../wording/index.ts'
import { orError } from '../../../../../or-error.ts'
import { showReading } from '../../../../../review/show-reading.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, language } = locals
  const report = orError(await register.showReport(params.id), language)
  const reading = showReading(report, params.reading, language)
  if (!reading) error(404, sentenceOf({ code: 'not_found', about: { path: url.pathname } }, language), { code: 'not_found' })
  return { report: { id: report.id, title: report.title }, reading }
}
