import { orError } from '../../../or-error.ts'
import type { RequestHandler } from './$types'

/** The public level's projects as a file of IATI activities, sent as it is made. */
export const GET: RequestHandler = async ({ locals }) => {
  const { iati, visit, language } = locals
  const stream = orError(await iati.write(visit), language)
  return new Response(stream, {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': 'attachment; filename="activities.xml"',
      'x-content-type-options': 'nosniff'
    }
  })
}
