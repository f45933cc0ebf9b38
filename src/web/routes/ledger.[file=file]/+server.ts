import { findProjects, isDossier, writeCsv, writeXlsx } from '../../../exchange/index.ts'
import { findPartner } from '../../dossiers/find-rows.ts'
import { queryOf, readLedgerAddress } from '../../ledger/ledger-address.ts'
import { allRows } from '../../ledger/show-ledger.ts'
import { tableOfLedger } from '../../ledger/table-of-ledger.ts'
import { orError } from '../../or-error.ts'
import type { RequestHandler } from './$types'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const

/** The ledger as a file, by the same address as the page: "/ledger.xlsx?type=disbursement". */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { register, language, today } = locals
  const typed = readLedgerAddress(url.searchParams)
  const partner = typed.partner === '' || typed.partner === 'none' ? null : await findPartner(register, typed.partner)
  const project = typed.project === '' ? undefined : (await findProjects(register, [typed.project])).get(typed.project)
  const address = {
    ...typed,
    partner: partner?.id ?? typed.partner,
    project: isDossier(project) ? project.dossierId : typed.project
  }
  const table = tableOfLedger(orError(await allRows(register, queryOf(address)), language), language)
  await register.saw({ what: 'export', subject: `ledger.${params.file}` })
  const bytes = params.file === 'csv' ? writeCsv(table) : await writeXlsx(table)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[params.file],
      'content-disposition': `attachment; filename="ledger-${today}.${params.file}"`,
      'x-content-type-options': 'nosniff'
    }
  })
}
