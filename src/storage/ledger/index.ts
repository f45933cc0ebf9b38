// The ledger in the database. In: a connection and a workspace. Out: transactions as rows, and sums that are kept as they grow.
import type { Kysely } from 'kysely'
import type { ReadingLedger } from '../../register/index.ts'
import type { Schema } from '../schema.ts'
import { ledgerRows, ledgerSums } from './read-ledger.ts'

export { hasLedger, moveLedger } from './move-ledger.ts'

export const readingLedger = ({
  workspaceId,
  query
}: {
  readonly workspaceId: string
  readonly query: () => Kysely<Schema>
}): ReadingLedger => ({
  ledgerSums: (...asked) => ledgerSums(query(), workspaceId, ...asked),
  ledgerRows: (...asked) => ledgerRows(query(), workspaceId, ...asked)
})
