import { accept, isCurrency, type Outcome, refuse } from '../../values/index.ts'
import { FUNDS, STANDINGS, TRANSACTION_TYPES } from '../dossiers/entries/entry.ts'
import type { LedgerFilter } from './ledger-store.ts'

/** What people ask of the ledger, as they write it; what is left out or empty narrows nothing. */
export interface LedgerQuery {
  readonly partner?: string
  readonly sector?: string
  readonly place?: string
  /** Types, separated by commas. */
  readonly type?: string
  /** "none": where no source says whose money it is. */
  readonly fund?: string
  readonly standing?: string
  readonly currency?: string
  /** A year or a quarter, "2024-Q3"; from a quarter on, what is known by its year alone is not within. */
  readonly from?: string
  readonly until?: string
}

/** Refuses with year_not_valid, currency_not_known, ledger_filter_not_valid. */
export const readFilter = (query: LedgerQuery): Outcome<LedgerFilter> => {
  const { partner, sector, place, type, fund, standing, currency, from, until } = query
  for (const year of [from, until]) if (year && !/^[12]\d{3}(?:-Q[1-4])?$/.test(year)) return refuse('year_not_valid', { year })
  if (currency && !isCurrency(currency)) return refuse('currency_not_known', { currency })
  const types = (type ?? '').split(',').flatMap((one) => one.trim() || [])
  const known = TRANSACTION_TYPES.filter((one) => types.includes(one))
  const unknown = types.find((one) => !TRANSACTION_TYPES.some((each) => each === one))
  if (unknown !== undefined) return refuse('ledger_filter_not_valid', { field: 'type', value: unknown })
  const whose = fund === 'none' ? ('' as const) : FUNDS.find((one) => one === fund)
  if (fund && whose === undefined) return refuse('ledger_filter_not_valid', { field: 'fund', value: fund })
  const stands = STANDINGS.find((one) => one === standing)
  if (standing && !stands) return refuse('ledger_filter_not_valid', { field: 'standing', value: standing })
  return accept({
    ...(partner ? { partner } : {}),
    ...(sector ? { sector } : {}),
    ...(place ? { place } : {}),
    ...(known.length > 0 ? { types: known } : {}),
    ...(whose === undefined ? {} : { fund: whose }),
    ...(stands ? { standing: stands } : {}),
    ...(currency ? { currency } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {})
  })
}
