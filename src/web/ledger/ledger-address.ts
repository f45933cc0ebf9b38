import type { LedgerQuery } from '../../register/index.ts'

/** What of the ledger an address asks for; all by the names that the register's query has. */
export const LEDGER_FIELDS = ['partner', 'project', 'sector', 'place', 'type', 'fund', 'standing', 'currency', 'from', 'until'] as const
export type LedgerField = (typeof LEDGER_FIELDS)[number]
export type LedgerAddress = Readonly<Record<LedgerField, string>>

export const readLedgerAddress = (query: URLSearchParams): LedgerAddress =>
  Object.fromEntries(LEDGER_FIELDS.map((field) => [field, query.get(field)?.trim() ?? ''])) as LedgerAddress

/** What the register is asked for, once partner and project are known by their ids. */
export const queryOf = ({ project, ...query }: LedgerAddress): LedgerQuery & { readonly dossierId?: string } => ({
  ...Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')),
  ...(project === '' ? {} : { dossierId: project })
})

/** The ledger narrowed by what is given. */
export const ledgerHref = (narrowed: Partial<LedgerAddress>): string => {
  const query = new URLSearchParams(Object.entries(narrowed).filter(([, value]) => value !== ''))
  return query.size === 0 ? '/ledger' : `/ledger?${query}`
}
