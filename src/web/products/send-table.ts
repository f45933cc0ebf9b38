import { type Table, writeCsv, writeXlsx } from '../../exchange/index.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const

/** A table as a file for other programs; that it was taken away is kept. */
export const sendTable = async ({ register, today }: App.Locals, table: Table, name: string, file: 'csv' | 'xlsx'): Promise<Response> => {
  await register.saw({ what: 'export', subject: `${name}.${file}` })
  const bytes = file === 'csv' ? writeCsv(table) : await writeXlsx(table)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[file],
      'content-disposition': `attachment; filename="${name}-${today}.${file}"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
