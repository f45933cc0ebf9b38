import { orError } from '../../../../../or-error.ts'
import type { RequestHandler } from './$types'

/** Style stands in it, and nothing of it runs. */
const ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"

/** A brief as a file: HTML is shown for printing, the others are kept. `?in=`: vi, en or both; the page's language where it is not said. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { briefs, visit, language, today } = locals
  const { of, value, brief: format } = params
  const asked = briefs.languages.find((each) => each === url.searchParams.get('in')) ?? language
  const bytes = orError(await briefs.write(visit, { of, name: value }, { format, language: asked }), language)
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': briefs.types[format],
      'content-disposition': format === 'html' ? 'inline' : `attachment; filename="brief-${today}.${format}"`,
      ...(format === 'html' ? { 'content-security-policy': ALONE } : {}),
      'x-content-type-options': 'nosniff'
    }
  })
}
