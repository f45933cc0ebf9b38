import { orError } from '../or-error.ts'
import { readCatalogueAddress } from './catalogue-address.ts'

/** Style and pictures stand in it, and nothing of it runs. */
const ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"

/** The chosen products, or all that the catalogue is narrowed to, as one document: HTML is shown for printing, DOCX is kept. */
export const sendSheets = async (locals: App.Locals, url: URL, format: 'docx' | 'html'): Promise<Response> => {
  const { register, language, products, today } = locals
  const { cursor: _, ...query } = readCatalogueAddress(url.searchParams)
  const bytes = orError(await products.sheets(register, { ids: url.searchParams.getAll('id'), query, format, language }), language)
  await register.saw({ what: 'export', subject: `products.${format}` })
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': products.sheetTypes[format],
      'content-disposition': format === 'html' ? 'inline' : `attachment; filename="products-${today}.docx"`,
      ...(format === 'html' ? { 'content-security-policy': ALONE } : {}),
      'x-content-type-options': 'nosniff'
    }
  })
}
