import { error } from '@sveltejs/kit'
import { writeInp } from '../../../../../../exchange/index.ts'
import type { DrainagePlan, DrainageResult } from '../../../../../../planning/index.ts'
import { refuse } from '../../../../../../values/index.ts'
import { sentenceOf } from '../../../../../../wording/index.ts'
import { keptDrainage } from '../../../../../drainage/kept-drainage.ts'
import { readClimate } from '../../../../../drainage/plan-case.ts'
import { orError } from '../../../../../or-error.ts'
import type { RequestHandler } from './$types'

const TYPES = {
  'swmm.inp': 'text/plain; charset=utf-8',
  'workbook.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'plan.json': 'application/json'
} as const
type Name = keyof typeof TYPES

/** A kept drainage plan as a file: an input of EPA SWMM for one return period, a workbook, or the plan itself. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const name = params.name as Name
  if (!Object.hasOwn(TYPES, name)) error(404, sentenceOf({ code: 'not_found', about: { path: url.pathname } }, language))
  const { plan } = await keptDrainage(register, params.id, url.searchParams.get('version'), language)
  const result = orError(locals.drainage.plan(plan, readClimate(url.searchParams)), language)
  const bytes =
    name === 'workbook.xlsx'
      ? await locals.drainage.workbook(plan, result, language)
      : new TextEncoder().encode(name === 'plan.json' ? `${JSON.stringify(plan, null, 2)}\n` : inpOf(plan, result, url, locals))
  await register.saw({ what: 'export', subject: name })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[name],
      'content-disposition': `attachment; filename="${today}-${name}"`,
      'x-content-type-options': 'nosniff'
    }
  })
}

const inpOf = (plan: DrainagePlan, result: DrainageResult, url: URL, { language }: App.Locals): string => {
  const years = url.searchParams.get('years')
  const asked = years === null ? Math.max(...plan.returnPeriodsYears) : Number(years)
  const storm = result.storms.find(({ returnPeriodYears }) => returnPeriodYears === asked)
  const planned = plan.returnPeriodsYears.join(', ')
  return orError(storm ? writeInp(plan, storm) : refuse('drainage_rain_not_planned', { years: years ?? '', planned }), language)
}
