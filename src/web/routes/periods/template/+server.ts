import type { RequestHandler } from './$types'

/** A template to begin from, to be changed in a word processor. */
export const GET: RequestHandler = async ({ locals: { periods, language }, url }) => {
  const bytes = await periods.sample(
    url.searchParams.get('in') === 'en' || (language === 'en' && !url.searchParams.has('in')) ? 'en' : 'vi'
  )
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': periods.types.docx,
      'content-disposition': 'attachment; filename="template.docx"',
      'x-content-type-options': 'nosniff'
    }
  })
}
