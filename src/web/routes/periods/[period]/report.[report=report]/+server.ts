import { orError } from '../../../../or-error.ts'
import type { RequestHandler } from './$types'

/** Style stands in it, and nothing of it runs. */
const ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"

/** A periodic report as a file: HTML is shown for printing, the others are kept. `?in=`: vi, en or both; the page's language where it is not said. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { periods, visit, language } = locals
  const { period, report: format } = params
  const asked = periods.languages.find((each) => each === url.searchParams.get('in')) ?? language
  const bytes = orError(await periods.write(visit, period, { format, language: asked }), language)
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': periods.types[format],
      'content-disposition': format === 'html' ? 'inline' : `attachment; filename="report-${period}.${format}"`,
      ...(format === 'html' ? { 'content-security-policy': ALONE } : {}),
      'x-content-type-options': 'nosniff'
    }
  })
}
