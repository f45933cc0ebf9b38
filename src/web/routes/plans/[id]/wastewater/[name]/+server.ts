import { error } from '@sveltejs/kit'
import { conceptDocument, writePlanWorkbook } from '../../../../../../exchange/index.ts'
import { planWastewater, type WastewaterResult } from '../../../../../../planning/index.ts'
import type { KeptPlan } from '../../../../../../register/index.ts'
import { sentenceOf, showDate } from '../../../../../../wording/index.ts'
import { orError } from '../../../../../or-error.ts'
import { keptWastewater } from '../../../../../wastewater/kept-wastewater.ts'
import { readCase } from '../../../../../wastewater/plan-case.ts'
import type { RequestHandler } from './$types'

const TYPES = {
  'concept.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'concept.html': 'text/html; charset=utf-8',
  'workbook.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'plan.json': 'application/json'
} as const
type Name = keyof typeof TYPES

/** A kept plan as a file: its concept note, a workbook that calculates, or the plan itself. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const name = params.name as Name
  if (!Object.hasOwn(TYPES, name)) error(404, sentenceOf({ code: 'not_found', about: { path: url.pathname } }, language))
  const version = url.searchParams.get('version')
  const kept = await keptWastewater(register, params.id, version, language)
  const { scenario, season } = readCase(url.searchParams)
  const result = orError(planWastewater(kept.plan, scenario, season), language)
  await register.saw({ what: 'export', subject: name })
  return new Response(new Uint8Array(await bytesOf(name, result, kept, locals)), {
    headers: {
      'content-type': TYPES[name],
      ...(name === 'concept.html' ? {} : { 'content-disposition': `attachment; filename="${today}-${name}"` }),
      'x-content-type-options': 'nosniff'
    }
  })
}

const bytesOf = async (
  name: Name,
  result: WastewaterResult,
  { version }: KeptPlan,
  { register, language, writeDocument }: App.Locals
): Promise<Uint8Array> => {
  if (name === 'plan.json') return new TextEncoder().encode(`${JSON.stringify(result.plan, null, 2)}\n`)
  if (name === 'workbook.xlsx') return writePlanWorkbook(result, language)
  const looked = orError(await register.lookAtToday(), language)
  const document = conceptDocument(result, {
    language,
    office: looked.home?.title ?? null,
    day: looked.day,
    partner: null,
    version: { on: showDate(version.at.slice(0, 10), language), sha256: version.sha256 }
  })
  return writeDocument(document, name === 'concept.docx' ? 'docx' : 'html')
}
