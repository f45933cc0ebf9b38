import { orError } from '../../../../or-error.ts'
import type { RequestHandler } from './$types'

/** Style stands in it, and nothing of it runs. */
const ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"

/** The programme of a delegation as a file: HTML is shown for printing, the others are kept. `?in=`: vi, en or both. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { delegations, minutes, briefs, register, language, today } = locals
  const { brief: format } = params
  const asked = minutes.languages.find((each) => each === url.searchParams.get('in')) ?? 'vi'
  const bytes = orError(await delegations.write(register, params.id, { format, language: asked }), language)
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': briefs.types[format],
      'content-disposition': format === 'html' ? 'inline' : `attachment; filename="programme-${today}.${format}"`,
      ...(format === 'html' ? { 'content-security-policy': ALONE } : {}),
      'x-content-type-options': 'nosniff'
    }
  })
}
