import { orError } from '../../../../../or-error.ts'
import type { RequestHandler } from './$types'

/** A photo that a product shows, as the picture that it was found to be. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
  const photo = orError(await locals.register.showPhoto({ dossierId: params.id, sha256: params.sha256 }), locals.language)
  const headers = locals.products.headers(photo)
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  return new Response(photo.bytes as Uint8Array<ArrayBuffer>, { headers })
}
