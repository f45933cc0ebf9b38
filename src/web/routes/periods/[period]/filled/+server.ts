import { error } from '@sveltejs/kit'
import { sentenceOf } from '../../../../../wording/index.ts'
import { orError } from '../../../../or-error.ts'
import type { RequestHandler } from './$types'

/** The office's own template, filled in with what happened in the period. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
  const { periods, visit, language } = locals
  const form = await request.formData()
  const file = form.get('template')
  if (!(file instanceof File) || file.size === 0) error(400, sentenceOf({ code: 'template_not_docx' }, language))
  const template = new Uint8Array(await file.arrayBuffer())
  const asked = { template, language: form.get('in') === 'en' ? 'en' : 'vi' } as const
  const bytes = orError(await periods.fill(visit, params.period, asked), language)
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': periods.types.docx,
      'content-disposition': `attachment; filename="report-${params.period}.docx"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
